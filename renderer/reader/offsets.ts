/**
 * Ranges over canonical text. Every `start` and `end` here counts UTF-16 code units, `end` excluded:
 * the unit of the contract, of the DOM and of JavaScript strings alike.
 */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` would cut a surrogate pair in two. */
export function splitsCodePoint(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHighSurrogate(text.charCodeAt(offset - 1)) &&
    isLowSurrogate(text.charCodeAt(offset))
  );
}

/** Keeps a range inside the text, its ends in order, and widens it where it would cut a code point in two. */
export function snapToCodePoints(text: string, range: TextRange): TextRange {
  const clamp = (offset: number): number => Math.max(0, Math.min(text.length, Math.trunc(offset)));
  let start = clamp(Math.min(range.start, range.end));
  let end = clamp(Math.max(range.start, range.end));
  if (splitsCodePoint(text, start)) start -= 1;
  if (splitsCodePoint(text, end)) end += 1;
  return { start, end };
}

const EDGE = /\s/u;

/** Leaves out whitespace at both edges. A range of nothing but whitespace becomes empty, at its start. */
export function trimEdges(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The index of the last entry whose `start` is at or before `offset`, or -1; entries are sorted by `start`. */
export function lastStartingAtOrBefore(
  entries: readonly { readonly start: number }[],
  offset: number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
