import { z } from 'zod';
import { Id, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import { ORIGIN_RELATIONS, type Noun, type OriginRelation } from './vocabulary.ts';

/** Where a passage or a document comes from. `targetId`: the passage, document or source it comes from, if named. */
export interface OriginRow extends RecordRow {
  readonly subjectId: number;
  readonly relation: OriginRelation;
  readonly targetId: number | null;
  readonly targetNoun: Noun | null;
  readonly targetTitle: string | null;
  readonly note: string;
}

/** Copies do not corroborate: documents are counted, and so are the independent origins behind them. */
export interface OriginTally {
  readonly documents: number;
  /** Established and independent of one another. */
  readonly origins: number;
  /** Documents whose lineage is not recorded: none of them counts as an origin. */
  readonly unknown: number;
}

export const originQueries = {
  'origin.ofSubject': query<OriginRow | null>()(
    'The recorded origin of a passage or a document.',
    z.object({ subjectId: Id }),
    ['origin', 'source', 'document', 'passage'],
  ),
};

export const originCommands = {
  'origin.set': command<number>()(
    'Records where a passage or a document comes from, in place of what was recorded before.',
    z.object({
      subjectId: Id,
      relation: z.enum(ORIGIN_RELATIONS),
      targetId: Id.nullable().default(null),
      note: Prose.default(''),
    }),
  ),
};
