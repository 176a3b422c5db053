/** The pages of a document, for the reader that shows them. */
import type { DocumentText } from '../../../preload/contract/index.ts';
import type { Paper } from '../../reader/paper.ts';

/** Null for a document that has no pages. */
export function paperOf(sha256: string, { id, pages, runs }: DocumentText): Paper | null {
  if (pages.length === 0) return null;
  // A copy: the bytes that came over need not lie where numbers may.
  const numbers = new Float32Array(runs.slice().buffer);
  return { pages, runs: numbers, picture: (page, width) => `/pages/${id}/${sha256}/${page}/${width}.png` };
}
