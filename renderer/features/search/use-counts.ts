/** How many hits there are of each kind, source, year …: counted behind what is shown, and let go of when the query changes. */
import { useEffect, useState } from 'react';
import { LiasseError, type SearchCountsPage } from '../../../preload/contract/index.ts';
import { ask, report } from '../../client/index.ts';
import { countedWith, NONE_COUNTED, type Counted } from './sum-counts.ts';

/** Milliseconds: who types on wants hits, not counts. */
const REST = 250;

/** `weighedAt` is when the hits of this query were found; 0 while they are not. Null until something is counted. */
export function useCounts(text: string, typing: boolean, weighedAt: number): Counted | null {
  const [found, setFound] = useState<{ readonly text: string; readonly counted: Counted } | null>(null);
  useEffect(() => {
    if (weighedAt === 0 || text.trim() === '') return undefined;
    let stopped = false;
    const count = async (): Promise<void> => {
      let sum = NONE_COUNTED;
      let after: number | null = 0;
      while (after !== null) {
        const page: SearchCountsPage = await ask('search.counts', { text, typing, after });
        if (stopped) return;
        sum = countedWith(sum, page);
        after = page.next;
        setFound({ text, counted: sum });
      }
    };
    const timer = setTimeout(() => {
      count().catch((error: unknown) => {
        // What is wrong with the query is said where its hits stand.
        if (!stopped && !(error instanceof LiasseError && error.code === 'invalid-query')) report(error);
      });
    }, REST);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [text, typing, weighedAt]);
  return text.trim() === '' ? null : (found?.counted ?? null);
}
