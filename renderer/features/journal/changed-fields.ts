/** What an operation changed in a row, as people read it: fields that differ, without the file's own bookkeeping. */
import type { ChangeRow } from '../../../preload/contract/index.ts';

export interface ChangedField {
  readonly name: string;
  readonly before: string | number | null | undefined;
  readonly after: string | number | null | undefined;
}

/** Columns that say nothing to people: keys, clocks that change with everything. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'uid',
  'updated_at',
  'created_at',
  'created_by',
  'kind_of',
]);

export function changedFields({ before, after }: ChangeRow): readonly ChangedField[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !BOOKKEEPING.has(name))
    .map((name) => ({ name, before: before?.[name], after: after?.[name] }))
    .filter((field) => (field.before ?? null) !== (field.after ?? null));
}
