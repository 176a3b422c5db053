/** What changed from one version of a text to the next, word by word. All offsets are UTF-16 code units. */
import type { Range } from '../anchors.ts';
import { diffMap, type DiffMap } from './diff-map.ts';
import { wordsIn, type Words } from './words.ts';

/** Words of the old text and what stands in their place in the new one; either may be empty, but not both. */
export interface Edit {
  readonly before: Range;
  readonly after: Range;
}

/** Edits that are read together, with the words around them; null on the side where nothing of the kind stands. */
export interface ChangedPlace {
  readonly before: Range | null;
  readonly after: Range | null;
  readonly edits: readonly Edit[];
}

/** Kept words between two edits that are told as one: a lone “de” or a comma makes nothing clearer. */
const LONE = 1;
/** Code units shown before and after an edit, where its paragraph has as many. */
const CONTEXT = 400;

/** Words of the old text (`from` to `to`) and those in their place in the new one. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** The edits, in reading order; between two of them stand the same words in both texts. Spaces and line breaks do not count. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const known = new Map<string, number>();
  const old = wordsIn(before, known);
  const now = wordsIn(after, known);
  const edits: Edit[] = [];
  let last: Run | null = null;
  for (const run of settled(runsOf(diffMap(old.ids, now.ids), now.ids.length), old, now, before, after)) {
    const edit = {
      before: extent(old, run.from, run.to, before),
      after: extent(now, run.otherFrom, run.otherTo, after),
    };
    const previous = edits.at(-1);
    if (
      previous !== undefined &&
      last !== null &&
      run.from - last.to <= LONE &&
      !before.slice(previous.before.end, edit.before.start).includes('\n') &&
      !after.slice(previous.after.end, edit.after.start).includes('\n')
    ) {
      edits[edits.length - 1] = joined(previous, edit);
    } else edits.push(edit);
    last = run;
  }
  return edits;
}

/** What lies between the words that both texts have. */
function runsOf(map: DiffMap, count: number): readonly Run[] {
  const runs: Run[] = [];
  let [from, otherFrom] = [0, 0];
  const close = (to: number, otherTo: number): void => {
    if (from < to || otherFrom < otherTo) runs.push({ from, to, otherFrom, otherTo });
    [from, otherFrom] = [to + 1, otherTo + 1];
  };
  for (const [at, place] of map.entries()) if (place !== -1) close(at, place);
  close(map.length, count);
  return runs;
}

/** Whether a word is the first of its paragraph. */
type Begins = (at: number) => boolean;

const paragraphsOf =
  ({ starts, ends }: Words, text: string): Begins =>
  (at) =>
    at === 0 || text.slice(ends[at - 1], starts[at]).includes('\n');

/**
 * Of “… lundi. Le port ferme. Le quai …” without its second sentence, “. Le port ferme” is gone as well as “Le port ferme.”:
 * what is gone or new is moved along the same words to where a paragraph begins, if there is such a place.
 */
function settled(
  runs: readonly Run[],
  old: Words,
  now: Words,
  before: string,
  after: string,
): readonly Run[] {
  const [beginsOld, beginsNow] = [paragraphsOf(old, before), paragraphsOf(now, after)];
  const placed: Run[] = [];
  for (const [index, each] of runs.entries()) {
    const most = (runs[index + 1]?.from ?? old.ids.length) - each.to;
    const [first, rest] = split(each, most, old, now, beginsOld, beginsNow);
    if (rest !== null) placed.push(first);
    const run = rest ?? first;
    const least = (placed.at(-1)?.to ?? 0) - run.from;
    const bounds = { least, most: most - (run.to - each.to) };
    const isGone = run.otherFrom === run.otherTo;
    const by =
      isGone || run.from === run.to
        ? isGone
          ? slide(old, run.from, run.to, bounds, beginsOld)
          : slide(now, run.otherFrom, run.otherTo, bounds, beginsNow)
        : 0;
    placed.push({
      from: run.from + by,
      to: run.to + by,
      otherFrom: run.otherFrom + by,
      otherTo: run.otherTo + by,
    });
  }
  return placed;
}

