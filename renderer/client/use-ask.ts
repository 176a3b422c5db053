/** An answer as a component watches it. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LiasseError, MethodInput, MethodResult } from '../../preload/contract/index.ts';
import { ask, type AskName } from './bridge.ts';
import { isQuery } from './cache.ts';

/** Parameters that say which thing is meant; the rest only narrows a list. */
const identity = (params: unknown): string =>
  JSON.stringify(
    Object.entries(params ?? {}).filter(([key]) => key === 'offset' || key === 'id' || key.endsWith('Id')),
  );

/**
 * Asks and stays up to date; `null` asks nothing. While a list is narrowed, its former rows stay until the new ones are
 * there; rows of another record or another page never stand in for the ones asked for.
 */
export function useAsk<N extends AskName>(
  name: N,
  params: MethodInput<N> | null,
): UseQueryResult<MethodResult<N>, LiasseError> {
  return useQuery<MethodResult<N>, LiasseError>({
    queryKey: [name, params],
    queryFn: () => ask(name, params as MethodInput<N>),
    enabled: params !== null,
    // What the program says of itself can change without a word to the window.
    staleTime: isQuery(name) ? Infinity : 0,
    placeholderData: (previous, query) =>
      params !== null && query !== undefined && identity(query.queryKey[1]) === identity(params)
        ? previous
        : undefined,
  });
}
