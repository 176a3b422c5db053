/** What an operation did to each record, as people read it: all rows of a record together, fields that differ. */
import type { ChangeRow, Noun } from '../../../preload/contract/index.ts';
import { COLUMNS, type Column } from './columns.ts';

export type Cell = string | number;

interface ChangedField extends Column {
  readonly name: string;
  /** Several where a record has several rows of the kind: the names of an actor. */
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
}

export interface RecordChange {
  readonly recordId: number;
  readonly noun: Noun | null;
  readonly title: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly ChangedField[];
}

const cell = (row: ChangeRow['before'], name: string): readonly Cell[] => {
  const value = row?.[name] ?? '';
  return value === '' ? [] : [value];
};

function fieldsOf(rows: readonly ChangeRow[]): readonly ChangedField[] {
  const fields = new Map<string, ChangedField>();
  for (const { table, before, after } of rows) {
    for (const [name, column] of Object.entries(COLUMNS[table] ?? {})) {
      const known = fields.get(name) ?? { name, ...column, before: [], after: [] };
      fields.set(name, {
        ...known,
        before: [...known.before, ...cell(before, name)],
        after: [...known.after, ...cell(after, name)],
      });
    }
  }
  return [...fields.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** A record is taken out by its mark `deleted_at`, and comes back when the mark goes. */
function kindOf(rows: readonly ChangeRow[]): RecordChange['kind'] {
  for (const { before, after } of rows.filter(({ table }) => table === 'record')) {
    if (before === null) return 'added';
    if (after === null) return 'removed';
    const gone = after['deleted_at'] ?? null;
    if (gone !== (before['deleted_at'] ?? null)) return gone === null ? 'added' : 'removed';
  }
  return 'changed';
}

/** Records in the order in which the operation first touched them; those with nothing to show are left out. */
export function recordChanges(changes: readonly ChangeRow[]): readonly RecordChange[] {
  const records = new Map<number, ChangeRow[]>();
  for (const change of changes) {
    const rows = records.get(change.recordId);
    if (rows === undefined) records.set(change.recordId, [change]);
    else rows.push(change);
  }
  return [...records]
    .map(([recordId, rows]) => ({
      recordId,
      noun: rows.find(({ noun }) => noun !== null)?.noun ?? null,
      title: rows.find(({ title }) => title !== null)?.title ?? null,
      kind: kindOf(rows),
      fields: fieldsOf(rows),
    }))
    .filter(({ kind, fields }) => kind !== 'changed' || fields.length > 0);
}

/** The words of a briefing's text, whose beginning the journal keeps as JSON, cut anywhere. */
export function wordsOfBody(json: string): string {
  return [...json.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, words = '']) => JSON.parse(`"${words}"`) as string)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
