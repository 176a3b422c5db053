/** The cache of answers: kept for ever, asked again when the dossier changes what they read. */
import { QueryClient } from '@tanstack/react-query';
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

/** Asks again what a change made stale. */
export function refresh(nouns: readonly Noun[]): void {
  void cache.invalidateQueries({ predicate: (query) => goesStale(String(query.queryKey[0]), nouns) });
}

/** Another dossier is open: nothing that was known holds any more. */
export function forget(): void {
  void cache.resetQueries({ predicate: (query) => isQuery(String(query.queryKey[0])) });
}
