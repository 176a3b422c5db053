/** What the importers find in a file: all of a document but its bytes and where it came from. */
import {
  FOUND_FIELDS,
  type Found,
  type FoundField,
  type FoundIn,
  type ParsedDocument,
} from '../../preload/contract/documents.ts';

export type Parsed = ParsedDocument;

/** What a document says of itself. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** The instant in UTC (ISO 8601), where the file tells the time of the day and its zone. */
  readonly publishedAt?: string | null;
  readonly publisher?: string | null;
  /** Where each was found, where that is not the same for all. */
  readonly where?: Partial<Record<FoundField, FoundIn>>;
}

/** Where each field was found: all in one place but for those named apart. */
export function foundIn(
  fields: Partial<Record<FoundField, string | null>>,
  everywhere: FoundIn,
  apart: Partial<Record<FoundField, FoundIn>> = {},
): Found {
  return Object.fromEntries(
    FOUND_FIELDS.flatMap((field) => {
      const value = fields[field] ?? null;
      return value === null ? [] : [[field, { value, where: apart[field] ?? everywhere }]];
    }),
  );
}
