/** Which passages of a document the list shows. Pure. */
import type { Colour, PassageRow } from '../../../preload/contract/index.ts';

export const PASSAGE_KINDS = ['any', 'noted', 'used', 'unused', 'doubtful'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export interface PassageFilter {
  readonly text: string;
  readonly colour: Colour | null;
  /** The id of a code, or null for any. */
  readonly code: number | null;
  readonly kind: PassageKind;
}

export const EVERY_PASSAGE: PassageFilter = { text: '', colour: null, code: null, kind: 'any' };

export const isFiltered = (filter: PassageFilter): boolean =>
  filter.text.trim() !== '' || filter.colour !== null || filter.code !== null || filter.kind !== 'any';

function isOfKind(passage: PassageRow, kind: PassageKind): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'noted':
      return passage.note.trim() !== '';
    case 'used':
      return passage.uses > 0;
    case 'unused':
      return passage.uses === 0;
    case 'doubtful':
      return passage.state === 'doubtful' || passage.state === 'lost';
  }
}

/** The passages that a filter lets through, in the order in which they come. */
export function filterPassages(
  passages: readonly PassageRow[],
  filter: PassageFilter,
): readonly PassageRow[] {
  if (!isFiltered(filter)) return passages;
  const wanted = filter.text.trim().toLocaleLowerCase();
  return passages.filter(
    (passage) =>
      (filter.colour === null || passage.colour === filter.colour) &&
      (filter.code === null || passage.codes.includes(filter.code)) &&
      isOfKind(passage, filter.kind) &&
      (wanted === '' ||
        passage.exact.toLocaleLowerCase().includes(wanted) ||
        passage.note.toLocaleLowerCase().includes(wanted)),
  );
}
