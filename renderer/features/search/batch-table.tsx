/** What was found of each name, a page of names at a time. */
import { useState, type JSX } from 'react';
import type { BatchRow } from '../../../preload/contract/index.ts';
import { openHit } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import styles from './batch.module.css';

/** Names of a page. */
const PAGE = 100;

export interface BatchTableProps {
  readonly rows: readonly BatchRow[];
  readonly head: readonly string[];
  readonly search: (query: string) => void;
}

export function BatchTable({ rows, head, search }: BatchTableProps): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(rows.length / PAGE);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={text('search.batch.results')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {head.map((words, at) => (
                <th key={words} scope="col" data-number={at === 1 || undefined}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => (
              <tr key={row.name} data-none={row.total === 0 || undefined}>
                <th scope="row">
                  <button type="button" onClick={() => search(row.query)}>
                    {row.name}
                  </button>
                </th>
                <td data-number>{number(row.total)}</td>
                <td>
                  {row.kinds
                    .map(
                      ({ value, count }) => `${number(count)} ${text(`vocabulary.noun.${value}`, { count })}`,
                    )
                    .join(', ')}
                </td>
                <td className={styles['forms']} title={row.forms.join(', ')}>
                  {row.forms.join(', ')}
                </td>
                <td>
                  {row.best === null ? null : (
                    <button
                      type="button"
                      title={row.best.title}
                      onClick={() => {
                        if (row.best !== null) openHit(row.best);
                      }}
                    >
                      {row.best.title}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages < 2 ? null : (
        <nav className={styles['pager']} aria-label={text('search.batch.pages')}>
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {text('search.batch.previous')}
          </button>
          <span>{text('search.batch.page', { page: number(page + 1), pages: number(pages) })}</span>
          <button type="button" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            {text('search.batch.next')}
          </button>
        </nav>
      )}
    </>
  );
}
