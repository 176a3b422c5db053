/** Sources: who issues documents, each with its reliability letter and the history of it. */
import { Landmark, Plus, Table2 } from 'lucide-react';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { RELIABILITIES, type Reliability, type SourceRow } from '../../../preload/contract/index.ts';
import { attempt, command, go, useAsk, useCommand, type Feature, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RegisterWork } from '../../registers/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Grade, TlpMark } from '../../ui/marks.tsx';
import { Register } from '../../ui/register.tsx';
import rows from '../../ui/rows.module.css';
import { SourceForm } from './source-form.tsx';

function SourceRowView({ source }: { readonly source: SourceRow }): JSX.Element {
  const text = useText();
  return (
    <div className={rows['row']}>
      <span className={rows['one']}>{source.name}</span>
      <span className={rows['signs']}>
        <span>{text('sources.documents', { count: source.documents })}</span>
        <Grade letter={source.reliability} />
      </span>
      <span className={rows['facts']}>
        <span>{text(`vocabulary.sourceKind.${source.kind}`)}</span>
        {source.url === null ? null : <span>{source.url}</span>}
        <TlpMark tlp={source.tlp} />
      </span>
    </div>
  );
}

function List({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const sources = useAsk('source.list', {});
  const [letter, setLetter] = useState<Reliability | 'none' | null>(null);
  const [fresh, setFresh] = useState(0);
  const create = useCallback(async (): Promise<void> => {
    const id = await command('source.create', { name: text('sources.newName') });
    setFresh(id);
    go(`/sources/${id}`);
  }, [text]);
  const add = useCallback((): void => attempt(create()), [create]);
  useCommand('source.new', add);
  const shown = useMemo(
    () =>
      sources.data?.filter(
        ({ reliability }) =>
          letter === null || (letter === 'none' ? reliability === null : reliability === letter),
      ),
    [sources.data, letter],
  );
  return (
    <Register
      name="sources"
      title={text('sources.title')}
      rows={shown}
      total={sources.data?.length ?? 0}
      wordsOf={(source) => `${source.name} ${source.url ?? ''} ${source.note}`}
      renderRow={(source) => <SourceRowView source={source} />}
      rowHeight={54}
      chosen={place.id}
      choose={(id) => go(`/sources/${id}`, { replace: true })}
      empty={text('sources.empty')}
      actions={
        <>
          <button type="button" className="with-icon" onClick={() => go('/sources?in=source')}>
            <Table2 size={14} aria-hidden="true" />
            {text('registers.table')}
          </button>
          <button type="button" className="with-icon" onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {text('sources.new')}
          </button>
        </>
      }
      filters={
        <Choice
          quiet
          label={text('sources.reliability')}
          value={letter}
          none={text('sources.anyLetter')}
          options={[
            ...RELIABILITIES.map((key) => ({ key, sign: key, title: text(`vocabulary.reliability.${key}`) })),
            { key: 'none' as const, sign: '–', title: text('sources.notGraded') },
          ]}
          choose={setLetter}
        />
      }
      detail={
        place.id === null ? null : (
          <SourceForm key={place.id} id={place.id} focusOn={fresh === place.id ? 1 : 0} />
        )
      }
    />
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  return place.query.has('in') ? (
    <RegisterWork
      path="sources"
      title={text('sources.title')}
      place={place}
      registers={['source']}
      back={text('registers.list')}
      forms={{ source: SourceForm }}
    />
  ) : (
    <List place={place} />
  );
}

export const feature: Feature = {
  path: 'sources',
  title: 'sources.title',
  icon: Landmark,
  group: 'registers',
  key: 'O',
  Screen,
  commands: [{ name: 'source.new', title: 'sources.new' }],
};
