/** Counting all hits of a query, a stretch at a time. */
import type { SearchCounts, SoughtNoun } from '../../preload/contract/search.ts';
import { addCounts, NO_COUNTS } from '../../preload/contract/search-counts.ts';
import type { Session } from './session.ts';

export async function countHits(
  session: Session,
  question: { readonly text: string; readonly kinds: readonly SoughtNoun[] },
): Promise<SearchCounts> {
  let sum: SearchCounts = NO_COUNTS;
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<typeof ask>> = await ask(session, question, after);
    sum = addCounts(sum, page);
    after = page.next;
  }
  return sum;
}

const ask = (session: Session, { text, kinds }: Parameters<typeof countHits>[1], after: number) =>
  session.query('search.counts', { text, kinds: [...kinds], after });
