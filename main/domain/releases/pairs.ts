/**
 * Which line of one text is which of another: the same words in the same order, then the same words elsewhere, then the most alike
 * of what lies between the same two neighbours. No line is in two pairs, and it is the same whichever text is called the first.
 */
import { diffMap } from '../anchoring/diff-map.ts';
import { wordsIn } from '../anchoring/words.ts';
import type { Line } from './lines.ts';

export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly how: 'same' | 'moved' | 'reworded';
}

/** Share of their words that two lines must have in common to be one that was reworded. */
const ALIKE = 0.5;
/** Lines of one text times lines of the other that are compared one by one between two neighbours. */
const MOST_CELLS = 40_000;

export function pairsOf(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  // Of two pairings that are as good the rules below take one by the order of the texts: always in the same order, then.
  if (printOf(before) <= printOf(after)) return paired(before, after);
  return paired(after, before).map(({ before: other, after: one, how }) => ({
    before: one,
    after: other,
    how,
  }));
}

const printOf = (lines: readonly Line[]): string => lines.map(({ print }) => print).join('\n');

function paired(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  const known = new Map<string, number>();
  const ids = (lines: readonly Line[]): Int32Array =>
    Int32Array.from(lines, ({ print }) => {
      const id = known.get(print) ?? known.size;
      known.set(print, id);
      return id;
    });
  const map = diffMap(ids(before), ids(after));
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  for (const [at, place] of map.entries()) {
    if (place === -1) continue;
    pairs.push({ before: at, after: place, how: 'same' });
    taken.add(place);
  }
  const steps = [...pairs];
  const moved = movedOf(before, after, map, taken);
  const gone = new Set(moved.map((pair) => pair.before));
  for (const pair of moved) taken.add(pair.after);
  pairs.push(...moved);
  let [from, otherFrom] = [0, 0];
  for (const { before: to, after: otherTo } of [...steps, { before: before.length, after: after.length }]) {
    const left = range(from, to).filter((at) => !gone.has(at));
    const right = range(otherFrom, otherTo).filter((at) => !taken.has(at));
    pairs.push(...rewordedOf(before, after, left, right));
    [from, otherFrom] = [to + 1, otherTo + 1];
  }
  return pairs;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** The same words out of order: the first with the first. */
function movedOf(
  before: readonly Line[],
  after: readonly Line[],
  map: Int32Array,
  taken: ReadonlySet<number>,
): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const [at, { print }] of after.entries()) {
    if (taken.has(at)) continue;
    const same = places.get(print);
    if (same === undefined) places.set(print, [at]);
    else same.push(at);
  }
  return before.flatMap(({ print }, at): readonly Pair[] => {
    const place = map[at] === -1 ? places.get(print)?.shift() : undefined;
    return place === undefined ? [] : [{ before: at, after: place, how: 'moved' }];
  });
}

/** The most alike first; of those that are as alike, the ones that stand first. */
function rewordedOf(
  before: readonly Line[],
  after: readonly Line[],
  left: readonly number[],
  right: readonly number[],
): readonly Pair[] {
  if (left.length * right.length > MOST_CELLS) return [];
  const known = new Map<string, number>();
  const countsOf = (lines: readonly Line[], at: number): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const id of wordsIn(lines[at]?.words ?? '', known).ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const [own, others] = [
    left.map((at) => countsOf(before, at)),
    right.map((at) => countsOf(after, at)),
  ] as const;
  const found: (Pair & { readonly score: number })[] = [];
  for (const [index, at] of left.entries()) {
    for (const [otherIndex, place] of right.entries()) {
      const [one, other] = [own[index], others[otherIndex]];
      const isSameSort = (before[at]?.kind === 'heading') === (after[place]?.kind === 'heading');
      if (one === undefined || other === undefined || !isSameSort) continue;
      const score = likeness(one, other, before[at]?.kind === 'heading');
      if (score >= ALIKE) found.push({ before: at, after: place, how: 'reworded', score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  const [gone, taken] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ before: at, after: place, how }) => {
    if (gone.has(at) || taken.has(place)) return [];
    gone.add(at);
    taken.add(place);
    return [{ before: at, after: place, how }];
  });
}

/**
 * Sørensen–Dice over words, each as often as it stands there: 0 to 1. A heading is short: one that was only added to has all the words
 * of the other, however many came to them.
 */
function likeness(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
  isHeading: boolean,
): number {
  let [common, own, others] = [0, 0, 0];
  for (const [id, count] of one) {
    common += Math.min(count, other.get(id) ?? 0);
    own += count;
  }
  for (const count of other.values()) others += count;
  if (own + others === 0) return 1;
  const share = (2 * common) / (own + others);
  return isHeading && common === Math.min(own, others) ? Math.max(share, ALIKE) : share;
}
