/** Words cut where they are marked and where not: they are shown as text, never as markup. Pure. */
import type { Match } from '../../../preload/contract/index.ts';

export interface Segment {
  readonly at: number;
  readonly words: string;
  readonly marked: boolean;
}

/** Stretches beyond the words are cut off; those that overlap are one. UTF-16 code units. */
export function segmentsOf(words: string, matches: readonly Match[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, marked: boolean): void => {
    if (end > at) segments.push({ at, words: words.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of matches.toSorted(([one], [other]) => one - other)) {
    add(Math.min(start, words.length), false);
    add(Math.min(end, words.length), true);
  }
  add(words.length, false);
  return segments;
}
