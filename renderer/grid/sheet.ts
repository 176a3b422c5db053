/** The cells that are selected, and where they are on the screen. It lives outside React: it changes with every key and every move of the mouse. */
import type { CellClassParams, GridApi } from 'ag-grid-community';
import { makeStore, type Store } from '../client/index.ts';
import type { ShownColumn } from './columns.ts';
import { ROW_HEIGHT } from './looks.ts';
import {
  boundsOf,
  holds,
  oneCell,
  sameRange,
  type Bounds,
  type Extent,
  type Range,
  type Spot,
} from './range.ts';
import type { GridRow } from './row.ts';

/** The row of the new one, above all others. */
export const NEW = -1;

export interface Sheet {
  readonly range: Store<Range | null>;
  readonly columns: readonly ShownColumn[];
  /** Rows, without the new one. */
  readonly total: number;
  readonly hasNew: boolean;
  readonly extent: Extent;
  readonly api: GridApi<GridRow> | null;
  attach(api: GridApi<GridRow> | null): void;
  /** What there is to select from. */
  show(columns: readonly ShownColumn[], total: number, hasNew: boolean): void;
  /** Selects cells; the keys go to their anchor unless they are to stay where they are. */
  select(range: Range | null, focus?: boolean): void;
  /** Brings a cell into view. */
  reveal(spot: Spot): void;
  spotOf(element: Element): Spot | null;
  elementOf(spot: Spot): HTMLElement | null;
  rowAt(row: number): GridRow | undefined;
  holds(cell: CellClassParams<GridRow>): boolean;
  isCorner(cell: CellClassParams<GridRow>): boolean;
  /** Cells that a drag of the corner would fill. */
  fill(bounds: Bounds | null): void;
  fills(cell: CellClassParams<GridRow>): boolean;
}

export function makeSheet(root: () => HTMLElement | null): Sheet {
  const range = makeStore<Range | null>(null);
  let api: GridApi<GridRow> | null = null;
  let columns: readonly ShownColumn[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  let total = 0;
  let hasNew = false;
  let filling: Bounds | null = null;

  const placeOf = ({ node, rowIndex, column }: CellClassParams<GridRow>): Spot => ({
    row: node.rowPinned === 'top' ? NEW : rowIndex,
    column: places.get(column.getColId()) ?? -1,
  });
  /** Draws the rows anew that lie in one of these ranges. */
  const paint = (...bounds: readonly (Bounds | null)[]): void => {
    const rows = api
      ?.getRenderedNodes()
      .filter(
        ({ rowIndex, rowPinned }) =>
          rowIndex !== null &&
          bounds.some((one) => one !== null && holdsRow(one, (rowPinned ?? null) === 'top' ? NEW : rowIndex)),
      );
    if (rows !== undefined && rows.length > 0) api?.refreshCells({ force: true, rowNodes: rows });
  };
  const reveal = ({ row, column }: Spot): void => {
    const key = columns[column]?.key;
    if (row >= 0 && row < total) api?.ensureIndexVisible(row);
    if (key !== undefined) api?.ensureColumnVisible(key);
  };

  return {
    range,
    get columns() {
      return columns;
    },
    get total() {
      return total;
    },
    get hasNew() {
      return hasNew;
    },
    get api() {
      return api;
    },
    get extent() {
      const seen = api?.getVerticalPixelRange() ?? { top: 0, bottom: 0 };
      return {
        rows: total,
        columns: columns.length,
        page: Math.max(1, Math.floor((seen.bottom - seen.top) / ROW_HEIGHT) - 1),
      };
    },
    attach: (made) => {
      api = made;
    },
    show: (shown, count, withNew) => {
      columns = shown;
      places = new Map(shown.map(({ key }, at) => [key, at]));
      total = count;
      hasNew = withNew;
    },
    select: (next, focus = true) => {
      const before = range.get();
      if (!sameRange(before, next)) {
        range.set(next);
        paint(before === null ? null : boundsOf(before), next === null ? null : boundsOf(next));
      }
      if (next === null) return;
      reveal(next.head);
      const { row, column } = next.anchor;
      const key = columns[column]?.key;
      if (focus && key !== undefined)
        api?.setFocusedCell(row === NEW ? 0 : row, key, row === NEW ? 'top' : null);
    },
    reveal,
    spotOf: (element) => {
      const cell = element.closest('.ag-cell');
      const index = cell?.closest('[row-index]')?.getAttribute('row-index');
      const column = places.get(cell?.getAttribute('col-id') ?? '');
      if (index === null || index === undefined || column === undefined) return null;
      return { row: index.startsWith('t-') ? NEW : Number(index), column };
    },
    elementOf: ({ row, column }) => {
      const key = columns[column]?.key ?? '';
      const index = row === NEW ? 't-0' : String(row);
      return (
        root()?.querySelector<HTMLElement>(`[row-index="${index}"] [col-id="${CSS.escape(key)}"]`) ?? null
      );
    },
    rowAt: (row) => (row === NEW ? undefined : api?.getDisplayedRowAtIndex(row)?.data),
    holds: (cell) => {
      const now = range.get();
      return now !== null && !isOne(now) && holds(boundsOf(now), placeOf(cell));
    },
    isCorner: (cell) => {
      const now = range.get();
      if (now === null) return false;
      const { bottom, right } = boundsOf(now);
      const { row, column } = placeOf(cell);
      return row !== NEW && row === bottom && column === right;
    },
    fill: (bounds) => {
      const before = filling;
      filling = bounds;
      paint(before, bounds);
    },
    fills: (cell) => filling !== null && holds(filling, placeOf(cell)),
  };
}

const holdsRow = ({ top, bottom }: Bounds, row: number): boolean => row >= top && row <= bottom;

const isOne = ({ anchor, head }: Range): boolean => anchor.row === head.row && anchor.column === head.column;

/** All rows and columns there are. */
export const everything = ({ total, columns }: Pick<Sheet, 'total' | 'columns'>): Range | null =>
  total === 0 || columns.length === 0
    ? null
    : { anchor: { row: 0, column: 0 }, head: { row: total - 1, column: columns.length - 1 } };

/** One cell from another's place, by a key; the new row lies above the first. */
export const atNew = (column: number): Range => oneCell({ row: NEW, column });
