/** The first rows of a long table, and the way to more of them. */
import { useState, type JSX } from 'react';
import { useText } from '../../i18n/index.tsx';
import styles from './coalitions.module.css';

/** Rows that one look takes in; a table of thousands would hold up the window. */
const ROWS = 200;

export function useSome<Row>(rows: readonly Row[]): {
  readonly some: readonly Row[];
  readonly more: JSX.Element | null;
} {
  const text = useText();
  const [count, setCount] = useState(ROWS);
  const rest = rows.length - count;
  return {
    some: rest > 0 ? rows.slice(0, count) : rows,
    more:
      rest > 0 ? (
        <p className={styles['more']}>
          {text('coalitions.shown', { shown: count, all: rows.length })}{' '}
          <button type="button" onClick={() => setCount(count + ROWS)}>
            {text('coalitions.showMore', { count: Math.min(ROWS, rest) })}
          </button>
        </p>
      ) : null,
  };
}
