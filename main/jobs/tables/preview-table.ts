/** What a mapping would make of a table: its first rows, and what is wrong in all of them. Nothing is written. */
import type { Mapping } from '../../../preload/contract/mappings.ts';
import type { ChosenTable, TablePreview } from '../../../preload/contract/table-calls.ts';
import type { Session } from '../session.ts';
import { meet } from './header.ts';
import { checked, type OpenTable } from './import-table.ts';
import { refusalsOf } from './refusals.ts';
import { rowsThrough } from './rows.ts';

/** Rows and cells that the window is shown. */
const SHOWN = { rows: 20, columns: 200, characters: 200 };

/** A table that was read, as the window sees it. */
export const sampleOf = (id: string, { fileName, kind, tables }: OpenTable): ChosenTable => ({
  id,
  fileName,
  kind,
  sheets: tables.map(({ name, firstRow, rows }) => ({
    name,
    firstRow,
    rows: rows.length,
    sample: rows.slice(0, SHOWN.rows).map((cells) => cells.slice(0, SHOWN.columns).map(cut)),
  })),
});

const cut = (text: string): string =>
  text.length <= SHOWN.characters ? text : `${text.slice(0, SHOWN.characters - 1).toWellFormed()}…`;

export async function previewTable(
  table: OpenTable,
  mapping: Mapping,
  session: Session,
  mappingId: number | null,
): Promise<TablePreview> {
  const header = meet(mapping, table.kind, table.tables);
  const read = rowsThrough(mapping, header);
  const refusals = refusalsOf(read);
  if (read.rows.length > 0) {
    refusals.take(
      read.rows,
      await checked(session, { mapping, mappingId, rows: read.rows }),
      header,
      mapping,
    );
  }
  const wrong = new Map<number, string[]>();
  for (const { row, field } of refusals.told) wrong.set(row, [...(wrong.get(row) ?? []), field]);
  return {
    release: header.release,
    rows: read.taken,
    skipped: read.skipped,
    refusedRows: refusals.rows.size,
    refused: refusals.told.toSorted((one, other) => one.row - other.row),
    first: read.first.map(({ at, texts }) => ({
      row: header.table.firstRow + at,
      cells: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, cut(text)])),
      wrong: wrong.get(header.table.firstRow + at) ?? [],
    })),
  };
}
