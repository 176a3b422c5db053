/** Where the keys are: the cell that has them is what is selected, and its row is what is shown beside the grid. */
import type {
  CellFocusedEvent,
  CellPosition,
  FocusGridInnerElementParams,
  TabToNextCellParams,
} from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import { oneCell, type Spot } from './range.ts';
import { isKept } from './row.ts';
import { NEW, type Sheet } from './sheet.ts';

/** Milliseconds on a row before it is shown: not all are that one passes by. */
const PAUSE = 90;

export interface Focus {
  readonly onCellFocused: (event: CellFocusedEvent) => void;
  readonly tabToNextCell: (params: TabToNextCellParams) => CellPosition | boolean;
  readonly focusGridInnerElement: (params: FocusGridInnerElementParams) => boolean;
}

export function useFocus({
  sheet,
  choose,
}: {
  readonly sheet: Sheet;
  readonly choose: (id: number) => void;
}): Focus {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  return useMemo((): Focus => {
    const show = (row: number, tries = 20): void => {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        const here = sheet.rowAt(row);
        if (isKept(here)) latest.current(here.id);
        // Far from where it was, a row is read first.
        else if (here === undefined && tries > 0) show(row, tries - 1);
      }, PAUSE);
    };
    return {
      onCellFocused: ({ rowIndex, rowPinned, column }) => {
        if (rowIndex === null || column === null || typeof column === 'string') return;
        const at = sheet.columns.findIndex(({ key }) => key === column.getColId());
        const spot: Spot = { row: rowPinned === 'top' ? NEW : rowIndex, column: at };
        const anchor = sheet.range.get()?.anchor;
        if (anchor?.row !== spot.row || anchor.column !== spot.column) sheet.select(oneCell(spot), false);
        if (spot.row !== NEW) show(spot.row);
      },
      // From cell to cell in one row, then out of the grid: the arrows go to other rows.
      tabToNextCell: ({ backwards, previousCellPosition }) => {
        const { column, rowIndex, rowPinned } = previousCellPosition;
        const at = sheet.columns.findIndex(({ key }) => key === column.getColId()) + (backwards ? -1 : 1);
        const next = sheet.api?.getColumn(sheet.columns[at]?.key ?? '') ?? null;
        return next === null ? false : { column: next, rowIndex, rowPinned };
      },
      focusGridInnerElement: () => {
        const range = sheet.range.get();
        if (range === null) return false;
        sheet.select(range);
        return true;
      },
    };
  }, [sheet]);
}
