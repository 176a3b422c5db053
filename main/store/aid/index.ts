import type { Reads } from '../handlers.ts';
import { doublesOf } from './doubles.ts';
import { ladderOf } from './ladder.ts';
import { totalOf } from './total.ts';

export const aidReads: Reads<'aid'> = {
  'aid.total': totalOf,
  'aid.ladder': ladderOf,
  'aid.doubles': doublesOf,
};
