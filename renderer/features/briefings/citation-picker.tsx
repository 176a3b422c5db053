/** The list under an `@`: claims, statements and passages. The focus stays in the text, which sends the keys. */
import { useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState, type JSX } from 'react';
import { CLAIM_KINDS, type RecordRef } from '../../../preload/contract/index.ts';
import type { Citing, PickerKey } from '../../editor/citing.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import styles from './citation-picker.module.css';
import { useAllText, useAsk, useText } from './data.ts';
import { CITABLE, moveInRows, pickerRows } from './picker-rows.ts';

export interface CitationPickerProps {
  readonly surface: BriefingSurface;
  readonly citing: Citing;
  /** The numbers of what is cited already. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Hands over what the picker does with keys that the text sends; null when it goes away. */
  readonly bind: (act: ((key: PickerKey) => boolean) | null) => void;
  readonly choose: (record: RecordRef) => void;
}

/** Pixels between the line and the list, and what the list needs at most. */
const GAP = 4;
const HEIGHT = 320;
const WIDTH = 460;

/** The detail of a claim is its kind. */
const isClaimKind = (detail: string): boolean => CLAIM_KINDS.some((kind) => kind === detail);

/** Under the line, or above it where there is no room. */
function placeOf(surface: BriefingSurface, from: number): { left: number; top?: number; bottom?: number } {
  const at = surface.rectAt(from);
  const left = Math.max(8, Math.min(at.left, innerWidth - WIDTH - 8));
  return at.bottom + GAP + HEIGHT > innerHeight && at.top > HEIGHT
    ? { left, bottom: innerHeight - at.top + GAP }
    : { left, top: at.bottom + GAP };
}

export function CitationPicker({ surface, citing, numbers, bind, choose }: CitationPickerProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const id = useId();
  const [at, setAt] = useState({ sought: '', row: 0 });
  const [place, setPlace] = useState(() => placeOf(surface, citing.from));
  const sought = useDeferredValue(citing.sought.trim());
  const found = useAsk('record.find', { text: sought, nouns: [...CITABLE], limit: 30 });
  const rows = pickerRows(found.data ?? [], numbers);
  // What is sought anew begins at its first row.
  const current = Math.min(at.sought === sought ? at.row : 0, rows.length - 1);
  const isFresh = found.data !== undefined && !found.isPlaceholderData && sought === citing.sought.trim();

  // Enter before the list has caught up with the typing: the choice waits for the rows that were meant.
  const waiting = useRef(false);
  const act = (key: PickerKey): boolean => {
    if (key === 'choose') {
      const row = rows[current];
      if (!isFresh) waiting.current = true;
      else if (row === undefined) return false;
      else choose(row.record);
      return true;
    }
    setAt({ sought, row: moveInRows(current, rows.length, key) });
    return rows.length > 0;
  };
  useEffect(() => {
    bind(act);
    const row = rows[current];
    if (isFresh && waiting.current) {
      waiting.current = false;
      if (row !== undefined) choose(row.record);
    }
  });
  useEffect(
    () => () => {
      bind(null);
      surface.setOption(null);
    },
    [bind, surface],
  );
  useEffect(
    () => surface.setOption({ list: `${id}-list`, option: current < 0 ? null : `${id}-${current}` }),
    [surface, id, current],
  );
  useEffect(() => {
    document.querySelector(`#${CSS.escape(`${id}-${current}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  useLayoutEffect(() => {
    const follow = (): void => setPlace(placeOf(surface, citing.from));
    follow();
    document.addEventListener('scroll', follow, true);
    addEventListener('resize', follow);
    return () => {
      document.removeEventListener('scroll', follow, true);
      removeEventListener('resize', follow);
    };
  }, [surface, citing.from]);

  return (
    <div className={styles['picker']} style={place} onPointerDown={(event) => event.preventDefault()}>
      <div id={`${id}-list`} role="listbox" aria-label={text('cite.list')} className={styles['rows']}>
        {rows.map(({ record, number }, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text sends the keys
          <div
            key={record.uid}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            className={styles['row']}
            onClick={() => choose(record)}
          >
            <span className={styles['kind']}>{allText(`vocabulary.noun.${record.noun}`, { count: 1 })}</span>
            <span className={styles['words']}>{record.title}</span>
            {number === null ? null : (
              <span className={styles['number']} title={text('cite.already', { number })}>
                {number}
              </span>
            )}
            {record.detail === '' ? null : (
              <span className={styles['detail']}>
                {isClaimKind(record.detail)
                  ? allText(`vocabulary.claimKind.${record.detail}`)
                  : record.detail}
              </span>
            )}
          </div>
        ))}
      </div>
      <p className={styles['hint']} role="status">
        {rows.length > 0
          ? text('cite.hint')
          : isFresh
            ? text(sought === '' ? 'cite.nothing' : 'cite.none', { sought })
            : text('cite.seeking')}
      </p>
    </div>
  );
}
