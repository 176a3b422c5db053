/** Mappings of tables to registers: kept by name, run as one operation, and where each cell that came through one stood. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { CellOrigin, Mapping, MappingRow } from '../../preload/contract/mappings.ts';
import type { Reads, Writes } from './handlers.ts';
import { problemsOfRun, runMapping } from './mapped-rows.ts';
import { requireRecord } from './records.ts';
import { RECORD, withJson, type Read, type Write } from './sql.ts';

export const mappingReads: Reads<'mapping'> = {
  'mapping.list': (read) =>
    read
      .all<MappingRow>(
        `SELECT ${RECORD}, m.name, m.register, m.definition AS mapping,
           (SELECT count(*) FROM mapped_row p JOIN record pr ON pr.id = p.record_id AND pr.deleted_at IS NULL
            WHERE p.mapping_id = m.id) AS rows
         FROM mapping m CROSS JOIN record r ON r.id = m.id AND r.deleted_at IS NULL
         ORDER BY fold(m.name), m.id`,
      )
      .map((row) => withJson(row, 'mapping')),
  'mapping.check': (read, params) =>
    problemsOfRun(read, { ...params, mappingId: params.mappingId ?? idNamed(read, params.mapping.name) }),
  // An actor has also the table cells of those that were taken into it: each behind the name that it brought.
  'mapping.origins': (read, { recordId }) =>
    read.all<CellOrigin>(
      `WITH
         behind (record_id, alias) AS (
           SELECT :recordId, NULL
           UNION ALL
           SELECT m.gone_id, 'name.' || v.row_id
           FROM behind b
           CROSS JOIN actor_merge m ON m.kept_id = b.record_id AND m.undone = 0
           CROSS JOIN actor_moved v ON v.merge_id = m.id AND v.table_name = 'actor_name' AND v.before ->> 'seq' = 0)
       SELECT coalesce(b.alias, o.field) AS field, o.document_id AS documentId, d.title AS documentTitle, o.sheet, o.cell,
         o.start_utf16 AS start, o.end_utf16 AS "end", o.reported
       FROM behind b
       CROSS JOIN cell_origin o ON o.record_id = b.record_id AND (b.alias IS NULL OR o.field = 'name')
       JOIN document d ON d.id = o.document_id
       JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
       ORDER BY o.id`,
      { recordId },
    ),
};

const idNamed = (read: Read, name: string): number | null =>
  read.value<number>(
    `SELECT m.id FROM mapping m CROSS JOIN record r ON r.id = m.id AND r.deleted_at IS NULL
     WHERE fold(m.name) = fold(:name)
     ORDER BY m.id LIMIT 1`,
    { name },
  ) ?? null;

/** Keeps a mapping under its number or its name; what stays the same leaves no trace. */
function keep(write: Write, given: number | null, mapping: Mapping): number {
  const id = given ?? idNamed(write, mapping.name);
  const definition = JSON.stringify(mapping);
  const { name, register } = mapping;
  if (id === null) {
    const made = write.newRecord('mapping');
    write.run(
      'INSERT INTO mapping (id, name, register, definition) VALUES (:made, :name, :register, :definition)',
      {
        made,
        name,
        register,
        definition,
      },
    );
    return made;
  }
  requireRecord(write, id, 'mapping');
  const before = write.value<string>('SELECT register FROM mapping WHERE id = :id', { id });
  const rows = write.value<number>('SELECT count(*) FROM mapped_row WHERE mapping_id = :id', { id }) ?? 0;
  if (before !== register && rows > 0) {
    throw new LiasseError(
      'invalid-mapping',
      `The mapping “${name}” has filled another register already (${before}); give this one a name of its own.`,
      { reason: 'it has filled another register already' },
    );
  }
  write.run(
    `UPDATE mapping SET name = :name, register = :register, definition = :definition
     WHERE id = :id AND (name <> :name OR register <> :register OR definition <> :definition)`,
    { id, name, register, definition },
  );
  return id;
}

export const mappingWrites: Writes<'mapping'> = {
  'mapping.save': (write, { id, mapping }) => {
    const named = idNamed(write, mapping.name);
    if (id !== null && named !== null && named !== id) {
      throw new LiasseError('already-exists', `There is a mapping called “${mapping.name}” already.`);
    }
    return { id: keep(write, id, mapping) };
  },
  'mapping.run': (write, params) => {
    const before = params.mappingId ?? idNamed(write, params.mapping.name);
    // Asked before the definition is changed: what it said before tells which cells are to be written anew.
    return runMapping(write, { ...params, mappingId: before }, () => keep(write, before, params.mapping));
  },
};
