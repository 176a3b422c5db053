/** Saving one passage, beside a bare transaction of better-sqlite3 that writes the same rows into the same tables. */
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { storeClient } from '../../main/store/client.ts';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { startRoomIn } from '../../main/wire/child.ts';
import { documentOf } from '../support/documents.ts';
import { against, median, rounded, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const ROUNDS = 400;
const BUILT = join(import.meta.dirname, '../../out/main');

export function passage(): Promise<void> {
  return inFolder(async (folder) => {
    const ours = dossierIn(folder, 'ours');
    dossierIn(folder, 'bare').dossier.close();
    const apart = dossierIn(folder, 'apart');
    apart.dossier.close();
    const store = await storeClient(startRoomIn(BUILT), join(folder, 'apart.liasse'), null);
    const bare = bareWriter(join(folder, 'bare.liasse'));
    const times = { ours: [] as number[], bare: [] as number[], apart: [] as number[] };
    // Turn by turn, so that whatever else the machine does falls on all.
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = (round * 37) % 50_000;
      const stretch = { documentId: ours.documentId, start, end: start + 120 };
      times.ours.push(await timed(() => ours.dossier.command('passage.create', stretch)));
      times.bare.push(await timed(() => bare.save(round)));
      times.apart.push(await timed(() => store.command('passage.create', stretch)));
    }
    ours.dossier.close();
    bare.close();
    await store.close();
    tell({
      name: 'saving one passage',
      unit: 'ms',
      ...summary(times.ours),
      ratio: against(times.ours, times.bare),
      to: 'a bare transaction of better-sqlite3 that writes the same rows',
      detail: { throughTheStoresProcessMs: rounded(median(times.apart)) },
      conditions:
        "synchronous=FULL, in turn; as the window does it the words go to the store's process and back",
    });
  });
}

function dossierIn(folder: string, name: string): { dossier: DossierFile; documentId: number } {
  const dossier = openDossier(join(folder, `${name}.liasse`), { title: name, language: 'fr' });
  const text = 'Le partenariat renforcé est ouvert. '.repeat(2000);
  const documentId = dossier.command('document.add', documentOf(text.trim())).value.id;
  return { dossier, documentId };
}

function bareWriter(path: string): { save(round: number): void; close(): void } {
  const database = new Database(path);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
  ]) {
    database.pragma(pragma);
  }
  const at = new Date().toISOString();
  const operation = database.prepare(
    `INSERT INTO operation (uid, name, kind, at, until, by) VALUES (?, 'passage.create', 'do', ?, ?, '')`,
  );
  const record = database.prepare(
    `INSERT INTO record (uid, kind, created_at, created_by, updated_at) VALUES (?, 'passage', ?, '', ?)`,
  );
  const passageRow = database.prepare(
    `INSERT INTO passage (id, document_id, start_utf16, end_utf16, exact, prefix, suffix) VALUES (?, 1, ?, ?, ?, ?, ?)`,
  );
  const change = database.prepare(
    `INSERT INTO change (operation_id, table_name, row_id, record_id, noun, after) VALUES (?, ?, ?, ?, 'passage', ?)`,
  );
  const words = 'x'.repeat(120);
  const around = 'y'.repeat(32);
  const after = JSON.stringify({ words, around, uid: randomUUID(), at });
  const save = database.transaction((round: number) => {
    const start = (round * 37) % 50_000;
    const { lastInsertRowid: op } = operation.run(randomUUID(), at, at);
    const { lastInsertRowid: id } = record.run(randomUUID(), at, at);
    passageRow.run(id, start, start + 120, words, around, around);
    change.run(op, 'record', id, id, after);
    change.run(op, 'passage', id, id, after);
  });
  return { save: (round) => save.immediate(round), close: () => database.close() };
}
