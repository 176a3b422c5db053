/** The cache of answers: kept for ever, asked again when the dossier changes what they read. */
import { QueryClient, type Query } from '@tanstack/react-query';
import { queries, type Noun, type QueryName } from '../../preload/contract/index.ts';

export const cache = new QueryClient({
  defaultOptions: {
    // 'online' would pause everything on a machine without a network.
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always' },
  },
});

export const isQuery = (name: string): name is QueryName => Object.hasOwn(queries, name);

/** What every operation makes stale, whatever it touched: the journal itself, and the dossier's own facts. */
const ALWAYS: ReadonlySet<string> = new Set(['journal.list', 'journal.state', 'dossier.info']);

/** Whether a change of these nouns makes the answer to this query stale. */
export const goesStale = (name: string, nouns: readonly Noun[]): boolean =>
  ALWAYS.has(name) || (isQuery(name) && queries[name].reads.some((noun) => nouns.includes(noun)));

/**
 * Asks again. A first answer that is still on its way was asked for before: the cache would take it for the new one, so it is asked
 * for once more when it has come.
 */
export function askAgain(isMeant: (name: string) => boolean): void {
  const predicate = (query: Query): boolean => isMeant(String(query.queryKey[0]));
  const early = cache
    .getQueryCache()
    .findAll({ predicate, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void cache.invalidateQueries({ predicate });
  for (const { queryKey, promise } of early) {
    const once = (): void => void cache.invalidateQueries({ queryKey, exact: true });
    promise?.then(once, once);
  }
}

/** Asks again what a change made stale. */
export const refresh = (nouns: readonly Noun[]): void => askAgain((name) => goesStale(name, nouns));

/** Another dossier is open: nothing that was known holds any more. */
export function forget(): void {
  void cache.resetQueries({ predicate: (query) => isQuery(String(query.queryKey[0])) });
}
