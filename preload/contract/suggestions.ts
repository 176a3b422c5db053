import { z } from 'zod';
import { Id } from './common.ts';
import { query } from './define.ts';

/** Offsets in UTF-16 code units of the document's canonical text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an analyst may want to mark: nothing of it is recorded until they do. */
export type SuggestionRow = Stretch &
  (
    | { readonly kind: 'actor'; readonly actor: number }
    /** ISO 3166-1 alpha-2. */
    | { readonly kind: 'country'; readonly country: string }
    /** The organisation's English name. */
    | { readonly kind: 'organisation'; readonly organisation: string }
    /** `inferred`: its year, or all of a relative date, was taken from the document's date. */
    | { readonly kind: 'date'; readonly edtf: string; readonly inferred: boolean }
    /** A decimal string in the major unit, ISO 4217, and the scale as written ("bn"). */
    | {
        readonly kind: 'amount';
        readonly amount: string;
        readonly currency: string;
        readonly scale: string | null;
      }
    /** `actor`: the speaker, where the dossier knows them. */
    | {
        readonly kind: 'speech';
        readonly words: Stretch;
        readonly speaker: Stretch;
        readonly actor: number | null;
      }
  );

export const suggestionQueries = {
  'suggestion.ofDocument': query<readonly SuggestionRow[]>()(
    'What may be worth marking in a stretch of a document, in the order of the text; without what a passage marks already.',
    z
      .object({ documentId: Id, start: z.number().int().min(0), end: z.number().int().min(1) })
      .refine(({ start, end }) => end > start && end - start <= 200_000),
    ['document', 'passage', 'actor'],
  ),
};
