/** Nothing is found: what to try. */
import type { JSX } from 'react';
import { useText } from '../../i18n/index.tsx';
import { looserQueries } from './looser.ts';
import styles from './search.module.css';

export function NothingFound(props: {
  readonly query: string;
  /** The word being typed has too few letters to be looked for by its beginning. */
  readonly isShort: boolean;
  readonly search: (query: string) => void;
}): JSX.Element {
  const text = useText('search');
  return (
    <div className={styles['start']}>
      {props.isShort ? <p>{text('none.short')}</p> : null}
      <p>{text('none')}</p>
      <ul className={styles['examples']}>
        {looserQueries(props.query).map(({ kind, without, query }) => (
          <li key={query}>
            <button type="button" onClick={() => props.search(query)}>
              <code>{query}</code>
            </button>
            <span>{text(`try.${kind}`, { words: without })}</span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{text('none.how')}</p>
    </div>
  );
}
