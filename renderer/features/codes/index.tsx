/** Codes: the tree of tags, and the one that is chosen. */
import { Plus, Tags } from 'lucide-react';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { attempt, command, go, useAsk, useCommand, type Feature, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { Register } from '../../ui/register.tsx';
import rows from '../../ui/rows.module.css';
import { CodeForm } from './code-form.tsx';
import styles from './codes.module.css';
import { inTreeOrder, type CodeInTree } from './tree.ts';

function CodeRowView({ node }: { readonly node: CodeInTree }): JSX.Element {
  const text = useText('codes');
  const { code, depth } = node;
  return (
    <div className={rows['row']} style={{ paddingInlineStart: depth * 20 }}>
      <span className={`${rows['one']} ${styles['name']}`}>
        <span className={styles['swatch']} data-colour={code.colour} aria-hidden="true" />
        {code.name}
      </span>
      <span className={rows['signs']}>{text('passages', { count: code.passages })}</span>
    </div>
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText('codes');
  const codes = useAsk('code.list', {});
  const [fresh, setFresh] = useState(0);
  const create = useCallback(
    async (parentId: number | null): Promise<void> => {
      const id = await command('code.create', { name: text('newName'), parentId });
      setFresh(id);
      go(`/codes/${id}`);
    },
    [text],
  );
  const add = useCallback((parentId: number | null): void => attempt(create(parentId)), [create]);
  useCommand(
    'code.new',
    useCallback(() => add(null), [add]),
  );
  const tree = useMemo(() => (codes.data === undefined ? undefined : inTreeOrder(codes.data)), [codes.data]);
  const chosen = tree?.find(({ id }) => id === place.id);
  return (
    <Register
      name="codes"
      title={text('title')}
      rows={tree}
      total={tree?.length ?? 0}
      wordsOf={({ path }) => path}
      renderRow={(node) => <CodeRowView node={node} />}
      rowHeight={36}
      chosen={place.id}
      choose={(id) => go(`/codes/${id}`, { replace: true })}
      empty={text('empty')}
      actions={
        <button type="button" className="with-icon" onClick={() => add(null)}>
          <Plus size={14} aria-hidden="true" />
          {text('new')}
        </button>
      }
      detail={
        chosen === undefined ? null : (
          <CodeForm
            key={chosen.id}
            node={chosen}
            tree={tree ?? []}
            focusOn={fresh === chosen.id ? 1 : 0}
            addBelow={() => add(chosen.id)}
          />
        )
      }
    />
  );
}

export const feature: Feature = {
  path: 'codes',
  title: 'codes.title',
  icon: Tags,
  group: 'registers',
  key: 'T',
  Screen,
  commands: [{ name: 'code.new', title: 'codes.new' }],
};
