/** The store's own process: one dossier, from opening to closing. */
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
  },
  query: ({ name, params }: { name: never; params: never }) => open().query(name, params),
  command: ({ name, params }: { name: never; params: never }) => open().command(name, params),
  check: (_params: never, progress) => open().check((done, total) => progress({ done, total })),
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
