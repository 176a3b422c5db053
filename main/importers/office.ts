import type { Notice } from '../../preload/contract/documents.ts';
import type { Metadata } from './parsed.ts';
import type { Built } from './text-builder.ts';

/** What the file of a word processor holds. */
export interface OfficeDocument extends Built, Metadata {
  readonly notices: readonly Notice[];
}
