/** The templates and letters that there are to choose from, asked again whenever the house's settings change. */
import { useEffect, useState } from 'react';
import type { HouseChoices } from '../../preload/contract/index.ts';
import { ask } from './bridge.ts';
import { report } from './notices.ts';
import { useSettings } from './state.ts';

/** Null until the answer is there. */
export function useHouseChoices(): HouseChoices | null {
  const { house } = useSettings();
  const [choices, setChoices] = useState<HouseChoices | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await ask('house.choices', {});
      if (isWanted) setChoices(answer);
    };
    read().catch(report);
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other settings are what it asks for
  }, [house]);
  return choices;
}
