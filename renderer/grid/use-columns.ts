/** The columns of the grid, kept as somebody moves and sizes them. */
import type { ColDef, ColumnMovedEvent, ColumnResizedEvent } from 'ag-grid-community';
import type { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { RegisterFilter, RegisterNoun, ViewDefinition } from '../../preload/contract/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import type { CellContext } from './cell-view.ts';
import { columnDef, columnsOf, type ShownColumn } from './columns.ts';
import { ColumnHead } from './heads.tsx';
import type { GridRow } from './row.ts';
import type { Sheet } from './sheet.ts';
import type { Shown } from './shown.ts';

export interface Columns {
  readonly columns: readonly ShownColumn[];
  readonly defs: ColDef<GridRow>[];
  readonly context: { readonly cell: CellContext };
  readonly keep: (event: ColumnMovedEvent | ColumnResizedEvent) => void;
}

export function useColumns(options: {
  readonly grid: RefObject<AgGridReact<GridRow> | null>;
  readonly sheet: Sheet;
  readonly register: RegisterNoun;
  readonly fixed: readonly RegisterFilter[];
  readonly view: ViewDefinition;
  readonly change: (part: Partial<ViewDefinition>) => void;
  readonly shown: Shown;
  readonly isChosen: (id: number) => boolean;
}): Columns {
  const { grid, sheet, register, fixed, view, change, shown, isChosen } = options;
  const text = useText();
  const fieldName = useFieldName();
  const columns = useMemo(
    () =>
      columnsOf(
        register,
        view.columns,
        fixed.map(({ field }) => field),
      ),
    [register, view.columns, fixed],
  );
  const defs = useMemo(
    () =>
      columns.map((column) => ({
        ...columnDef(column, fieldName(column.key), sheet, isChosen),
        headerComponent: ColumnHead,
      })),
    [columns, fieldName, sheet, isChosen],
  );
  const context = useMemo(
    (): Columns['context'] => ({
      cell: { register, text, shown, isShown: (field) => columns.some(({ key }) => key === field) },
    }),
    [register, text, shown, columns],
  );
  // What the cells are drawn with is not of their rows: nothing else tells the grid to draw them again.
  const drawn = useRef(context);
  useEffect(() => {
    if (drawn.current === context) return;
    drawn.current = context;
    grid.current?.api?.refreshCells({ force: true });
  }, [context, grid]);

  const keep = useCallback(
    ({ api, finished, source }: ColumnMovedEvent | ColumnResizedEvent) => {
      if (!finished || source === 'api' || source === 'gridOptionsChanged') return;
      change({
        columns: api
          .getColumnState()
          .filter(({ hide }) => hide !== true)
          .map(({ colId, width }) => ({
            field: colId,
            ...(typeof width === 'number' ? { width: Math.round(width) } : {}),
          })),
      });
    },
    [change],
  );
  return { columns, defs, context, keep };
}
