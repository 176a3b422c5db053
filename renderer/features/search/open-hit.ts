/** Goes to what was found: in a document to the very words, which are pointed out there. */
import type { SearchHit } from '../../../preload/contract/index.ts';
import { go, openRecord } from '../../client/index.ts';

export function openHit(hit: SearchHit): void {
  const { noun, id, documentId, place } = hit;
  if (noun === 'document' && place !== null) go(`/documents/${id}?start=${place.start}&end=${place.end}`);
  else if (noun === 'passage' && documentId !== null) go(`/documents/${documentId}?passage=${id}`);
  else openRecord(hit);
}
