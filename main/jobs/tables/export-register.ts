/** Writes the rows of a view as a spreadsheet, in their order: CSV for programs, XLSX for people. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import {
  fieldOf,
  REGISTERS,
  type RegisterRow,
  type RegisterView,
  type RegisterWindow,
} from '../../../preload/contract/registers/index.ts';
import type { Session } from '../session.ts';
import { refuseDossier } from '../whole-file.ts';
import { writeSheet, type Cell } from './sheet-file.ts';

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

/** Rows that are read at once. */
const AT_ONCE = 1000;

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
  await writeSheet(file, head, rows);
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
