/** All briefings, and the way to a new one. */
import { useCallback, type JSX } from 'react';
import type { BriefingRow } from '../../../preload/contract/index.ts';
import { useAppState } from '../../client/index.ts';
import { TlpMark } from '../../ui/marks.tsx';
import {
  command,
  goToBriefing,
  report,
  sayStep,
  useAllText,
  useAsk,
  useCommand,
  usePlace,
  useSettings,
  useText,
  useWhen,
} from './data.ts';
import styles from './list.module.css';
import { today } from './today.ts';

/** Starts a briefing with what is known: who writes, today, the dossier's language. */
function useCreate(): () => void {
  const text = useText();
  const { author } = useSettings();
  const { dossier, language } = useAppState();
  const [, openHead] = usePlace('briefings.head');
  const briefingLanguage = dossier?.language ?? language;
  return useCallback(() => {
    const create = async (): Promise<void> => {
      const id = await command('briefing.create', {
        title: text('untitled'),
        author: author === '' ? null : author,
        date: today(),
        language: briefingLanguage,
      });
      openHead('open');
      goToBriefing(id);
    };
    report(create());
  }, [text, author, briefingLanguage, openHead]);
}

function Row({ briefing }: { briefing: BriefingRow }): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const when = useWhen();
  const remove = async (): Promise<void> => {
    await command('record.delete', { id: briefing.id });
    sayStep(text('deleted', { title: briefing.title }), {
      label: text('undo'),
      run: () => report(command('journal.undo', {})),
    });
  };
  return (
    <li className={styles['row']}>
      <a href={`#/briefings/${briefing.id}`}>{briefing.title}</a>
      <p className={styles['facts']}>
        <TlpMark tlp={briefing.tlp} />
        {briefing.reference === null ? null : <span>{briefing.reference}</span>}
        {briefing.date === null ? null : <span>{when(briefing.date)}</span>}
        {briefing.author === null ? null : <span>{briefing.author}</span>}
        <span>{allText(`vocabulary.language.${briefing.language}`)}</span>
        <span>{text('citations', { count: briefing.citations })}</span>
        {briefing.releases === 0 ? null : <span>{text('releases.count', { count: briefing.releases })}</span>}
        <span>{text('changed', { when: when(briefing.updatedAt) })}</span>
      </p>
      <button
        type="button"
        className={styles['remove']}
        aria-label={text('deleteNamed', { title: briefing.title })}
        onClick={() => report(remove())}
      >
        {text('delete')}
      </button>
    </li>
  );
}

export function BriefingList(): JSX.Element {
  const text = useText();
  const create = useCreate();
  const briefings = useAsk('briefing.list', {}).data;
  useCommand('briefings.new', create);
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{text('briefings')}</h1>
        <button type="button" className={styles['main']} onClick={create}>
          {text('new')}
        </button>
      </header>
      {briefings?.length === 0 ? (
        <div className={styles['empty']}>
          <h2>{text('emptyTitle')}</h2>
          <p>{text('emptyText')}</p>
        </div>
      ) : (
        <ul className={styles['rows']}>
          {(briefings ?? []).map((briefing) => (
            <Row key={briefing.id} briefing={briefing} />
          ))}
        </ul>
      )}
    </main>
  );
}
