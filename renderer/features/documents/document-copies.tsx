/** Documents that share most of their words with the one shown: a question to the analyst, quiet where there is none. */
import type { JSX } from 'react';
import type { CopyRow, DocumentDetail } from '../../../preload/contract/index.ts';
import { command, goToDocument, report, useAllText, useAsk, useText } from './data.ts';
import styles from './document-copies.module.css';

/** Whole days between two dates that are days; 0 where one of them is less precise. */
function daysBetween(one: string | null, other: string | null): number {
  const days = [one, other].map((date) =>
    date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) / 86_400_000 : Number.NaN,
  );
  const between = Math.abs((days[0] ?? Number.NaN) - (days[1] ?? Number.NaN));
  return Number.isNaN(between) ? 0 : between;
}

/** Minutes up to an hour, hours up to two days; 0 of what is not to be told. */
function timeBetween(seconds: number | null): { readonly minutes: number; readonly hours: number } {
  const minutes = seconds === null ? 0 : Math.max(1, Math.round(seconds / 60));
  const hours = Math.round(minutes / 60);
  return minutes < 60 ? { minutes, hours: 0 } : { minutes: 0, hours: hours <= 48 ? hours : 0 };
}

export function DocumentCopies({ document }: { document: DocumentDetail }): JSX.Element | null {
  const text = useText();
  const words = useAllText();
  const copies = useAsk('copy.ofDocument', { documentId: document.id }).data ?? [];
  if (copies.length === 0) return null;
  const order = (copy: CopyRow): string =>
    text(`copies.${copy.order}`, {
      role: copy.role,
      days: daysBetween(document.published, copy.published),
      ...timeBetween(copy.apart),
    });
  const row = (copy: CopyRow): JSX.Element => {
    const pair = { documentId: document.id, otherId: copy.documentId };
    return (
      <li key={copy.documentId}>
        <span>{text('copies.share', { role: copy.role, share: copy.share })}</span>
        <button type="button" className={styles['other']} onClick={() => goToDocument(copy.documentId)}>
          {text('copies.title', { title: copy.title })}
        </button>
        <span>{order(copy)}</span>
        {copy.replaces === null ? null : (
          <span className={styles['replaces']}>
            {text('copies.replaces', {
              role: copy.role,
              relation: words(`vocabulary.originRelation.${copy.replaces.relation}`),
              title: copy.replaces.targetTitle ?? 'none',
            })}
          </span>
        )}
        {copy.state === 'confirmed' ? (
          <span className={styles['confirmed']}>{text('copies.confirmed')}</span>
        ) : (
          <span className={styles['actions']}>
            <button
              type="button"
              title={text('copies.confirmMeans')}
              onClick={() => report(command('copy.confirm', pair))}
            >
              {text(copy.replaces === null ? 'copies.confirm' : 'copies.replace')}
            </button>
            <button type="button" onClick={() => report(command('copy.dismiss', pair))}>
              {text('copies.dismiss')}
            </button>
          </span>
        )}
      </li>
    );
  };
  const [first, ...others] = copies;
  return (
    <div className={styles['copies']}>
      <ul aria-label={text('copies')}>{first === undefined ? null : row(first)}</ul>
      {others.length === 0 ? null : (
        <details>
          <summary>{text('copies.others', { count: others.length })}</summary>
          <ul aria-label={text('copies.others', { count: others.length })}>{others.map(row)}</ul>
        </details>
      )}
    </div>
  );
}
