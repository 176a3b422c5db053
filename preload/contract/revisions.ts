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
  /** What stood just before and after them. */
  readonly prefix: string;
  readonly suffix: string;
  /** The words that stand there now, and what stands just before and after. */
  readonly now: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
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

/** A stretch of one version, cut into what both have and what only this one has. */
export interface DiffSide {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly { readonly words: string; readonly isChanged: boolean }[];
  /** From the first to the last word that only this side has; null where it has all that the other has, and no more. */
  readonly changed: { readonly start: number; readonly end: number } | null;
}

/** A place where two versions differ; null on the side where nothing of the kind stands. */
export interface DiffPlace {
  readonly before: DiffSide | null;
  readonly after: DiffSide | null;
}

export interface RevisionDiff {
  readonly before: { readonly id: number; readonly uid: string; readonly title: string };
  /** How many places have other words, stand in the newer version alone, in the earlier one alone. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** In reading order: the first ones, as many as were asked for. */
  readonly places: readonly DiffPlace[];
}

export const revisionQueries = {
  'revision.get': query<Revision>()(
    'The versions before and after a document, where the passages of earlier ones stand in it, and which claims rest on those that changed.',
    z.object({ documentId: Id }),
    ['document', 'passage', 'evidence', 'claim'],
  ),
  'revision.diff': query<RevisionDiff>()(
    'Word by word, what a document says otherwise than the version before it. Throws `not-found` where there is none.',
    z.object({ documentId: Id, most: z.number().int().min(1).max(1_000_000).default(1000) }),
    ['document'],
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
