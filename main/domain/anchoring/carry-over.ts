/**
 * Carries passages from one version of a text to the next. The old text is at hand, so a map from its words to the new ones
 * places all of them at once, and a look-alike elsewhere is never taken for what was there: it has a place of its own in the map.
 */
import type { Range } from '../anchors.ts';
import { diffMap, type DiffMap } from './diff-map.ts';
import { LOST, type Placement } from './placement.ts';
import { wordAt, wordBefore, wordsIn, type Words } from './words.ts';

/** So large a share of its words must still be there for a passage to be in doubt rather than lost. */
const LEAST_SHARE = 0.5;
/** Fewer words than this are found elsewhere by chance. */
const LEAST_WORDS = 4;
/** What stands between the words that are left may be so many times as long as the passage was. */
const MOST_STRETCH = 2;

/** One placement for each passage, in their order. Ranges must be of `before`. */
export function carryOver(before: string, after: string, passages: readonly Range[]): readonly Placement[] {
  const known = new Map<string, number>();
  const old = wordsIn(before, known);
  const now = wordsIn(after, known);
  const map = diffMap(old.ids, now.ids);
  const taken = new Uint8Array(now.ids.length);
  for (const place of map) if (place !== -1) taken[place] = 1;
  return passages.map(
    (passage) =>
      inPlace(before, after, passage, old, now, map) ??
      elsewhere(before, after, passage, old, now, taken) ??
      LOST,
  );
}

/** At the place that corresponds. */
function inPlace(
  before: string,
  after: string,
  { start, end }: Range,
  old: Words,
  now: Words,
  map: DiffMap,
): Placement | null {
  const first = wordAt(old, start);
  const last = wordBefore(old, end);
  const count = last - first + 1;
  if (count <= 0) return null;
  const places = [...map.subarray(first, last + 1)].filter((place) => place !== -1);
  const from = places[0];
  const to = places.at(-1);
  if (from === undefined || to === undefined) return null;
  const isWhole = places.length === count && to - from + 1 === count;
  if (isWhole) {
    // A passage may begin or end within a word, or in the white around it.
    const lead = start - (old.starts[first] ?? 0);
    const rest = (old.ends[last] ?? 0) - end;
    const range = {
      start: Math.max(0, (now.starts[from] ?? 0) + lead),
      end: Math.min(after.length, (now.ends[to] ?? 0) - rest),
    };
    if (after.slice(range.start, range.end) === before.slice(start, end))
      return { state: 'exact', ...range, score: 1 };
    return { state: 'moved', start: now.starts[from] ?? 0, end: now.ends[to] ?? 0, score: 1 };
  }
  const share = places.length / count;
  if (share < LEAST_SHARE || to - from + 1 > count * MOST_STRETCH + 8) return null;
  // What was put in the place of its first or last words is shown with it.
  const above = first === 0 ? -1 : (map[first - 1] ?? -1);
  const below = last + 1 >= map.length ? -1 : (map[last + 1] ?? -1);
  const opens = above !== -1 && from - above - 1 <= count ? above + 1 : from;
  const closes = below !== -1 && below - to - 1 <= count ? below - 1 : to;
  return { state: 'doubtful', start: now.starts[opens] ?? 0, end: now.ends[closes] ?? 0, score: share };
}

/** Moved as a whole: the words stand once in either text, and there they are nobody else's. */
function elsewhere(
  before: string,
  after: string,
  { start, end }: Range,
  old: Words,
  now: Words,
  taken: Uint8Array,
): Placement | null {
  const words = before.slice(start, end);
  if (wordBefore(old, end) - wordAt(old, start) + 1 < LEAST_WORDS) return null;
  const place = after.indexOf(words);
  if (place === -1 || after.includes(words, place + 1)) return null;
  const other = before.indexOf(words);
  if (other !== start || before.includes(words, start + 1)) return null;
  const first = wordAt(now, place);
  const last = wordBefore(now, place + words.length);
  if (taken.subarray(first, last + 1).some((one) => one === 1)) return null;
  return { state: 'moved', start: place, end: place + words.length, score: 1 };
}
