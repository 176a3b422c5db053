/** One hit: its title, the words around the best place, and what it is. */
import { Check } from 'lucide-react';
import { memo, type JSX } from 'react';
import type { SearchHit } from '../../../preload/contract/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { Grade, TlpMark } from '../../ui/marks.tsx';
import { useDetail } from '../../ui/use-detail.ts';
import { MarkedWords } from './marked-words.tsx';
import styles from './hits.module.css';

/** What these are is said by their source and date. */
const PLAIN: ReadonlySet<string> = new Set(['document', 'passage']);

export interface HitRowProps {
  readonly hit: SearchHit;
  readonly index: number;
  readonly marked: boolean;
  readonly current: boolean;
  /** It has only some of the words. */
  readonly partly: boolean;
  readonly toggle: (index: number) => void;
}

/** Drawn again only when something of it changed: the list is drawn at every step of a scroll. */
export const HitRow = memo(function HitRow({
  hit,
  index,
  marked,
  current,
  partly,
  toggle,
}: HitRowProps): JSX.Element {
  const text = useText();
  const when = useWhen();
  const detailOf = useDetail();
  return (
    <div className={styles['hit']} data-marked={marked || undefined} data-current={current || undefined}>
      {/* The listbox has the keys of it: Space marks the row. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- as said */}
      <span
        className={styles['check']}
        data-check
        title={text('search.select')}
        onClick={(event) => {
          event.stopPropagation();
          toggle(index);
        }}
      >
        <span aria-hidden="true">{marked ? <Check size={13} strokeWidth={2.6} /> : null}</span>
      </span>
      <div className={styles['title']}>
        {/* A passage is called by its words, which stand below: here is where they are from. */}
        {hit.documentTitle === null || hit.snippet === '' ? (
          <MarkedWords words={hit.title} matches={hit.titleMatches} />
        ) : (
          hit.documentTitle
        )}
      </div>
      {hit.snippet === '' ? null : (
        <p className={styles['snippet']}>
          <MarkedWords words={hit.snippet} matches={hit.matches} />
        </p>
      )}
      <div className={styles['facts']}>
        <span className={styles['kind']}>
          {PLAIN.has(hit.noun)
            ? text(`vocabulary.noun.${hit.noun}`, { count: 1 })
            : detailOf({ noun: hit.noun, detail: hit.detail })}
        </span>
        {hit.sourceName === null ? null : (
          <span className={styles['source']}>
            <Grade letter={hit.reliability} /> <span>{hit.sourceName}</span>
          </span>
        )}
        {hit.date === null ? null : <span>{when(hit.date)}</span>}
        <TlpMark tlp={hit.tlp} />
        {partly ? <em>{text('search.partly')}</em> : null}
      </div>
    </div>
  );
});
