/** Releases that an earlier program kept as one row each come with their files beside them, and the journal says so too. */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, MIGRATIONS } from '../../../main/store/migrate.ts';

const STEP = MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE release_file'));
const finding = (severity: string, waived: object | null) => ({ rule: 'one-origin', severity, waived });
const LEDGER = JSON.stringify({
  findings: [
    finding('error', null),
    finding('error', { reason: 'Seen.', by: 'A' }),
    finding('warning', null),
  ],
});

function old(): Database.Database {
  const database = new Database(':memory:');
  migrate(database, MIGRATIONS.slice(0, STEP));
  database.exec(`
    INSERT INTO record (id, uid, kind, created_at, created_by, updated_at) VALUES
      (1, 'b', 'briefing', '2025', 'A', '2025'), (2, 'r', 'release', '2025', 'A', '2025'), (3, 's', 'release', '2025', 'A', '2025');
    INSERT INTO briefing (id, title, language, body) VALUES (1, 'Note', 'fr', '{}');
    INSERT INTO operation (id, uid, name, kind, at, until, by) VALUES
      (1, 'o1', 'briefing.create', 'do', '2025-11-05T10:00:00Z', '2025-11-05T10:01:00Z', 'A'),
      (2, 'o2', 'release.add', 'do', '2025-11-05T12:00:00Z', '2025-11-05T12:00:00Z', 'A'),
      (3, 'o3', 'release.add', 'do', '2025-11-05T13:00:00Z', '2025-11-05T13:00:00Z', 'A');`);
  const add = database.prepare(
    `INSERT INTO release (id, briefing_id, number, file_name, sha256, pages, citations, released_at, ledger)
     VALUES (?, 1, ?, ?, ?, 3, 7, '2025-11-05T12:00:00Z', ?)`,
  );
  add.run(2, 1, 'Note.HTML', 'a'.repeat(64), LEDGER);
  add.run(3, 2, 'note.pdf', 'b'.repeat(64), '{}');
  database.exec(`
    INSERT INTO change (operation_id, table_name, row_id, record_id, noun, before, after)
    SELECT id, 'release', id, id, 'release', NULL, json_object('id', id, 'briefing_id', briefing_id, 'number', number,
      'file_name', file_name, 'sha256', sha256, 'pages', pages, 'citations', citations, 'released_at', released_at)
    FROM release;`);
  return database;
}

const rows = (database: Database.Database, sql: string): unknown[] => database.prepare(sql).all();

test('each has its file, the findings of its ledger counted, and how far it knew the journal', () => {
  const database = old();
  migrate(database);
  expect(
    rows(database, 'SELECT release_id, form, file_name, sha256, pages, since FROM release_file'),
  ).toEqual([
    { release_id: 2, form: 'html', file_name: 'Note.HTML', sha256: 'a'.repeat(64), pages: 3, since: null },
    { release_id: 3, form: 'pdf', file_name: 'note.pdf', sha256: 'b'.repeat(64), pages: 3, since: null },
  ]);
  expect(
    rows(database, 'SELECT number, citations, note, known_operation, known_at, findings FROM release'),
  ).toEqual([
    {
      number: 1,
      citations: 7,
      note: '',
      known_operation: 1,
      known_at: '2025-11-05T10:01:00Z',
      findings: '{"error":1,"warning":1,"note":0,"waived":1}',
    },
    {
      number: 2,
      citations: 7,
      note: '',
      known_operation: 2,
      known_at: '2025-11-05T12:00:00Z',
      findings: null,
    },
  ]);
  expect(rows(database, `SELECT title FROM record_title WHERE noun = 'release' ORDER BY id`)).toEqual([
    { title: 'Note.HTML' },
    { title: 'note.pdf' },
  ]);
});

test.each(['release', 'release_file'])('the journal left every row of %s as it is', (table) => {
  const database = old();
  migrate(database);
  const columns = (
    rows(database, `SELECT name FROM pragma_table_info('${table}') WHERE name <> 'ledger'`) as {
      name: string;
    }[]
  ).map(({ name }) => `'${name}', ${name}`);
  expect(
    rows(database, `SELECT json_object(${columns.join(', ')}) AS row FROM ${table} ORDER BY id`),
  ).toEqual(rows(database, `SELECT after AS row FROM change WHERE table_name = '${table}' ORDER BY row_id`));
});
