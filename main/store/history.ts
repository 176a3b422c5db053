/** The journal as people read it. */
import type { ChangeRow, OperationRow } from '../../preload/contract/journal.ts';
import type { Noun } from '../../preload/contract/vocabulary.ts';
import type { Reads } from './handlers.ts';
import { toRedo, toUndo } from './journal.ts';
import type { Params, Read } from './sql.ts';

/** Of a text, history shows the beginning. UTF-16 code units. */
const SHOWN = 2000;

interface ChangeText {
  readonly operationId: number;
  readonly table: string;
  readonly recordId: number;
  readonly noun: Noun | null;
  readonly title: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export const journalReads: Reads<'journal'> = {
  'journal.list': (read, { offset, limit, recordId }) => {
    const params: Params = recordId === undefined ? {} : { recordId };
    const touching =
      recordId === undefined
        ? ''
        : 'WHERE id IN (SELECT operation_id FROM change WHERE record_id = :recordId)';
    const operations = read.all<Omit<OperationRow, 'changes' | 'undone'> & { undone: 0 | 1 }>(
      // What an undo took back is what it is named after.
      `SELECT id, uid, coalesce((SELECT target.name FROM operation target WHERE target.id = operation.target_id), name) AS name,
         kind, at, by, undone_by IS NOT NULL AS undone
       FROM operation ${touching}
       ORDER BY id DESC LIMIT :limit OFFSET :offset`,
      { ...params, limit, offset },
    );
    const changes = changesOf(
      read,
      operations.map(({ id }) => id),
    );
    return {
      total: read.value<number>(`SELECT count(*) FROM operation ${touching}`, params) ?? 0,
      rows: operations.map((operation) => ({
        ...operation,
        undone: operation.undone === 1,
        changes: changes.get(operation.id) ?? [],
      })),
    };
  },
  'journal.state': (read) => ({ undo: toUndo(read)?.name ?? null, redo: toRedo(read)?.name ?? null }),
};

function changesOf(read: Read, operations: readonly number[]): Map<number, ChangeRow[]> {
  const rows = read.all<ChangeText>(
    `SELECT c.operation_id AS operationId, c.table_name AS "table", coalesce(c.record_id, 0) AS recordId,
       c.noun, (SELECT substr(title, 1, 300) FROM record_title WHERE id = c.record_id) AS title, c.before, c.after
     FROM json_each(:operations) wanted
     JOIN change c ON c.operation_id = wanted.value
     ORDER BY c.id`,
    { operations: JSON.stringify(operations) },
  );
  const changes = new Map<number, ChangeRow[]>();
  for (const { operationId, before, after, ...row } of rows) {
    const change: ChangeRow = { ...row, ...differing(cells(before), cells(after)) };
    const list = changes.get(operationId);
    if (list === undefined) changes.set(operationId, [change]);
    else list.push(change);
  }
  return changes;
}

type Cells = Readonly<Record<string, string | number | null>>;

const cells = (text: string | null): Cells | null => (text === null ? null : (JSON.parse(text) as Cells));

/** Of a changed row only the columns that differ; long texts by their beginning. */
function differing(before: Cells | null, after: Cells | null): Pick<ChangeRow, 'before' | 'after'> {
  const names = Object.keys(after ?? before ?? {}).filter(
    (name) => before === null || after === null || before[name] !== after[name],
  );
  const shown = (row: Cells | null): Cells | null =>
    row === null ? null : Object.fromEntries(names.map((name) => [name, beginning(row[name] ?? null)]));
  return { before: shown(before), after: shown(after) };
}

const beginning = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' && cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell;
