/** Contradictions: two records that do not go together, and what the analyst made of them. */
import { z } from 'zod';
import { Id, Prose } from './common.ts';
import { command } from './define.ts';
import { CONTRADICTION_KINDS, CONTRADICTION_OUTCOMES } from './vocabulary.ts';

export const contradictionCommands = {
  'contradiction.judge': command<number>()(
    'Says what two records that do not go together are: open, of a different basis, superseded, one side wrong, the same money.',
    z.object({
      kind: z.enum(CONTRADICTION_KINDS),
      /** In whichever order. */
      oneId: Id,
      otherId: Id,
      outcome: z.enum(CONTRADICTION_OUTCOMES),
      /** Of `one-side-wrong` and `superseded`: which side. */
      wrongId: Id.nullable().default(null),
      /** Only an open one needs none. */
      reason: Prose.trim().default(''),
    }),
  ),
};
