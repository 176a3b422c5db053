/**
 * The pages of a document as they look: a picture of each, and over it the canonical text, unseen, each run of it where its
 * words are drawn. Selection, highlights, find and the cursor work on that text as they do on running text.
 */
import { RUN_LENGTH, type DocumentPage } from '../../preload/contract/index.ts';
import type { OnText } from './build.ts';

export interface Paper {
  readonly pages: readonly DocumentPage[];
  /** Of all pages in reading order, `RUN_LENGTH` numbers each. */
  readonly runs: Float32Array;
  /** The address of a page's picture, so many pixels wide. */
  readonly picture: (page: number, width: number) => string;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

export interface Page extends DocumentPage {
  readonly runs: readonly Run[];
  readonly picture: (width: number) => string;
}

/** Widths are rounded up, so that a small change of the window draws nothing anew. Pixels. */
const STEP = 200;
const WIDEST = 2400;

const runAt = (runs: Float32Array, at: number): Run => {
  const [start = 0, end = 0, x = 0, y = 0, width = 0, height = 0, angle = 0] = runs.subarray(
    at * RUN_LENGTH,
    (at + 1) * RUN_LENGTH,
  );
  return { start, end, x, y, width, height, angle };
};

/** One page with its runs, which are looked for when they are needed. */
export function pageOf(paper: Paper, index: number): Page {
  const page = paper.pages[index] ?? { label: '', width: 1, height: 1, start: 0, end: 0 };
  return {
    ...page,
    get runs() {
      const count = paper.runs.length / RUN_LENGTH;
      const starts = { length: count, at: (at: number) => paper.runs[at * RUN_LENGTH] ?? 0 };
      const own: Run[] = [];
      for (let at = firstAtOrAfter(starts, page.start); at < count; at += 1) {
        const run = runAt(paper.runs, at);
        if (run.start >= page.end) break;
        own.push(run);
      }
      return own;
    },
    picture: (width) => paper.picture(index, width),
  };
}

function firstAtOrAfter(
  starts: { readonly length: number; at(index: number): number },
  offset: number,
): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts.at(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The empty sheet of a page: as tall as it will be, before anything of it is there. */
export function pageElement(page: DocumentPage, index: number): HTMLElement {
  const element = document.createElement('section');
  element.className = 'reader-page';
  element.dataset['section'] = String(index);
  element.dataset['label'] = page.label;
  element.style.aspectRatio = `${page.width} / ${page.height}`;
  return element;
}

/** Lines laid between two looks at the clock. */
const LINES = 12;

/**
 * Lays the words of a page over its picture, some lines at a step; they are there after the last one. Every code unit of the page is in one
 * text node, in order.
 */
export function* layPage(
  element: HTMLElement,
  text: string,
  page: Page,
  onText: OnText,
): Generator<undefined, void> {
  const words = document.createElement('div');
  words.className = 'reader-words';
  const { runs } = page;
  if (runs.length === 0) {
    // Nothing to read: the whole page is the place of its one character.
    const span = words.appendChild(document.createElement('span'));
    span.className = 'reader-picture-words';
    append(span, text, page.start, page.end, onText);
  }
  for (const [at, run] of runs.entries()) {
    const start = at === 0 ? page.start : run.start;
    const end = runs[at + 1]?.start ?? page.end;
    const span = words.appendChild(document.createElement('span'));
    place(span, run, page, text.slice(run.start, run.end));
    append(span, text, start, end, onText);
    if (at % LINES === LINES - 1) yield;
  }
  // Over the picture, under what lies over the page.
  element.insertBefore(words, element.querySelector(':scope > .reader-overlay'));
}

function append(span: HTMLElement, text: string, start: number, end: number, onText: OnText): void {
  if (start >= end) return;
  // One unit for one unit: what ends a line or a cell would begin another line here.
  const node = document.createTextNode(text.slice(start, end).replaceAll(/[\n\t]/g, ' '));
  span.appendChild(node);
  onText(node, start);
}

/** How the unseen words are set: any size will do, they are spaced out to the width of those that are drawn. */
const SIZE = 16;
let measuring: CanvasRenderingContext2D | null = null;

/** How wide each letter is, as a share of the letters' size; the style sheet sets none nearer to another or joined to it. */
const widths = new Map<string, number>();

function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) {
    let own = widths.get(letter);
    if (own === undefined) {
      own = measured(letter);
      widths.set(letter, own);
    }
    width += own;
  }
  return width;
}

function measured(words: string): number {
  if (measuring === null) {
    measuring = document.createElement('canvas').getContext('2d');
    if (measuring !== null) {
      measuring.font = `${SIZE}px sans-serif`;
      measuring.fontKerning = 'none';
      measuring.textRendering = 'geometricPrecision';
    }
  }
  return (measuring?.measureText(words).width ?? words.length * SIZE * 0.5) / SIZE;
}

/** Letters that stand alone, one for one code unit: space between them shapes none of them anew. */
const STANDS_ALONE =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}\p{N}\p{P}\p{S}\p{Zs}]*$/u;
/** Surrogates, and marks that stand on the letter before. */
const NOT_ONE_UNIT = /[\p{M}\u{10000}-\u{10ffff}]/u;

/**
 * Places are shares of the page's width, so that they hold at every width of the window. A line is a block whose margins put it
 * where it is drawn and take the way back again: a transform, or a place of its own over the page, would be a layer that the
 * browser paints by itself, a hundred for a page.
 */
function place(span: HTMLElement, run: Run, page: Page, words: string): void {
  const { style } = span;
  const share = (points: number): string => `${(points / page.width) * 100}`;
  style.fontSize = `${share(run.height)}cqw`;
  const standsAlone = STANDS_ALONE.test(words) && !NOT_ONE_UNIT.test(words);
  const natural = standsAlone ? widthOf(words) : measured(words);
  const wanted = run.height > 0 ? run.width / run.height : 0;
  const isKnown = natural > 0 && wanted > 0;
  if (run.angle === 0 && standsAlone) {
    style.marginInlineStart = `${share(run.x)}%`;
    style.marginBlock = `${share(run.y)}% calc(-${share(run.y)}% - 1em)`;
    if (isKnown) style.letterSpacing = `${((wanted - natural) / words.length).toFixed(5)}em`;
  } else {
    span.className = 'reader-words-apart';
    style.left = `${share(run.x)}%`;
    style.top = `${(run.y / page.height) * 100}%`;
    style.transform = `rotate(${run.angle}deg) scaleX(${isKnown ? (wanted / natural).toFixed(4) : 1})`;
  }
}

/** Where reading goes on at a height of a page (points from its top): the first run there or below, or else the page's end. */
export function offsetBelow(page: Page, height: number): number {
  return page.runs.find((run) => run.y + run.height > height)?.start ?? page.end;
}

/** Takes words and picture from a page that nobody looks at; what lies over it stays. */
export function clearPage(element: HTMLElement): void {
  for (const part of element.querySelectorAll(':scope > img, :scope > .reader-words')) part.remove();
}

/** Gives a page its picture, in the pixels of this screen. `width`: of the page as shown, in CSS pixels. */
export function showPicture(element: HTMLElement, page: Page, width: number): void {
  const known = element.querySelector('img');
  const pixels = Math.ceil((width * devicePixelRatio) / STEP) * STEP;
  const address = page.picture(Math.min(WIDEST, Math.max(STEP, pixels)));
  if (known?.getAttribute('src') === address) return;
  const picture = known ?? document.createElement('img');
  picture.alt = '';
  picture.decoding = 'async';
  picture.src = address;
  if (known === null) element.prepend(picture);
}
