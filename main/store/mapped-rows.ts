/**
 * The rows of a table as records of a register. A row is known by its key: the same again updates its record. Only what
 * changed in the table is written: a cell that somebody corrected here stays, until the table says something new of it.
 */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { CommandParams, CommandResult, QueryParams } from '../../preload/contract/api.ts';
import type { MappedProblem, MappedRow, Mapping } from '../../preload/contract/mappings.ts';
import type { CellProblem, RegisterWrite } from '../../preload/contract/registers/index.ts';
import { daysOf } from '../domain/periods.ts';
import { documentOf } from './documents.ts';
import { namesIn } from './registers/names.ts';
import { parsed } from './registers/parse.ts';
import { writeRows } from './registers/write.ts';
import type { Read, Write } from './sql.ts';

type Rows = QueryParams<'mapping.check'>;

interface Planned {
  /** Which of the rows given. */
  readonly at: number;
  /** The record that the row is known as. */
  readonly id: number | null;
  readonly cells: Readonly<Record<string, string>>;
}

interface Plan {
  /** Those that are not left out, in their order. */
  readonly rows: readonly Planned[];
  readonly problems: readonly MappedProblem[];
  /** Rows whose record was removed. */
  readonly removed: number;
}

function planOf(read: Read, { mappingId, mapping, rows }: Rows): Plan {
  const known = new Map(mappingId === null ? [] : knownRows(read, mappingId).map((row) => [row.key, row]));
  const reported = mappingId === null ? new Map<number, string>() : reportedBefore(read, mappingId);
  const anew = mappingId !== null && isRedefined(read, mappingId, mapping);
  const match = matcher(read, mapping);
  const problems: MappedProblem[] = [];
  const planned: Planned[] = [];
  let removed = 0;
  for (const [at, row] of rows.entries()) {
    const before = known.get(row.key);
    if (before?.removed === 1) {
      removed += 1;
      continue;
    }
    const found = before === undefined ? match(row) : null;
    if (found !== null && 'fault' in found) {
      problems.push({ row: at, field: mapping.match ?? '', text: textOf(row, mapping.match), ...found });
      continue;
    }
    const id = before?.id ?? found?.id ?? null;
    const said =
      before === undefined ? {} : (JSON.parse(reported.get(before.id) ?? '{}') as Record<string, string>);
    const cells = Object.entries(row.cells)
      .filter(([field, { text, origin }]) => {
        // What is there already under this name keeps what the table does not say.
        if (before === undefined) return found === null || (origin !== null && text.trim() !== '');
        return anew || (origin !== null && origin.reported !== (said[field] ?? ''));
      })
      .map(([field, { text }]) => [field, text] as const);
    planned.push({ at, id, cells: Object.fromEntries(cells) });
  }
  return { rows: planned, problems, removed };
}

const knownRows = (
  read: Read,
  mappingId: number,
): { readonly key: string; readonly id: number; readonly removed: 0 | 1 }[] =>
  read.all(
    `SELECT m.key, m.record_id AS id, r.deleted_at IS NOT NULL AS removed
     FROM mapped_row m JOIN record r ON r.id = m.record_id
     WHERE m.mapping_id = :mappingId`,
    { mappingId },
  );

/** By record: what the table said last, as JSON by field. */
const reportedBefore = (read: Read, mappingId: number): ReadonlyMap<number, string> =>
  new Map(
    read
      .all<{ id: number; cells: string }>(
        `SELECT o.record_id AS id, json_group_object(o.field, o.reported) AS cells
         FROM mapped_row m CROSS JOIN cell_origin o ON o.record_id = m.record_id
         WHERE m.mapping_id = :mappingId
         GROUP BY o.record_id`,
        { mappingId },
      )
      .map(({ id, cells }) => [id, cells]),
  );

/** Whether the mapping makes other fields of the same cells than it did. */
function isRedefined(read: Read, mappingId: number, mapping: Mapping): boolean {
  const kept = read.value<string>('SELECT definition FROM mapping WHERE id = :mappingId', { mappingId });
  const before = kept === undefined ? null : (JSON.parse(kept) as Mapping);
  const said = ({ columns, blank }: Mapping): string => JSON.stringify([columns, blank]);
  return before !== null && said(before) !== said(mapping);
}

type Match = { readonly id: number } | Pick<MappedProblem, 'fault' | 'readings'>;

/** Finds the record that has the name of a row already; each is taken once. */
function matcher(read: Read, { register, match }: Mapping): (row: MappedRow) => Match | null {
  if (match === null) return () => null;
  const names = namesIn(read);
  const taken = new Set<number>();
  return (row) => {
    const text = textOf(row, match);
    if (text === '') return null;
    const found = names.meant(text, [register]);
    if ('fault' in found) return found.fault === 'unknown-name' ? null : found;
    if (taken.has(found.id)) return { fault: 'several-match' };
    taken.add(found.id);
    return found;
  };
}

const textOf = ({ cells }: MappedRow, field: string | null): string =>
  field === null ? '' : (cells[field]?.text.trim() ?? '');

const writeOf = ({ createMissing }: Mapping, rows: readonly Planned[]): RegisterWrite => ({
  rows: rows.map(({ id, cells }) => ({ ...(id === null ? {} : { id }), cells: { ...cells } })),
  createMissing,
});

/** What a run would be refused for. */
export function problemsOfRun(read: Read, params: Rows): readonly MappedProblem[] {
  const { rows, problems } = planOf(read, params);
  const wrong = parsed(read, params.mapping.register, writeOf(params.mapping, rows)).problems;
  return [...problems, ...outward(wrong, rows), ...periods(rows)];
}

