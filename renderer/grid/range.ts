/** Ranges of cells, reckoned in places: rows and columns as they are shown, from 0. */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** From where it was begun to where it was drawn. */
export interface Range {
  readonly anchor: Spot;
  readonly head: Spot;
}

/** Its first and last rows and columns, both within it. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const oneCell = (spot: Spot): Range => ({ anchor: spot, head: spot });

export const boundsOf = ({ anchor, head }: Range): Bounds => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const holds = ({ top, bottom, left, right }: Bounds, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const heightOf = ({ top, bottom }: Bounds): number => bottom - top + 1;
export const widthOf = ({ left, right }: Bounds): number => right - left + 1;
export const sizeOf = (bounds: Bounds): number => heightOf(bounds) * widthOf(bounds);

export const sameRange = (one: Range | null, other: Range | null): boolean =>
  one === other ||
  (one !== null && other !== null && sameSpot(one.anchor, other.anchor) && sameSpot(one.head, other.head));

const sameSpot = (one: Spot, other: Spot): boolean => one.row === other.row && one.column === other.column;

/** How many rows and columns there are, and how many rows a page has. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a cell; null where it leads nowhere. `far`: with Ctrl. */
export function step(from: Spot, key: string, far: boolean, { rows, columns, page }: Extent): Spot | null {
  const to = ((): Spot | null => {
    const { row, column } = from;
    switch (key) {
      case 'ArrowUp':
        return { row: far ? 0 : row - 1, column };
      case 'ArrowDown':
        return { row: far ? rows - 1 : row + 1, column };
      case 'ArrowLeft':
        return { row, column: far ? 0 : column - 1 };
      case 'ArrowRight':
        return { row, column: far ? columns - 1 : column + 1 };
      case 'Home':
        return { row: far ? 0 : row, column: 0 };
      case 'End':
        return { row: far ? rows - 1 : row, column: columns - 1 };
      case 'PageUp':
        return { row: row - page, column };
      case 'PageDown':
        return { row: row + page, column };
      default:
        return null;
    }
  })();
  return to === null || rows === 0 || columns === 0
    ? null
    : { row: within(to.row, rows), column: within(to.column, columns) };
}

/** Where what is pasted goes: over the whole range where it fits into it several times, else from its first cell on. */
export function pasteBounds(
  range: Bounds,
  given: { readonly rows: number; readonly columns: number },
): Bounds {
  const height = heightOf(range) % given.rows === 0 ? heightOf(range) : given.rows;
  const width = widthOf(range) % given.columns === 0 ? widthOf(range) : given.columns;
  return {
    top: range.top,
    left: range.left,
    bottom: range.top + height - 1,
    right: range.left + width - 1,
  };
}

/** Where a drag of the corner fills: one way only, the way it was dragged furthest; null where it stayed inside. */
export function fillBounds(range: Bounds, to: Spot): Bounds | null {
  const down = to.row - range.bottom;
  const up = range.top - to.row;
  const right = to.column - range.right;
  const left = range.left - to.column;
  const most = Math.max(down, up, right, left);
  if (most <= 0) return null;
  if (most === down) return { ...range, top: range.bottom + 1, bottom: to.row };
  if (most === up) return { ...range, top: to.row, bottom: range.top - 1 };
  if (most === right) return { ...range, left: range.right + 1, right: to.column };
  return { ...range, left: to.column, right: range.left - 1 };
}

/** Of a list that is repeated in both directions from `start` on, which one stands at a place. */
export const repeated = (at: number, start: number, count: number): number =>
  (((at - start) % count) + count) % count;
