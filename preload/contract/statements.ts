import { z } from 'zod';
import {
  Edtf,
  Id,
  LanguageTag,
  Line,
  Nothing,
  OptionalLine,
  PassageRef,
  Prose,
  type RecordRow,
} from './common.ts';
import { command, query } from './define.ts';
import type { EvidenceRow } from './evidence.ts';
import { STATEMENT_KINDS, type StatementKind } from './vocabulary.ts';

/** A speech act. */
export interface StatementRow extends RecordRow {
  readonly speakerId: number | null;
  readonly speakerName: string | null;
  /** The role the speaker had at that time. */
  readonly role: string | null;
  /** When it was said: EDTF. */
  readonly said: string | null;
  readonly channel: string | null;
  readonly audience: string | null;
  readonly kind: StatementKind;
  readonly words: string;
  readonly language: string | null;
  readonly evidence: number;
}

export interface StatementDetail extends StatementRow {
  readonly evidenceRows: readonly EvidenceRow[];
}

const fields = {
  speakerId: Id.nullable(),
  role: OptionalLine,
  said: Edtf.nullable(),
  channel: OptionalLine,
  audience: OptionalLine,
  kind: z.enum(STATEMENT_KINDS),
  words: Prose.min(1),
  language: LanguageTag.nullable(),
};

export const statementQueries = {
  'statement.list': query<readonly StatementRow[]>()(
    'All statements, newest said first; undated last.',
    Nothing,
    ['statement', 'actor', 'evidence'],
  ),
  'statement.get': query<StatementDetail>()('One statement with its passages.', z.object({ id: Id }), [
    'statement',
    'actor',
    'evidence',
    'passage',
    'document',
    'source',
    'origin',
  ]),
};

export const statementCommands = {
  'statement.create': command<number>()(
    'Records a speech act; a passage given with it becomes its evidence in the same operation.',
    z.object({
      speakerId: fields.speakerId.default(null),
      /** Found or made by name when `speakerId` is not given. */
      speakerName: Line.nullable().default(null),
      role: fields.role.default(null),
      said: fields.said.default(null),
      channel: fields.channel.default(null),
      audience: fields.audience.default(null),
      kind: fields.kind.default('announcement'),
      words: fields.words,
      language: fields.language.default(null),
      passages: z.array(PassageRef).max(1000).default([]),
    }),
  ),
  'statement.update': command<null>()(
    'Changes a statement.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
};
