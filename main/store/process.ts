/** The store's own process: one dossier, from opening to closing. */
import type { SearchPage } from '../../preload/contract/search.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { openDossier, type DossierFile } from './dossier-file.ts';
import type { NewDossier } from './open.ts';

let dossier: DossierFile | null = null;

const open = (): DossierFile => {
  if (dossier === null) throw new LiasseError('no-dossier', 'No dossier is open.');
  return dossier;
};

let building = false;
/** When somebody asked last, of `performance.now()`. */
let asked = 0;
/** Milliseconds that a slice of the index takes: less where somebody works, for they wait for it. */
const slice = (): number => (performance.now() - asked < 2000 ? 40 : 400);

/** Builds what is to come of the index, a few records at a time: of an older dossier, or where it is built anew. */
function buildIndex(opened: DossierFile): void {
  if (building || opened.statements.database.readonly) return;
  building = true;
  const more = (): void => {
    try {
      const isOpen = dossier === opened;
      if (isOpen && opened.command('search.build', { milliseconds: slice() }).value.pending > 0)
        setTimeout(more, 10);
      else building = false;
    } catch (error) {
      building = false;
      // A full disk, a busy file: the rest is taken in at the next opening.
      console.error(error);
    }
  };
  more();
}

/** Signs the texts of an older dossier, a few at a time: what is asked meanwhile is answered between two slices. */
function signOlder(opened: DossierFile): void {
  if (dossier !== opened || opened.statements.database.readonly) return;
  try {
    if (opened.command('copy.sign', { most: 10 }).value > 0) setTimeout(() => signOlder(opened), 20);
  } catch (error) {
    // A full disk, a busy file: copies are looked for at the next opening, and nothing else waits for that.
    console.error(error);
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
    asked = performance.now();
    const answer = opened.query(name as never, params);
    // A damaged index has begun anew by itself.
    if (name === 'search.find' && (answer as SearchPage).pending > 0) buildIndex(opened);
    return answer;
  },
  command: ({ name, params }: { name: string; params: never }) => {
    const opened = open();
    asked = performance.now();
    const done = opened.command(name as never, params);
    if (name === 'search.rebuild') buildIndex(opened);
    return done;
  },
  check: async (_params: never, progress) => {
    const opened = open();
    const report = await opened.check((done, total) => progress({ done, total }));
    buildIndex(opened);
    return report;
  },
  backup: ({ to }: { to: string }) => open().backup(to),
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
