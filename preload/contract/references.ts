import { z } from 'zod';
import { Edtf, Id, LanguageTag, Line, Nothing } from './common.ts';
import { call, internalCommand, query } from './define.ts';
import type { Found } from './documents.ts';

/** What a document is cited by. */
export interface DocumentReference {
  readonly id: number;
  readonly uid: string;
  readonly mediaType: string;
  readonly title: string;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly sourceName: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly accessed: string | null;
  readonly found: Found | null;
}

/** What a reference brings to a document; a field that is not there stays as it is. */
const Completion = z.object({
  id: Id,
  title: Line.optional(),
  byline: Line.optional(),
  publisher: Line.optional(),
  url: Line.optional(),
  language: LanguageTag.optional(),
  published: Edtf.optional(),
});
export type Completion = z.infer<typeof Completion>;

export const referenceQueries = {
  'reference.list': query<readonly DocumentReference[]>()(
    'What documents are cited by, in the order of their import; all of them where none is named.',
    z.object({ documents: z.array(Id).max(100_000).default([]) }),
    ['document', 'source'],
  ),
};

export const referenceCommands = {
  'reference.complete': internalCommand<null>()(
    'Completes what documents are known by, from a file of references: each field is kept as found there.',
    z.object({ documents: z.array(Completion).min(1).max(100_000) }),
  ),
};

/** What a file of references brought. */
export interface ReferencesOutcome {
  readonly file: string;
  /** Documents that it completed, and entries that say nothing new of theirs. */
  readonly completed: number;
  readonly unchanged: number;
  /** Entries of which there is no document, or several. */
  readonly unmatched: readonly { readonly title: string; readonly why: 'none' | 'several' }[];
  /** Entries that cannot be read, by their names or lines. */
  readonly refused: readonly { readonly entry: string; readonly why: string }[];
}

export const referenceCalls = {
  'reference.export': call<{ readonly file: string; readonly count: number } | null>()(
    'Asks where and writes the references of all documents as CSL-JSON, RIS or BibTeX; null if cancelled.',
    z.object({ form: z.enum(['json', 'ris', 'bib']) }),
  ),
  'reference.read': call<ReferencesOutcome | null>()(
    'Asks for a file of references and completes documents from it; null if cancelled.',
    Nothing,
  ),
};
