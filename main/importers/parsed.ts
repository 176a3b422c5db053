/** What the importers find in a file: all of a document but its bytes and where it came from. */
import type { NewDocument } from '../../preload/contract/documents.ts';

export type Parsed = Pick<
  NewDocument,
  | 'mediaType'
  | 'encoding'
  | 'title'
  | 'byline'
  | 'url'
  | 'language'
  | 'published'
  | 'text'
  | 'blocks'
  | 'marks'
  | 'notices'
>;

/** What a document says of itself. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** EDTF. */
  readonly published: string | null;
}
