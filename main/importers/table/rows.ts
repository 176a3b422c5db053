/** Rows as they are read: only what holds something is kept, and rows that were skipped are there, empty. */
import { cellText } from './cell-text.ts';
import type { Counting } from './bounds.ts';

export interface Rows {
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
}

export interface RowsBuilder {
  /** `row` and `column` from 0; rows come in order, the cells of a row too. An empty cell is no cell. */
  add(row: number, column: number, text: string): void;
  build(): Rows;
}

/** A gap of a million rows costs a million pointers to this. */
const EMPTY: readonly string[] = [];

export function rowsBuilder(counted: Counting): RowsBuilder {
  const rows: (readonly string[])[] = [];
  let first = 0;
  let current: string[] = [];
  let at = -1;
  return {
    add: (row, column, raw) => {
      const text = cellText(raw);
      if (text === '') return;
      counted.cell(text, row, column, column - (row === at ? current.length : 0));
      if (row !== at) {
        if (at < 0) first = row;
        while (first + rows.length < row) rows.push(EMPTY);
        current = [];
        rows.push(current);
        at = row;
      }
      while (current.length < column) current.push('');
      current.push(text);
    },
    build: () => ({ firstRow: first + 1, rows }),
  };
}
