/** How much of a table is read: more than any spreadsheet program keeps, and less than a machine can hold. */
import { LiasseError } from '../../../preload/contract/errors.ts';

/** Of one sheet, as Excel has them. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Of a whole file. Cells up to the last of each row that holds something, and the UTF-16 code units of all of them. */
const MOST_CELLS = 20_000_000;
const MOST_CHARACTERS = 128 * 1024 * 1024;

export interface Counting {
  /** Counts a cell, and the `skipped` empty ones before it; throws `too-many-cells` past a bound. From 0. */
  cell(text: string, row: number, column: number, skipped: number): void;
}

export function counting(): Counting {
  let cells = 0;
  let characters = 0;
  return {
    cell: (text, row, column, skipped) => {
      cells += skipped + 1;
      characters += skipped + text.length + 1;
      if (row >= MOST_ROWS) throw tooMany('rows', MOST_ROWS);
      if (column >= MOST_COLUMNS) throw tooMany('columns', MOST_COLUMNS);
      if (cells > MOST_CELLS) throw tooMany('cells', MOST_CELLS);
      // One text may stand in every cell of a sheet and be in the file once.
      if (characters > MOST_CHARACTERS) throw tooMany('characters', MOST_CHARACTERS);
    },
  };
}

export const tooMany = (what: string, most: number): LiasseError =>
  new LiasseError('too-many-cells', `The table has more than ${most} ${what}; it was not read.`, {
    what,
    most,
  });
