/** Find in document: over the canonical text, with a count, next and previous. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { findAll, foldForSearch, MAX_MATCHES } from '../../reader/find.ts';
import type { TextRange } from '../../reader/offsets.ts';
import type { ReaderSurface } from '../../reader/surface.ts';
import { useText } from './data.ts';
import styles from './find-bar.module.css';

export interface FindBarProps {
  readonly surface: ReaderSurface;
  /** The words that were selected when the bar was opened, or nothing. */
  readonly initial: string;
  readonly close: () => void;
}

/** The first match at or after what was in view when the search began. */
function firstFrom(matches: readonly TextRange[], offset: number): number {
  const index = matches.findIndex((match) => match.end > offset);
  return index < 0 ? 0 : index;
}

export function FindBar({ surface, initial, close }: FindBarProps): JSX.Element {
  const text = useText();
  const [wanted, setWanted] = useState(initial);
  const [step, setStep] = useState(0);
  const sought = useDeferredValue(wanted);
  const input = useRef<HTMLInputElement>(null);
  const [from] = useState(() => surface.topOffset());
  const folded = useMemo(() => foldForSearch(surface.text), [surface]);
  const matches = useMemo(() => findAll(folded, sought), [folded, sought]);
  const current =
    matches.length === 0 ? -1 : (firstFrom(matches, from) + step + matches.length * 1_000) % matches.length;

  useEffect(() => surface.setFound(matches, current), [surface, matches, current]);
  useEffect(() => () => surface.setFound([], -1), [surface]);
  useEffect(() => input.current?.select(), []);

  const move = (by: 1 | -1): void =>
    setStep((now) => (matches.length === 0 ? 0 : (now + by) % matches.length));
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      move(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className={styles['bar']} role="search">
      <input
        ref={input}
        type="search"
        value={wanted}
        aria-label={text('find.label')}
        placeholder={text('find.label')}
        onChange={(event) => {
          setWanted(event.target.value);
          setStep(0);
        }}
        onKeyDown={key}
      />
      <span className={styles['count']} role="status">
        {wanted.trim() === ''
          ? ''
          : text('find.count', {
              current: current + 1,
              total: matches.length,
              more: matches.length >= MAX_MATCHES ? 'yes' : 'no',
            })}
      </span>
      <button
        type="button"
        aria-label={text('find.previous')}
        title={text('find.previous')}
        disabled={matches.length === 0}
        onClick={() => move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={text('find.next')}
        title={text('find.next')}
        disabled={matches.length === 0}
        onClick={() => move(1)}
      >
        ↓
      </button>
      <button type="button" aria-label={text('find.close')} title={text('find.close')} onClick={close}>
        ×
      </button>
    </div>
  );
}
