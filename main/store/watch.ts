/**
 * The triggers that write the journal. They are temporary: they live in the connection, not in the file, so that a file
 * from elsewhere cannot bring its own, and a command cannot forget to say what it changed.
 */
import type Database from 'better-sqlite3';
import { JOURNALLED, type Journalled } from './tables.ts';

/** Sees to it that every change of a watched table is written to the journal; without a running operation it fails. */
export function watchTables(database: Database.Database): void {
  database.exec('CREATE TEMP TABLE running (id INTEGER PRIMARY KEY) STRICT;');
  for (const journalled of JOURNALLED) database.exec(triggersOf(journalled, columnsOf(database, journalled)));
}

/** The columns of a table that the journal keeps. */
export function columnsOf(
  database: Database.Database,
  { table, without = [] }: Journalled,
): readonly string[] {
  return database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)
    .filter((name) => !without.includes(name));
}

function triggersOf({ table, record, noun }: Journalled, columns: readonly string[]): string {
  const json = (row: 'OLD' | 'NEW'): string =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE'): string => {
    const row = event === 'DELETE' ? 'OLD' : 'NEW';
    const nounOf = noun === null ? (table === 'record' ? `${row}.kind` : 'NULL') : `'${noun}'`;
    return `
      CREATE TEMP TRIGGER ${table}_${event.toLowerCase()} AFTER ${event} ON main.${table} BEGIN
        INSERT INTO change (operation_id, table_name, row_id, record_id, noun, before, after)
        VALUES (
          (SELECT id FROM running), '${table}', ${row}.id, ${record === null ? 'NULL' : `${row}.${record}`}, ${nounOf},
          ${event === 'INSERT' ? 'NULL' : json('OLD')}, ${event === 'DELETE' ? 'NULL' : json('NEW')});
      END;`;
  };
  return trigger('INSERT') + trigger('UPDATE') + trigger('DELETE');
}
