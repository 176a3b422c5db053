/** The shape of the file: dumped where people can read it, reached by every migration, the same however it was reached. */
import Database from 'better-sqlite3';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APPLICATION_ID, migrate, MIGRATIONS, schemaOf, VERSION } from '../../../main/store/migrate.ts';
import { openFile } from '../../../main/store/open.ts';
import { addDocument, newDossier, temporaryFolder } from '../../support/dossiers.ts';

test('schema.sql is what the migrations make', async () => {
  const database = new Database(':memory:');
  migrate(database);
  await expect(schemaOf(database)).toMatchFileSnapshot('../../../main/store/schema.sql');
});

test('every table is strict', () => {
  const database = new Database(':memory:');
  migrate(database);
  const loose = database
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
    )
    .all();
  expect(loose).toEqual([]);
});

test('0001: an empty database becomes a dossier of version 1', () => {
  const database = new Database(':memory:');
  migrate(database, MIGRATIONS.slice(0, 1));
  expect(database.pragma('user_version', { simple: true })).toBe(1);
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(database.prepare('SELECT count(*) AS count FROM noun').get()).toEqual({ count: 11 });
});

test('a migration that fails leaves the old shape', () => {
  const database = new Database(':memory:');
  migrate(database);
  const before = schemaOf(database);
  expect(() =>
    migrate(database, [...MIGRATIONS, 'CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense;']),
  ).toThrow();
  expect(schemaOf(database)).toBe(before);
  expect(database.pragma('user_version', { simple: true })).toBe(VERSION);
});

test('an older file is copied beside itself, then brought up to date with all that it holds', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'old.liasse');
  const dossier = newDossier({ path });
  addDocument(dossier, 'Un texte.');
  dossier.close();
  const next = [...MIGRATIONS, 'CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;'];
  const opened = openFile(path, next);
  expect(opened.pragma('user_version', { simple: true })).toBe(VERSION + 1);
  expect(opened.prepare('SELECT count(*) AS count FROM document').get()).toEqual({ count: 1 });
  opened.close();
  const copy = join(folder, `old.v${VERSION}.liasse`);
  expect(existsSync(copy)).toBe(true);
  copyFileSync(copy, join(folder, 'again.liasse'));
  openFile(join(folder, 'again.liasse')).close();
});
