/**
 * Lines that run along the top or the bottom of pages and say the same on each but for the page's number. They are on the
 * page, and not in the text: a sentence that goes on over a page's end is quoted as it reads.
 */
import type { Fragment, PageWords } from './fragments.ts';

/** From so many pages on; how much of a page's height they keep to; on how large a share of the pages that have words. */
const RUNNING = { pages: 3, edge: 0.1, share: 0.4 };

export function withoutRunningHeads(pages: readonly PageWords[]): readonly PageWords[] {
  const seen = new Map<string, number>();
  const keys = pages.map((page) => new Map(edgeLines(page).map((line) => [keyOf(line, page), line])));
  for (const own of keys) for (const key of own.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  const withWords = pages.filter(({ fragments }) => fragments.length > 0).length;
  const least = Math.max(RUNNING.pages, withWords * RUNNING.share);
  return pages.map((page, at) => {
    const running = new Set(
      [...(keys[at] ?? [])].flatMap(([key, line]) => ((seen.get(key) ?? 0) >= least ? line : [])),
    );
    const fragments = page.fragments.filter((fragment) => !running.has(fragment));
    // A page that holds nothing else says at least that.
    return running.size === 0 || fragments.length === 0 ? page : { ...page, fragments };
  });
}

/** The words at the edges, by line. */
function edgeLines({ height, fragments }: PageWords): readonly (readonly Fragment[])[] {
  const lines = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    if (fragment.angle !== 0) continue;
    if (fragment.v > height * RUNNING.edge && fragment.v < height * (1 - RUNNING.edge)) continue;
    const place = Math.round(fragment.v);
    const known = lines.get(place);
    if (known === undefined) lines.set(place, [fragment]);
    else known.push(fragment);
  }
  return [...lines.values()];
}

/** The same place, from whichever edge, and the same words but for numbers. */
function keyOf(line: readonly Fragment[], { height }: PageWords): string {
  const words = line
    .toSorted((one, other) => one.u - other.u)
    .map(({ text }) => text.trim())
    .join(' ')
    .replaceAll(/\p{N}+|^[ivxlc]+$/gu, '#');
  const v = line[0]?.v ?? 0;
  return `${v < height / 2 ? `t${Math.round(v / 4)}` : `b${Math.round((height - v) / 4)}`} ${words}`;
}
