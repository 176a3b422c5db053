/** The hits, of which only those in view exist: arrows walk, Enter opens, Space selects, Escape goes back to the field. */
import { useRef, type JSX, type KeyboardEvent } from 'react';
import { openHit } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { HitRow } from './hit-row.tsx';
import styles from './hits.module.css';
import { change, type SearchSession } from './session.ts';
import type { Marks } from './use-marks.ts';
import type { Results } from './use-results.ts';

/** Pixels. */
const ROW_HEIGHT = 98;

/** The letter of a key; of a Cyrillic or Greek keyboard, that of the key’s place. */
const letterIn = ({ key, code }: KeyboardEvent): string =>
  (/^(?!\p{Script=Latin})\p{L}$/u.test(key) && code.startsWith('Key') ? code.slice(3) : key).toLowerCase();

export interface HitsProps {
  readonly session: SearchSession;
  readonly results: Results;
  readonly marks: Marks;
  /** The row that was opened: the query is worth remembering. */
  readonly opened: () => void;
  /** Back to the field. */
  readonly leave: () => void;
  /** Hears the letters that make something of a hit; true where one was its own. */
  readonly onLetter: (letter: string) => boolean;
}

export function Hits({ session, results, marks, opened, leave, onLetter }: HitsProps): JSX.Element {
  const text = useText('search');
  const { dossier, at, marked } = session;
  const total = results.page?.total ?? 0;
  // What has only some of the words comes last.
  const count = total + (results.page?.partial.length ?? 0);
  const choose = (index: number): void => change(dossier, { at: index });
  const open = (index: number): void => {
    const hit = results.hitAt(index);
    if (hit === undefined) return;
    choose(index);
    opened();
    openHit(hit);
  };
  const box = useRef<HTMLDivElement>(null);
  const key = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') leave();
    else if (event.key === ' ' && at >= 0 && !control) marks.toggle(at);
    else if (event.key.toLowerCase() === 'a' && control && !event.shiftKey) marks.all();
    else if (event.key === 'ArrowUp' && at <= 0 && !event.shiftKey && !control) leave();
    else if (control || event.altKey || !onLetter(letterIn(event))) return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={styles['list']}
      data-old={results.isOld || undefined}
      aria-busy={!results.isSettled}
    >
      <VirtualList
        count={count}
        rowHeight={ROW_HEIGHT}
        label={text('hits')}
        selected={Math.min(at, count - 1)}
        topOf={results.answers}
        rowKey={(index) => results.hitAt(index)?.id ?? `row-${index}`}
        range={results.range}
        isMarked={(index) => {
          const hit = results.hitAt(index);
          return hit !== undefined && marked.has(hit.id);
        }}
        onKey={key}
        open={open}
        select={(index, by, { shift, control }) => {
          if (shift) {
            choose(index);
            marks.extend(index);
          } else if (by === 'key') {
            marks.from(index);
            choose(index);
          } else if (control) {
            choose(index);
            marks.toggle(index);
          } else open(index);
        }}
        renderRow={(index) => {
          const hit = results.hitAt(index);
          return hit === undefined ? (
            <div className={styles['waiting']}>…</div>
          ) : (
            <HitRow
              hit={hit}
              marked={marked.has(hit.id)}
              partly={index >= total}
              current={index === at}
              index={index}
              toggle={marks.toggle}
            />
          );
        }}
      />
    </div>
  );
}
