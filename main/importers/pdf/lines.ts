/** Lines of a region, and the paragraphs that they make. */
import type { Fragment } from './fragments.ts';
import { medianSize } from './columns.ts';

export interface Line {
  /** In reading order. */
  readonly fragments: readonly Fragment[];
  /** The baseline, the first and the last place along it, and the size that most of it has. Points. */
  readonly v: number;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  /** White so wide that it parts cells rather than words: before which fragments. */
  readonly cells: ReadonlySet<Fragment>;
  /** Whether a soft hyphen stood at its end: pdf.js leaves them out, and the line is that much shorter than its neighbours. */
  readonly isParted: boolean;
}

/** White of so many sizes parts cells. */
const CELL = 1.9;

/** Words whose letters stand mostly beside one another are of one line: a raised number is, the line above is not. */
export function linesOf(region: readonly Fragment[]): readonly Line[] {
  const open: { fragments: Fragment[]; v: number; size: number }[] = [];
  for (const fragment of region.toSorted((one, other) => one.v - other.v || one.u - other.u)) {
    const line = open
      .slice(-4)
      .findLast(
        ({ v, size }) =>
          Math.abs(fragment.v - v) < 0.3 * Math.max(size, fragment.size) ||
          (Math.abs(fragment.v - v) < 0.55 * Math.max(size, fragment.size) &&
            Math.min(size, fragment.size) < 0.8 * Math.max(size, fragment.size)),
      );
    if (line === undefined) open.push({ fragments: [fragment], v: fragment.v, size: fragment.size });
    else {
      line.fragments.push(fragment);
      if (fragment.size > line.size) {
        line.size = fragment.size;
        line.v = fragment.v;
      }
    }
  }
  return parted(open.map(({ fragments }) => lineOf(fragments)).toSorted((one, other) => one.v - other.v));
}

/** How much shorter than its neighbours a line with a soft hyphen is, in sizes of its letters; how many lines must end alike. */
const HYPHEN = { least: 0.05, most: 0.45, lines: 3, share: 0.15 };

function parted(lines: readonly Line[]): readonly Line[] {
  const ends = new Map<number, number>();
  for (const { to } of lines) ends.set(Math.round(to * 2), (ends.get(Math.round(to * 2)) ?? 0) + 1);
  // The margin: the last place at which many lines end. Those with a hyphen may be more, and end before it.
  const end = Math.max(
    ...[...ends].flatMap(([place, count]) =>
      count >= Math.max(HYPHEN.lines, lines.length * HYPHEN.share) ? [place] : [],
    ),
  );
  if (end === Number.NEGATIVE_INFINITY) return lines;
  return lines.map((line) => {
    const short = (end / 2 - line.to) / line.size;
    const isParted =
      short > HYPHEN.least && short < HYPHEN.most && /\p{L}$/u.test(line.fragments.at(-1)?.text ?? '');
    return isParted ? { ...line, isParted } : line;
  });
}

function lineOf(given: readonly Fragment[]): Line {
  const isRightToLeft = given.filter((each) => each.isRightToLeft).length * 2 > given.length;
  const inOrder = given.toSorted((one, other) => one.u - other.u);
  const gaps = inOrder
    .slice(1)
    .map((fragment, at) => fragment.u - (inOrder[at]?.u ?? 0) - (inOrder[at]?.width ?? 0));
  const cells = new Set<Fragment>();
  for (const [at, fragment] of inOrder.entries()) {
    const before = inOrder[at - 1];
    const gap = before === undefined ? 0 : fragment.u - before.u - before.width;
    if (gap > CELL * fragment.size && !isEven(gaps, fragment.size)) cells.add(fragment);
  }
  const size = sizeOf(given);
  const base = given.find((fragment) => fragment.size >= size * 0.9) ?? given[0];
  return {
    fragments: isRightToLeft ? inOrder.toReversed() : inOrder,
    v: base?.v ?? 0,
    from: inOrder[0]?.u ?? 0,
    to: Math.max(...given.map(({ u, width }) => u + width)),
    size,
    cells,
    isParted: false,
  };
}

