/** Points out a stretch of text for a moment, over the text and never in it. */

/** Milliseconds: long enough to be found by eyes that come from the other side of the screen. */
const DURATION = 1_600;
/** A passage over more lines than this is marked by its first lines only. */
const MAX_LINES = 80;

/** Lays a fading mark over the range; it does not move where the system asks for less motion. */
export function flash(scroller: HTMLElement, range: Range): void {
  const layer = document.createElement('div');
  layer.className = 'reader-flash';
  layer.setAttribute('aria-hidden', 'true');
  const origin = scroller.getBoundingClientRect();
  for (const rect of [...range.getClientRects()].slice(0, MAX_LINES)) {
    const line = document.createElement('div');
    line.style.left = `${rect.left - origin.left + scroller.scrollLeft - 3}px`;
    line.style.top = `${rect.top - origin.top + scroller.scrollTop - 1}px`;
    line.style.width = `${rect.width + 6}px`;
    line.style.height = `${rect.height + 2}px`;
    layer.appendChild(line);
  }
  scroller.appendChild(layer);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const fade = layer.animate(
    still ? [{ opacity: 1 }, { opacity: 1 }] : [{ opacity: 0 }, { opacity: 1, offset: 0.15 }, { opacity: 0 }],
    { duration: DURATION, easing: 'ease-out' },
  );
  void fade.finished.finally(() => layer.remove());
}
