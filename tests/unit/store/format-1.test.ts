/** A dossier that the program of format 1 wrote: opened today, it holds all that it held, and all of it can still be taken back. */
import Database from 'better-sqlite3';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDossier, type DossierFile } from '../../../main/store/dossier-file.ts';
import { VERSION } from '../../../main/store/migrate.ts';
import { INDEX_TABLES } from '../../../main/store/tables.ts';
import { temporaryFolder, tickingClock } from '../../support/dossiers.ts';

type Row = Readonly<Record<string, unknown>>;

const FIXTURE = join(import.meta.dirname, '../../fixtures/dossiers/format-1.liasse.br');

/** The tables that people fill. */
const tablesOf = (database: Database.Database): readonly string[] =>
  database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('noun', 'change') ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
    // The index follows from the rest.
    .filter((name) => !INDEX_TABLES.includes(name));

const columnsOf = (database: Database.Database, table: string): readonly string[] =>
  database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);

const rowsOf = (database: Database.Database, table: string, columns: readonly string[]): readonly Row[] => {
  const list = columns.join(', ');
  return database.prepare<[], Row>(`SELECT ${list} FROM ${table} ORDER BY ${list}`).all();
};

function oldDossier(): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'old.liasse');
  writeFileSync(path, brotliDecompressSync(readFileSync(FIXTURE)));
  return { folder, path };
}

function opened(path: string): DossierFile {
  const dossier = openDossier(path, null, {
    author: 'Analyste',
    now: tickingClock(1000, Date.UTC(2026, 0, 5)),
  });
  onTestFinished(() => dossier.close());
  return dossier;
}

const RELEASE_AND_FILE = `(
  SELECT l.*, f.file_name, f.sha256, f.pages FROM release l JOIN release_file f ON f.release_id = l.id)`;

/** All that can be undone, redone and shown: every table but the journal's own. */
const content = (dossier: DossierFile): Readonly<Record<string, readonly Row[]>> => {
  const { database } = dossier.statements;
  return Object.fromEntries(
    tablesOf(database)
      .filter((table) => table !== 'operation')
      .map((table) => {
        // When a record was touched is not part of what it says.
        const columns = columnsOf(database, table).filter((column) => column !== 'updated_at');
        return [table, rowsOf(database, table, columns)];
      }),
  );
};

test('a dossier of format 1 is copied beside itself and becomes one of today; it checks as whole', async () => {
  const { folder, path } = oldDossier();
  const dossier = opened(path);
  expect(dossier.statements.database.pragma('user_version', { simple: true })).toBe(VERSION);
  expect(existsSync(join(folder, 'old.v1.liasse'))).toBe(true);
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
});

test('every row of every table of format 1 is still there, value for value', () => {
  const { path } = oldDossier();
  const before = new Database(path, { readonly: true });
  const old = tablesOf(before).map((table) => ({
    table,
    columns: columnsOf(before, table),
    rows: rowsOf(before, table, columnsOf(before, table)),
  }));
  before.close();
  expect(old.reduce((count, { rows }) => count + rows.length, 0)).toBeGreaterThan(900);
  const { database } = opened(path).statements;
  for (const { table, columns, rows } of old) {
    // What a release was exported as stands beside it since format 5.
    const now = table === 'release' ? RELEASE_AND_FILE : table;
    expect({ table, rows: rowsOf(database, now, columns) }).toEqual({ table, rows });
  }
});

test('every change in the journal says what it said, with the new columns as they are now', () => {
  const { path } = oldDossier();
  const changes = (database: Database.Database): readonly Row[] =>
    database.prepare<[], Row>('SELECT * FROM change ORDER BY id').all();
  const before = new Database(path, { readonly: true });
  const old = changes(before);
  before.close();
  const { database } = opened(path).statements;
  const now = changes(database);
  expect(now.slice(0, old.length).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
  // Of a release and its file the journal told as one row; the file's own stands behind all others.
  expect(now.slice(old.length).map((change) => change['table_name'])).toEqual(['release_file']);
  const read = (json: unknown): Row => (typeof json === 'string' ? (JSON.parse(json) as Row) : {});
  for (const [at, change] of old.entries()) {
    const after = now[at] ?? {};
    expect({ ...after, before: null, after: null }).toEqual({ ...change, before: null, after: null });
    for (const side of ['before', 'after'] as const) {
      const file = change['table_name'] === 'release' ? read(now.at(-1)?.[side]) : {};
      expect({ ...file, ...read(after[side]) }).toMatchObject(read(change[side]));
      // The journal leaves out the ledger of a release, which never changes.
      if (change[side] !== null && change['table_name'] !== 'release')
        expect(Object.keys(read(after[side])).toSorted()).toEqual(
          columnsOf(database, String(change['table_name'])).toSorted(),
        );
    }
  }
});

/** An export cannot be taken back, nor the briefing that it is of: without it all can. */
function withoutRelease(path: string): void {
  const database = new Database(path);
  database.exec(`
    DELETE FROM release;
    DELETE FROM record WHERE kind = 'release';
    DELETE FROM change WHERE operation_id IN (SELECT id FROM operation WHERE name = 'release.add');
    DELETE FROM operation WHERE name = 'release.add';
  `);
  database.close();
}

test('all that was done in format 1 can be taken back today, to the first operation, and done again', () => {
  const { path } = oldDossier();
  withoutRelease(path);
  const dossier = opened(path);
  const whole = content(dossier);
  let undone = 0;
  while (dossier.query('journal.state', {}).undo !== null) {
    dossier.command('journal.undo', {});
    undone += 1;
  }
  expect(undone).toBeGreaterThan(200);
  for (const table of ['claim', 'statement', 'evidence', 'actor', 'passage', 'document', 'source'])
    expect({ table, rows: content(dossier)[table] }).toEqual({ table, rows: [] });
  while (undone > 0) {
    dossier.command('journal.redo', {});
    undone -= 1;
  }
  expect(content(dossier)).toEqual(whole);
});

test('what was in it goes into registers: a cell rests on a passage that was marked in format 1', () => {
  const { path } = oldDossier();
  const dossier = opened(path);
  const [passage] = dossier.statements.database
    .prepare<[], { id: number }>('SELECT id FROM passage ORDER BY id LIMIT 1')
    .all();
  const before = content(dossier);
  const { ids } = dossier.command('membership.write', {
    createMissing: true,
    rows: [
      { cells: { coalition: 'Joint Expeditionary Force', actor: 'Ukraine', status: 'enhanced-partner' } },
    ],
    evidence: {
      passage: { passageId: passage?.id ?? 0 },
      fields: ['status'],
      stance: 'supports',
      credibility: null,
      note: '',
    },
  }).value;
  expect(
    dossier.query('register.row', { register: 'membership', id: ids[0] ?? 0 }).standing['status'],
  ).toMatchObject({ supports: 1 });
  dossier.command('journal.undo', {});
  expect(content(dossier)).toEqual(before);
});
