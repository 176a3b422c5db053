/** The records that the words typed into the palette find. */
import { useState } from 'react';
import type { RecordRef, SearchHit } from '../../preload/contract/index.ts';
import { hasScreen, useAsk } from '../client/index.ts';
import { plainWords } from './plain-words.ts';

const MOST = 30;
/** UTF-16 code units. */
const LONGEST = 200;

export interface FoundRecords {
  readonly records: readonly RecordRef[];
  /** Those of them that were found by their words, with the place of these. */
  readonly hits: readonly SearchHit[];
  /** They are what these very words find. */
  readonly settled: boolean;
  /** The words whose records they are. */
  readonly answers: string;
}

/** A query may be typed too; what cannot be read as one is looked for as words. While the index is built, titles are looked through. */
export function useFoundRecords(words: string): FoundRecords {
  const text = words.slice(0, LONGEST);
  const ask = (query: string) => (query === '' ? null : { text: query, typing: true, limit: MOST });
  const found = useAsk('search.find', ask(text));
  const isNoQuery = found.error !== null;
  const asWords = useAsk('search.find', ask(isNoQuery ? plainWords(text) : ''));
  const best = isNoQuery ? asWords : found;
  const isPart = best.error !== null || (best.data?.pending ?? 0) > 0;
  const byTitle = useAsk('record.find', isPart && text !== '' ? { text, limit: MOST } : null);
  const hits: readonly SearchHit[] = text === '' ? [] : (best.data?.hits ?? []);
  const known = new Set(hits.map(({ id }) => id));
  const others = isPart && text !== '' ? (byTitle.data ?? []).filter(({ id }) => !known.has(id)) : [];
  const asked = isPart ? [best, byTitle] : [best];
  const settled = asked.every(({ isPlaceholderData, isLoading }) => !isPlaceholderData && !isLoading);
  const [answers, setAnswers] = useState(text);
  if (settled && answers !== text) setAnswers(text);
  return {
    hits,
    records: [...hits, ...others].filter(({ noun }) => hasScreen(noun)),
    settled,
    answers,
  };
}
