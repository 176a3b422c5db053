/** The best place of a text for what is looked for, with words around it. Offsets are UTF-16 code units. */
import type { Run, Sought } from './expression.ts';
import { tokensOf } from './tokens.ts';

export type Span = readonly [start: number, end: number];

/** What counts of a text for a query. */
export interface Reading {
  /** Where what is looked for stands, each with which of `sought` it is; in the order of the text. */
  readonly found: readonly {
    readonly start: number;
    readonly end: number;
    readonly of: number;
    readonly exact: boolean;
  }[];
  /** Words that were read. */
  readonly words: number;
}

/** Of a longer text only the beginning is read once all is found in it. UTF-16 code units. */
const READ_AT_LEAST = 40_000;
const READ_AT_MOST = 2_000_000;

interface Wanted extends Run {
  readonly of: number;
  readonly exact: boolean;
}

/** Finds what is looked for; made once for a query, used for each of its hits. */
export function readerOf(sought: readonly Sought[]): (text: string) => Reading {
  const byFirst = new Map<string, Wanted[]>();
  const opening: Wanted[] = [];
  for (const [of, { exact, runs }] of sought.entries()) {
    for (const { words, opens } of runs) {
      const run: Wanted = { of, words, opens, exact: words.join(' ') === exact };
      if (opens && words.length === 1) opening.push(run);
      else {
        const [first = ''] = words;
        byFirst.set(first, [...(byFirst.get(first) ?? []), run]);
      }
    }
  }
  return (text) => read(text, byFirst, opening, sought.length);
}

interface Open {
  readonly run: Wanted;
  readonly start: number;
  next: number;
}

function read(
  text: string,
  byFirst: ReadonlyMap<string, readonly Wanted[]>,
  opening: readonly Wanted[],
  wanted: number,
): Reading {
  const found: { start: number; end: number; of: number; exact: boolean }[] = [];
  const seen = new Set<number>();
  let open: Open[] = [];
  let words = 0;
  for (const { form, start, end } of tokensOf(text)) {
    words += 1;
    if (start > READ_AT_MOST || (start > READ_AT_LEAST && seen.size === wanted)) break;
    const still: Open[] = [];
    for (const one of open) {
      const word = one.run.words[one.next] ?? '';
      const isLast = one.next === one.run.words.length - 1;
      if (form !== word && !(isLast && one.run.opens && form.startsWith(word))) continue;
      if (isLast) {
        found.push({ start: one.start, end, of: one.run.of, exact: one.run.exact });
        seen.add(one.run.of);
      } else still.push({ ...one, next: one.next + 1 });
    }
    for (const run of byFirst.get(form) ?? []) {
      if (run.words.length === 1) {
        found.push({ start, end, of: run.of, exact: run.exact });
        seen.add(run.of);
      } else still.push({ run, start, next: 1 });
    }
    for (const run of opening) {
      if (!form.startsWith(run.words[0] ?? '')) continue;
      found.push({ start, end, of: run.of, exact: run.exact && form === run.words[0] });
      seen.add(run.of);
    }
    open = still;
  }
  return { found: found.toSorted((a, b) => a.start - b.start || a.end - b.end), words };
}

/** How long a snippet is, and how much of it stands before the first match. UTF-16 code units. */
const LENGTH = 240;
const BEFORE = 60;

/** The stretch with the most different things in the least room: indexes into `found`, and how many it has. */
export function bestPlace(
  { found }: Reading,
  wanted: number,
  room = LENGTH - BEFORE,
): { readonly first: number; readonly last: number; readonly different: number } | null {
  let best: { first: number; last: number; different: number; size: number; exact: number } | null = null;
  for (let first = 0; first < found.length; first += 1) {
    const from = found[first]?.start ?? 0;
    const seen = new Set<number>();
    let exact = 0;
    let last = first;
    let lastNew = first;
    for (let at = first; at < found.length; at += 1) {
      const one = found[at];
      if (one === undefined || (at > first && one.end - from > room)) break;
      last = at;
      if (!seen.has(one.of)) lastNew = at;
      seen.add(one.of);
      if (one.exact) exact += 1;
    }
    const size = (found[lastNew]?.end ?? from) - from;
    const isBetter =
      best === null ||
      seen.size > best.different ||
      (seen.size === best.different && (size < best.size || (size === best.size && exact > best.exact)));
    if (isBetter) best = { first, last, different: seen.size, size, exact };
    if (best !== null && best.different === wanted && wanted === 1) break;
  }
  return best === null ? null : { first: best.first, last: best.last, different: best.different };
}

export interface Snippet {
  readonly text: string;
  readonly matches: readonly Span[];
  /** Where the matches of the best place stand in the text. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** The words around the best place; the beginning of the text where nothing is found in it. */
export function snippetOf(text: string, reading: Reading, wanted: number): Snippet {
  const best = bestPlace(reading, wanted);
  if (best === null) return { text: '', matches: [], place: null };
  const place = {
    start: reading.found[best.first]?.start ?? 0,
    end: Math.max(...reading.found.slice(best.first, best.last + 1).map(({ end }) => end)),
  };
  const [from, to] = stretchAround(text, place.start);
  const shown = text.slice(from, to);
  const spans = reading.found
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }): Span => [start - from, end - from]);
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  return {
    text: before + shown.replaceAll(/\s/g, ' ') + after,
    matches: apart(spans).map(([start, end]): Span => [start + before.length, end + before.length]),
    place,
  };
}

/** From a word's beginning to a word's end; never across the middle of a letter of two units. */
function stretchAround(text: string, at: number): readonly [from: number, to: number] {
  let from = Math.max(0, at - BEFORE);
  if (from > 0) {
    const space = text.slice(from, at).search(/\s/);
    from = space === -1 ? at : from + space + 1;
  }
  // Not from a paragraph before, when the place begins one.
  const paragraph = text.lastIndexOf('\n', at - 1) + 1;
  if (paragraph > from) from = paragraph;
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) {
    const space = text.slice(at, to).search(/\s\S*$/);
    if (space > 0) to = at + space;
    else if (isHigh(text, to - 1)) to -= 1;
  }
  return [from, to];
}

const isHigh = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at));

/** Stretches one after the other, none over another. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const kept: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = kept.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}
