/** The text on the screen: sections that are built as they are needed, and the way from offsets to the DOM and back. */
import type { Block, Mark } from '../../preload/contract/index.ts';
import { buildSection, marksWithin } from './build.ts';
import {
  clearPage,
  layPage,
  offsetBelow,
  pageElement,
  pageOf,
  showPicture,
  type Page,
  type Paper,
} from './paper.ts';
import { lastStartingAtOrBefore, type TextRange } from './offsets.ts';
import { estimatedHeight, sectionsOf, type Section } from './sections.ts';
import { NodeStarts, SectionMap } from './text-map.ts';

export interface ReaderContent {
  /** Canonical text: NFC, `\n`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** BCP 47, or null where it is not known. */
  readonly language: string | null;
  /** Shown as its pages, rather than as running text. */
  readonly paper?: Paper;
}

interface SheetSection extends Section {
  readonly element: HTMLElement;
  /** Null for a section of running text. */
  readonly page: Page | null;
  map: SectionMap | null;
}

/** A page whose words are being laid: they are shown when all of them are. */
interface Laying {
  readonly index: number;
  readonly map: SectionMap;
  readonly steps: Generator<undefined, void>;
}

/** Milliseconds of building in one go: well within a frame of 16. */
const BUILD_BUDGET = 6;
const CHARACTERS_PER_LINE = 68;

export class Sheet {
  readonly root: HTMLElement;
  readonly content: ReaderContent;
  readonly #sections: readonly SheetSection[];
  readonly #starts = new NodeStarts();
  readonly #marks: readonly Mark[];
  readonly #longestMark: number;
  #next = 0;
  #idle: number | null = null;
  #laying: Laying | null = null;

