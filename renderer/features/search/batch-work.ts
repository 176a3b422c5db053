/** A list of names against everything: a few at a time, so that whatever else is asked comes in between; kept while one looks elsewhere. */
import type { BatchRow } from '../../../preload/contract/index.ts';
import { useEffect, useRef } from 'react';
import { ask, attempt, goesStale, listen, report } from '../../client/index.ts';
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
  /** The dossier was changed since: what was found may be otherwise now. */
  readonly stale: boolean;
}

const nothing = (dossier: string): BatchWork => ({
  dossier,
  list: '',
  isCsv: false,
  names: [],
  rows: [],
  running: false,
  stale: false,
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

let isWatching = false;

/** What changes what a list of names finds makes it stale, wherever one looks. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  listen('changed', ({ nouns }) => {
    if (goesStale('search.batch', nouns)) work.set({ ...work.get(), stale: true });
  });
}

export async function startBatch(names: readonly string[]): Promise<void> {
  watch();
  turn += 1;
  const mine = turn;
  work.set({ ...work.get(), names, rows: [], running: true, stale: false });
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

/** Looks for the same names again, in place of what was found before. */
async function refreshBatch(stopped: () => boolean): Promise<void> {
  turn += 1;
  const mine = turn;
  const { rows: before } = work.get();
  work.set({ ...work.get(), stale: false });
  for (let at = 0; at < before.length; at += AT_ONCE) {
    const names = before.slice(at, at + AT_ONCE).map(({ name }) => name);
    const rows = await ask('search.batch', { names });
    if (mine !== turn) return;
    if (stopped()) {
      work.set({ ...work.get(), stale: true });
      return;
    }
    work.set({ ...work.get(), rows: work.get().rows.toSpliced(at, rows.length, ...rows) });
  }
}

/** Milliseconds after the last change: a list is long, and changes come one after the other. */
const REST = 400;

/** Keeps what was found up to date while it is looked at. */
export function useFreshBatch({ stale, running }: BatchWork): void {
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    if (!stale || running) return undefined;
    const timer = setTimeout(() => attempt(refreshBatch(() => gone.current)), REST);
    return () => clearTimeout(timer);
  }, [stale, running]);
}
