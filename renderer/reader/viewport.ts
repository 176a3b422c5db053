/** What of the sheet is in view: scrolling to a place, and which place is under a point. Points in CSS pixels. */
import { flash } from './flash.ts';
import type { TextRange } from './offsets.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Sheet } from './sheet.ts';

/** Scrolling settles within this many frames, once the heights of the sections on the way are known. */
const SETTLE_FRAMES = 6;

export class Viewport {
  readonly #scroller: HTMLElement;
  readonly #sheet: Sheet;

  constructor(scroller: HTMLElement, sheet: Sheet) {
    this.#scroller = scroller;
    this.#sheet = sheet;
  }

  /** Scrolls until the stretch stands where it should, building what is needed on the way. */
  async scrollTo(stretch: TextRange, where: 'centre' | 'top' = 'centre'): Promise<void> {
    for (let frame = 0; frame < SETTLE_FRAMES; frame += 1) {
      const range = this.#sheet.rangeOf(stretch);
      if (range === null || !this.#scroller.isConnected) return;
      const view = this.#scroller.getBoundingClientRect();
      let rect = range.getBoundingClientRect();
      if (rect.height === 0) {
        this.#sheet.elementAt(stretch.start)?.scrollIntoView({ block: 'center', behavior: 'instant' });
        rect = range.getBoundingClientRect();
      }
      const centred = Math.max(24, (view.height - rect.height) / 2);
      const by = rect.top - view.top - (where === 'top' ? 16 : centred);
      const before = this.#scroller.scrollTop;
      this.#scroller.scrollTo({ top: before + by, behavior: 'instant' });
      if (frame > 1 && Math.abs(this.#scroller.scrollTop - before) < 2) return;
      await new Promise(requestAnimationFrame);
    }
  }

  /** Points a stretch out for a moment. */
  flash(stretch: TextRange): void {
    const range = this.#sheet.rangeOf(stretch);
    if (range !== null) flash(this.#scroller, range);
  }

  /** Scrolls as little as needed to show a stretch with some text above and below; a very long one by its `focus`. */
  keepInView(stretch: TextRange, focus: TextRange): void {
    const rect = this.#sheet.rangeOf(stretch)?.getBoundingClientRect();
    if (rect === undefined) return;
    const view = this.#scroller.getBoundingClientRect();
    const margin = Math.min(120, view.height / 4);
    const tooLow = rect.bottom - (view.bottom - margin);
    const tooHigh = view.top + margin - rect.top;
    if (rect.height > view.height - 2 * margin) void this.scrollTo(focus);
    else if (tooLow > 0) this.#scroller.scrollTop += tooLow;
    else if (tooHigh > 0) this.#scroller.scrollTop -= tooHigh;
  }

  /** The first code unit in view. */
  topOffset(): number {
    const view = this.#scroller.getBoundingClientRect();
    if (this.#sheet.content.paper !== undefined) return this.#sheet.offsetBelow(view.top + 8);
    const text = this.#sheet.root.getBoundingClientRect();
    const inset = Number.parseFloat(getComputedStyle(this.#sheet.root).paddingInlineStart) || 0;
    const x = Math.max(view.left, text.left) + inset + 8;
    for (let y = view.top + 8; y < view.bottom; y += 12) {
      const offset = this.#sheet.offsetAtPoint(x, y);
      if (offset !== null) return offset;
    }
    return 0;
  }

  /** Where a stretch lies in the window, or null out of view. */
  rectOf(stretch: TextRange): DOMRect | null {
    const rect = this.#sheet.rangeOf(stretch)?.getBoundingClientRect() ?? null;
    const view = this.#scroller.getBoundingClientRect();
    return rect === null || rect.bottom < view.top || rect.top > view.bottom ? null : rect;
  }

  /** The passages under a point, the smallest first. */
  passagesAt(index: PassageIndex, x: number, y: number): IndexedPassage[] {
    const offset = this.#sheet.offsetAtPoint(x, y);
    if (offset === null) return [];
    // A caret stands between two code units: the one under the pointer may be the one before it.
    for (const at of [offset, offset - 1]) {
      const range = at < 0 ? null : this.#sheet.rangeOf({ start: at, end: at + 1 });
      const rect = range?.getBoundingClientRect();
      if (rect === undefined) continue;
      const across = x >= rect.left - 1 && x <= rect.right + 1;
      if (across && y >= rect.top - 2 && y <= rect.bottom + 2)
        return index.at(at).filter(({ area }) => area === null);
    }
    return [];
  }
}
