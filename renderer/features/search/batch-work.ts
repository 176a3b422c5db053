/** A list of names against everything: a few at a time, so that whatever else is asked comes in between; kept while one looks elsewhere. */
import type { BatchRow } from '../../../preload/contract/index.ts';
import { ask, report } from '../../client/index.ts';
import { makeStore, useStore } from '../../client/store.ts';

/** Names asked for at once. */
const AT_ONCE = 20;

export interface BatchWork {
  /** The dossier that it is for. */
  readonly dossier: string;
  /** What was pasted or read from a file. */
  readonly list: string;
  readonly isCsv: boolean;
  readonly names: readonly string[];
  /** What was found so far, in the order of the names. */
  readonly rows: readonly BatchRow[];
  readonly running: boolean;
}

const nothing = (dossier: string): BatchWork => ({
  dossier,
  list: '',
  isCsv: false,
  names: [],
  rows: [],
  running: false,
});

const work = makeStore<BatchWork>(nothing(''));
/** Another number: what was begun before is let go of. */
let turn = 0;

export function useBatchWork(dossier: string): BatchWork {
  const now = useStore(work);
  return now.dossier === dossier ? now : nothing(dossier);
}

export function setList(dossier: string, list: string, isCsv: boolean): void {
  turn += 1;
  const before = work.get().dossier === dossier ? work.get() : nothing(dossier);
  work.set({ ...before, list, isCsv, running: false });
}

export function stopBatch(): void {
  turn += 1;
  work.set({ ...work.get(), running: false });
}

export async function startBatch(names: readonly string[]): Promise<void> {
  turn += 1;
  const mine = turn;
  work.set({ ...work.get(), names, rows: [], running: true });
  try {
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const rows = await ask('search.batch', { names: names.slice(at, at + AT_ONCE) });
      if (mine !== turn) return;
      work.set({ ...work.get(), rows: [...work.get().rows, ...rows] });
    }
  } catch (error) {
    if (mine === turn) report(error);
  } finally {
    if (mine === turn) work.set({ ...work.get(), running: false });
  }
}
