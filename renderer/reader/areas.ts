/**
 * Rectangles on pages without words: shown over the pictures, drawn by dragging or by the keyboard. Places are points from the
 * top left of the page as shown, so that they hold at every width of the window.
 */
import type { Colour, PassageArea } from '../../preload/contract/index.ts';
import type { Sheet } from './sheet.ts';

export interface AreaPassage {
  readonly id: number;
  readonly colour: Colour;
  readonly area: PassageArea;
}

export interface AreaEvents {
  /** A rectangle was clicked. */
  activate(id: number): void;
  /** A rectangle was drawn on a page, whose stretch of the text is given with it. */
  drawn(area: PassageArea): void;
}

/** Pixels that the pointer moves before it draws. */
const SLACK = 4;
/** Shares of the page: the least side of a rectangle, that of one begun by the keyboard, and a step of its keys. */
const LEAST = 0.01;
const BEGUN = 0.3;
const STEP = 0.02;

/** Shares of the page's width and height. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Draft {
  readonly page: number;
  readonly element: HTMLElement;
  box: Box;
}

export class Areas {
  readonly #scroller: HTMLElement;
  readonly #sheet: Sheet;
  readonly #events: AreaEvents;
  readonly #elements = new Map<number, HTMLElement>();
  #active: number | null = null;
  /** Where the pointer went down on a page without words. */
  #pressed: { readonly page: number; readonly x: number; readonly y: number } | null = null;
  #draft: Draft | null = null;
  /** The click that ends a drag is no click. */
  #justDrawn = false;

  constructor(scroller: HTMLElement, sheet: Sheet, events: AreaEvents, signal: AbortSignal) {
    this.#scroller = scroller;
    this.#sheet = sheet;
    this.#events = events;
    if (sheet.content.paper === undefined) return;
    scroller.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    scroller.addEventListener('pointermove', (event) => this.#drag(event), { signal });
    scroller.addEventListener('pointerup', () => this.#release(), { signal });
    scroller.addEventListener('pointercancel', () => this.#drop(), { signal });
    // Before the text: the click that ends a drag, and the keys of a rectangle that is being placed, are not the text's.
    scroller.addEventListener('click', (event) => this.#click(event), { signal, capture: true });
    scroller.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
  }

  setPassages(passages: readonly AreaPassage[]): void {
    for (const element of this.#elements.values()) element.remove();
    this.#elements.clear();
    for (const { id, colour, area } of passages) {
      const element = this.#elementOn(area[0], 'reader-area');
      if (element === null) continue;
      element.dataset['colour'] = colour;
      place(element, this.#boxOf(area));
      this.#elements.set(id, element);
    }
    this.setActive(this.#active);
  }

  setActive(id: number | null): void {
    this.#active = id;
    for (const [each, element] of this.#elements) element.classList.toggle('reader-area-active', each === id);
  }

  /** Brings a rectangle to the middle of the view; false if there is none of this passage. */
  scrollTo(id: number): boolean {
    const element = this.#elements.get(id);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return element !== undefined;
  }

  /** Begins a rectangle in the middle of the first page without words in view; false if there is none. */
  begin(): boolean {
    const view = this.#scroller.getBoundingClientRect();
    const page = (this.#sheet.content.paper?.pages ?? []).findIndex((_, index) => {
      const rect = this.#sheet.sections[index]?.element.getBoundingClientRect();
      if (rect === undefined || !this.#isPicture(index)) return false;
      const middle = (rect.top + rect.bottom) / 2;
      return (
        (rect.bottom > view.top + view.height / 4 && rect.top < view.top + view.height / 2) ||
        (middle > view.top && middle < view.bottom)
      );
    });
    if (page === -1) return false;
    this.#drop();
    const from = (1 - BEGUN) / 2;
    return this.#start(page, { x: from, y: from, width: BEGUN, height: BEGUN });
  }

  #start(page: number, box: Box): boolean {
    const element = this.#elementOn(page, 'reader-area reader-area-draft');
    if (element === null) return false;
    place(element, box);
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#draft = { page, element, box };
    return true;
  }

  #isPicture(page: number): boolean {
    const extent = this.#sheet.content.paper?.pages[page];
    // The one character that stands for a page without words.
    return extent !== undefined && extent.end - extent.start === 1;
  }

  #elementOn(page: number, className: string): HTMLElement | null {
    const section = this.#sheet.sections[page];
    if (section === undefined) return null;
    const element = document.createElement('div');
    element.className = className;
    this.#sheet.overlay(page).appendChild(element);
    return element;
  }

  #boxOf([page, x, y, width, height]: PassageArea): Box {
    const size = this.#sheet.content.paper?.pages[page] ?? { width: 1, height: 1 };
    return {
      x: x / size.width,
      y: y / size.height,
      width: width / size.width,
      height: height / size.height,
    };
  }

  #at(page: number, event: PointerEvent): { readonly x: number; readonly y: number } {
    const rect = this.#sheet.sections[page]?.element.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return {
      x: within((event.clientX - rect.left) / rect.width),
      y: within((event.clientY - rect.top) / rect.height),
    };
  }

  #press(event: PointerEvent): void {
    this.#justDrawn = false;
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (event.target.closest('.reader-picture-words, .reader-area') === null) return;
    const page = Number(event.target.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? -1);
    if (!this.#isPicture(page)) return;
    this.#drop();
    this.#pressed = { page, ...this.#at(page, event) };
  }

  #drag(event: PointerEvent): void {
    const from = this.#pressed;
    if (from === null) return;
    if (event.buttons === 0) {
      this.#drop();
      return;
    }
    const to = this.#at(from.page, event);
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    if (this.#draft === null) {
      const rect = this.#sheet.sections[from.page]?.element.getBoundingClientRect();
      if (rect === undefined || Math.hypot(box.width * rect.width, box.height * rect.height) < SLACK) return;
      this.#start(from.page, box);
    }
    if (this.#draft === null) return;
    this.#draft.box = box;
    place(this.#draft.element, box);
  }

  #release(): void {
    const drawn = this.#pressed !== null && this.#draft !== null;
    this.#pressed = null;
    if (!drawn) return;
    this.#justDrawn = true;
    this.#finish();
  }

  #drop(): void {
    this.#pressed = null;
    this.#draft?.element.remove();
    this.#draft = null;
  }

  #finish(): void {
    const draft = this.#draft;
    this.#drop();
    if (draft === null || draft.box.width < LEAST || draft.box.height < LEAST) return;
    const size = this.#sheet.content.paper?.pages[draft.page];
    if (size === undefined) return;
    const { x, y, width, height } = draft.box;
    const points = (share: number, whole: number): number => Math.round(share * whole * 10) / 10;
    this.#events.drawn([
      draft.page,
      points(x, size.width),
      points(y, size.height),
      points(width, size.width),
      points(height, size.height),
    ]);
  }

  #click(event: MouseEvent): void {
    if (this.#justDrawn) {
      this.#justDrawn = false;
      event.stopPropagation();
      return;
    }
    const element = event.target instanceof Element ? event.target.closest('.reader-area') : null;
    const hit = [...this.#elements].find(([, each]) => each === element);
    if (hit === undefined) return;
    event.stopPropagation();
    this.#events.activate(hit[0]);
  }

  /** Arrows move the rectangle that is being placed, with Shift they size it; Enter makes it, Escape lets go of it. */
  #key(event: KeyboardEvent): void {
    const draft = this.#draft;
    if (draft === null || this.#pressed !== null) return;
    const [right, down] = ARROWS[event.key] ?? [0, 0];
    if (event.key === 'Enter') this.#finish();
    else if (event.key === 'Escape') this.#drop();
    else if (right === 0 && down === 0) return;
    else {
      const { x, y, width, height } = draft.box;
      draft.box = event.shiftKey
        ? {
            x,
            y,
            width: Math.min(1 - x, Math.max(LEAST * 2, width + right * STEP)),
            height: Math.min(1 - y, Math.max(LEAST * 2, height + down * STEP)),
          }
        : {
            x: Math.min(1 - width, Math.max(0, x + right * STEP)),
            y: Math.min(1 - height, Math.max(0, y + down * STEP)),
            width,
            height,
          };
      place(draft.element, draft.box);
      draft.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (share: number): number => Math.min(1, Math.max(0, share));

function place({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x * 100}%`;
  style.top = `${y * 100}%`;
  style.width = `${width * 100}%`;
  style.height = `${height * 100}%`;
}
