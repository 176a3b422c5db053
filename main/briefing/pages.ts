/**
 * Takes Typst's one SVG of all pages apart into some SVGs a page, its layers: each with the glyphs that it draws and no others, without
 * the invisible text, the links and the styles that are there for selecting and animating. Only pages that are asked for are made:
 * after a keystroke, those that changed.
 */
import { layersOf } from './layers.ts';

/** In points: 1/72 inch. */
export type Size = readonly [width: number, height: number];

/** What Typst drew, page by page. */
export interface Drawing {
  readonly pages: readonly Drawn[];
  readonly size: Size;
}

interface Drawn {
  /** Typst's own mark of what is on the page: the same mark, the same page. */
  readonly mark: string;
  /** The page as SVGs of its size, to be laid one on the other; the first is white where nothing is drawn. */
  readonly layers: () => readonly string[];
}

const PAGE =
  /<g class="typst-page" transform="translate\([^)]*\)" data-tid="([^"]*)" data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g;
const GLYPH = /<(path|image|g|symbol) id="([^"]+)"[^]*?(?=<(?:path|image|g|symbol) id="|<\/defs>)/g;
const CALL = /<use [^>]*href="#([^"]+)"[^>]*\/>/g;

export function drawingOf(svg: string): Drawing {
  const starts = [...svg.matchAll(PAGE)];
  const [first] = starts;
  const end = svg.lastIndexOf('</svg>');
  let known: ReadonlyMap<string, string> | null = null;
  const glyphs = (): ReadonlyMap<string, string> => (known ??= glyphsOf(svg.slice(0, first?.index ?? 0)));
  const pages = starts.map((start, index) => ({
    mark: start.slice(1).join(' '),
    layers: () =>
      picturesOf(
        svg.slice(start.index + start[0].length, starts[index + 1]?.index ?? end),
        glyphs(),
        sizeOf(start),
      ),
  }));
  return { pages, size: first === undefined ? [0, 0] : sizeOf(first) };
}

const sizeOf = (page: RegExpMatchArray): Size => [Number(page[2]), Number(page[3])];

/** The definitions before the first page, by id. */
function glyphsOf(head: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  for (const match of head.matchAll(GLYPH)) glyphs.set(match[2] ?? '', match[0]);
  return glyphs;
}

function picturesOf(
  content: string,
  glyphs: ReadonlyMap<string, string>,
  [width, height]: Size,
): readonly string[] {
  const drawn = content
    // The page's own closing tag ends the slice; ours takes its place.
    .replace(/<\/g>\s*$/, '')
    .replaceAll(/<g transform="scale\([^)]*\)"><foreignObject[^]*?<\/foreignObject><\/g>/g, '')
    // Links lead by script: a preview is a picture, and no script is ever in one of ours.
    .replaceAll(/<a [^>]*>|<\/a>|<rect class="pseudo-link"[^>]*>(?:<\/rect>)?/g, '')
    .replaceAll(/ data-tid="[^"]*"/g, '');
  return layersOf(drawn).map((layer, at) => {
    const used = new Set<string>();
    // A space has no outline: Typst calls it and defines nothing.
    const called = layer.replaceAll(CALL, (call: string, id: string) => {
      if (!glyphs.has(id)) return '';
      used.add(id);
      return call;
    });
    const definitions = [...used].map((id) => glyphs.get(id) ?? '').join('');
    const paper = at === 0 ? `<rect width="${width}" height="${height}" fill="#fff"/>` : '';
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" ` +
      `width="${width}" height="${height}" fill="none"><defs>${definitions}</defs>${paper}${called}</svg>`
    );
  });
}
