/** Where a cell is on the screen, in pixels of the grid, while rows and columns are scrolled and sized. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Spot } from './range.ts';
import type { Sheet } from './sheet.ts';

export interface CellBox {
  readonly box: DOMRect;
  /** Pixels below the cell. */
  readonly below: number;
}

/** Null until the cell was seen; where it is scrolled out of sight it stays where it was last. */
export function useCellBox(
  sheet: Sheet,
  spot: Spot | null,
  place: RefObject<HTMLElement | null>,
): CellBox | null {
  const [seen, setSeen] = useState<CellBox | null>(null);
  useLayoutEffect(() => {
    if (spot === null) return undefined;
    const measure = (): void => {
      const around = place.current?.getBoundingClientRect();
      const cell = sheet.elementOf(spot)?.getBoundingClientRect();
      if (around === undefined || cell === undefined) return;
      setSeen({
        box: new DOMRect(cell.x - around.x, cell.y - around.y, cell.width, cell.height),
        below: around.bottom - cell.bottom,
      });
    };
    measure();
    // A row that has just come into view is drawn a moment later.
    const later = requestAnimationFrame(measure);
    const { api } = sheet;
    api?.addEventListener('bodyScroll', measure);
    addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(later);
      if (api?.isDestroyed() === false) api.removeEventListener('bodyScroll', measure);
      removeEventListener('resize', measure);
    };
  }, [sheet, spot, place]);
  return spot === null ? null : seen;
}
