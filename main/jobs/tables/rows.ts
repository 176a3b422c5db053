/** The rows of a table, read through a mapping: for each its key and its fields' texts, with the cells that they are from. */
import type { MappedColumn, MappedRow, Mapping, TableProblem } from '../../../preload/contract/mappings.ts';
import { fieldOf } from '../../../preload/contract/registers/definitions.ts';
import { cellName, cellRange } from '../../../preload/contract/tables.ts';
import { transformed } from './cells.ts';
import type { Header } from './header.ts';

export interface TableRow {
  /** Which of the table's rows, from 0. */
  readonly at: number;
  readonly mapped: MappedRow;
}

export interface TableRows {
  /** Those without a problem. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
  /** Rows that are not left out, right or wrong. */
  readonly taken: number;
  readonly skipped: number;
  /** The first of those that are taken: the text of each field, right or wrong. */
  readonly first: readonly { readonly at: number; readonly texts: Readonly<Record<string, string>> }[];
}

/** How many rows a person is shown to see what a mapping does. */
const FIRST = 20;

export function rowsThrough(mapping: Mapping, header: Header): TableRows {
  const { table } = header;
  const reader = readerOf(mapping, header);
  const seen = new Map<string, number>();
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  const first: { at: number; texts: Readonly<Record<string, string>> }[] = [];
  let taken = 0;
  let skipped = 0;
  for (let at = header.row + 1; at < table.rows.length; at += 1) {
    if ((table.rows[at] ?? []).every((cell) => cell.trim() === '')) continue;
    if (reader.isSkipped(at)) {
      skipped += 1;
      continue;
    }
    taken += 1;
    const wrong: TableProblem[] = [];
    const cells: Record<string, MappedRow['cells'][string]> = {};
    const texts: Record<string, string> = {};
    for (const column of mapping.columns) {
      const read = reader.cell(at, column);
      texts[column.field] = read.text;
      if ('fault' in read) wrong.push(read);
      else cells[column.field] = read;
    }
    const key = keyOf(mapping, reader, at, seen);
    if (typeof key !== 'string') wrong.push(key);
    else if (wrong.length === 0) rows.push({ at, mapped: { key, cells } });
    problems.push(...wrong);
    if (first.length < FIRST) first.push({ at, texts });
  }
  return { rows, problems, taken, skipped, first };
}

interface Reader {
  isSkipped(at: number): boolean;
  /** The text of a column, where it says something. */
  text(at: number, column: string): string;
  cell(at: number, column: MappedColumn): MappedRow['cells'][string] | TableProblem;
  problem(
    at: number,
    column: string,
    more: Pick<TableProblem, 'fault' | 'text'> & Partial<TableProblem>,
  ): TableProblem;
}

function readerOf(mapping: Mapping, { table, column }: Header): Reader {
  const blank = new Set(mapping.blank.map(bare));
  const told = mapping.skip.map(({ column: name, words }) => ({ name, words: new Set(words.map(bare)) }));
  const raw = (at: number, name: string): string => {
    const place = column(name);
    return typeof place === 'number' ? (table.rows[at]?.[place] ?? '') : place.text;
  };
  const text = (at: number, name: string): string => {
    const found = raw(at, name);
    return blank.has(bare(found)) ? '' : found;
  };
  const placeOf = (name: string): number => {
    const found = column(name);
    return typeof found === 'number' ? found : -1;
  };
  const nameAt = (at: number, name: string): string => {
    const found = placeOf(name);
    return found < 0 ? '' : cellName(table.firstRow + at, found);
  };
  const problem: Reader['problem'] = (at, name, more) => ({
    cell: nameAt(at, name),
    row: table.firstRow + at,
    column: name,
    field: '',
    ...more,
  });
  const onceSeen = new Map<MappedColumn, Set<string>>();
  const isRepeated = (at: number, mapped: MappedColumn, said: string): boolean => {
    if (mapped.once.length === 0 || said === '') return false;
    const seen = onceSeen.get(mapped) ?? new Set();
    onceSeen.set(mapped, seen);
    const key = JSON.stringify([...mapped.once.map((name) => text(at, name).trim()), said.trim()]);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };

  return {
    text,
    problem,
    isSkipped: (at) => told.some(({ name, words }) => words.has(bare(raw(at, name)))),
    cell: (at, mapped) => {
      const { field, from, join, value, as } = mapped;
      if (from.length === 0) return { text: value ?? '', origin: null };
      const filled = from.filter((name) => text(at, name).trim() !== '');
      const first = filled[0] ?? from[0] ?? '';
      const taken = join === null ? filled.slice(0, 1) : filled;
      const said = taken.map((name) => text(at, name).trim()).join(join ?? '');
      const type = fieldOf(mapping.register, field)?.type;
      const repeated = isRepeated(at, mapped, said);
      const result = repeated
        ? { text: '' }
        : transformed(said, as, type === 'references' || type === 'choices');
      if ('fault' in result) return problem(at, first, { field, text: said, ...result });
      const index = placeOf(first);
      // A column that this release lacks has no cell to lead to.
      if (index < 0) return { text: result.text, origin: null };
      const range = cellRange(table, at, index);
      const reported = range === null || repeated ? '' : taken.map((name) => raw(at, name)).join(join ?? '');
      return {
        text: result.text,
        origin: { cell: nameAt(at, first), start: range?.start ?? 0, end: range?.end ?? 0, reported },
      };
    },
  };
}

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** What a row is known by; or what is wrong with that. */
function keyOf(
  { key, repeats }: Mapping,
  reader: Reader,
  at: number,
  seen: Map<string, number>,
): string | TableProblem {
  const textsOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => reader.text(at, name).trim());
  const whole = key.find((names) => textsOf(names).every((text) => text !== ''));
  const names = whole ?? key.at(-1) ?? [];
  const texts = textsOf(names);
  const [first = ''] = names;
  if (texts.every((text) => text === '')) return reader.problem(at, first, { text: '', fault: 'no-key' });
  const text = JSON.stringify([key.indexOf(names), ...texts]);
  const before = seen.get(text) ?? 0;
  seen.set(text, before + 1);
  if (before === 0) return text;
  return repeats === 'count'
    ? JSON.stringify([text, before])
    : reader.problem(at, first, { text: texts.join(' '), fault: 'repeated-key' });
}
