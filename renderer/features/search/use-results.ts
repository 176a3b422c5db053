/** The hits of a query, while it is typed and after: at once the newest, then the best, and any page of them. */
import { useCallback, useEffect, useState } from 'react';
import type { LiasseError, SearchHit, SearchOrder, SearchPage } from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';
import { useWhenRested } from '../../ui/use-when-rested.ts';

/** Hits asked for at once. */
const PAGE = 50;
/** Hits asked for at each key: as many as are in view. */
const IN_VIEW = 12;
/** Milliseconds without a key before hits are weighed. */
const REST = 40;

export interface Results {
  /** What is shown, and the query that it answers; null before anything was found. */
  readonly page: SearchPage | null;
  readonly answers: string;
  /** Whether all hits were counted; those that are found at once are only the first. */
  readonly isCounted: boolean;
  /** What is shown is the last word on the query in the field. */
  readonly isSettled: boolean;
  /** Changes whenever the hits of the asked query may have: what is counted is counted anew. */
  readonly weighedAt: number;
  /** What is shown answers an earlier query: the one in the field is not answered yet, or cannot be read. */
  readonly isOld: boolean;
  readonly problem: LiasseError | null;
  readonly hitAt: (index: number) => SearchHit | undefined;
  /** Which rows are in view. */
  readonly range: (first: number, last: number) => void;
}

export interface Sought {
  readonly text: string;
  readonly typing: boolean;
  readonly order: SearchOrder;
}

/** The value once no other came for so long. */
function useRested<Value>(value: Value, pause: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return rested;
}

interface Kept {
  readonly page: SearchPage;
  readonly answers: string;
  readonly isCounted: boolean;
}

export function useResults({ text, typing, order }: Sought): Results {
  const wanted = text.trim() === '' ? '' : text;
  const [sought, setSought] = useState(wanted);
  const [first, setFirst] = useState(0);
  const [kept, setKept] = useState<Kept | null>(null);
  const quick = useAsk(
    'search.find',
    sought === '' || order === 'newest' ? null : { text: sought, typing, quick: true, limit: IN_VIEW },
  );
  // One question on its way at a time: the next one is what is in the field by then.
  if (!quick.isFetching && sought !== wanted) setSought(wanted);

  const rested = useRested(sought, REST);
  const pageAt = (offset: number) => ({ text: rested, typing, order, offset, limit: PAGE });
  const weighed = useAsk('search.find', rested === '' ? null : pageAt(0));
  const isWeighed = rested === sought && weighed.data !== undefined && !weighed.isPlaceholderData;
  // That nothing is found is said by the weighed page alone: it may have what has some of the words.
  const isQuick = quick.data !== undefined && !quick.isPlaceholderData && quick.data.hits.length > 0;
  const now = isWeighed ? weighed.data : isQuick ? quick.data : undefined;
  if (sought !== '' && now !== undefined && (kept?.page !== now || kept.answers !== sought))
    setKept({ page: now, answers: sought, isCounted: isWeighed || now.hits.length < IN_VIEW });
  if (sought === '' && kept !== null) setKept(null);

  const total = isWeighed ? weighed.data.total : 0;
  const upperAt = first;
  const lowerAt = first + PAGE;
  const upper = useAsk('search.find', upperAt > 0 && upperAt < total ? pageAt(upperAt) : null);
  const lower = useAsk('search.find', lowerAt < total ? pageAt(lowerAt) : null);
  const far = useWhenRested((from: number) => setFirst(Math.floor(Math.max(0, from) / PAGE) * PAGE), 50);

  const page = sought === '' ? null : (kept?.page ?? null);
  const hitAt = (index: number): SearchHit | undefined => {
    if (page !== null && index >= page.total) return page.partial[index - page.total];
    if (index < PAGE) return page?.hits[index];
    const answer = index >= upperAt && index < lowerAt ? upper : lower;
    return answer.isPlaceholderData ? undefined : answer.data?.hits[(index - first) % PAGE];
  };
  return {
    page,
    answers: kept?.answers ?? '',
    isCounted: kept?.isCounted ?? false,
    isSettled: isWeighed && sought === wanted,
    weighedAt: isWeighed ? weighed.dataUpdatedAt : 0,
    isOld: page !== null && kept?.answers !== wanted,
    problem: (sought === wanted ? (quick.error ?? (rested === sought ? weighed.error : null)) : null) ?? null,
    hitAt,
    range: useCallback((from: number) => far(from), [far]),
  };
}
