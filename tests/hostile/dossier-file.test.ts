/** Files that are no dossier, or no longer: a clear sentence, and the file as it was. */
import Database from 'better-sqlite3';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDossier } from '../../main/store/dossier-file.ts';
import { localStore } from '../../main/store/local.ts';
import { documentOf } from '../support/documents.ts';
import { addDocument, newDossier, temporaryFolder } from '../support/dossiers.ts';

/** Opening must be refused with that code, and must leave the file's bytes as they were. */
function refused(path: string, code: string): void {
  const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null;
  expect(() => openDossier(path, null)).toThrow(expect.objectContaining({ code }));
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
}

/** A closed dossier with one document. */
function closedDossier(): string {
  const path = join(temporaryFolder(), 'closed.liasse');
  const dossier = newDossier({ path });
  addDocument(dossier, 'Un texte.');
  dossier.close();
  return path;
}

test('no file, a folder, an empty file, a text, a picture', () => {
  const folder = temporaryFolder();
  refused(join(folder, 'none.liasse'), 'no-such-file');
  mkdirSync(join(folder, 'folder.liasse'));
  refused(join(folder, 'folder.liasse'), 'not-a-dossier');
  for (const [name, bytes] of [
    ['empty', ''],
    ['text', 'Bonjour. '.repeat(100)],
    ['picture', `\u0089PNG\r\n${'\0'.repeat(200)}`],
  ] as const) {
    writeFileSync(join(folder, `${name}.liasse`), bytes, 'latin1');
    refused(join(folder, `${name}.liasse`), 'not-a-dossier');
  }
});

test('a database of another program', () => {
  const path = join(temporaryFolder(), 'foreign.liasse');
  const foreign = new Database(path);
  foreign.exec('CREATE TABLE cookies (name TEXT)');
  foreign.close();
  refused(path, 'not-a-dossier');
});

test('a dossier that is cut short', () => {
  const path = closedDossier();
  truncateSync(path, statSync(path).size - 8192);
  refused(path, 'damaged');
});

test('a dossier whose pages are overwritten', () => {
  const path = closedDossier();
  const bytes = readFileSync(path);
  bytes.fill(0xee, 8192, bytes.length);
  writeFileSync(path, bytes);
  expect(() => openDossier(path, null).query('document.list', {})).toThrow(
    expect.objectContaining({ code: 'damaged' }),
  );
});

test('a dossier from a newer version', () => {
  const path = closedDossier();
  const database = new Database(path);
  database.pragma('user_version = 99');
  database.close();
  refused(path, 'newer-version');
});

test('a dossier with a trigger of somebody else', () => {
  const path = closedDossier();
  const database = new Database(path);
  database.exec(`CREATE TRIGGER evil AFTER INSERT ON claim BEGIN UPDATE claim SET text = 'forged'; END`);
  database.close();
  expect(() => openDossier(path, null)).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test('a dossier that is open elsewhere stays there, and both go on', () => {
  const path = join(temporaryFolder(), 'twice.liasse');
  const first = newDossier({ path });
  expect(() => openDossier(path, null)).toThrow(expect.objectContaining({ code: 'locked' }));
  addDocument(first, 'Un texte.');
  first.close();
  const second = openDossier(path, null);
  expect(second.query('document.list', {}).total).toBe(1);
  second.close();
});

test('a read-only dossier can be read, and says so when it is to be changed', () => {
  const path = closedDossier();
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  const dossier = openDossier(path, null);
  onTestFinished(() => dossier.close());
  expect(dossier.query('dossier.info', {}).readOnly).toBe(true);
  expect(dossier.query('document.list', {}).total).toBe(1);
  expect(() => dossier.command('claim.create', { text: 'A' })).toThrow(
    expect.objectContaining({ code: 'read-only' }),
  );
  dossier.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a full disk refuses the change and keeps all that was there', async () => {
  const path = join(temporaryFolder(), 'full.liasse');
  const dossier = newDossier({ path });
  const kept = addDocument(dossier, 'Un texte.');
  const { database } = dossier.statements;
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages + 4}`);
  expect(() => addDocument(dossier, 'x'.repeat(1_000_000))).toThrow(
    expect.objectContaining({ code: 'disk-full' }),
  );
  expect(dossier.query('document.list', {}).rows.map(({ id }) => id)).toEqual([kept]);
  dossier.command('claim.create', { text: 'A' });
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
});

test('making a dossier never takes the place of a file, and leaves nothing where it fails', () => {
  const path = closedDossier();
  const before = readFileSync(path);
  const make = { title: 'Neuf', language: 'fr' } as const;
  expect(() => openDossier(path, make)).toThrow(expect.objectContaining({ code: 'already-exists' }));
  expect(readFileSync(path).equals(before)).toBe(true);
  const nowhere = join(temporaryFolder(), 'none', 'x.liasse');
  expect(() => openDossier(nowhere, make)).toThrow(expect.objectContaining({ code: 'no-such-file' }));
});

test('a backup never takes the place of a file, and is one clean dossier', async () => {
  const path = closedDossier();
  const store = await localStore(path, null);
  onTestFinished(() => store.close());
  await expect(store.backup(path)).rejects.toMatchObject({ code: 'already-exists' });
  await expect(store.backup(join(path, 'x', 'y.liasse'))).rejects.toHaveProperty('code');
  const copy = join(temporaryFolder(), 'copy.liasse');
  await store.backup(copy);
  const dossier = openDossier(copy, null);
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
  dossier.close();
});

test.each([
  ['a hash that is not that of the bytes', { sha256: 'a'.repeat(64) }],
  ['a text that is not canonical', { text: 'e\u0301' }],
  ['a text with NULs', { text: 'a\0b' }],
  ['a block beyond the text', { blocks: [{ kind: 'paragraph' as const, level: 0, start: 0, end: 99 }] }],
  ['a date that is none', { published: 'hier soir' }],
])('a document with %s is refused, and nothing of it is kept', (_what, rest) => {
  const dossier = newDossier();
  expect(() => dossier.command('document.add', documentOf('Un texte.', rest))).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^invalid-/) as string }),
  );
  expect(dossier.query('document.list', {}).total).toBe(0);
  expect(dossier.statements.database.prepare('SELECT count(*) AS n FROM original').get()).toEqual({ n: 0 });
});

test('words that look like SQL are words', () => {
  const dossier = newDossier();
  const evil = `'); DROP TABLE claim; --`;
  const id = dossier.command('claim.create', { text: evil }).value;
  expect(dossier.query('claim.get', { id }).text).toBe(evil);
  expect(dossier.query('record.find', { text: evil })).toHaveLength(1);
});
