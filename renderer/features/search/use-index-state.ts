/** How far the index is, while it is being built; what was found is looked for again as it grows. */
import { useEffect, useState } from 'react';
import type { IndexState } from '../../../preload/contract/index.ts';
import { ask, cache } from '../../client/index.ts';

/** Milliseconds between two looks. */
const PAUSE = 1000;

/** Null while all is in the index. `pending` is what the last answer said of it. */
export function useIndexState(pending: number): IndexState | null {
  const [state, setState] = useState<IndexState | null>(null);
  const isBuilt = state?.pending === 0;
  // Looked at once at first, and again whenever an answer says that records are missing.
  const isMissing = pending > 0;
  useEffect(() => {
    if (!isMissing && isBuilt) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    let before: number | null = null;
    const look = async (): Promise<void> => {
      const now = await ask('search.state', {}).catch(() => null);
      if (stopped || now === null) return;
      setState(now);
      if (before !== null && now.pending !== before)
        void cache.invalidateQueries({ queryKey: ['search.find'] });
      before = now.pending;
      if (now.pending > 0) timer = setTimeout(() => void look(), PAUSE);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isMissing, isBuilt]);
  return isBuilt ? null : state;
}