/** A justified line: all of its white is as wide. */
function isEven(gaps: readonly number[], size: number): boolean {
  const wide = gaps.filter((gap) => gap > size * 0.2);
  return wide.length > 1 && Math.max(...wide) < 1.3 * Math.min(...wide);
}

/** The size of most letters. */
function sizeOf(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of fragments) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? medianSize(fragments);
}

export interface Paragraph {
  readonly kind: 'text' | 'row' | 'item';
  readonly lines: readonly Line[];
  readonly size: number;
}

/** Lines so much further apart than most begin a new paragraph; letters so much larger or smaller do. */
const NEW = { gap: 1.3, size: 1.08 };
/** A line that leaves so large a share of the width open has ended its paragraph. */
const SHORT = 0.4;
const BULLET = /^\s*[•◦▪‣●○■□–—-]\s+\S/u;

export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const usual = usualGap(lines);
  const left = Math.min(...lines.map(({ from }) => from));
  const right = Math.max(...lines.map(({ to }) => to));
  const paragraphs: { kind: Paragraph['kind']; lines: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const current = paragraphs.at(-1);
    const kind = isRow(lines, at) ? 'row' : isBullet(line) ? 'item' : 'text';
    const goesOn =
      before !== undefined &&
      current !== undefined &&
      kind === 'text' &&
      current.kind !== 'row' &&
      line.v - before.v < NEW.gap * Math.max(usual, before.size) &&
      Math.max(line.size, before.size) < NEW.size * Math.min(line.size, before.size) &&
      !beginsAnew(line, before, current.lines, left, right);
    if (goesOn) current.lines.push(line);
    else paragraphs.push({ kind, lines: [line] });
  }
  return paragraphs.map(({ kind, lines: own }) => ({ kind, lines: own, size: own[0]?.size ?? 10 }));
}

/** A first line that stands in, or one after a line that ended early although its next word would have fitted. */
function beginsAnew(line: Line, before: Line, own: readonly Line[], left: number, right: number): boolean {
  const indent = line.from - before.from;
  // What hangs below the last cell of a row has nothing to do with a line that begins further left.
  if (indent < -2 * line.size) return true;
  const isIndented = indent > line.size * 0.8 && line.from - left < (right - left) * 0.4 && own.length > 1;
  const roomLeft = right - before.to;
  const firstWord =
    (line.fragments[0]?.width ?? 0) / Math.max(1, (line.fragments[0]?.text ?? '').split(' ').length);
  const endedEarly =
    roomLeft > Math.max((right - left) * 0.12, firstWord * 1.5) && /[.!?:;…»”"]\s*$/u.test(wordsOf(before));
  const isShort = roomLeft > (right - left) * SHORT;
  return isIndented || endedEarly || isShort;
}

const isBullet = (line: Line): boolean => BULLET.test(line.fragments.map(({ text }) => text).join(' '));

/** Cells below cells make rows of a table; alone they are words far apart. */
function isRow(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && (isAligned(line, lines[at - 1]) || isAligned(line, lines[at + 1]));
}

/** How far cells of one column may be off. Points. */
const OFF = 2.5;

/** Cells of a column begin or end at the same place; the wide white of a justified line falls where it may. */
function isAligned(line: Line, other: Line | undefined): boolean {
  const places = [...(other?.cells ?? [])];
  return [...line.cells].some((cell) =>
    places.some(
      ({ u, width }) => Math.abs(u - cell.u) < OFF || Math.abs(u + width - cell.u - cell.width) < OFF,
    ),
  );
}

/** The distance between most baselines. Points. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => line.v - (lines[at]?.v ?? 0))
    .filter((gap) => gap > 0)
    .toSorted((one, other) => one - other);
  // Below the middle: where every paragraph is one line, the white between them is not the usual distance.
  return gaps[Math.floor(gaps.length / 3)] ?? 0;
}

/** The words of a line, for judging it. */
export const wordsOf = ({ fragments }: Line): string => fragments.map(({ text }) => text).join(' ');
