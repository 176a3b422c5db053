/** Tables as a document: one row a line, its cells parted by tabs, so that a cell can be cited like any other words. */
import type { Block } from '../../../preload/contract/documents.ts';
import type { Table } from '../../../preload/contract/tables.ts';
import type { Built } from '../text-builder.ts';
import { onOneLine } from './cell-text.ts';
import type { Rows } from './rows.ts';

export interface Sheet extends Rows {
  readonly name: string;
}

/** `headed`: each sheet begins with its name. */
export function placed(
  sheets: readonly Sheet[],
  headed: boolean,
): { readonly tables: readonly Table[]; readonly built: Built } {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const add = (kind: Block['kind'], level: number, line: string): number => {
    if (lines.length > 0) length += 1;
    const start = length;
    lines.push(line);
    length += line.length;
    blocks.push({ kind, level, start, end: length });
    return start;
  };
  const tables = sheets.map((sheet) => {
    if (headed && sheet.rows.length > 0) add('heading', 1, onOneLine(sheet.name));
    const starts = sheet.rows.map((row) => {
      const line = onOneLineEach(row);
      return line.trim() === '' ? -1 : add('table-row', 0, line);
    });
    return { ...sheet, starts };
  });
  return { tables, built: { text: lines.join('\n'), blocks, marks: [] } };
}

const onOneLineEach = (row: readonly string[]): string => row.map(onOneLine).join('\t');
