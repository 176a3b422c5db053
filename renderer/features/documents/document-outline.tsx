/** The contents of a document: its headings, the way to each of them, and which one is being read. */
import type { JSX } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useText } from './data.ts';
import styles from './document-outline.module.css';
import type { Heading } from './headings.ts';

export interface DocumentOutlineProps {
  readonly headings: readonly Heading[];
  readonly current: number;
  readonly go: (heading: Heading) => void;
  /** Enter: the text takes the focus. */
  readonly enter: () => void;
}

/** Pixels. */
const ROW_HEIGHT = 30;

export function DocumentOutline({ headings, current, go, enter }: DocumentOutlineProps): JSX.Element {
  const text = useText();
  return (
    <nav className={styles['outline']} aria-label={text('outline')}>
      <VirtualList
        count={headings.length}
        rowHeight={ROW_HEIGHT}
        label={text('outline')}
        selected={current}
        rowKey={(index) => headings[index]?.start ?? index}
        select={(index) => {
          const heading = headings[index];
          if (heading !== undefined) go(heading);
        }}
        open={enter}
        renderRow={(index) => {
          const heading = headings[index];
          return heading === undefined ? null : (
            <div className={styles['row']} style={{ paddingInlineStart: 10 + heading.depth * 14 }}>
              <span className={styles['words']} title={heading.words}>
                {heading.words}
              </span>
              {heading.page === null ? null : <span className={styles['page']}>{heading.page}</span>}
            </div>
          );
        }}
      />
    </nav>
  );
}
