/** Selecting with the mouse: a drag from cell to cell, Shift to extend, the corner to fill. */
import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { boundsOf, fillBounds, oneCell, type Bounds, type Range } from './range.ts';
import { NEW, type Sheet } from './sheet.ts';

/** Pixels of the corner of the range that fills. */
const CORNER = 8;

export function useDrag(
  sheet: Sheet,
  fill: (from: Bounds, to: Bounds) => void,
): (event: PointerEvent) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return useCallback(
    (event) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const spot = sheet.spotOf(event.target);
      if (spot === null || spot.row === NEW) return;
      const range = sheet.range.get();
      const filling = range !== null && isCorner(event, sheet, range);
      const anchor = event.shiftKey && range !== null && range.anchor.row !== NEW ? range.anchor : spot;
      let to: Bounds | null = null;
      if (filling || anchor !== spot) {
        // The keys stay with the cell where the range began.
        event.preventDefault();
        event.stopPropagation();
      }
      if (!filling) sheet.select(anchor === spot ? oneCell(spot) : { anchor, head: spot }, anchor === spot);

      const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
        const over = document.elementFromPoint(clientX, clientY);
        const at = over === null ? null : sheet.spotOf(over);
        if (at === null || at.row === NEW) return;
        if (!filling) sheet.select({ anchor, head: at }, false);
        else if (range !== null) {
          to = fillBounds(boundsOf(range), at);
          sheet.fill(to);
          sheet.reveal(at);
        }
      };
      const end = (): void => {
        stop.current?.();
        if (to !== null && range !== null) fill(boundsOf(range), to);
      };
      stop.current?.();
      stop.current = () => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', end);
        sheet.fill(null);
        stop.current = null;
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', end);
    },
    [sheet, fill],
  );
}

function isCorner({ clientX, clientY }: PointerEvent, sheet: Sheet, range: Range): boolean {
  const { bottom, right } = boundsOf(range);
  const box = sheet.elementOf({ row: bottom, column: right })?.getBoundingClientRect();
  return (
    box !== undefined &&
    clientX >= box.right - CORNER &&
    clientX <= box.right &&
    clientY >= box.bottom - CORNER &&
    clientY <= box.bottom
  );
}
