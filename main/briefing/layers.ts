/**
 * Cuts what is drawn on a page into layers, which lie one on the other in the order in which they are drawn. A keystroke changes the
 * layer of its line: the window reads a part of the page anew, not all of it, and is held for less time.
 */

/** Pieces of text in a layer: about as many lines. Counted, not measured: a letter more moves no cut. */
const TEXTS = 6;

/** What holds for a group as a whole, or is named elsewhere on the page, cannot be cut. */
const isWhole = (drawn: string): boolean =>
  drawn.includes('url(') ||
  drawn.includes('opacity') ||
  /<(?:defs|clipPath|mask|pattern|symbol|linearGradient|radialGradient|filter|style)\b/.test(drawn);

const GROUP = /<g(?: [^>]*)?>|<\/g>/g;

/** `drawn`: groups within groups, and in them what they draw. */
export function layersOf(drawn: string): readonly string[] {
  if (isWhole(drawn)) return [drawn];
  const layers: string[] = [];
  const open: string[] = [];
  let layer = '';
  let from = 0;
  let texts = 0;
  for (const { 0: tag, index } of drawn.matchAll(GROUP)) {
    if (tag.startsWith('<g class="typst-text"')) {
      texts += 1;
      if (texts > TEXTS) {
        layers.push(layer + drawn.slice(from, index) + '</g>'.repeat(open.length));
        // The next one begins within the same groups.
        layer = open.join('');
        from = index;
        texts = 1;
      }
    }
    if (tag === '</g>') open.pop();
    else open.push(tag);
  }
  layers.push(layer + drawn.slice(from));
  return layers;
}
