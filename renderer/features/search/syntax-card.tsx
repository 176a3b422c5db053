/** The language of queries on one card. */
import type { JSX } from 'react';
import { useText } from '../../i18n/index.tsx';
import { EXAMPLES } from './start.tsx';
import styles from './syntax-card.module.css';

/** What the examples leave out. */
const MORE = ['title', 'source', 'code', 'language', 'none'] as const;

/** With `search`, each line can be tried. */
export function SyntaxCard({ search }: { readonly search?: (query: string) => void }): JSX.Element {
  const text = useText('search');
  const rows = [...EXAMPLES, ...MORE];
  return (
    <dl className={styles['card']}>
      {rows.map((key) => (
        <div key={key}>
          <dt>
            {search === undefined ? (
              <code>{text(`example.${key}`)}</code>
            ) : (
              <button type="button" onClick={() => search(text(`example.${key}`))}>
                <code>{text(`example.${key}`)}</code>
              </button>
            )}
          </dt>
          <dd>{text(`example.${key}.means`)}</dd>
        </div>
      ))}
      <div className={styles['rule']}>
        <dt>{text('syntax.forms')}</dt>
        <dd>{text('syntax.forms.means')}</dd>
      </div>
    </dl>
  );
}
