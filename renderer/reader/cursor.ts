/**
 * The keyboard cursor: a sentence, a word or a paragraph that moves through the text, and a selection that grows from
 * it. Pure: takes a position and a key, answers the next position.
 */
import type { TextRange } from './offsets.ts';
import type { Unit, Units } from './units.ts';

export interface Cursor {
  /** The side that stays where it is while the selection grows. */
  readonly anchor: number;
  readonly focus: number;
  readonly unit: Unit;
  /** Whether the cursor was stretched by Shift: then it is a selection, not a place. */
  readonly extended: boolean;
}

export const cursorRange = (cursor: Cursor): TextRange => ({
  start: Math.min(cursor.anchor, cursor.focus),
  end: Math.max(cursor.anchor, cursor.focus),
});

export interface Step {
  readonly unit: Unit;
  readonly direction: 1 | -1;
  readonly extend: boolean;
}

/** The keys of the cursor, as in the list of shortcuts; null for any other key. */
export function stepOf(key: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): Step | null {
  if (key.altKey || key.metaKey) return null;
  const { shiftKey: extend } = key;
  switch (key.key) {
    case 'ArrowDown':
      return { unit: key.ctrlKey ? 'paragraph' : 'sentence', direction: 1, extend };
    case 'ArrowUp':
      return { unit: key.ctrlKey ? 'paragraph' : 'sentence', direction: -1, extend };
    case 'ArrowRight':
      return { unit: 'word', direction: 1, extend };
    case 'ArrowLeft':
      return { unit: 'word', direction: -1, extend };
    case 'j':
    case 'k':
    case 'J':
    case 'K':
      if (key.ctrlKey) return null;
      return {
        unit: key.shiftKey ? 'paragraph' : 'sentence',
        direction: key.key.toLowerCase() === 'j' ? 1 : -1,
        extend: false,
      };
    default:
      return null;
  }
}

const place = (range: TextRange, unit: Unit): Cursor => ({
  anchor: range.start,
  focus: range.end,
  unit,
  extended: false,
});

/**
 * Moves the focus of a selection by one unit. It grows at the end it is held by and shrinks back unit by unit; where it
 * would become empty it turns round and grows at the other side instead.
 */
function extend(units: Units, cursor: Cursor, { unit, direction }: Step): Cursor {
  const { start, end } = cursorRange(cursor);
  const forwards = cursor.focus >= cursor.anchor;
  const stretched = (anchor: number, focus: number | null | undefined): Cursor =>
    focus === null || focus === undefined || focus === anchor
      ? cursor
      : { anchor, focus, unit, extended: true };
  if (direction === 1) {
    const shrunk = forwards ? null : units.next(start, unit);
    return shrunk !== null && shrunk.start < end
      ? stretched(end, shrunk.start)
      : stretched(start, units.nextEnd(end, unit));
  }
  const shrunk = forwards ? units.previousEnd(end, unit) : null;
  return shrunk !== null && shrunk > start
    ? stretched(start, shrunk)
    : stretched(end, units.previous(start, unit)?.start);
}

/** One step. Without a cursor it appears at `from`, the first code unit in view; null when there is nowhere to go. */
export function moveCursor(units: Units, cursor: Cursor | null, step: Step, from: number): Cursor | null {
  const { unit, direction } = step;
  if (cursor === null) {
    const here = units.at(from, unit);
    return here === null ? null : place(here, unit);
  }
  if (step.extend) return extend(units, cursor, step);
  const { start, end } = cursorRange(cursor);
  if (unit === 'word' && cursor.unit !== 'word' && !cursor.extended) {
    // From a sentence to its words: the first one, or the last one going back.
    const inside = units.at(direction === 1 ? start : end - 1, 'word');
    if (inside !== null && inside.start >= start) return place(inside, 'word');
  }
  const holding = units.at(start, unit);
  const base = holding?.start ?? start;
  const next = direction === 1 ? units.next(base, unit) : units.previous(base, unit);
  const reached = next ?? holding;
  return reached === null ? cursor : place(reached, unit);
}
