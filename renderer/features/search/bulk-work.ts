/**
 * Work on very many hits: some at a time, so that whatever else is asked comes in between; all of it is one operation of the journal. It goes on while one looks elsewhere, and ends with the
 * dossier.
 */
import type { Made, PassageRef } from '../../../preload/contract/index.ts';
import { ask, listen } from '../../client/index.ts';
import { makeStore, useStore } from '../../client/store.ts';

/** Hits of one call: less than a second of the store's time. */
const AT_ONCE = 200;

export interface BulkWork {
  /** The dossier that it is for. */
  readonly dossier: string;
  readonly done: number;
  readonly total: number;
}

export interface BulkQuestion {
  readonly dossier: string;
  readonly text: string;
  readonly typing: boolean;
  readonly ids: readonly number[];
  /** Works on some places; calls of one run are one operation. */
  readonly act: (places: PassageRef[], run: string) => Promise<readonly Made[]>;
}

export interface BulkDone {
  /** How many different records were made, or were there already. */
  readonly made: number;
  readonly done: number;
}

const work = makeStore<BulkWork | null>(null);
let stopped = false;
const isStopped = (): boolean => stopped;

/** Null where nothing runs. */
export function useBulkWork(dossier: string): BulkWork | null {
  const now = useStore(work);
  return now?.dossier === dossier ? now : null;
}

export const isBulkRunning = (): boolean => work.get() !== null;

/** What was done stays done. */
export function stopBulk(): void {
  stopped = true;
}

export async function runBulk({ dossier, text, typing, ids, act }: BulkQuestion): Promise<BulkDone> {
  stopped = false;
  // The numbers are those of this dossier.
  const unlisten = listen('state', (state) => {
    if (state.dossier?.uid !== dossier) stopBulk();
  });
  const run = crypto.randomUUID();
  const made = new Set<number>();
  let done = 0;
  work.set({ dossier, done, total: ids.length });
  try {
    for (let at = 0; at < ids.length && !isStopped(); at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      const places = await ask('search.places', { text, typing, ids: some });
      if (isStopped()) break;
      if (places.length > 0) for (const { id } of await act([...places], run)) made.add(id);
      done += some.length;
      work.set({ dossier, done, total: ids.length });
    }
  } finally {
    unlisten();
    work.set(null);
  }
  return { made: made.size, done };
}
