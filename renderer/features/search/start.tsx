/** Nothing is looked for yet: how to, with examples that can be tried, and what was looked for before. */
import type { JSX } from 'react';
import { useText } from '../../i18n/index.tsx';
import styles from './search.module.css';

/** What the examples look for is in the message files: each language tries its own words. */
export const EXAMPLES = [
  'words',
  'phrase',
  'star',
  'either',
  'near',
  'kind',
  'date',
  'grade',
  'state',
] as const;

export function Start(props: {
  readonly recent: readonly string[];
  readonly search: (query: string) => void;
}): JSX.Element {
  const text = useText('search');
  return (
    <div className={styles['start']}>
      <p>{text('start')}</p>
      {props.recent.length === 0 ? null : (
        <section>
          <h2>{text('recent')}</h2>
          <ul className={styles['recent']}>
            {props.recent.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => props.search(query)}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{text('examples')}</h2>
        <ul className={styles['examples']}>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <button type="button" onClick={() => props.search(text(`example.${example}`))}>
                <code>{text(`example.${example}`)}</code>
              </button>
              <span>{text(`example.${example}.means`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
