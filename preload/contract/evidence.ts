import { z } from 'zod';
import { CredibilitySchema, Id, PassageRef, Prose, StanceSchema, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import type { OriginRow } from './origins.ts';
import type { AnchorState, Credibility, Reliability, Stance } from './vocabulary.ts';

/** A field of a register, a name of an actor (`name.12`), or `''` for the record as a whole. */
export const FieldName = z.string().regex(/^([a-z][A-Za-z]{0,39}(\.\d+)?)?$/);

/** A record <- passage link, with all that is needed to show and to judge it in one line. */
export interface EvidenceRow extends RecordRow {
  readonly recordId: number;
  /** The cell of a register's row; `''`: the record as a whole. */
  readonly field: string;
  readonly stance: Stance;
  /** The digit on the information. 6 is "no basis". */
  readonly credibility: Credibility | null;
  readonly note: string;
  readonly passageId: number;
  readonly exact: string;
  readonly state: AnchorState;
  readonly documentId: number;
  readonly documentTitle: string;
  readonly published: string | null;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  /** The letter on the source. F is "no basis". */
  readonly reliability: Reliability | null;
  /** Of the passage, or else of its document; null where none is recorded. */
  readonly origin: OriginRow | null;
}

export const evidenceQueries = {
  'evidence.ofRecord': query<readonly EvidenceRow[]>()(
    'The evidence of any record, or of one of its fields.',
    z.object({ recordId: Id, field: FieldName.optional() }),
    ['evidence', 'passage', 'document', 'source', 'origin'],
  ),
};

export const evidenceCommands = {
  'evidence.add': command<number>()(
    'Links a record to a passage. Digit 1 is refused until two independent origins stand behind the claim.',
    z.object({
      recordId: Id,
      field: FieldName.default(''),
      passage: PassageRef,
      stance: StanceSchema.default('supports'),
      credibility: CredibilitySchema.nullable().default(null),
      note: Prose.default(''),
    }),
  ),
  'evidence.update': command<null>()(
    'Changes stance, digit or note. Digit 1 is refused until two independent origins stand behind the claim.',
    z.object({
      id: Id,
      stance: StanceSchema.optional(),
      credibility: CredibilitySchema.nullable().optional(),
      note: Prose.optional(),
    }),
  ),
};
