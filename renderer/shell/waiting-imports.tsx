/** An import that the end of the program interrupted is offered again, once the dossier is open. */
import type { JSX } from 'react';
import { ask, report, useAppState, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './job-strip.module.css';

export function WaitingImports(): JSX.Element | null {
  const { dossier } = useAppState();
  return dossier === null ? null : <OfDossier key={dossier.uid} />;
}

function OfDossier(): JSX.Element | null {
  const text = useText('shell');
  const waiting = useAsk('import.waiting', {});
  const [one] = waiting.data ?? [];
  if (one === undefined) return null;
  const { id, done, total, fromDisk, names } = one;
  const answer = (work: Promise<unknown>): void => void work.then(() => waiting.refetch()).catch(report);
  return (
    <section className={styles['strip']} aria-label={text('waiting')}>
      <span role="status" className={styles['summary']} title={names.join('\n')}>
        {text(fromDisk ? 'waiting.fromDisk' : 'waiting.dropped', {
          done,
          total,
          left: total - done,
          name: names[0] ?? '',
        })}
      </span>
      {fromDisk ? (
        <button type="button" onClick={() => answer(ask('import.resume', { id }))}>
          {text('waiting.resume')}
        </button>
      ) : null}
      <button type="button" onClick={() => answer(ask('import.forget', { id }))}>
        {text('waiting.forget')}
      </button>
    </section>
  );
}
