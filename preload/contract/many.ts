/** Work on many places at once: what was found is marked, coded, made claims of; each is one operation of the journal. */
import { z } from 'zod';
import { Id, Line, PassageRef, StanceSchema } from './common.ts';
import { command } from './define.ts';
import { FieldName } from './evidence.ts';

/** How many places one command takes. */
export const MOST_PLACES = 1000;

/** A stretch of a document grows to the sentences that it stands in; one that is marked already is that passage. */
const Places = z.array(PassageRef).min(1).max(MOST_PLACES);

/** What is too long for one call is done by several: those of one run, one right after the other, are one operation. */
const Run = z.uuid().nullable().default(null);

/** A record, by both of its numbers: the second is what a citation holds. */
export interface Made {
  readonly id: number;
  readonly uid: string;
}

export const manyCommands = {
  'many.mark': command<readonly Made[]>()(
    'Marks places of documents: their passages, in the order given.',
    z.object({ places: Places, run: Run }),
  ),
  'many.code': command<readonly Made[]>()(
    'Gives all places a code (made by name if it is not there): their passages.',
    z.object({
      places: Places,
      run: Run,
      code: z.union([z.object({ id: Id }), z.object({ name: Line.max(200) })]),
    }),
  ),
  'many.claim': command<readonly Made[]>()(
    'Makes a claim of the words of each place, with it as evidence: the claims.',
    z.object({ places: Places, run: Run }),
  ),
  'many.statement': command<readonly Made[]>()(
    'Makes a statement of the words of each place, said like its document is dated: the statements.',
    z.object({ places: Places, run: Run }),
  ),
  'many.link': command<readonly Made[]>()(
    'Makes all places evidence of a record, or of one of its fields; those that are already stay as they are: their passages.',
    z.object({
      recordId: Id,
      field: FieldName.default(''),
      places: Places,
      run: Run,
      stance: StanceSchema.default('supports'),
    }),
  ),
};
