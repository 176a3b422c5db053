/** The records of this dossier that were looked at, the latest first: what the palette offers before anything is typed. */
import { useEffect, useState } from 'react';
import type { RecordRef } from '../../preload/contract/index.ts';
import { ask, hasScreen, useHere, usePlace } from '../client/index.ts';
import { idsWith, readIds } from './recent-ids.ts';

/** Screens whose address holds something else than the record that is shown. */
const OTHERS: ReadonlySet<string> = new Set(['contradictions', 'journal', 'tables']);

const keyOf = (dossier: string): string => `recent.${dossier}`;

/** Remembers each record that the window goes to. */
export function useRememberPlaces(dossier: string | null): void {
  const { path, id } = useHere();
  const [kept, keep] = usePlace(keyOf(dossier ?? ''));
  useEffect(() => {
    if (dossier === null || id === null || OTHERS.has(path)) return;
    keep(idsWith(kept, id));
  }, [dossier, path, id, kept, keep]);
}

/** Those that are there still, as they are called now; the one that is shown is left out. */
export function useRecentRecords(dossier: string | null): readonly RecordRef[] {
  const [kept] = usePlace(keyOf(dossier ?? ''));
  const { id: shown } = useHere();
  const [records, setRecords] = useState<readonly RecordRef[]>([]);
  useEffect(() => {
    if (dossier === null) return undefined;
    let stopped = false;
    const look = async (): Promise<void> => {
      const ids = readIds(kept).filter((id) => id !== shown);
      const found = await Promise.all(ids.map((id) => ask('record.get', { id }).catch(() => null)));
      if (!stopped) setRecords(found.filter((one) => one !== null && hasScreen(one.noun)) as RecordRef[]);
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [dossier, kept, shown]);
  return records;
}