  /** `lineHeight` in pixels: for the first guess of how tall each section will be. */
  constructor(root: HTMLElement, content: ReaderContent, lineHeight: number) {
    this.root = root;
    this.content = content;
    this.#marks = content.marks.toSorted((a, b) => a.start - b.start);
    this.#longestMark = content.marks.reduce((longest, mark) => Math.max(longest, mark.end - mark.start), 0);
    const fragment = document.createDocumentFragment();
    const { paper } = content;
    root.classList.toggle('reader-paper', paper !== undefined);
    if (paper !== undefined) {
      this.#sections = paper.pages.map((page, index) => {
        const element = pageElement(page, index);
        fragment.appendChild(element);
        return {
          start: page.start,
          end: page.end,
          pieces: [],
          element,
          page: pageOf(paper, index),
          map: null,
        };
      });
      root.replaceChildren(fragment);
      return;
    }
    this.#sections = sectionsOf(content.text, content.blocks).map((section, index) => {
      const element = document.createElement('section');
      const height = estimatedHeight(section, CHARACTERS_PER_LINE, lineHeight);
      element.dataset['section'] = String(index);
      element.style.containIntrinsicBlockSize = `auto ${height}px`;
      element.style.minBlockSize = `${height}px`;
      fragment.appendChild(element);
      const { start, end, pieces } = section;
      return { start, end, pieces, element, page: null, map: null };
    });
    root.replaceChildren(fragment);
  }

  get sections(): readonly { readonly start: number; readonly end: number; readonly element: HTMLElement }[] {
    return this.#sections;
  }

  #map(index: number): SectionMap | null {
    const section = this.#sections[index];
    if (section === undefined) return null;
    if (section.map !== null) return section.map;
    if (section.page !== null) {
      this.layWords(index, Infinity);
      return section.map;
    }
    const map = new SectionMap(section);
    const marks = marksWithin(this.#marks, this.#longestMark, section);
    const fragment = document.createElement('div');
    buildSection(fragment, this.content.text, section, marks, (node, start) => {
      this.#starts.set(node, start);
      map.add(node, start);
    });
    section.element.replaceChildren(...fragment.childNodes);
    section.element.style.removeProperty('min-block-size');
    section.map = map;
    return map;
  }

  build(index: number): void {
    this.#map(index);
  }

  /** Lays words of a page until a moment (of `performance.now()`); answers whether all of them are there. What was begun goes on the next time. */
  layWords(index: number, until: number): boolean {
    const section = this.#sections[index];
    if (section === undefined || section.page === null || section.map !== null) return true;
    const laying =
      this.#laying?.index === index ? this.#laying : this.#begin(index, section.element, section.page);
    this.#laying = laying;
    while (laying.steps.next().done !== true) if (performance.now() > until) return false;
    section.map = laying.map;
    this.#laying = null;
    return true;
  }

  #begin(index: number, element: HTMLElement, page: Page): Laying {
    const map = new SectionMap(page);
    const steps = layPage(element, this.content.text, page, (node, start) => {
      this.#starts.set(node, start);
      map.add(node, start);
    });
    return { index, map, steps };
  }

  /** How wide pages are shown, in CSS pixels: all are equally wide. Asked for before anything is built, as it settles the layout. */
  pageWidth(): number {
    return this.content.paper === undefined ? 0 : (this.#sections[0]?.element.clientWidth ?? 0);
  }

  /** Shows the picture of a page that comes near the view. */
  showPicture(index: number, width: number): void {
    const section = this.#sections[index];
    if (section !== undefined && section.page !== null) showPicture(section.element, section.page, width);
  }

  /** Lets go of a page that leaves the view, unless a selection holds it: a thousand pages are a million nodes. */
  release(index: number): void {
    const section = this.#sections[index];
    if (section === undefined || section.page === null) return;
    const selection = getSelection();
    const isHeld =
      selection !== null && !selection.isCollapsed && selection.containsNode(section.element, true);
    if (isHeld) return;
    if (this.#laying?.index === index) this.#laying = null;
    clearPage(section.element);
    section.map = null;
  }

  /** The first code unit of a page at or below a height of the window (CSS pixels); for pages only. */
  offsetBelow(y: number): number {
    let low = 0;
    let high = this.#sections.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sections[middle]?.element.getBoundingClientRect().bottom ?? 0) > y) high = middle;
      else low = middle + 1;
    }
    const section = this.#sections[low];
    if (section === undefined || section.page === null) return 0;
    const { top, height } = section.element.getBoundingClientRect();
    return offsetBelow(section.page, height > 0 ? ((y - top) / height) * section.page.height : 0);
  }

  /** Where things lie over a page: it outlasts the page's words. */
  overlay(index: number): HTMLElement {
    const element = this.#sections[index]?.element ?? this.root;
    const known = element.querySelector<HTMLElement>(':scope > .reader-overlay');
    if (known !== null) return known;
    const overlay = document.createElement('div');
    overlay.className = 'reader-overlay';
    element.append(overlay);
    return overlay;
  }

  /** Builds what is not built yet, a few milliseconds at a time, when the window has nothing else to do. */
  buildRestInIdle(): void {
    // Pages are as tall before they are built as after: those that nobody looks at need not be.
    if (this.content.paper !== undefined) return;
    if (this.#idle !== null || this.#next >= this.#sections.length) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        this.#idle = null;
        const until = performance.now() + Math.min(BUILD_BUDGET, Math.max(2, deadline.timeRemaining()));
        while (this.#next < this.#sections.length && performance.now() < until) {
          this.build(this.#next);
          this.#next += 1;
        }
        this.buildRestInIdle();
      },
      { timeout: 500 },
    );
  }

  /** Builds everything now: before a selection that spans the whole text is read. */
  buildAll(): void {
    for (; this.#next < this.#sections.length; this.#next += 1) this.build(this.#next);
  }

  stop(): void {
    if (this.#idle !== null) cancelIdleCallback(this.#idle);
    this.#idle = null;
  }

  /** The section that holds an offset; offsets between sections belong to the one before. */
  indexAt(offset: number): number {
    return Math.max(0, lastStartingAtOrBefore(this.#sections, offset));
  }

  elementAt(offset: number): HTMLElement | null {
    return this.#sections[this.indexAt(offset)]?.element ?? null;
  }

  /** The DOM range of a stretch of text, with what it needs built; null if it holds no visible text. */
  rangeOf(range: TextRange): Range | null {
    if (range.start >= range.end) return null;
    const first = this.indexAt(range.start);
    const last = this.indexAt(Math.max(range.start, range.end - 1));
    for (let index = first; index <= last; index += 1) this.build(index);
    const start = this.#map(first)?.position(range.start, 'start');
    const end = this.#map(last)?.position(range.end, 'end');
    if (start === undefined || start === null || end === undefined || end === null) return null;
    const domRange = document.createRange();
    domRange.setStart(start.node, start.offset);
    domRange.setEnd(end.node, end.offset);
    return domRange;
  }

  /** The part of a stretch that lies in one section, as a range that costs nothing to keep. */
  staticRangeIn(index: number, range: TextRange): StaticRange | null {
    const section = this.#sections[index];
    if (section === undefined) return null;
    const from = Math.max(section.start, range.start);
    const to = Math.min(section.end, range.end);
    if (from >= to) return null;
    const map = this.#map(index);
    const start = map?.position(from, 'start');
    const end = map?.position(to, 'end');
    if (start === undefined || start === null || end === undefined || end === null) return null;
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  }

  /** The offset of a DOM position, or null outside of the text. */
  offsetAt(node: Node, offset: number): number | null {
    if (this.content.paper !== undefined && node.nodeType !== Node.TEXT_NODE) {
      return this.#offsetOnPaper(node, offset);
    }
    if (node.nodeType !== Node.TEXT_NODE && this.#next < this.#sections.length) this.buildAll();
    return this.#starts.offsetAt(this.root, node, offset);
  }

  /** Of a position between nodes: only the page that it lies in needs its words. */
  #offsetOnPaper(node: Node, offset: number): number | null {
    if (node === this.root) return this.#sections[offset]?.start ?? this.content.text.length;
    const element = node instanceof Element ? node.closest<HTMLElement>('[data-section]') : null;
    const index = Number(element?.dataset['section'] ?? Number.NaN);
    const section = this.#sections[index];
    if (section === undefined || element === null || !this.root.contains(element)) return null;
    this.build(index);
    return this.#starts.offsetAt(element, node, offset) ?? section.end;
  }

  /** The stretch of text that a DOM range covers, clipped to the text; null if it lies outside. */
  stretchOf(range: AbstractRange & { intersectsNode?(node: Node): boolean }): TextRange | null {
    const inside = (node: Node): boolean => this.root.contains(node);
    const startsInside = inside(range.startContainer);
    const endsInside = inside(range.endContainer);
    if (!startsInside && !endsInside && range.intersectsNode?.(this.root) !== true) return null;
    const start = startsInside ? this.offsetAt(range.startContainer, range.startOffset) : 0;
    const end = endsInside ? this.offsetAt(range.endContainer, range.endOffset) : this.content.text.length;
    return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
  }

  /** The offset under a point of the window (CSS pixels), or null where there is no text. */
  offsetAtPoint(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
    if (position === null || position.offsetNode.nodeType !== Node.TEXT_NODE) return null;
    return this.#starts.offsetAt(this.root, position.offsetNode, position.offset);
  }
}
