/** Cells as spreadsheets hand them over: tabs between cells, lines between rows, quotation marks around what holds either. */

/** One cell as it stands in such a text. */
const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const formatTsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');

/** Rows of cells. A quotation mark inside an unquoted cell stands for itself; the line break after the last row makes no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(cells);
    cells = [];
  };
  while (at < text.length) {
    if (text[at] === '"') {
      const end = closing(text, at);
      if (end !== -1) {
        cells.push(lines(text.slice(at + 1, end).replaceAll('""', '"')));
        at = end + 1;
      } else at = plain(text, at, cells);
    } else at = plain(text, at, cells);
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end begins a cell that is empty.
      if (at === text.length || isBreak(text[at])) {
        cells.push('');
        if (at === text.length) endRow();
        else at = pastBreak(text, at, endRow);
      }
    } else if (at < text.length) at = pastBreak(text, at, endRow);
    else endRow();
  }
  return rows;
}

const isBreak = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';

const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** The mark that closes a quoted cell: not doubled, and nothing but the end of the cell behind it; -1 where there is none. */
function closing(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || text[at + 1] === '\t' || isBreak(text[at + 1]) ? at : -1;
  }
  return -1;
}

function plain(text: string, from: number, cells: string[]): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && !isBreak(text[at])) at += 1;
  cells.push(text.slice(from, at));
  return at;
}

function pastBreak(text: string, at: number, endRow: () => void): number {
  endRow();
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
