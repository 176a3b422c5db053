/** A register as a live part shows it: the first rows of a view, cell by cell. */
import { fieldOf, type RegisterNoun, type RegisterRow } from '../../../preload/contract/registers/index.ts';
import {
  usualColumns,
  type LiveSettings,
  type RegisterContent,
} from '../../../preload/contract/live-parts.ts';
import type { RegisterView } from '../../../preload/contract/registers/view.ts';
import { sortedIds } from '../registers/orders.ts';
import { rowsOf } from '../registers/rows.ts';
import { requireField } from '../registers/where.ts';
import type { Read } from '../sql.ts';

/** The first rows of a view, and how many there are. Nobody scrolls here: no order is kept, and none that is kept has to go. */
export function firstRows(
  read: Read,
  view: RegisterView,
  limit: number,
): { readonly rows: readonly RegisterRow[]; readonly total: number } {
  const ids = sortedIds(read, view);
  const rows = rowsOf(read, view.register, ids.slice(0, limit));
  return { rows: rows.filter((row) => row !== null), total: ids.length };
}

/** Whether a passage supports any cell of a row. */
export const isSourced = ({ standing }: RegisterRow): boolean =>
  Object.values(standing).some(({ supports }) => supports > 0);

/** Throws `invalid-input` for a column that the register does not have. */
export function registerContent(
  read: Read,
  { view, columns: chosen, limit }: Extract<LiveSettings, { part: 'register' }>,
): RegisterContent {
  const { register } = view;
  const columns = chosen.length > 0 ? chosen : usualColumns(register);
  for (const key of columns) requireField(register, key);
  const { rows, total } = firstRows(read, view, limit);
  return {
    part: 'register',
    register,
    columns,
    rows: rows.map((row) => ({
      uid: row.uid,
      sourced: isSourced(row),
      cells: columns.map((key) => cellOf(row, key, register, columns)),
    })),
    total,
  };
}

/** An amount is never without its currency, whether that is a column or not. */
function cellOf(
  { cells }: RegisterRow,
  key: string,
  register: RegisterNoun,
  columns: readonly string[],
): string | number | null {
  const value = cells[key] ?? null;
  const field = fieldOf(register, key);
  if (value === null || field?.type !== 'amount' || field.unit === undefined || columns.includes(field.unit))
    return value;
  const unit = cells[field.unit] ?? null;
  return unit === null ? value : `${value} ${unit}`;
}
