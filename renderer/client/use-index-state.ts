/** How far the index is, while it is being built; what was found is looked for again as it grows. */
import { useEffect, useRef, useState } from 'react';
import type { IndexState } from '../../preload/contract/index.ts';
import { ask } from './bridge.ts';
import { cache } from './cache.ts';
import { useIsRunning } from './state.ts';

/** Milliseconds between two looks. */
const PAUSE = 1000;

/** Null while all is in the index. `pending`: how many records an answer said are missing. */
export function useIndexState(pending = 0): IndexState | null {
  const isRebuilt = useIsRunning('index');
  const [state, setState] = useState<IndexState | null>(null);
  const isBuilt = state?.pending === 0;
  const told = useRef(pending);
  useEffect(() => {
    told.current = pending;
  }, [pending]);
  // Looked at once at first, and again whenever an answer says that records are missing, or it is begun anew.
  const isMissing = pending > 0 || isRebuilt;
  useEffect(() => {
    if (!isMissing && isBuilt) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    let before = told.current;
    const look = async (): Promise<void> => {
      const now = await ask('search.state', {}).catch(() => null);
      if (stopped || now === null) return;
      setState(now);
      if (now.pending !== before) void cache.invalidateQueries({ queryKey: ['search.find'] });
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
