/** Below the rows: how many there are, and that their order is not the latest. */
import type { JSX, ReactNode } from 'react';
import { useStore } from '../client/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import type { FeedFacts } from './feed.ts';
import { boundsOf, heightOf, sizeOf, widthOf } from './range.ts';
import { NEW, type Sheet } from './sheet.ts';
import styles from './grid-foot.module.css';

export interface GridFootProps {
  readonly facts: FeedFacts;
  readonly sheet: Sheet;
  readonly reopen: () => void;
  readonly children: ReactNode;
}

export function GridFoot({ facts, sheet, reopen, children }: GridFootProps): JSX.Element {
  const text = useText('grid');
  const { number } = useNumbers();
  const range = useStore(sheet.range);
  const bounds = range === null || range.anchor.row === NEW ? null : boundsOf(range);
  return (
    <footer className={styles['foot']}>
      <span>
        {facts.total === null ? '' : text('rows', { count: facts.total, shown: number(facts.total) })}
      </span>
      <span role="status">
        {bounds === null || sizeOf(bounds) === 1
          ? ''
          : text('selected', {
              rows: number(heightOf(bounds)),
              columns: number(widthOf(bounds)),
              cells: number(sizeOf(bounds)),
            })}
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
