import { z } from 'zod';
import { Id, TlpSchema, type RecordRef } from './common.ts';
import { command, query } from './define.ts';
import { NOUNS } from './vocabulary.ts';

export const recordQueries = {
  'record.find': query<readonly RecordRef[]>()(
    'Records whose title holds these words, the latest first: for pickers and the palette.',
    z.object({
      text: z.string().max(200),
      nouns: z.array(z.enum(NOUNS)).max(NOUNS.length).optional(),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    [...NOUNS],
  ),
  'record.get': query<RecordRef>()('What a record is, by its number.', z.object({ id: Id }), [...NOUNS]),
  'record.byUid': query<RecordRef>()(
    'A record by its uid or any unambiguous beginning of it.',
    z.object({ uid: z.string().regex(/^[0-9a-f-]{1,36}$/i), nouns: z.array(z.enum(NOUNS)).optional() }),
    [...NOUNS],
  ),
};

export const recordCommands = {
  'record.delete': command<null>()(
    'Takes a record or several out of the dossier, with what hangs on them (a passage’s evidence, a document’s passages); can be undone.',
    z.union([z.object({ id: Id }), z.object({ ids: z.array(Id).min(1).max(200_000) })]),
  ),
  'record.setTlp': command<null>()('Marks a record.', z.object({ id: Id, tlp: TlpSchema.nullable() })),
};
