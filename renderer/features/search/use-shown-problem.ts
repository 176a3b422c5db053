/** What is wrong with a query is said once it is no longer typed: most of what is wrong while one types is only unfinished. */
import { useEffect, useState } from 'react';
import type { LiasseError } from '../../../preload/contract/index.ts';

/** Milliseconds. */
const PATIENCE = 450;

/** Another `hurry` says it at once. */
export function useShownProblem(
  problem: LiasseError | null,
  query: string,
  hurry: number,
): LiasseError | null {
  const [shown, setShown] = useState<{ readonly query: string; readonly hurry: number } | null>(null);
  const isWrong = problem !== null;
  useEffect(() => {
    if (!isWrong) return undefined;
    const timer = setTimeout(() => setShown({ query, hurry }), PATIENCE);
    return () => clearTimeout(timer);
  }, [isWrong, query, hurry]);
  const isHurried = hurry > 0 && shown?.hurry !== hurry;
  return isWrong && (shown?.query === query || isHurried) ? problem : null;
}
