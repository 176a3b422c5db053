/** Work on many places at once: what was found is marked, coded, made claims of; each is one operation of the journal. */
import { z } from 'zod';
import { Id, Line, PassageRef, StanceSchema } from './common.ts';
import { command } from './define.ts';

/** How many places one command takes. */
export const MOST_PLACES = 1000;

/** A stretch of a document grows to the sentences that it stands in; one that is marked already is that passage. */
const Places = z.array(PassageRef).min(1).max(MOST_PLACES);

/** A record, by both of its numbers: the second is what a citation holds. */
export interface Made {
  readonly id: number;
  readonly uid: string;
}

export const manyCommands = {
  'many.mark': command<readonly Made[]>()(
    'Marks places of documents: their passages, in the order given.',
    z.object({ places: Places }),
  ),
  'many.code': command<readonly Made[]>()(
    'Gives all places a code (made by name if it is not there): their passages.',
    z.object({
      places: Places,
      code: z.union([z.object({ id: Id }), z.object({ name: Line.max(200) })]),
    }),
  ),
  'many.claim': command<readonly Made[]>()(
    'Makes a claim of the words of each place, with it as evidence: the claims.',
    z.object({ places: Places }),
  ),
  'many.statement': command<readonly Made[]>()(
    'Makes a statement of the words of each place, said like its document is dated: the statements.',
    z.object({ places: Places }),
  ),
  'many.link': command<readonly Made[]>()(
    'Makes all places evidence of a record; those that are already stay as they are: their passages.',
    z.object({ recordId: Id, places: Places, stance: StanceSchema.default('supports') }),
  ),
};
