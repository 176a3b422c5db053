/** Writes the rows of a view as a spreadsheet, in their order: CSV for programs, XLSX for people. */
import { stringify } from 'csv-stringify/sync';
import { extname } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { LiasseError } from '../../../preload/contract/errors.ts';
import {
  fieldOf,
  REGISTERS,
  type RegisterRow,
  type RegisterView,
  type RegisterWindow,
} from '../../../preload/contract/registers/index.ts';
import type { Session } from '../session.ts';
import { refuseDossier, writeWhole } from '../whole-file.ts';

export interface ExportRegister {
  readonly view: RegisterView;
  /** In their order; none: all. */
  readonly fields: readonly string[];
  /** What each column is called in the first row; the key of the field where it is not given. */
  readonly names: Readonly<Record<string, string>>;
  /** Its ending says the form: `.csv` or `.xlsx`. */
  readonly file: string;
  readonly signal: AbortSignal;
  readonly onRows?: (done: number, total: number) => void;
}

type Cell = string | number;

/** Rows that are read at once. */
const AT_ONCE = 1000;
/** The most rows of a sheet: XLSX has no more. */
const SHEET = 1_048_575;

/** Answers how many rows were written. Throws `cancelled`, `too-large`, and what the file system refuses. */
export async function exportRegister(session: Session, options: ExportRegister): Promise<number> {
  const { view, file, signal } = options;
  const { path } = await session.query('dossier.info', {});
  await refuseDossier(file, path);
  const fields =
    options.fields.length > 0
      ? options.fields.filter((key) => fieldOf(view.register, key) !== undefined)
      : Object.keys(REGISTERS[view.register].fields);
  const head = ['id', ...fields].map((key) => options.names[key] ?? key);
  const rows: Cell[][] = [];
  let order: string | null = null;
  for (let offset = 0; ; offset += AT_ONCE) {
    if (signal.aborted) throw new LiasseError('cancelled', 'The export was cancelled; no file was written.');
    const page: RegisterWindow = await session.query('register.rows', {
      view,
      order,
      offset,
      limit: AT_ONCE,
    });
    order = page.order;
    for (const row of page.rows) if (row !== null) rows.push(cellsOf(row, view, fields));
    options.onRows?.(Math.min(offset + AT_ONCE, page.total), page.total);
    if (offset + AT_ONCE >= page.total) break;
  }
  const isCsv = extname(file).toLowerCase() === '.csv';
  if (!isCsv && rows.length > SHEET) {
    throw new LiasseError(
      'too-large',
      `A sheet holds ${SHEET} rows: write a CSV instead. No file was written.`,
      {
        file,
      },
    );
  }
  await writeWhole(file, isCsv ? csv(head, rows) : await xlsx(head, rows));
  return rows.length;
}

/** An amount is its figure where it is exact, else its words: "~500m" must not become 500,000,000. */
function cellsOf(
  { uid, cells, figures }: RegisterRow,
  { register }: RegisterView,
  fields: readonly string[],
): Cell[] {
  return [
    uid,
    ...fields.map((key): Cell => {
      const value = cells[key] ?? '';
      const type = fieldOf(register, key)?.type;
      const figure = figures[key];
      if (
        type === 'amount' &&
        figure?.certainty === 'reported' &&
        figure.milli !== null &&
        figure.upperMilli === null
      )
        return figure.milli / 1000;
      return value;
    }),
  ];
}

/** Spreadsheet programs run what begins like a formula: an apostrophe makes it text (OWASP, "CSV injection"). */
const inert = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)
    ? `'${cell}`
    : cell;

/** With the mark by which Excel knows UTF-8. */
const csv = (head: readonly string[], rows: readonly Cell[][]): string =>
  stringify([head, ...rows.map((row) => row.map(inert))], { bom: true, record_delimiter: 'windows' });

/** Cells of text are typed as text: none of them is a formula. */
async function xlsx(head: readonly string[], rows: readonly Cell[][]): Promise<Uint8Array> {
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
