/** Spreadsheets as tables of text: what the parser reads out of a CSV, an XLSX or an IATI activity file. */

export const TABLE_KINDS = ['csv', 'xlsx', 'iati'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A sheet. Cells are text: numbers plain with `.`, days as ISO 8601, `TRUE` and `FALSE`, `''` for an empty cell. */
export interface Table {
  /** The name of the sheet; of a CSV, that of its file. */
  readonly name: string;
  /** What the file calls the first of `rows`, from 1. */
  readonly firstRow: number;
  /** Each as long as its last cell that holds something. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins in the document's text, in UTF-16 code units; -1 for a row that holds nothing. */
  readonly starts: readonly number[];
}

/** Where the words of a cell stand in the document's text; null for a cell that holds none. `row`, `column` from 0. */
export function cellRange(
  { rows, starts }: Table,
  row: number,
  column: number,
): { readonly start: number; readonly end: number } | null {
  const cells = rows[row] ?? [];
  const length = cells[column]?.length ?? 0;
  const from = starts[row] ?? -1;
  if (length === 0 || from < 0) return null;
  // One tab between cells.
  const start = cells.slice(0, column).reduce((at, cell) => at + cell.length + 1, from);
  return { start, end: start + length };
}

/** What spreadsheets call a cell: `B12`. `row` as the file counts it, from 1; `column` from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** A reference rate: units of a currency for one euro on a day, as published. */
export interface Rate {
  /** ISO 8601. */
  readonly date: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly rate: string;
}
