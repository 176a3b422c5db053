/** The queue, of which only the pages in view are asked for. */
import type { ContradictionKind, ContradictionQueue } from '../../../preload/contract/index.ts';
import { usePaged, type Paged } from '../../client/index.ts';

/** Rows asked for at once. */
const PAGE = 100;

export type QueueState = 'open' | 'judged' | 'all';

export const useQueue = (kind: ContradictionKind | null, state: QueueState): Paged<ContradictionQueue> =>
  usePaged('contradiction.queue', (part) => ({ kind, state, ...part }), PAGE);
