/**
 * Takes what Typst draws of a page apart into some SVGs, its layers: each with the glyphs that it draws and no others, without the
 * invisible text, the links and the styles that are there for selecting and animating. Only pages that are asked for are drawn: after a
 * keystroke, those that changed.
 */
import { layersOf } from './layers.ts';
import type { Size, Vector } from './renderer.ts';

/** What Typst drew, page by page. */
export interface Drawing {
  readonly pages: readonly Drawn[];
  readonly size: Size;
}

interface Drawn {
  /** The same mark, the same page. */
  readonly mark: string;
  /** The page as SVGs of its size, to be laid one on the other; the first is white where nothing is drawn. */
  readonly layers: () => readonly string[];
}

const PAGE = /<g class="typst-page"[^>]*>/g;
const GLYPH = /<(?:path|image|g|symbol) id="([^"]+)"|<\/defs>/g;
/**
 * The invisible text; links, which lead by script: a preview is a picture, and no script is ever in one of ours; the names by which Typst
 * finds things again. All in one go: each copy of a page costs as much as the search.
 */
const LEFT_OUT =
  /<g transform="scale\([^)]*\)"><foreignObject[^]*?<\/foreignObject><\/g>|<a [^>]*>|<\/a>|<rect class="pseudo-link"[^>]*>(?:<\/rect>)?| data-(?:tid|reuse-from)="[^"]*"/g;
/** What held them, and what only tells how a line is copied. */
const EMPTY = /<g transform="[^"]*"><g(?: class="typst-content-hint"[^>]*)?><\/g><\/g>/g;
const CALL = /<use [^>]*? href="#([^"]+)"[^>]*\/>/g;
/** Gradients and patterns stand before the pages; what is filled with one calls it by a copy that fits. */
const PAINT = /<(linearGradient|radialGradient|pattern) id="([^"]+)"[^]*?<\/\1>/g;
const FILL = /url\(#([^)]+)\)/g;
const PAINT_CALL = /<(?:linearGradient|radialGradient|pattern) [^>]*? href="#([^"]+)"/g;

export function drawingOf({ pages, definitions }: Vector): Drawing {
  let known: ReadonlyMap<string, string> | null = null;
  const glyphs = (): ReadonlyMap<string, string> => (known ??= glyphsOf(definitions()));
  return {
    pages: pages.map(({ mark, size, draw }, at) => ({
      mark: [mark, ...size].join(' '),
      layers: () => {
        const svg = draw();
        return picturesOf(contentOf(svg, at), glyphs(), paintsOf(svg), size);
      },
    })),
    size: pages[0]?.size ?? [0, 0],
  };
}

/** What is on one page of an SVG of all. */
function contentOf(svg: string, at: number): string {
  const starts = [...svg.matchAll(PAGE)];
  const start = starts[at];
  if (start === undefined) return '';
  return svg.slice(start.index + start[0].length, starts[at + 1]?.index ?? svg.lastIndexOf('</svg>'));
}

/** The definitions by id. */
function glyphsOf(definitions: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  const found = [...definitions.matchAll(GLYPH)];
  for (const [at, { 1: id, index }] of found.entries())
    if (id !== undefined) glyphs.set(id, definitions.slice(index, found[at + 1]?.index));
  return glyphs;
}

/** The gradients and patterns that are told with a page, by id. */
const paintsOf = (svg: string): ReadonlyMap<string, string> =>
  new Map(
    [...svg.slice(0, svg.search(PAGE)).matchAll(PAINT)].map(([paint, , id = '']) => [
      id,
      paint.replaceAll(LEFT_OUT, ''),
    ]),
  );

function picturesOf(
  content: string,
  glyphs: ReadonlyMap<string, string>,
  paints: ReadonlyMap<string, string>,
  [width, height]: Size,
): readonly string[] {
  // The page's own closing tag ends the slice; ours takes its place.
  const drawn = content
    .replace(/<\/g>\s*$/, '')
    .replaceAll(LEFT_OUT, '')
    .replaceAll(EMPTY, '');
  return layersOf(drawn).map((layer, at) => {
    const used = new Set<string>();
    let called = '';
    let from = 0;
    for (const { 0: call, 1: id = '', index } of layer.matchAll(CALL)) {
      if (glyphs.has(id)) {
        used.add(id);
        continue;
      }
      // A space has no outline: Typst calls it and defines nothing.
      called += layer.slice(from, index);
      from = index + call.length;
    }
    called += layer.slice(from);
    // One may be made of others: a conic gradient is a pattern of linear ones.
    const paint = (id: string): void => {
      const own = paints.get(id);
      if (own === undefined || used.has(id)) return;
      used.add(id);
      for (const [, other = ''] of own.matchAll(FILL)) paint(other);
    };
    for (const [, id = ''] of layer.matchAll(PAINT_CALL)) paint(id);
    const definitions = [...used].map((id) => glyphs.get(id) ?? paints.get(id) ?? '').join('');
    const paper = at === 0 ? `<rect width="${width}" height="${height}" fill="#fff"/>` : '';
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" ` +
      `width="${width}" height="${height}" fill="none"><defs>${definitions}</defs>${paper}${called}</svg>`
    );
  });
}
