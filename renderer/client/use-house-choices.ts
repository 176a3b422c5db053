/** The templates and letters that there are to choose from. Whoever hears of other settings of the house asks anew (`state.ts`). */
import { useEffect } from 'react';
import type { HouseChoices } from '../../preload/contract/index.ts';
import { report } from './notices.ts';
import { useAsk } from './use-ask.ts';

/** Null until the answer is there. */
export function useHouseChoices(): HouseChoices | null {
  const { data, error } = useAsk('house.choices', {});
  useEffect(() => {
    if (error !== null) report(error);
  }, [error]);
  return data ?? null;
}
