/** The journal: every operation, newest first, of the whole dossier or of one record. */
import { History } from 'lucide-react';
import { useState, type JSX } from 'react';
import { runCommand, useAsk, type Feature, type Place } from '../../client/index.ts';
import { errorSentence, useNumbers, useText } from '../../i18n/index.tsx';
import styles from './journal.module.css';
import { Operation } from './operation.tsx';

/** Operations asked for at a time. */
const PAGE = 50;

function Operations({ recordId }: { readonly recordId: number | null }): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const [offset, setOffset] = useState(0);
  const { data, error } = useAsk('journal.list', {
    offset,
    limit: PAGE,
    ...(recordId === null ? {} : { recordId }),
  });
  const record = useAsk('record.get', recordId === null ? null : { id: recordId }).data;
  const state = useAsk('journal.state', {}).data;
  const last = Math.min(offset + PAGE, data?.total ?? 0);
  return (
    <main className={styles['journal']} aria-label={text('journal.title')}>
      <header className={styles['head']}>
        <h1>{text('journal.title')}</h1>
        <span className={styles['count']}>{data === undefined ? '' : number(data.total)}</span>
        <div className={styles['actions']}>
          <button
            type="button"
            disabled={state?.undo == null}
            onClick={() => void runCommand('journal.undo')}
          >
            {state?.undo == null
              ? text('journal.undo')
              : text('journal.undoThis', { operation: text(`operation.${state.undo}`) })}
          </button>
          <button
            type="button"
            disabled={state?.redo == null}
            onClick={() => void runCommand('journal.redo')}
          >
            {state?.redo == null
              ? text('journal.redo')
              : text('journal.redoThis', { operation: text(`operation.${state.redo}`) })}
          </button>
        </div>
      </header>
      {recordId === null ? null : (
        <p className={styles['of']}>
          {text('journal.ofRecord', { title: record?.title ?? text('journal.goneRecord') })}{' '}
          <a href="#/journal">{text('journal.all')}</a>
        </p>
      )}
      {error === null ? null : <p className={styles['quiet']}>{errorSentence(text, error)}</p>}
      {data?.total === 0 ? <p className={styles['quiet']}>{text('journal.empty')}</p> : null}
      <ol className={styles['operations']}>
        {data?.rows.map((operation) => (
          <Operation key={operation.id} operation={operation} recordId={recordId} />
        ))}
      </ol>
      {data === undefined || data.total <= PAGE ? null : (
        <nav className={styles['pages']} aria-label={text('journal.pages')}>
          <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
            {text('journal.newer')}
          </button>
          <span>{text('journal.range', { first: offset + 1, last, total: number(data.total) })}</span>
          <button type="button" disabled={last >= data.total} onClick={() => setOffset(offset + PAGE)}>
            {text('journal.older')}
          </button>
        </nav>
      )}
    </main>
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const asked = Number(place.query.get('record'));
  const recordId = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
  return <Operations key={recordId} recordId={recordId} />;
}

export const feature: Feature = {
  path: 'journal',
  title: 'journal.title',
  icon: History,
  group: 'dossier',
  key: 'J',
  Screen,
};
