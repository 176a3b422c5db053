/** What can be made of the hits that are selected, or of the one the keys are at; each with its letter. */
import { X } from 'lucide-react';
import type { JSX } from 'react';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { CodeChoice } from '../../inspector/index.ts';
import { LinkSheet } from './link-sheet.tsx';
import { WORK_KEYS, type Work } from './use-work.ts';
import styles from './work-bar.module.css';

export interface WorkBarProps {
  readonly work: Work;
  /** How many are selected; 0: the keys are at one. */
  readonly selected: number;
  /** How many hits there are; null while they are not counted. */
  readonly total: number | null;
  readonly all: () => void;
  readonly none: () => void;
  /** Work on very many of them is not done yet. */
  readonly busy: boolean;
}

export function WorkBar({ work, selected, total, all, none, busy }: WorkBarProps): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const { placeCount: places } = work;
  const quote = text('work.quote', { count: places });
  return (
    <div className={styles['bar']} role="toolbar" aria-label={text('work')}>
      <span className={styles['count']} role="status">
        {selected === 0
          ? text(work.count === 0 ? 'work.nothing' : 'work.one')
          : text(places === work.count ? 'work.selected' : 'work.selectedPlaces', {
              count: selected,
              shown: number(selected),
              places: number(places),
            })}
      </span>
      {Object.entries(WORK_KEYS).map(([letter, kind]) => (
        <button key={kind} type="button" disabled={places === 0 || busy} onClick={() => work.start(kind)}>
          {text(`work.${kind}`)} <kbd>{letter.toUpperCase()}</kbd>
        </button>
      ))}
      <button
        type="button"
        title={text('work.cite.means')}
        disabled={work.count === 0 || busy}
        onClick={work.cite}
      >
        {text('work.cite')} <kbd>Y</kbd>
      </button>
      {total !== null && (total < 2 || selected >= total) ? null : (
        <button type="button" onClick={all}>
          {total === null ? text('work.all') : text('work.allOf', { shown: number(total) })}
        </button>
      )}
      {selected === 0 ? null : (
        <button
          type="button"
          className="with-icon"
          aria-label={text('work.unselect')}
          title={text('work.unselect')}
          onClick={none}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
      {work.asking === 'code' ? (
        <CodeChoice quote={quote} choose={work.code} close={work.stopAsking} />
      ) : null}
      {work.asking === 'link' ? <LinkSheet quote={quote} link={work.link} close={work.stopAsking} /> : null}
    </div>
  );
}
