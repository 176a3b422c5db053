/**
 * The order in which a page is read. Words that lie below one another are parted by the white between columns first and by
 * the white between lines second: cut the other way round, two columns would be read line by line across both.
 */
import type { Fragment } from './fragments.ts';

/** What makes columns of text, rather than a table: so many lines a side, and so many characters in them. */
const COLUMN = { lines: 4, characters: 15 };
/** How wide the white between columns is at least, in sizes of the letters. */
const GUTTER = 0.9;
/** White of so many line heights ends columns above which only one goes on. */
const APART = 2.5;

/** The regions of a page in the order in which they are read; the fragments of a region are not in order yet. */
export function regionsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const bands = bandsOf(fragments);
  const regions: (readonly Fragment[])[] = [];
  // Bands across the whole width that follow one another are one region.
  let across: Fragment[] = [];
  const close = (): void => {
    if (across.length > 0) regions.push(across);
    across = [];
  };
  for (let at = 0; at < bands.length;) {
    const columns = columnsFrom(bands, at);
    if (columns === null) {
      across.push(...(bands[at] ?? []));
      at += 1;
    } else {
      close();
      regions.push(...columns.sides.flatMap(regionsOf));
      at = columns.next;
    }
  }
  close();
  return regions;
}

const top = ({ v, size }: Fragment): number => v - size * 0.75;
const bottom = ({ v, size }: Fragment): number => v + size * 0.2;

/** Stretches between which white goes across the whole width. */
function bandsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const bands: Fragment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of fragments.toSorted((one, other) => top(one) - top(other))) {
    if (top(fragment) > end) bands.push([]);
    bands.at(-1)?.push(fragment);
    end = Math.max(end, bottom(fragment));
  }
  return bands;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Where no words stand, along the line; the first and the last go on without end. */
function whiteOf(fragments: readonly Fragment[]): readonly Interval[] {
  const white: Interval[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const { u, width } of fragments.toSorted((one, other) => one.u - other.u)) {
    if (u > from) white.push({ from, to: u });
    from = Math.max(from, u + width);
  }
  return [...white, { from, to: Number.POSITIVE_INFINITY }];
}

/** Both lists are in order: one pass over the two. */
function common(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const a = one[i];
    const b = other[j];
    if (a === undefined || b === undefined) break;
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    if (to > from) shared.push({ from, to });
    if (a.to < b.to) i += 1;
    else j += 1;
  }
  return shared;
}

interface Columns {
  readonly sides: readonly [readonly Fragment[], readonly Fragment[]];
  /** The first band below them. */
  readonly next: number;
}

/** So many bands without white between them part nothing. */
const PATIENCE = 8;

/** The longest run of bands from here on that white parts from top to bottom, if its sides are columns of text. */
function columnsFrom(bands: readonly (readonly Fragment[])[], at: number): Columns | null {
  const least = GUTTER * medianSize(bands[at] ?? []);
  const taken: Fragment[] = [];
  let white: readonly Interval[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  let parted = false;
  let best: Columns | null = null;
  for (let next = at; next < bands.length; next += 1) {
    const band = bands[next] ?? [];
    const above = bands[next - 1];
    const isApart = next > at && above !== undefined && gapBetween(above, band) > APART * medianSize(band);
    if (isApart && isOneSided(band, taken)) break;
    white = common(white, whiteOf(band)).filter(({ from, to }) => to - from >= least);
    taken.push(...band);
    const gutters = white.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
    // A title across both, or the end of what was parted.
    if (gutters.length === 0 && (parted || next - at >= PATIENCE)) break;
    if (gutters.length === 0) continue;
    parted = true;
    const sides = sidesOf(taken, gutters);
    if (sides !== null) best = { sides, next: next + 1 };
  }
  return best;
}

function isOneSided(band: readonly Fragment[], taken: readonly Fragment[]): boolean {
  const [left, right] = extent(taken);
  const [from, to] = extent(band);
  const middle = (left + right) / 2;
  return to <= middle || from >= middle;
}

function extent(fragments: readonly Fragment[]): readonly [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { u, width } of fragments) {
    from = Math.min(from, u);
    to = Math.max(to, u + width);
  }
  return [from, to];
}

function gapBetween(above: readonly Fragment[], below: readonly Fragment[]): number {
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of above) end = Math.max(end, bottom(fragment));
  let start = Number.POSITIVE_INFINITY;
  for (const fragment of below) start = Math.min(start, top(fragment));
  return start - end;
}

/** The widest white first: left and right of it stand texts, or it parts the cells of a table. */
function sidesOf(fragments: readonly Fragment[], gutters: readonly Interval[]): Columns['sides'] | null {
  for (const { from, to } of gutters.toSorted((one, other) => other.to - other.from - (one.to - one.from))) {
    const middle = (from + to) / 2;
    const left = fragments.filter(({ u }) => u < middle);
    const right = fragments.filter(({ u }) => u >= middle);
    if (isText(left) && isText(right)) return [left, right];
  }
  return null;
}

function isText(fragments: readonly Fragment[]): boolean {
  const lines = new Map<number, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { v, size, text } of fragments.toSorted((one, other) => one.v - other.v)) {
    if (v - last > size * 0.5) last = v;
    lines.set(last, (lines.get(last) ?? 0) + text.length);
  }
  let characters = 0;
  for (const length of lines.values()) characters += length;
  return lines.size >= COLUMN.lines && characters / lines.size >= COLUMN.characters;
}

export function medianSize(fragments: readonly Fragment[]): number {
  const sizes = fragments.map(({ size }) => size).toSorted((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}
