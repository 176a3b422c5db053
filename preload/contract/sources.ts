import { z } from 'zod';
import { Edtf, Id, Line, Nothing, OptionalLine, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import { RELIABILITIES, SOURCE_KINDS, type Reliability, type SourceKind } from './vocabulary.ts';

/** Who issues documents. Its reliability letter is a history: the row carries the latest. */
export interface SourceRow extends RecordRow {
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly note: string;
  readonly reliability: Reliability | null;
  readonly documents: number;
}

export interface SourceGrade {
  readonly reliability: Reliability;
  readonly reason: string;
  readonly gradedOn: string;
  readonly gradedBy: string;
}

export interface SourceDetail extends SourceRow {
  /** Newest first. */
  readonly grades: readonly SourceGrade[];
}

const fields = { name: Line, kind: z.enum(SOURCE_KINDS), url: OptionalLine, note: Prose };

export const sourceQueries = {
  'source.list': query<readonly SourceRow[]>()('All sources by name.', Nothing, ['source', 'document']),
  'source.get': query<SourceDetail>()(
    'One source with the history of its reliability.',
    z.object({ id: Id }),
    ['source', 'document'],
  ),
};

export const sourceCommands = {
  'source.create': command<number>()(
    'Adds a source, graded if a letter is given.',
    z.object({
      ...fields,
      kind: fields.kind.default('outlet'),
      url: fields.url.default(null),
      note: fields.note.default(''),
      reliability: z.enum(RELIABILITIES).optional(),
      reason: Prose.default(''),
    }),
  ),
  'source.update': command<null>()(
    'Changes what is known of a source.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
  'source.grade': command<null>()(
    'Gives a source a new reliability letter, with the reason; earlier letters stay in its history.',
    z.object({
      id: Id,
      reliability: z.enum(RELIABILITIES),
      reason: Prose.default(''),
      gradedOn: Edtf.optional(),
    }),
  ),
};
