/** What belonged to a coalition as the dossier had it at some time: now from the tables, before from the journal. */
import type { Read } from '../sql.ts';

/** Rows of `membership` or `effort`, as JSON objects by the names of their columns. */
export function knownRows<Row>(
  read: Read,
  table: 'membership' | 'effort',
  coalitionId: number,
  known: string | null,
): readonly Row[] {
  if (known === null) {
    return read.all<Row>(
      `SELECT t.* FROM ${table} t JOIN record r ON r.id = t.id AND r.deleted_at IS NULL WHERE t.coalition_id = :coalitionId`,
      { coalitionId },
    );
  }
  // Undo and redo are operations of their own: what was known is the latest change until then, whoever made it.
  return read
    .all<{ row: string }>(
      `WITH
         latest (id) AS (SELECT coalesce(max(id), 0) FROM operation WHERE at <= :known),
         ever AS (
           SELECT DISTINCT row_id AS id FROM change
           WHERE table_name = '${table}' AND after ->> '$.coalition_id' = :coalitionId),
         then_ AS (
           SELECT e.id,
             (SELECT c.after FROM change c
              WHERE c.record_id = e.id AND c.table_name = '${table}' AND c.operation_id <= (SELECT id FROM latest)
              ORDER BY c.operation_id DESC, c.id DESC LIMIT 1) AS row,
             (SELECT c.after FROM change c
              WHERE c.record_id = e.id AND c.table_name = 'record' AND c.operation_id <= (SELECT id FROM latest)
              ORDER BY c.operation_id DESC, c.id DESC LIMIT 1) AS record
           FROM ever e)
       SELECT row FROM then_
       WHERE row IS NOT NULL AND record IS NOT NULL AND record ->> '$.deleted_at' IS NULL
         AND row ->> '$.coalition_id' = :coalitionId`,
      { coalitionId, known },
    )
    .map(({ row }) => JSON.parse(row) as Row);
}
