/** Columns of figures: they stand at the end of their line, unit below unit, so that sums are compared at a glance. */
import type { Block, Cell } from './sheet.ts';

/** A number as a page writes it, with a sign, a share or a currency beside it; a range of two; nothing known. */
const NUMBER = String.raw`[+\-\u2212]?(?:[$€£]\s?)?\d[\d.,\s]*(?:\s?(?:%|‰|€|\$|£|[A-Z]{3}))?`;
const FIGURE = new RegExp(String.raw`^(?:[<>~≈]\s?)?${NUMBER}(?:\s?[–-]\s?${NUMBER})?$`, 'u');
const UNKNOWN = /^[–—-]?$/u;
/** They are names more than amounts, and all equally long. */
const YEAR = /^(?:1[89]|20)\d\d$/;

/** Null where a cell is more than one line of text, or calls a note: the call would push the figure aside. */
function lineOf({ blocks, colspan, rowspan }: Cell): string | null {
  const [block, ...others] = blocks;
  if (colspan > 1 || rowspan > 1 || others.length > 0) return null;
  if (block === undefined) return '';
  if (block.kind !== 'paragraph' || block.runs.some((run) => run.note !== undefined)) return null;
  return block.runs
    .map((run) => run.text)
    .join('')
    .trim();
}

function areFigures(cells: readonly (Cell | undefined)[]): boolean {
  const lines = cells.map((cell) => (cell === undefined ? null : lineOf(cell)));
  const known = lines.filter((line) => line !== null && !UNKNOWN.test(line));
  return (
    !lines.includes(null) &&
    known.length > 1 &&
    known.every((line) => FIGURE.test(line ?? '')) &&
    !known.every((line) => YEAR.test(line ?? ''))
  );
}

/** The rows of a table, those cells that stand in a column of figures said to. `head`: how many rows at the top are headers. */
export function withFigureColumns(
  rows: Extract<Block, { kind: 'table' }>['rows'],
  head: number,
): readonly (readonly Cell[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  // What spans a whole row parts the table, and is of no column.
  const body = rows.slice(head).filter((row) => !(row.length === 1 && width > 1));
  const figures = Array.from({ length: width }, (_, column) => areFigures(body.map((row) => row[column])));
  if (!figures.includes(true)) return rows;
  return rows.map((row) =>
    row.length === width
      ? row.map((cell, column) => (figures[column] === true ? { ...cell, end: true as const } : cell))
      : row,
  );
}
