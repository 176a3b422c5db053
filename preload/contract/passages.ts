import { z } from 'zod';
import { ColourSchema, Id, PassageRef, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import type { RecordRef } from './common.ts';
import type { PassageSelectors } from './selectors.ts';
import type { AnchorState, Colour, Credibility, Reliability, Stance } from './vocabulary.ts';

/**
 * A rectangle on a page without words: the page from 0, then x and y of its top left corner, its width and its height in points
 * from the top left of the page as shown.
 */
export type PassageArea = readonly [page: number, x: number, y: number, width: number, height: number];

const Area = z.tuple([
  z.number().int().min(0),
  z.number().min(0),
  z.number().min(0),
  z.number().positive(),
  z.number().positive(),
]);

/** A stretch of a document's text. `start`/`end` in UTF-16 code units of the canonical text. */
export interface PassageRow extends RecordRow {
  readonly documentId: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Of a rectangle, whose stretch is the page's one character; null of words. */
  readonly area: PassageArea | null;
  readonly note: string;
  readonly colour: Colour;
  readonly state: AnchorState;
  readonly codes: readonly number[];
  /** The records that rest on it. */
  readonly uses: number;
}

/** A passage with all that a reader needs to judge it. */
export interface PassageDetail extends PassageRow {
  readonly prefix: string;
  readonly suffix: string;
  readonly documentTitle: string;
  readonly sourceName: string | null;
  readonly reliability: Reliability | null;
  readonly published: string | null;
  readonly usedBy: readonly PassageUse[];
}

/** A record that rests on a passage, and how. */
export interface PassageUse {
  readonly evidenceId: number;
  readonly record: RecordRef;
  readonly stance: Stance;
  readonly credibility: Credibility | null;
}

export const passageQueries = {
  'passage.ofDocument': query<readonly PassageRow[]>()(
    'The passages of a document, its own and those of earlier versions that stand in it, in reading order.',
    z.object({ documentId: Id }),
    ['passage', 'evidence', 'code'],
  ),
  'passage.get': query<PassageDetail>()(
    'One passage with its context and what rests on it.',
    z.object({ id: Id }),
    ['passage', 'document', 'source', 'evidence', 'claim', 'statement', 'actor', 'code'],
  ),
  'passage.selectors': query<readonly PassageSelectors[]>()(
    'How passages are found again in their own documents: by words, position, structure and place on the page; in the order asked for.',
    z.object({ ids: z.array(Id).min(1).max(10_000) }),
    ['passage'],
  ),
};

export const passageCommands = {
  'passage.create': command<number>()(
    'Marks a stretch of a document (UTF-16 code units); the words and their context are taken from the text.',
    z.object({
      documentId: Id,
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      note: Prose.default(''),
      colour: ColourSchema.default('yellow'),
      codes: z.array(Id).default([]),
    }),
  ),
  'passage.createArea': command<number>()(
    'Marks a rectangle on a page without words; refused with `invalid-range` where it is not within such a page.',
    z.object({
      documentId: Id,
      area: Area,
      note: Prose.default(''),
      colour: ColourSchema.default('yellow'),
    }),
  ),
  'passage.createFromQuote': command<{
    readonly id: number;
    readonly start: number;
    readonly end: number;
    readonly state: AnchorState;
  }>()(
    'Marks the one place where these words stand; refused with the count when there is none or more than one.',
    z.object({
      documentId: Id,
      quote: z.string().min(1).max(100_000),
      prefix: z.string().max(1000).default(''),
      suffix: z.string().max(1000).default(''),
      note: Prose.default(''),
      colour: ColourSchema.default('yellow'),
      /** Names; codes that are not there yet are made in the same operation. */
      codes: z.array(z.string().trim().min(1).max(200)).default([]),
    }),
  ),
  'passage.update': command<null>()(
    'Changes a passage’s note or colour.',
    z.object({ id: Id, note: Prose.optional(), colour: ColourSchema.optional() }),
  ),
  'passage.code': command<number>()(
    'Gives a passage a code (made by name if it is not there), or takes it away.',
    z.object({
      passage: PassageRef,
      code: z.union([z.object({ id: Id }), z.object({ name: z.string().trim().min(1).max(200) })]),
      on: z.boolean().default(true),
    }),
  ),
};
