/** A row as the grid holds it: one of the register, one that was deleted meanwhile, or the new one at the top. */
import type { RegisterRow } from '../../preload/contract/index.ts';

/** Deleted since the rows were put in order: its place stays until they are ordered again. */
export interface GoneRow {
  readonly key: string;
  readonly gone: true;
}

export type GridRow = RegisterRow | GoneRow;

export const isGone = (row: GridRow): row is GoneRow => 'gone' in row;

export const keyOf = (row: GridRow): string => (isGone(row) ? row.key : String(row.id));
