import { z } from 'zod';
import { Id } from './common.ts';
import { command, query } from './define.ts';
import type { Noun } from './vocabulary.ts';

export const SUGGESTION_KINDS = ['actor', 'country', 'organisation', 'date', 'amount', 'speech'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Offsets in UTF-16 code units of the document's canonical text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an analyst may want to mark: nothing of it is recorded until they do. */
export type SuggestionRow = Stretch &
  /** `name`: what lists call the actor. */
  (
    | { readonly kind: 'actor'; readonly actor: number; readonly name: string }
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
    'What may be worth marking in a stretch of a document, in the order of the text; without what a passage marks already or the analyst dismissed.',
    z
      .object({ documentId: Id, start: z.number().int().min(0), end: z.number().int().min(1) })
      .refine(({ start, end }) => end > start && end - start <= 200_000),
    ['document', 'passage', 'actor'],
  ),
};

/** What an accepted suggestion became. */
export interface AcceptedSuggestion {
  readonly passageId: number;
  /** What the passage is evidence of: null of a date or a sum, which are marked alone. */
  readonly record: { readonly noun: Noun; readonly id: number; readonly isNew: boolean } | null;
}

const Suggested = z.object({
  documentId: Id,
  kind: z.enum(SUGGESTION_KINDS),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});

export const suggestionCommands = {
  'suggestion.accept': command<AcceptedSuggestion>()(
    'Makes of a suggestion what it says: a name becomes evidence of its actor or coalition (made where there is none), a quotation a statement, a date or a sum a passage with its reading as note. Refused with `not-found` where the rules say nothing of the kind any more.',
    Suggested,
  ),
  'suggestion.dismiss': command<null>()(
    'Keeps that these words mean nothing of the kind in this document: wherever they stand in it, they are not suggested again.',
    Suggested,
  ),
};
