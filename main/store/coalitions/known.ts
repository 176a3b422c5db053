/** What stood in a dossier's tables as it was known at some time: now from the tables, before from the journal. */
import type { Read } from '../sql.ts';

/** The column that rows are asked for by; each has an index of the journal, `change_of_…`. */
const KEYS = { membership: 'coalition_id', effort: 'coalition_id', contradiction: 'wrong_id' } as const;

/** The rows of a table whose key is one of those, as objects by the names of their columns. `known`: null is now. */
export function knownRows<Row>(
  read: Read,
  table: keyof typeof KEYS,
  keys: readonly number[],
  known: string | null,
): readonly Row[] {
  const key = KEYS[table];
  if (known === null) {
    return read.all<Row>(
      `SELECT t.* FROM json_each(:keys) wanted
       CROSS JOIN ${table} t ON t.${key} = wanted.value
       JOIN record r ON r.id = t.id AND r.deleted_at IS NULL`,
      { keys: JSON.stringify(keys) },
    );
  }
  // Undo and redo are operations of their own: what was known is the latest change until then, whoever made it.
  return read
    .all<{ row: string }>(
      `WITH
         latest (id) AS (SELECT coalesce(max(id), 0) FROM operation WHERE at <= :known),
         ever AS (
           SELECT DISTINCT c.row_id AS id FROM json_each(:keys) wanted
           CROSS JOIN change c ON c.table_name = '${table}' AND c.after ->> '$.${key}' = wanted.value),
         then_ AS (
           SELECT ever.id,
             (SELECT c.after FROM change c
              WHERE c.record_id = ever.id AND c.table_name = '${table}' AND c.operation_id <= (SELECT id FROM latest)
              ORDER BY c.operation_id DESC, c.id DESC LIMIT 1) AS row,
             (SELECT c.after FROM change c
              WHERE c.record_id = ever.id AND c.table_name = 'record' AND c.operation_id <= (SELECT id FROM latest)
              ORDER BY c.operation_id DESC, c.id DESC LIMIT 1) AS record
           FROM ever)
       SELECT row FROM then_
       WHERE row IS NOT NULL AND record IS NOT NULL AND record ->> '$.deleted_at' IS NULL
         AND row ->> '$.${key}' IN (SELECT value FROM json_each(:keys))`,
      { keys: JSON.stringify(keys), known },
    )
    .map(({ row }) => JSON.parse(row) as Row);
}
