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
  readonly none: () => void;
}

export function WorkBar({ work, selected, none }: WorkBarProps): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const places = work.places.length;
  const quote = text('work.quote', { count: places });
  return (
    <div className={styles['bar']} role="toolbar" aria-label={text('work')}>
      <span className={styles['count']} role="status">
        {selected === 0
          ? text(work.hits.length === 0 ? 'work.nothing' : 'work.one')
          : text(places === work.hits.length ? 'work.selected' : 'work.selectedPlaces', {
              count: selected,
              shown: number(selected),
              places: number(places),
            })}
      </span>
      {Object.entries(WORK_KEYS).map(([letter, kind]) => (
        <button key={kind} type="button" disabled={places === 0} onClick={() => work.start(kind)}>
          {text(`work.${kind}`)} <kbd>{letter.toUpperCase()}</kbd>
        </button>
      ))}
      <button
        type="button"
        title={text('work.cite.means')}
        disabled={work.hits.length === 0}
        onClick={work.cite}
      >
        {text('work.cite')} <kbd>Y</kbd>
      </button>
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
