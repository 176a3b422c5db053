import { z } from 'zod';
import { Id } from './common.ts';
import { command, internalCommand, query } from './define.ts';
import type { OriginRow } from './origins.ts';

/** Another document that shares most of its words with one. Only the analyst says that it is a copy. */
export interface CopyRow {
  readonly documentId: number;
  readonly uid: string;
  readonly title: string;
  readonly sourceName: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** How much of the later of the two texts stands in the earlier one: 0 to 1, of its shingles. */
  readonly share: number;
  /** Which of the two this other document is. */
  readonly role: 'earlier' | 'later';
  /** What says so: when they were published, or, where that does not tell, the order in which they were imported. */
  readonly order: 'published' | 'imported';
  /** Seconds between the two, where both tell the time of their publication. */
  readonly apart: number | null;
  /** Confirmed: the later one has the earlier one as its recorded origin. */
  readonly state: 'suggested' | 'confirmed';
  /** The origin that the later of the two has, and that this one would take the place of; null where it has none. */
  readonly replaces: Pick<OriginRow, 'relation' | 'targetTitle'> | null;
}

const Pair = z.object({ documentId: Id, otherId: Id });

export const copyQueries = {
  'copy.ofDocument': query<readonly CopyRow[]>()(
    'The documents that share most of their words with one, the largest share first, but for those that were dismissed.',
    z.object({ documentId: Id }),
    ['document', 'origin', 'source'],
  ),
};

export const copyCommands = {
  'copy.confirm': command<number>()(
    'Records that the later of two documents syndicates the earlier, in place of its origin recorded before; answers the origin’s number.',
    Pair,
  ),
  'copy.dismiss': command<null>()(
    'Keeps that two documents are no copies of one another: they are not suggested again.',
    Pair,
  ),
  'copy.sign': internalCommand<number>()(
    'Signs texts that were kept before copies were looked for, at most so many; answers how many it signed.',
    z.object({ most: z.number().int().min(1).max(1000).default(50) }),
  ),
};
