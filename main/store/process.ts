/** The store's own process: one dossier, from opening to closing. */
import type { CommandInput } from '../../preload/contract/api.ts';
import type { IndexState, SearchPage } from '../../preload/contract/search.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { openDossier, type DossierFile } from './dossier-file.ts';
import type { LongWork, Step } from './long-work.ts';
import type { NewDossier } from './open.ts';

let dossier: DossierFile | null = null;

const open = (): DossierFile => {
  if (dossier === null) throw new LiasseError('no-dossier', 'No dossier is open.');
  return dossier;
};

/** When somebody asked last, of `performance.now()`. */
let asked = 0;
/** Milliseconds that a slice of the index takes: less where somebody works, for they wait for it. */
const sliceOfIndex = (): number => (performance.now() - asked < 2000 ? 40 : 400);

/**
 * Work on a dossier that nobody waits for, a slice at a time: what is asked meanwhile is answered between two slices. `slice` answers whether there is
 * more; `pause` is the milliseconds between two.
 */
function behind(pause: number, slice: (opened: DossierFile) => boolean): (opened: DossierFile) => void {
  let working: DossierFile | null = null;
  const goOn = (opened: DossierFile): void => {
    let isMore = false;
    try {
      isMore = dossier === opened && slice(opened);
    } catch (error) {
      // A full disk, a busy file: the rest is done at the next opening, and nothing else waits for it.
      console.error(error);
    }
    if (isMore) setTimeout(() => goOn(opened), pause);
    else if (working === opened) working = null;
  };
  return (opened) => {
    if (working === opened || opened.statements.database.readonly) return;
    working = opened;
    goOn(opened);
  };
}

/** The person stopped the building of the index. */
let isPaused = false;

/** What is to come of the index: of an older dossier, or where it is built anew. */
const buildIndex = behind(
  10,
  (opened) => !isPaused && opened.command('search.build', { milliseconds: sliceOfIndex() }).value.pending > 0,
);

/** The texts of an older dossier are signed: copies are looked for by that. */
const signOlder = behind(20, (opened) => opened.command('copy.sign', { most: 10 }).value > 0);

/** Long work that can be stopped, by the number that the caller gave it. */
const underWay = new Map<number, AbortController>();

async function attended<Value>(
  work: number,
  progress: (data: Step) => void,
  act: (how: LongWork) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController();
  underWay.set(work, stop);
  try {
    return await act({ signal: stop.signal, progress: (done, total) => progress({ done, total }) });
  } finally {
    underWay.delete(work);
  }
}

serve(parentPort(), {
  open: ({ path, make, author }: { path: string; make: NewDossier | null; author: string }) => {
    dossier = openDossier(path, make, { author });
    const opened = dossier;
    setTimeout(() => signOlder(opened), 20);
    setTimeout(() => buildIndex(opened), 20);
  },
  query: ({ name, params }: { name: string; params: never }) => {
    const opened = open();
    // Who only looks how far the index is does not wait for it.
    if (name !== 'search.state') asked = performance.now();
    const answer = opened.query(name as never, params);
    // A damaged index has begun anew by itself.
    if (name === 'search.find' && (answer as SearchPage).pending > 0) buildIndex(opened);
    return name === 'search.state' ? { ...(answer as IndexState), paused: isPaused } : answer;
  },
  command: ({ name, params }: { name: string; params: never }) => {
    const opened = open();
    asked = performance.now();
    const done = opened.command(name as never, params);
    if (name === 'search.pause') isPaused = (params as CommandInput<'search.pause'>).paused;
    if (name === 'search.rebuild') isPaused = false;
    if (name === 'search.rebuild' || name === 'search.pause') buildIndex(opened);
    return done;
  },
  check: async ({ work }: { work: number }, progress) => {
    const opened = open();
    const report = await attended(work, progress, (how) => opened.check(how));
    buildIndex(opened);
    return report;
  },
  backup: ({ to, work }: { to: string; work: number }, progress) =>
    attended(work, progress, (how) => open().backup(to, how)),
  stop: ({ work }: { work: number }) => {
    underWay.get(work)?.abort(new LiasseError('cancelled', 'Cancelled.'));
  },
  close: () => {
    dossier?.close();
    dossier = null;
  },
});

// Asked to end by the system: into one clean file, if there is time for it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    dossier?.close();
    process.exit(0);
  });
}
process.on('disconnect', () => {
  dossier?.close();
  process.exit(0);
});
