/** What of some hits can be worked on. Pure. */
import type { PassageRef, SearchHit } from '../../../preload/contract/index.ts';

/** The place of a hit: its passage, or where its words stand in a document; null of what stands in none. */
export function placeOf({ noun, id, documentId, place }: SearchHit): PassageRef | null {
  if (noun === 'passage') return { passageId: id };
  return noun === 'document' && documentId !== null && place !== null ? { documentId, ...place } : null;
}

export const placesOf = (hits: readonly SearchHit[]): readonly PassageRef[] =>
  hits.flatMap((hit) => placeOf(hit) ?? []);

const CITABLE: ReadonlySet<string> = new Set(['claim', 'statement', 'passage']);

export const isCitable = ({ noun }: SearchHit): boolean => CITABLE.has(noun);

/** As it is cited in plain text: title, source, date. */
export const plainCitation = ({ title, sourceName, date }: SearchHit): string =>
  [title, sourceName, date].filter((part) => part !== null && part !== '').join(', ');

/** As the editor of briefings takes it from the clipboard. */
export const citationHtml = (uids: readonly string[]): string =>
  uids.map((uid) => `<cite data-citation="${uid}"></cite>`).join('');
