/** Wrong cells of a table, as they are found: by the mapping, by the register, when written. */
import type { MappedProblem, Mapping, TableProblem } from '../../../preload/contract/mappings.ts';
import { cellName } from '../../../preload/contract/tables.ts';
import type { Header } from './header.ts';
import type { TableRow, TableRows } from './rows.ts';

/** The most wrong cells that are told. */
const TOLD = 1000;

export interface Refusals {
  readonly told: readonly TableProblem[];
  readonly rows: ReadonlySet<number>;
  /** Takes wrong rows out; answers the others. */
  take(
    rows: readonly TableRow[],
    wrong: readonly MappedProblem[],
    header: Header,
    mapping: Mapping,
  ): readonly TableRow[];
}

export function refusalsOf({ problems }: TableRows): Refusals {
  const told = problems.slice(0, TOLD);
  const refused = new Set(problems.map(({ row }) => row));
  return {
    told,
    rows: refused,
    take: (rows, wrong, header, mapping) => {
      const wrongRows = new Set(wrong.map(({ row }) => row));
      for (const problem of wrong) {
        const row = rows[problem.row];
        if (row === undefined) continue;
        refused.add(header.table.firstRow + row.at);
        if (told.length < TOLD) told.push(inTable(problem, row, header, mapping));
      }
      return rows.filter((_, at) => !wrongRows.has(at));
    },
  };
}

/** A wrong field as the cell that it is from. */
function inTable(
  problem: MappedProblem,
  { at, mapped }: TableRow,
  header: Header,
  mapping: Mapping,
): TableProblem {
  const column = mapping.columns.find(({ field }) => field === problem.field)?.from[0] ?? '';
  const place = column === '' ? null : header.column(column);
  const row = header.table.firstRow + at;
  const cell =
    mapped.cells[problem.field]?.origin?.cell ?? (typeof place === 'number' ? cellName(row, place) : '');
  return { ...problem, cell, row, column };
}
