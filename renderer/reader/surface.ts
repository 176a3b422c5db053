/**
 * The reader: a surface that shows a document, paints its passages and turns what people do with mouse and keys into
 * offsets of the canonical text. It knows the DOM and nothing of React, of the dossier or of the network.
 */
import type { PassageArea } from '../../preload/contract/index.ts';
import { Areas } from './areas.ts';
import { cursorRange, moveCursor, stepOf, type Cursor } from './cursor.ts';
import { overlaps, trimEdges, type TextRange } from './offsets.ts';
import { Nearby } from './nearby.ts';
import { Painter } from './painter.ts';
import { PassageIndex, type IndexedPassage, type ReaderPassage } from './passage-index.ts';
import { coverText } from './sections.ts';
import { copyWords, select, selectedStretch } from './selection.ts';
import { Sheet, type ReaderContent } from './sheet.ts';
import { Units } from './units.ts';
import { Viewport } from './viewport.ts';

/** What the next command acts on: words selected by mouse or keys, or the unit under the keyboard cursor. */
export interface Target extends TextRange {
  readonly by: 'selection' | 'cursor';
}

export interface SurfaceEvents {
  /** Words were selected, the cursor moved, or neither is there any more. */
  target(target: Target | null): void;
  /** A passage was chosen in the text; null where plain text was clicked. */
  activate(id: number | null): void;
  /** A link was clicked; it is never followed by itself. */
  link(href: string): void;
  /** A rectangle was drawn on a page without words. */
  drawn(area: PassageArea): void;
  /** The text was scrolled: the first code unit in view. */
  scrolled(offset: number): void;
}

export class ReaderSurface {
  readonly #scroller: HTMLElement;
  readonly #events: SurfaceEvents;
  readonly #sheet: Sheet;
  readonly #painter: Painter;
  readonly #viewport: Viewport;
  readonly #units: Units;
  readonly #nearby: Nearby;
  readonly #listeners = new AbortController();
  readonly #areas: Areas;
  #index = new PassageIndex([]);
  #suggested = new PassageIndex([]);
  #active: number | null = null;
  #related: readonly number[] = [];
  #cursor: Cursor | null = null;
  #target: Target | null = null;
  #scrollFrame: number | null = null;
  #hoverFrame: number | null = null;
  #stack = '';
  #hadSelection = false;

