/** Where words lie on the pages of a document: rectangles from the runs that a page keeps of its words. */
import type { Range } from './anchors.ts';

/**
 * A few words drawn in one go. `x`/`y`: the top left corner of their box in points from the top left of the page as shown;
 * `angle`: of their line, degrees clockwise about that corner; `width` along the line, `height` across it.
 */
export interface Run extends Range {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** A page with its runs in reading order. `index` from 0, `width`/`height` in points, as shown. */
export interface PlacedPage extends Range {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** A rectangle: the page from 0, then x and y of its top left corner, its width and its height in points, as shown. */
export type Area = readonly [page: number, x: number, y: number, width: number, height: number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The rectangles that a range covers, in the order of its words: one for each line, on every page that it reaches over. A part
 * of a run is taken by its share of the run's code units. A page without words is covered whole. `text`: the canonical text.
 */
export function rectanglesOf(text: string, range: Range, pages: readonly PlacedPage[]): readonly Area[] {
  return pages
    .filter((page) => meets(page, range))
    .flatMap((page): readonly Area[] => {
      if (page.runs.length === 0) return [[page.index, 0, 0, page.width, page.height]];
      const boxes = page.runs.filter((run) => meets(run, range)).map((run) => boxOf(text, range, run));
      return joined(boxes).map((box) => areaOf(page, box));
    });
}

const meets = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/** Hebrew, Arabic and their like: their lines begin at the right. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The box, upright on the page, of the part of a run that lies in a range. */
function boxOf(text: string, range: Range, { start, end, x, y, width, height, angle }: Run): Box {
  const length = Math.max(1, end - start);
  const from = (Math.max(range.start, start) - start) / length;
  const to = (Math.min(range.end, end) - start) / length;
  const [near, far] = RIGHT_TO_LEFT.test(text.slice(start, end)) ? [1 - to, 1 - from] : [from, to];
  const turn = (angle * Math.PI) / 180;
  const along = { x: Math.cos(turn), y: Math.sin(turn) };
  const corners = [near * width, far * width].flatMap((u) =>
    [0, height].map((v) => ({ x: x + u * along.x - v * along.y, y: y + u * along.y + v * along.x })),
  );
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Neighbours on one line become one: upright lines and lines that stand on their end alike. */
function joined(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last !== undefined && isOneLine(last, box)) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        top: Math.min(last.top, box.top),
        right: Math.max(last.right, box.right),
        bottom: Math.max(last.bottom, box.bottom),
      };
    } else lines.push(box);
  }
  return lines;
}

/** They share most of their height and a space parts them at most, or the same of a line that runs up or down the page. */
const isOneLine = (one: Box, other: Box): boolean =>
  isSpaceApart(
    one.left,
    one.right,
    other.left,
    other.right,
    share(one.top, one.bottom, other.top, other.bottom),
  ) ||
  isSpaceApart(
    one.top,
    one.bottom,
    other.top,
    other.bottom,
    share(one.left, one.right, other.left, other.right),
  );

/** By how much two stretches overlap, where that is most of the smaller one; else 0. */
function share(from: number, to: number, otherFrom: number, otherTo: number): number {
  const both = Math.min(to, otherTo) - Math.max(from, otherFrom);
  return both > 0.5 * Math.min(to - from, otherTo - otherFrom) ? both : 0;
}

const isSpaceApart = (
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
  across: number,
): boolean => across > 0 && Math.max(otherFrom - to, from - otherTo) <= across;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Hundredths of a point, within the page. */
function areaOf(page: PlacedPage, { left, top, right, bottom }: Box): Area {
  const x = round(Math.min(Math.max(0, left), page.width));
  const y = round(Math.min(Math.max(0, top), page.height));
  const width = round(Math.min(right, page.width) - x);
  const height = round(Math.min(bottom, page.height) - y);
  return [page.index, x, y, Math.max(0.01, width), Math.max(0.01, height)];
}
