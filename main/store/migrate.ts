/** The shape of the file, one numbered step after the other. A step that has landed is never edited. */
import type Database from 'better-sqlite3';

/** `Lias` in ASCII: marks an SQLite file as a dossier. */
export const APPLICATION_ID = 0x4c696173;

/** The SQL of each step; the number of steps is the version of the file (`user_version`). */
export const MIGRATIONS: readonly string[] = Object.entries(
  import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, sql]) => sql);

/** The version that this program writes. */
export const VERSION = MIGRATIONS.length;

/** Brings a file from its version to the latest, all in one transaction: at the old shape or at the new one, never between. */
export function migrate(database: Database.Database, migrations: readonly string[] = MIGRATIONS): void {
  const from = Number(database.pragma('user_version', { simple: true }));
  database.transaction(() => {
    for (const sql of migrations.slice(from)) database.exec(sql);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migrations.length}`);
  })();
}

/** The shape of a file as text, in a stable order: what `schema.sql` holds. */
export function schemaOf(database: Database.Database): string {
  const rows = database
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, name`,
    )
    .all();
  return rows.map(({ sql }) => `${sql};\n`).join('\n');
}
