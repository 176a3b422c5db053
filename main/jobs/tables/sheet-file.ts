/** A spreadsheet of our own: CSV for programs, XLSX for people. */
import { stringify } from 'csv-stringify/sync';
import { extname } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { writeWhole } from '../whole-file.ts';

export type Cell = string | number;

/** The most rows of a sheet: XLSX has no more. */
const SHEET = 1_048_575;

/** Writes a spreadsheet whole; the ending of its name says the form. Throws `too-large`, and what the file system refuses. */
export async function writeSheet(
  file: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const isCsv = extname(file).toLowerCase() === '.csv';
  if (!isCsv && rows.length > SHEET) {
    throw new LiasseError(
      'too-large',
      `A sheet holds ${SHEET} rows: write a CSV instead. No file was written.`,
      { file },
    );
  }
  await writeWhole(file, isCsv ? csv(head, rows) : await xlsx(head, rows));
}

/** Spreadsheet programs run what begins like a formula: an apostrophe makes it text (OWASP, "CSV injection"). */
const inert = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)
    ? `'${cell}`
    : cell;

/** With the mark by which Excel knows UTF-8. */
const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([head, ...rows.map((row) => row.map(inert))], { bom: true, record_delimiter: 'windows' });

/** Cells of text are typed as text: none of them is a formula. */
async function xlsx(head: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value) =>
        value === '' ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
      ),
    ),
  ];
  return writeXlsxFile(data, { stickyRowsCount: 1 }).toBuffer();
}