/** Problems by the rows as they were given. */
const outward = (problems: readonly CellProblem[], rows: readonly Planned[]): readonly MappedProblem[] =>
  problems.map((problem) => ({ ...problem, row: rows[problem.row]?.at ?? problem.row }));

/** Periods that end before they begin, where both ends are written. */
const periods = (rows: readonly Planned[]): readonly MappedProblem[] =>
  rows.flatMap(({ at, cells }) => {
    const [from = '', to = ''] = [cells['from']?.trim(), cells['to']?.trim()];
    if (from === '' || to === '') return [];
    const [{ first }, { last }] = [daysOf(from), daysOf(to)];
    return first !== null && last !== null && first > last
      ? [{ row: at, field: 'to', text: `${from} > ${to}`, fault: 'from-after-to' as const }]
      : [];
  });

/** `keepMapping` keeps the mapping as it is now, and answers its number. */
export function runMapping(
  write: Write,
  params: CommandParams<'mapping.run'>,
  keepMapping: () => number,
): CommandResult<'mapping.run'> {
  const { mapping, rows, sheet, document } = params;
  const plan = planOf(write, params);
  if (plan.problems.length > 0) throw refused(plan.problems, rows.length);
  const mappingId = keepMapping();
  const documentId = documentOf(write, document);
  const changed = plan.rows.filter(({ id, cells }) => id === null || Object.keys(cells).length > 0);
  const written = writing(write, mapping, changed);
  const idOf = new Map(changed.map(({ at }, index) => [at, written.ids[index] ?? 0]));
  const records = plan.rows.map(({ at, id }) => ({ row: rows[at], id: id ?? idOf.get(at) ?? 0 }));
  keepKeys(write, mappingId, records);
  keepOrigins(write, { documentId, sheet }, records);
  return {
    added: written.added,
    updated: written.updated,
    unchanged: plan.rows.length - written.added - written.updated,
    removed: plan.removed,
    absent: mapping.whole ? absentOf(write, mappingId, rows) : 0,
    documentId,
    mappingId,
  };
}

/** Refusals name the rows as they were given. */
function writing(write: Write, mapping: Mapping, rows: readonly Planned[]): ReturnType<typeof writeRows> {
  try {
    return writeRows(write, mapping.register, writeOf(mapping, rows));
  } catch (error) {
    if (!(error instanceof LiasseError) || error.code !== 'invalid-cells') throw error;
    const problems = JSON.parse(String(error.details['problems'] ?? '[]')) as CellProblem[];
    throw refused(outward(problems, rows), rows.length);
  }
}

const refused = (problems: readonly MappedProblem[], rows: number): LiasseError =>
  new LiasseError(
    'invalid-cells',
    `${problems.length} of the cells of ${rows} rows cannot be read; nothing was written.`,
    {
      count: problems.length,
      rows,
      some: '',
      problems: JSON.stringify(problems.slice(0, 100)),
    },
  );

interface Kept {
  readonly row: MappedRow | undefined;
  readonly id: number;
}

const keepKeys = (write: Write, mappingId: number, records: readonly Kept[]): unknown =>
  write.run(
    `INSERT INTO mapped_row (mapping_id, key, record_id)
     SELECT :mappingId, value ->> 0, value ->> 1 FROM json_each(:rows) WHERE true
     ON CONFLICT (mapping_id, key) DO NOTHING`,
    { mappingId, rows: JSON.stringify(records.map(({ row, id }) => [row?.key ?? '', id])) },
  );

/** Cells that one statement is given. */
const AT_ONCE = 20_000;

/** Where each field of each record stands in the table now; a field whose cell is empty stands nowhere. */
function keepOrigins(
  write: Write,
  { documentId, sheet }: { readonly documentId: number; readonly sheet: string },
  records: readonly Kept[],
): void {
  const here: (string | number)[][] = [];
  const nowhere: (string | number)[][] = [];
  for (const { row, id } of records) {
    for (const [field, { origin }] of Object.entries(row?.cells ?? {})) {
      if (origin === null || origin.reported === '') nowhere.push([id, field]);
      else here.push([id, field, origin.cell, origin.start, origin.end, origin.reported]);
    }
  }
  for (let at = 0; at < here.length; at += AT_ONCE) {
    write.run(
      `INSERT INTO cell_origin (record_id, field, document_id, sheet, cell, start_utf16, end_utf16, reported)
       SELECT value ->> 0, value ->> 1, :documentId, :sheet, value ->> 2, value ->> 3, value ->> 4, value ->> 5
       FROM json_each(:cells) WHERE true
       ON CONFLICT (record_id, field) DO UPDATE SET
         document_id = excluded.document_id, sheet = excluded.sheet, cell = excluded.cell,
         start_utf16 = excluded.start_utf16, end_utf16 = excluded.end_utf16, reported = excluded.reported
       WHERE (document_id, sheet, cell, start_utf16, end_utf16, reported) IS NOT
         (excluded.document_id, excluded.sheet, excluded.cell, excluded.start_utf16, excluded.end_utf16, excluded.reported)`,
      { documentId, sheet, cells: JSON.stringify(here.slice(at, at + AT_ONCE)) },
    );
  }
  write.run(
    `DELETE FROM cell_origin
     WHERE (record_id, field) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:cells))`,
    { cells: JSON.stringify(nowhere) },
  );
}

/** Records whose row the table has no more. */
const absentOf = (read: Read, mappingId: number, rows: readonly MappedRow[]): number =>
  read.value<number>(
    `SELECT count(*)
     FROM mapped_row m JOIN record r ON r.id = m.record_id AND r.deleted_at IS NULL
     WHERE m.mapping_id = :mappingId AND m.key NOT IN (SELECT value FROM json_each(:keys))`,
    { mappingId, keys: JSON.stringify(rows.map(({ key }) => key)) },
  ) ?? 0;
