/**
 * What comes near the view and what leaves it. A page gets its picture at once, and its words when it stays: who flies over a
 * hundred pages reads none of them, and their words would cost frames.
 */
import type { Painter } from './painter.ts';
import type { Sheet } from './sheet.ts';

/** Share of the view's height: who scrolls further than this in a frame sees where the pages are, and no word. */
const FLYING = 1 / 4;
/** Milliseconds of laying words in one frame; a page that was begun goes on in the next. */
const WORDS_BUDGET = 6;
/** Milliseconds of idle time in which nothing more is let go of. */
const LEAST_IDLE = 3;
/** Milliseconds after which something is let go of all the same. */
const PATIENCE = 500;
/** How many sections are there before anything else is. */
const FIRST = 2;

export class Nearby {
  readonly #scroller: HTMLElement;
  readonly #sheet: Sheet;
  readonly #painter: Painter;
  readonly #observer: IntersectionObserver;
  /** Pages near the view whose words are not laid yet. */
  readonly #waiting = new Set<number>();
  /** What has left the view and is not let go of yet. */
  readonly #leaving = new Set<number>();
  #frame: number | null = null;
  #idle: number | null = null;
  #top = 0;

  constructor(scroller: HTMLElement, sheet: Sheet, painter: Painter) {
    this.#scroller = scroller;
    this.#sheet = sheet;
    this.#painter = painter;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), {
      root: scroller,
      rootMargin: '100% 0px',
    });
    const width = sheet.pageWidth();
    // The first screenful at once; the observer tells of the rest a frame later.
    for (let index = 0; index < Math.min(FIRST, sheet.sections.length); index += 1) {
      sheet.showPicture(index, width);
      this.#lay(index);
    }
    for (const section of sheet.sections) this.#observer.observe(section.element);
  }

  dispose(): void {
    this.#observer.disconnect();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    if (this.#idle !== null) cancelIdleCallback(this.#idle);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const width = this.#sheet.pageWidth();
    for (const entry of entries) {
      const index = Number((entry.target as HTMLElement).dataset['section']);
      if (!entry.isIntersecting) {
        this.#waiting.delete(index);
        this.#leaving.add(index);
        continue;
      }
      this.#leaving.delete(index);
      if (this.#sheet.content.paper === undefined) {
        // How tall running text is, is known when it is laid.
        this.#lay(index);
      } else {
        this.#sheet.showPicture(index, width);
        this.#waiting.add(index);
      }
    }
    this.#layWaiting();
    this.#letGo();
  }

  /** What has left the view waits until the window has nothing else to do. */
  #letGo(): void {
    if (this.#idle !== null || this.#leaving.size === 0) return;
    this.#idle = requestIdleCallback(
      (deadline) => {
        this.#idle = null;
        for (const index of this.#leaving) {
          this.#leaving.delete(index);
          this.#painter.hide(index);
          this.#sheet.release(index);
          if (deadline.timeRemaining() < LEAST_IDLE) break;
        }
        this.#letGo();
      },
      { timeout: PATIENCE },
    );
  }

  #lay(index: number): void {
    this.#sheet.build(index);
    this.#painter.show(index);
  }

  #layWaiting(): void {
    if (this.#frame !== null || this.#waiting.size === 0) return;
    this.#top = this.#scroller.scrollTop;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = null;
      const moved = Math.abs(this.#scroller.scrollTop - this.#top);
      if (moved <= this.#scroller.clientHeight * FLYING) this.#layNearest();
      this.#layWaiting();
    });
  }

  /** What is in view first. */
  #layNearest(): void {
    const view = this.#scroller.getBoundingClientRect();
    const distance = (index: number): number => {
      const page = this.#sheet.sections[index]?.element.getBoundingClientRect();
      return page === undefined ? Infinity : Math.max(0, page.top - view.bottom, view.top - page.bottom);
    };
    const nearest = [...this.#waiting].map((index) => ({ index, far: distance(index) }));
    nearest.sort((a, b) => a.far - b.far || a.index - b.index);
    const until = performance.now() + WORDS_BUDGET;
    for (const { index } of nearest) {
      if (!this.#sheet.layWords(index, until)) break;
      this.#waiting.delete(index);
      this.#painter.show(index);
      if (performance.now() > until) break;
    }
  }
}