/** “lundi. Le port ferme” for “mardi”, before a stop: “lundi” for “mardi”, and “Le port ferme.” for nothing. */
function split(
  run: Run,
  most: number,
  old: Words,
  now: Words,
  beginsOld: Begins,
  beginsNow: Begins,
): readonly [Run, Run | null] {
  const { from, to, otherFrom, otherTo } = run;
  if (most < 1 || from === to || otherFrom === otherTo) return [run, null];
  const at = stopIn(old, from, to, beginsOld);
  if (at !== null) {
    return [
      { from, to: at, otherFrom, otherTo },
      { from: at + 1, to: to + 1, otherFrom: otherTo + 1, otherTo: otherTo + 1 },
    ];
  }
  const otherAt = stopIn(now, otherFrom, otherTo, beginsNow);
  if (otherAt === null) return [run, null];
  return [
    { from, to, otherFrom, otherTo: otherAt },
    { from: to + 1, to: to + 1, otherFrom: otherAt + 1, otherTo: otherTo + 1 },
  ];
}

/** Where a paragraph within a run ends in the same word as the paragraph that the run breaks off before the end of. */
function stopIn({ ids }: Words, from: number, to: number, begins: Begins): number | null {
  if (to + 1 < ids.length && !begins(to + 1)) return null;
  for (let at = from; at < to; at += 1) if (ids[at] === ids[to] && begins(at + 1)) return at;
  return null;
}

/** How many words a run is moved, within bounds, so that it begins a paragraph; 0 where it cannot. */
function slide(
  { ids }: Words,
  from: number,
  to: number,
  { least, most }: { readonly least: number; readonly most: number },
  begins: Begins,
): number {
  for (let by = 0; by >= least; by -= 1) {
    if (begins(from + by)) return by;
    if (ids[from + by - 1] !== ids[to + by - 1]) break;
  }
  for (let by = 0; by <= most; by += 1) {
    if (begins(from + by)) return by;
    if (ids[from + by] !== ids[to + by]) break;
  }
  return 0;
}

/** The edits in their surroundings, one place for those of one paragraph. */
export function changedPlaces(before: string, after: string): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  for (const edit of editsBetween(before, after)) {
    const place = surroundings(edit, before, after);
    const last = places.at(-1);
    if (last !== undefined && (touches(last.before, place.before) || touches(last.after, place.after))) {
      places[places.length - 1] = {
        before: union(last.before, place.before),
        after: union(last.after, place.after),
        edits: [...last.edits, edit],
      };
    } else places.push(place);
  }
  return places;
}

/** From the first to the last of some words; where there are none, the place behind the word before them. */
function extent({ starts, ends }: Words, from: number, to: number, text: string): Range {
  if (from < to) return { start: starts[from] ?? 0, end: ends[to - 1] ?? text.length };
  const place = from === 0 ? 0 : (ends[from - 1] ?? text.length);
  return { start: place, end: place };
}

const joined = (one: Edit, other: Edit): Edit => ({
  before: { start: one.before.start, end: other.before.end },
  after: { start: one.after.start, end: other.after.end },
});

const isEmpty = ({ start, end }: Range): boolean => start === end;

/** A paragraph that is new as a whole has nothing beside it, and one that is gone neither. */
function surroundings(edit: Edit, before: string, after: string): ChangedPlace {
  const isNew = isEmpty(edit.before) && isWhole(edit.after, after);
  const isGone = isEmpty(edit.after) && isWhole(edit.before, before);
  return {
    before: isNew ? null : around(edit.before, before),
    after: isGone ? null : around(edit.after, after),
    edits: [edit],
  };
}

/** Whether a stretch is nothing but whole paragraphs. */
const isWhole = ({ start, end }: Range, text: string): boolean =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' &&
  text.slice(end, endOfLine(text, end)).trim() === '';

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The paragraphs of a stretch, but no more than the context on either side, cut between words. */
function around({ start, end }: Range, text: string): Range {
  let from = Math.max(start - CONTEXT, start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1);
  let to = Math.min(end + CONTEXT, endOfLine(text, end));
  if (from === start - CONTEXT) from = Math.min(start, nextSpace(text, from));
  if (to === end + CONTEXT && to < text.length) to = Math.max(end, lastSpace(text, to));
  return { start: from, end: to };
}

function nextSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < CONTEXT && !/\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function lastSpace(text: string, to: number): number {
  let at = to;
  while (at > 0 && to - at < CONTEXT && !/\s/u.test(text.charAt(at))) at -= 1;
  return at;
}

const touches = (one: Range | null, other: Range | null): boolean =>
  one !== null && other !== null && one.end >= other.start;

const union = (one: Range | null, other: Range | null): Range | null =>
  one === null || other === null
    ? (one ?? other)
    : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