  /** `scroller` scrolls and takes the focus; the text is built inside `root`, which lies in it. */
  constructor(scroller: HTMLElement, root: HTMLElement, content: ReaderContent, events: SurfaceEvents) {
    this.#scroller = scroller;
    this.#events = events;
    const lineHeight = Number.parseFloat(getComputedStyle(root).lineHeight) || 28;
    this.#sheet = new Sheet(root, content, lineHeight);
    this.#painter = new Painter(this.#sheet);
    this.#viewport = new Viewport(scroller, this.#sheet);
    this.#units = new Units(content.text, coverText(content.text, content.blocks), content.language);
    this.#areas = new Areas(
      scroller,
      this.#sheet,
      { activate: (id) => events.activate(id), drawn: (area) => events.drawn(area) },
      this.#listeners.signal,
    );
    this.#nearby = new Nearby(scroller, this.#sheet, this.#painter);
    this.#sheet.buildRestInIdle();
    this.#listen();
  }

  get text(): string {
    return this.#sheet.content.text;
  }

  get target(): Target | null {
    return this.#target;
  }

  setPassages(passages: readonly ReaderPassage[]): void {
    this.#index = new PassageIndex(passages);
    this.#painter.setPassages(this.#index);
    this.#areas.setPassages(
      passages.flatMap(({ area, ...passage }) => (area === null ? [] : { ...passage, area })),
    );
    this.setActive(this.#active);
    this.setRelated(this.#related);
  }

  /** The passage that the inspector shows. */
  setActive(id: number | null): void {
    this.#active = id;
    const passage = id === null ? undefined : this.#index.get(id);
    this.#painter.setRole('active', passage === undefined || passage.area !== null ? [] : [passage]);
    this.#areas.setActive(id);
  }

  /** Passages to be outlined: those of the claim that is open. */
  setRelated(ids: readonly number[]): void {
    this.#related = ids;
    const ranges = ids
      .flatMap((id) => this.#index.get(id) ?? [])
      .filter(({ area }) => area === null)
      .sort((a, b) => a.start - b.start);
    this.#painter.setRole('related', ranges);
  }

  /** The words that a picker is about to act on, while the focus is elsewhere. */
  setPending(stretch: TextRange | null): void {
    this.#painter.setRole('pending', stretch === null ? [] : [stretch]);
  }

  /** What may be worth marking, in reading order: a click on it makes it what the next key acts on. */
  setSuggested(stretches: readonly TextRange[]): void {
    this.#suggested = new PassageIndex(
      stretches.map((stretch, id) => ({
        ...stretch,
        id,
        colour: 'grey',
        state: 'exact',
        note: '',
        area: null,
      })),
    );
    this.#painter.setRole('suggested', stretches);
  }

  /** The matches of a search, in reading order, and which of them is current. */
  setFound(matches: readonly TextRange[], current: number): void {
    const match = matches[current];
    this.#painter.setRole('find', matches);
    this.#painter.setRole('found', match === undefined ? [] : [match]);
    if (match !== undefined) void this.scrollTo(match);
  }

  /** Brings a passage to the middle of the view and points it out; false if it is not in the text. */
  async scrollToPassage(id: number, options: { readonly flash: boolean }): Promise<boolean> {
    const passage = this.#index.get(id);
    if (passage === undefined) return false;
    await this.scrollTo(passage);
    if (this.#areas.scrollTo(id)) return true;
    if (options.flash) this.#viewport.flash(passage);
    return true;
  }

  /** Begins a rectangle on the page without words in view; false if there is none. */
  beginArea(): boolean {
    this.focus();
    return this.#areas.begin();
  }

  /** Brings a stretch to the middle of the view, points it out, and makes it what the next key acts on. */
  async point(stretch: TextRange): Promise<void> {
    await this.scrollTo(stretch);
    this.#mark(stretch);
    this.#viewport.flash(stretch);
  }

  /** Makes a stretch what the next key acts on, and scrolls as little as it takes to show it. */
  async lookAt(stretch: TextRange): Promise<void> {
    if (this.#viewport.rectOf(stretch) === null) await this.scrollTo(stretch);
    else this.#viewport.keepInView(stretch, stretch);
    getSelection()?.removeAllRanges();
    this.#mark(stretch);
  }

  /** Brings a stretch into view, also where it was never built. */
  scrollTo(stretch: TextRange, where: 'centre' | 'top' = 'centre'): Promise<void> {
    return this.#viewport.scrollTo(stretch, where);
  }

  /** The first code unit in view. */
  topOffset(): number {
    return this.#viewport.topOffset();
  }

  /** Where a stretch lies in the window (CSS pixels), or null out of view. */
  rectOf(stretch: TextRange): DOMRect | null {
    return this.#viewport.rectOf(stretch);
  }

  /** The next or previous passage, from the active one or from the place in view. */
  neighbour(step: 1 | -1): IndexedPassage | null {
    const offset = this.#target?.start ?? this.#viewport.topOffset();
    return this.#index.neighbour({ id: this.#active, offset }, step);
  }

  /** Takes the keyboard. */
  focus(): void {
    this.#scroller.focus({ preventScroll: true });
  }

  /** Lets go of selection and cursor. */
  clearTarget(): void {
    if (selectedStretch(this.#sheet) !== null) getSelection()?.removeAllRanges();
    this.#setCursor(null);
    this.#setTarget(null);
  }

  dispose(): void {
    this.#listeners.abort();
    this.#nearby.dispose();
    this.#sheet.stop();
    this.#painter.dispose();
    if (this.#scrollFrame !== null) cancelAnimationFrame(this.#scrollFrame);
    if (this.#hoverFrame !== null) cancelAnimationFrame(this.#hoverFrame);
    this.#sheet.root.replaceChildren();
  }

  #listen(): void {
    const { signal } = this.#listeners;
    const scroller = this.#scroller;
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    scroller.addEventListener('keydown', (event) => this.#key(event), { signal });
    scroller.addEventListener(
      'pointerdown',
      () => {
        this.#hadSelection = this.#target?.by === 'selection';
      },
      { signal },
    );
    scroller.addEventListener('click', (event) => this.#click(event), { signal });
    scroller.addEventListener('pointermove', (event) => this.#hover(event), { signal, passive: true });
    scroller.addEventListener('copy', (event) => this.#copy(event), { signal });
    document.addEventListener('selectionchange', () => this.#selectionChanged(), { signal });
  }

  #scrolled(): void {
    this.#scrollFrame ??= requestAnimationFrame(() => {
      this.#scrollFrame = null;
      this.#events.scrolled(this.#viewport.topOffset());
    });
  }

  #selectionChanged(): void {
    const selected = selectedStretch(this.#sheet);
    if (selected !== null) {
      const own = this.#cursor === null ? null : cursorRange(this.#cursor);
      const isOwn =
        own !== null && trimEdges(this.text, own).start === selected.start && overlaps(own, selected);
      if (!isOwn) this.#setCursor(null);
      this.#setTarget({ ...selected, by: 'selection' });
    } else if (this.#target?.by === 'selection') {
      this.#setTarget(null);
    }
  }

  #setTarget(target: Target | null): void {
    const same =
      target?.start === this.#target?.start &&
      target?.end === this.#target?.end &&
      target?.by === this.#target?.by;
    if (same) return;
    this.#target = target;
    this.#events.target(target);
  }

  #setCursor(cursor: Cursor | null): void {
    this.#cursor = cursor;
    this.#painter.setRole('cursor', cursor === null || cursor.extended ? [] : [cursorRange(cursor)]);
  }

  #copy(event: ClipboardEvent): void {
    const range = selectedStretch(this.#sheet) ?? (this.#target?.by === 'cursor' ? this.#target : null);
    if (range !== null) copyWords(event, this.text.slice(range.start, range.end));
  }

  #click(event: MouseEvent): void {
    if (event.button !== 0 || selectedStretch(this.#sheet) !== null || event.detail > 1) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
    if (link !== null && this.#sheet.root.contains(link)) this.#events.link(link.dataset['href'] ?? '');
    this.#setCursor(null);
    if (this.#target?.by === 'cursor') this.#setTarget(null);
    const hits = this.#viewport.passagesAt(this.#index, event.clientX, event.clientY);
    const stretch = hits.length === 0 ? this.#stretchAt(event) : null;
    if (stretch !== null) {
      this.#mark(stretch);
      return;
    }
    if (hits.length === 0) {
      // The click that lets go of a selection does nothing more.
      if (!this.#hadSelection && link === null) this.#events.activate(null);
      this.#stack = '';
      return;
    }
    this.#activateNext(hits);
  }

  #mark({ start, end }: TextRange): void {
    this.#setCursor(null);
    this.#painter.setRole('cursor', [{ start, end }]);
    this.#setTarget({ start, end, by: 'cursor' });
  }

  /** What was clicked besides passages: a page without words, or a suggestion, the smallest there. */
  #stretchAt(event: MouseEvent): TextRange | null {
    const [suggested = null] = this.#viewport.passagesAt(this.#suggested, event.clientX, event.clientY);
    return this.#pictureAt(event.target) ?? suggested;
  }

  /** The page without words that was clicked: it is marked as a whole. */
  #pictureAt(target: EventTarget | null): TextRange | null {
    const words = target instanceof Element ? target.closest('.reader-picture-words') : null;
    const page = words?.closest<HTMLElement>('[data-section]') ?? null;
    const section = page === null ? undefined : this.#sheet.sections[Number(page.dataset['section'])];
    return section === undefined ? null : { start: section.start, end: section.end };
  }

  /** The smallest passage first; again at the same place, the next bigger one. */
  #activateNext(hits: readonly IndexedPassage[]): void {
    const stack = hits.map((hit) => hit.id).join();
    const current = stack === this.#stack ? hits.findIndex((hit) => hit.id === this.#active) : -1;
    this.#stack = stack;
    const next = hits[(current + 1) % hits.length];
    if (next !== undefined) this.#events.activate(next.id);
  }

  #hover(event: PointerEvent): void {
    if (event.buttons !== 0) return;
    const { clientX, clientY } = event;
    this.#hoverFrame ??= requestAnimationFrame(() => {
      this.#hoverFrame = null;
      const hits = this.#viewport.passagesAt(this.#index, clientX, clientY);
      this.#sheet.root.classList.toggle('reader-over-passage', hits.length > 0);
      const title = hits
        .map((hit) => hit.note)
        .filter((note) => note !== '')
        .join('\n———\n');
      if (this.#sheet.root.title !== title) this.#sheet.root.title = title;
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#scroller && !this.#sheet.root.contains(event.target as Node)) return;
    const step = stepOf(event);
    if (step !== null) {
      event.preventDefault();
      this.#move(moveCursor(this.#units, this.#cursorInView(), step, this.#viewport.topOffset()));
    } else if (event.key === 'Enter' && this.#target !== null) {
      event.preventDefault();
      this.#enter(this.#target);
    }
  }

  /** Where the cursor goes on from: itself, the selection or the active passage, as long as people can see it. */
  #cursorInView(): Cursor | null {
    const from = this.#target ?? (this.#active === null ? undefined : this.#index.get(this.#active));
    if (from === undefined || this.#viewport.rectOf(from) === null) return null;
    return this.#cursor ?? { anchor: from.start, focus: from.end, unit: 'sentence', extended: true };
  }

  #move(cursor: Cursor | null): void {
    if (cursor === null) return;
    this.#setCursor(cursor);
    const range = cursorRange(cursor);
    const domRange = this.#sheet.rangeOf(range);
    if (domRange === null) return;
    if (cursor.extended) {
      select(domRange, cursor.focus < cursor.anchor);
      this.#setTarget({ ...trimEdges(this.text, range), by: 'selection' });
    } else {
      this.#setTarget({ ...range, by: 'cursor' });
      getSelection()?.removeAllRanges();
    }
    this.#viewport.keepInView(range, { start: Math.max(0, cursor.focus - 1), end: cursor.focus + 1 });
  }

  /** Enter on the cursor: the link under it is asked for, or the passages under it become active in turn. */
  #enter(target: Target): void {
    const link = this.#sheet.content.marks.find((mark) => mark.kind === 'link' && overlaps(mark, target));
    const hits = this.#index.within(target).sort((a, b) => a.end - a.start - (b.end - b.start));
    if (hits.length > 0) this.#activateNext(hits);
    else if (link?.href !== undefined && link.href !== null) this.#events.link(link.href);
  }
}
