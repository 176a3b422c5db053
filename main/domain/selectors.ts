/**
 * Selectors: how a passage is found again by who has the document and not the dossier (W3C Web Annotation Data Model, 4.2).
 * Offsets are UTF-16 code units of the canonical text.
 */
import type { Range } from './anchors.ts';
import type { Area } from './page-places.ts';

/** The grammar of `page=` and `highlight=`: RFC 3778, as the W3C names it for PDF; RFC 8118, which follows it, keeps them. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';
/** Our own: `block=2/7/9`, or `block=2/7/9-11` for a passage that goes on to a later block. */
const BLOCK_PATHS = 'urn:liasse:block-path';

/** A place by the grammar of another standard, which `conformsTo` names. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: string;
  readonly value: string;
}

/** A block with its number in the document, from 1. `level`: of a heading. */
export interface NumberedBlock extends Range {
  readonly number: number;
  readonly isHeading: boolean;
  readonly level: number;
}

export interface StructurePath {
  /** The headings above a passage, from the outermost; its own block is the last where it is a heading. */
  readonly headings: readonly NumberedBlock[];
  readonly selector: FragmentSelector;
}

/** The path of blocks that a range lies in. `blocks`, in order: every heading of the document, and every block that the range meets. */
export function structurePath({ start, end }: Range, blocks: readonly NumberedBlock[]): StructurePath {
  const own = blocks.filter((block) => block.start < end && start < block.end);
  const first = own[0];
  const headings: NumberedBlock[] = [];
  for (const block of blocks) {
    if (block.start > (first?.start ?? start)) break;
    if (!block.isHeading) continue;
    while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    headings.push(block);
  }
  const steps = headings.filter((heading) => heading !== first).map(({ number }) => String(number));
  const last = own.at(-1);
  if (first !== undefined && last !== undefined) {
    steps.push(first === last ? String(first.number) : `${first.number}-${last.number}`);
  }
  return {
    headings,
    selector: { type: 'FragmentSelector', conformsTo: BLOCK_PATHS, value: `block=${steps.join('/')}` },
  };
}

/** The page that a passage begins on, from 1. */
export const pageSelector = (number: number): FragmentSelector => ({
  type: 'FragmentSelector',
  conformsTo: PDF_FRAGMENTS,
  value: `page=${number}`,
});

/** All its rectangles, page by page: `highlight=left,right,top,bottom` in points from the top left of the page as shown. */
export function rectangleSelector(areas: readonly Area[]): FragmentSelector {
  let on = -1;
  const value = areas.flatMap(([page, x, y, width, height]) => {
    const turned = page === on ? [] : [`page=${page + 1}`];
    on = page;
    return [...turned, `highlight=${[x, x + width, y, y + height].map(short).join(',')}`];
  });
  return { type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: value.join('&') };
}

const short = (points: number): string => String(Math.round(points * 100) / 100);
