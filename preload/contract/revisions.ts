import { z } from 'zod';
import { Id, type RecordRef } from './common.ts';
import { command, query } from './define.ts';
import type { AnchorState } from './vocabulary.ts';

/** A passage of earlier versions, and where it stands in this one. `start`/`end` in UTF-16 code units; null where it is lost. */
export interface CarriedPassage {
  readonly id: number;
  readonly uid: string;
  /** The words as they were marked. */
  readonly exact: string;
  readonly state: AnchorState;
  readonly start: number | null;
  readonly end: number | null;
  /** The words that stand there now. */
  readonly now: string | null;
  /** How much of its words is the same: 0 to 1. */
  readonly score: number;
  /** Who decided; null where the program placed it. */
  readonly settledBy: string | null;
}

/** A document as one version of several. */
export interface Revision {
  readonly before: { readonly id: number; readonly uid: string; readonly title: string } | null;
  readonly after: { readonly id: number; readonly uid: string; readonly title: string } | null;
  readonly passages: readonly CarriedPassage[];
  /** Claims that rest on a passage which changed or is gone. */
  readonly affected: readonly RecordRef[];
}

export const revisionQueries = {
  'revision.get': query<Revision>()(
    'The versions before and after a document, where the passages of earlier ones stand in it, and which claims rest on those that changed.',
    z.object({ documentId: Id }),
    ['document', 'passage', 'evidence', 'claim'],
  ),
};

export const revisionCommands = {
  'revision.settle': command<null>()(
    'Decides where a passage in doubt stands in a later version: at a place (UTF-16 code units), or nowhere.',
    z.object({
      passageId: Id,
      documentId: Id,
      place: z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }).nullable(),
    }),
  ),
};
