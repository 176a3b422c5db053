/** The queue, of which only the pages in view are asked for. */
import { useCallback, useState } from 'react';
import type {
  ContradictionKind,
  ContradictionQueue,
  ContradictionRow,
} from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';

/** Rows asked for at once. */
const PAGE = 100;

export type QueueState = 'open' | 'judged' | 'all';

export interface Queue {
  /** Undefined while it is asked for. */
  readonly facts: Omit<ContradictionQueue, 'rows'> | undefined;
  readonly rowAt: (index: number) => ContradictionRow | undefined;
  /** Which rows are in view. */
  readonly range: (first: number, last: number) => void;
  /** The loaded row that fits, or -1. */
  readonly find: (fits: (row: ContradictionRow) => boolean) => number;
}

export function useQueue(kind: ContradictionKind | null, state: QueueState): Queue {
  const [first, setFirst] = useState(0);
  const page = (offset: number) => ({ kind, state, offset, limit: PAGE });
  // A view is never higher than a page: two of them hold all of it.
  const upper = useAsk('contradiction.queue', page(first));
  const lower = useAsk('contradiction.queue', page(first + PAGE));
  const rowAt = (index: number): ContradictionRow | undefined =>
    (index < first + PAGE ? upper : lower).data?.rows[(index - first) % PAGE];
  return {
    facts: upper.data,
    rowAt,
    range: useCallback((from: number) => setFirst(Math.floor(Math.max(0, from) / PAGE) * PAGE), []),
    find: (fits) => {
      const at = [...(upper.data?.rows ?? []), ...(lower.data?.rows ?? [])].findIndex(fits);
      return at < 0 ? -1 : first + at;
    },
  };
}
