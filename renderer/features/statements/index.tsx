/** Statements: who said what, newest first, and the form of the one that is chosen. */
import { MessageSquareQuote, Plus, Table2 } from 'lucide-react';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { STATEMENT_KINDS, type StatementKind, type StatementRow } from '../../../preload/contract/index.ts';
import { attempt, command, go, useAsk, useCommand, type Feature, type Place } from '../../client/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { StatementForm } from '../../inspector/index.ts';
import { RegisterWork } from '../../registers/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { TlpMark } from '../../ui/marks.tsx';
import { Register } from '../../ui/register.tsx';
import rows from '../../ui/rows.module.css';

function StatementRowView({ statement }: { readonly statement: StatementRow }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { speakerName, role, said, channel, words, language, kind, tlp, evidence } = statement;
  return (
    <div className={rows['row']}>
      <span className={`${rows['words']} ${rows['serif']}`} lang={language ?? undefined}>
        {words}
      </span>
      <span className={rows['signs']}>{said === null ? text('statements.undated') : when(said)}</span>
      <span className={rows['facts']}>
        <strong>{speakerName ?? text('statements.noSpeaker')}</strong>
        {role === null ? null : <span>{role}</span>}
        <span>{text(`vocabulary.statementKind.${kind}`)}</span>
        {channel === null ? null : <span>{channel}</span>}
        <span>{text('statements.passages', { count: evidence })}</span>
        <TlpMark tlp={tlp} />
      </span>
    </div>
  );
}

function List({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const statements = useAsk('statement.list', {});
  const [kind, setKind] = useState<StatementKind | null>(null);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [fresh, setFresh] = useState(0);
  const create = useCallback(async (): Promise<void> => {
    const id = await command('statement.create', { words: text('statements.newWords') });
    setFresh(id);
    go(`/statements/${id}`);
  }, [text]);
  const add = useCallback((): void => attempt(create()), [create]);
  useCommand('statement.new', add);
  const speakers = useMemo(() => {
    const found = new Map<string, string>();
    for (const { speakerId, speakerName } of statements.data ?? []) {
      if (speakerId !== null) found.set(`${speakerId}`, speakerName ?? '');
    }
    return [...found].map(([key, title]) => ({ key, title })).sort((a, b) => a.title.localeCompare(b.title));
  }, [statements.data]);
  const shown = useMemo(
    () =>
      statements.data?.filter(
        (one) => (kind === null || one.kind === kind) && (speaker === null || `${one.speakerId}` === speaker),
      ),
    [statements.data, kind, speaker],
  );
  return (
    <Register
      name="statements"
      title={text('statements.title')}
      rows={shown}
      total={statements.data?.length ?? 0}
      wordsOf={(one) => [one.words, one.speakerName, one.role, one.channel, one.said].join(' ')}
      renderRow={(one) => <StatementRowView statement={one} />}
      rowHeight={76}
      chosen={place.id}
      choose={(id) => go(`/statements/${id}`, { replace: true })}
      empty={text('statements.empty')}
      actions={
        <>
          <button type="button" className="with-icon" onClick={() => go('/statements?in=statement')}>
            <Table2 size={14} aria-hidden="true" />
            {text('registers.table')}
          </button>
          <button type="button" className="with-icon" onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {text('statements.new')}
          </button>
        </>
      }
      filters={
        <>
          <Choice
            quiet
            label={text('statements.speaker')}
            value={speaker}
            none={text('statements.anySpeaker')}
            options={speakers}
            choose={setSpeaker}
          />
          <Choice
            quiet
            label={text('statements.kind')}
            value={kind}
            none={text('statements.anyKind')}
            options={STATEMENT_KINDS.map((key) => ({ key, title: text(`vocabulary.statementKind.${key}`) }))}
            choose={setKind}
          />
        </>
      }
      detail={
        place.id === null ? null : (
          <StatementForm
            key={place.id}
            id={place.id}
            focusOn={fresh === place.id ? 1 : 0}
            isNew={fresh === place.id}
            onRemoved={() => go('/statements', { replace: true })}
          />
        )
      }
    />
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  return place.query.has('in') ? (
    <RegisterWork
      path="statements"
      title={text('statements.title')}
      place={place}
      registers={['statement', 'role']}
      back={text('registers.list')}
      forms={{ statement: StatementForm }}
    />
  ) : (
    <List place={place} />
  );
}

export const feature: Feature = {
  path: 'statements',
  title: 'statements.title',
  icon: MessageSquareQuote,
  group: 'registers',
  key: 'S',
  Screen,
  commands: [{ name: 'statement.new', title: 'statements.new' }],
};
