/** One code: its name, its colour, where it stands in the tree. */
import { Plus } from 'lucide-react';
import type { JSX } from 'react';
import { COLOURS, type CommandInput } from '../../../preload/contract/index.ts';
import { command, go, report } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RecordFoot } from '../../inspector/index.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import { possibleParents, type CodeInTree } from './tree.ts';

export interface CodeFormProps {
  readonly node: CodeInTree;
  readonly tree: readonly CodeInTree[];
  readonly focusOn: number;
  readonly addBelow: () => void;
}

export function CodeForm({ node, tree, focusOn, addBelow }: CodeFormProps): JSX.Element {
  const text = useText();
  const { code } = node;
  const update = async (fields: Omit<CommandInput<'code.update'>, 'id'>): Promise<void> => {
    await command('code.update', { id: code.id, ...fields });
  };
  return (
    <article className={forms['form']} aria-label={code.name}>
      <SavedField
        label={text('codes.name')}
        value={code.name}
        focusOn={focusOn}
        selects
        save={(name) => update({ name })}
      />
      <div className={forms['pair']}>
        <Choice
          label={text('codes.below')}
          value={code.parentId === null ? null : `${code.parentId}`}
          none={text('codes.top')}
          options={possibleParents(tree, node).map(({ id, path }) => ({ key: `${id}`, title: path }))}
          choose={(key) => void update({ parentId: key === null ? null : Number(key) }).catch(report)}
        />
        <Choice
          label={text('codes.colour')}
          value={code.colour}
          options={COLOURS.map((colour) => ({ key: colour, title: text(`vocabulary.colour.${colour}`) }))}
          choose={(colour) => {
            if (colour !== null) update({ colour }).catch(report);
          }}
        />
      </div>
      <p className={forms['quiet']}>{text('codes.passages', { count: code.passages })}</p>
      <div className={forms['actions']}>
        <button type="button" className="with-icon" onClick={addBelow}>
          <Plus size={14} aria-hidden="true" />
          {text('codes.addBelow')}
        </button>
      </div>
      <RecordFoot
        record={code}
        removed={text('codes.removed')}
        onRemoved={() => go('/codes', { replace: true })}
      />
    </article>
  );
}
