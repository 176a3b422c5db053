/** The headings of a text as an outline. Pure; offsets are UTF-16 code units of the canonical text. */
import type { Block, DocumentPage } from '../../../preload/contract/index.ts';

export interface Heading {
  readonly start: number;
  readonly end: number;
  /** From 0: how far it stands in, whatever level the text begins with. */
  readonly depth: number;
  readonly words: string;
  /** The label of its page; null in a document without pages. */
  readonly page: string | null;
}

/** Longer headings are cut. Code units. */
const MOST = 200;

/** In reading order; none where there is only one, which is the title. */
export function headingsOf({
  text,
  blocks,
  pages,
}: {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly DocumentPage[];
}): readonly Heading[] {
  const found = blocks.filter(({ kind }) => kind === 'heading');
  if (found.length < 2) return [];
  const least = Math.min(...found.map(({ level }) => level));
  let page = 0;
  return found.map(({ start, end, level }) => {
    while ((pages[page + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) page += 1;
    return {
      start,
      end,
      depth: level - least,
      words: text.slice(start, Math.min(end, start + MOST)).replaceAll('\n', ' '),
      page: pages[page]?.label ?? null,
    };
  });
}

/** The last heading that begins at or before a place, with a line's slack; -1 before the first. */
export function headingAt(headings: readonly Heading[], offset: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((headings[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
