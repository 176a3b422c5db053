/** What rests on a source, a document or a passage, and what would lose its support without it. */
import { z } from 'zod';
import { Id, Page, type Paged, type RecordRef } from './common.ts';
import { query } from './define.ts';

/** `digits`: the digits 1 that would not stand without it. */
export const IMPACTS = ['claims', 'cells', 'digits', 'briefings', 'releases'] as const;
export type ImpactKind = (typeof IMPACTS)[number];

export interface Resting {
  /** On its words, or on words that come from it. */
  readonly all: number;
  /** With nothing else left that supports them. */
  readonly falling: number;
}

export interface Impact {
  /** The record's own, or itself. */
  readonly documents: number;
  readonly passages: number;
  /** Documents and passages that are recorded to come from it, by however many steps. */
  readonly relayed: number;
  readonly claims: Resting;
  /** Cells of registers, and rows as wholes. */
  readonly cells: Resting;
  readonly digits: number;
  readonly briefings: number;
  readonly releases: number;
}

export interface ImpactRow extends RecordRef {
  /** Of a cell or a digit; `''`: the record as a whole. */
  readonly field: string;
  /** False: only on words that come from it. */
  readonly direct: boolean;
  readonly falls: boolean;
  /** Of a release: its briefing. */
  readonly briefingId: number | null;
}

const reads = [
  'evidence',
  'origin',
  'source',
  'document',
  'passage',
  'claim',
  'briefing',
  'release',
  'mapping',
] as const;

export const impactQueries = {
  'impact.of': query<Impact>()(
    'What rests on a record (a source, a document, a passage; of others: who cites it), and what would lose its support without it.',
    z.object({ recordId: Id }),
    reads,
  ),
  'impact.list': query<Paged<ImpactRow>>()(
    'One kind of what rests on a record, page by page; with `falling`, only what would lose its support.',
    z.object({
      recordId: Id,
      kind: z.enum(IMPACTS),
      falling: z.boolean().default(false),
      ...Page.shape,
    }),
    reads,
  ),
};
