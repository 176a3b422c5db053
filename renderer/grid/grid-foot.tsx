/** Below the rows: how many there are, and that their order is not the latest. */
import type { JSX, ReactNode } from 'react';
import { useNumbers, useText } from '../i18n/index.tsx';
import type { FeedFacts } from './feed.ts';
import styles from './grid-foot.module.css';

export interface GridFootProps {
  readonly facts: FeedFacts;
  readonly reopen: () => void;
  readonly children: ReactNode;
}

export function GridFoot({ facts, reopen, children }: GridFootProps): JSX.Element {
  const text = useText('grid');
  const { number } = useNumbers();
  return (
    <footer className={styles['foot']}>
      <span>
        {facts.total === null ? '' : text('rows', { count: facts.total, shown: number(facts.total) })}
      </span>
      {facts.stale ? (
        <span className={styles['stale']}>
          {text('stale')}
          <button type="button" onClick={reopen}>
            {text('sortAgain')}
          </button>
        </span>
      ) : null}
      <span className={styles['more']}>{children}</span>
    </footer>
  );
}
