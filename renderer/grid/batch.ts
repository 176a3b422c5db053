/** Many cells at once, as they will be written: which rows, where they stand, which cells become what. */
import type { CellInput, CellProblem, Field } from '../../preload/contract/index.ts';
import type { Clip, ClipCell } from './clip.ts';
import type { ShownColumn } from './columns.ts';
import { given } from './given.ts';
import { repeated, type Bounds } from './range.ts';
import type { Shown } from './shown.ts';
import type { GivenRow } from './writing.ts';

export interface Batch {
  readonly kind: 'paste' | 'cut' | 'clear' | 'fill';
  readonly rows: readonly GivenRow[];
  /** Of each row its place in the grid, from 0; beyond the last one: a new row. */
  readonly places: readonly number[];
}

/** The ids of rows in their places; null where a row was deleted meanwhile, undefined beyond the last. */
export type Ids = readonly (number | null)[];

const inputOf = (field: Field, { text, id }: ClipCell, shown: Shown): CellInput =>
  id !== null && field.type === 'reference' ? { id } : given(field, text, shown.choice);

/**
 * Lays cells over a part of the grid, again and again where it is larger. `ids` are those of its rows, as far as there
 * are any; `more` is what a new row has besides.
 */
export function laid(options: {
  readonly kind: Batch['kind'];
  readonly clip: Clip;
  readonly bounds: Bounds;
  /** Where the first cell of the clip belongs. */
  readonly from: { readonly row: number; readonly column: number };
  readonly columns: readonly ShownColumn[];
  readonly ids: Ids;
  readonly more: Readonly<Record<string, CellInput>>;
  readonly shown: Shown;
}): Batch {
  const { kind, clip, bounds, from, columns, ids, more, shown } = options;
  const rows: GivenRow[] = [];
  const places: number[] = [];
  for (let row = bounds.top; row <= bounds.bottom; row += 1) {
    const line = clip[repeated(row, from.row, clip.length)] ?? [];
    const cells: Record<string, CellInput> = {};
    for (let column = bounds.left; column <= bounds.right; column += 1) {
      const { key, field } = columns[column] ?? {};
      const cell = line[repeated(column, from.column, line.length)];
      if (key === undefined || field === undefined || cell === undefined) continue;
      cells[key] = inputOf(field, cell, shown);
    }
    const id = ids[row - bounds.top];
    // An empty line beyond the last row makes no row.
    if (id === undefined && Object.values(cells).every((input) => input === null)) continue;
    rows.push(id === undefined || id === null ? { cells: { ...more, ...cells } } : { id, cells });
    places.push(row);
  }
  return { kind, rows, places };
}

/** Empties cells; what is never written is passed over. */
export function emptied(
  kind: 'clear' | 'cut',
  bounds: Bounds,
  columns: readonly ShownColumn[],
  ids: Ids,
): Batch {
  const keys = columns
    .slice(bounds.left, bounds.right + 1)
    .flatMap(({ key, field }) => (field.readOnly === true ? [] : [key]));
  const rows = ids.flatMap((id, at) => (id === null ? [] : [{ id, at }]));
  return {
    kind,
    rows:
      keys.length === 0
        ? []
        : rows.map(({ id }) => ({ id, cells: Object.fromEntries(keys.map((key) => [key, null])) })),
    places: rows.map(({ at }) => bounds.top + at),
  };
}

/** The same with some of its cells written otherwise. */
export function mended(
  batch: Batch,
  problems: readonly CellProblem[],
  texts: ReadonlyMap<string, string>,
  fieldOf: (key: string) => Field | undefined,
  shown: Shown,
): Batch {
  const rows = [...batch.rows];
  for (const problem of problems) {
    const text = texts.get(problemKey(problem));
    const row = rows[problem.row];
    const field = fieldOf(problem.field);
    if (text === undefined || row === undefined || field === undefined) continue;
    rows[problem.row] = {
      ...row,
      cells: { ...row.cells, [problem.field]: given(field, text, shown.choice) },
    };
  }
  return { ...batch, rows };
}

export const problemKey = ({ row, field }: CellProblem): string => `${row} ${field}`;
