/** A list of any length, of which only the pages in view are asked for. */
import { useCallback, useState } from 'react';
import type { MethodInput, MethodResult } from '../../preload/contract/index.ts';
import type { AskName } from './bridge.ts';
import { useAsk } from './use-ask.ts';

/** Questions that are answered a page at a time. */
type PagedName = {
  [N in AskName]: MethodResult<N> extends { readonly rows: readonly unknown[]; readonly total: number }
    ? N
    : never;
}[AskName];

interface Part {
  readonly offset: number;
  readonly limit: number;
}

export interface Paged<Answer extends { readonly rows: readonly unknown[] }> {
  /** What was last told of the whole list: how long it is is known while other rows of it are asked for. Undefined before the first answer. */
  readonly facts: Omit<Answer, 'rows'> | undefined;
  readonly rowAt: (index: number) => Answer['rows'][number] | undefined;
  /** Which rows are in view. */
  readonly range: (first: number, last: number) => void;
  /** The loaded row that fits, or -1. */
  readonly find: (fits: (row: Answer['rows'][number]) => boolean) => number;
}

/** `size`: rows asked for at once; no view is higher than a page, so two of them hold all of it. */
export function usePaged<N extends PagedName>(
  name: N,
  part: (part: Part) => MethodInput<N>,
  size: number,
): Paged<MethodResult<N>> {
  const [first, setFirst] = useState(0);
  const [facts, setFacts] = useState<MethodResult<N> | undefined>();
  const upper = useAsk(name, part({ offset: first, limit: size })).data;
  const isLonger = facts === undefined || facts.total > first + size;
  const lower = useAsk(name, isLonger ? part({ offset: first + size, limit: size }) : null).data;
  const now = upper ?? lower;
  if (now !== undefined && now !== facts) setFacts(now);
  return {
    facts,
    rowAt: (index) => (index < first + size ? upper : lower)?.rows[(index - first) % size],
    range: useCallback((from: number) => setFirst(Math.floor(Math.max(0, from) / size) * size), [size]),
    find: (fits) => {
      const at = (upper?.rows ?? []).findIndex(fits);
      if (at >= 0) return first + at;
      const below = (lower?.rows ?? []).findIndex(fits);
      return below < 0 ? -1 : first + size + below;
    },
  };
}
