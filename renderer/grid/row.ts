/** A row as the grid holds it: one of the register, one that was deleted meanwhile, or the new one at the top. */
import type { RegisterRow } from '../../preload/contract/index.ts';

/** Deleted since the rows were put in order: its place stays until they are ordered again. */
interface GoneRow {
  readonly key: string;
  readonly gone: true;
}

/** The row that is being made: what its cells will show, by field. */
export interface NewRow {
  readonly key: 'new';
  readonly words: Readonly<Record<string, string>>;
  /** What it will have where nothing is given. */
  readonly initial: Readonly<Record<string, string>>;
}

export type GridRow = RegisterRow | GoneRow | NewRow;

export const isNew = (row: GridRow): row is NewRow => 'words' in row;

/** Whether it is a row of the register. */
export const isKept = (row: GridRow | undefined): row is RegisterRow => row !== undefined && 'id' in row;

export const keyOf = (row: GridRow): string => ('id' in row ? String(row.id) : row.key);
