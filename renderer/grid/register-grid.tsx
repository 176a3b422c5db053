/** A register as a grid: its rows in the order of a view, of any number, with the keys of a spreadsheet. */
import type { ColDef, ColumnMovedEvent, ColumnResizedEvent, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, type JSX, type ReactNode } from 'react';
import type { RegisterFilter, RegisterNoun, RegisterViewInput } from '../../preload/contract/index.ts';
import { useFieldName, useRegisterName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import type { CellContext } from './cell-view.ts';
import { columnDef, columnsOf, isNumeric } from './columns.ts';
import type { FeedFacts } from './feed.ts';
import styles from './grid.module.css';
import { GridFoot } from './grid-foot.tsx';
import { ColumnHead, HeadsContext, sortedBy } from './heads.tsx';
import { looks, ROW_HEIGHT, styleNonce } from './looks.ts';
import { keyOf, type GridRow } from './row.ts';
import { useShown } from './shown.ts';
import { useFeed } from './use-feed.ts';
import { useLook, type Look } from './use-look.ts';

export interface RegisterGridProps {
  readonly register: RegisterNoun;
  /** Key of what the window remembers of it. */
  readonly name: string;
  /** Always applied: the rows of one coalition. */
  readonly fixed?: readonly RegisterFilter[];
  readonly chosen: number | null;
  readonly choose: (id: number) => void;
  /** Shows the passages of a cell. */
  readonly onCell?: (id: number, field: string) => void;
  /** How one looks at it, where what is around the grid changes that too. */
  readonly look?: Look;
  /** One group of rows, within the view. */
  readonly group?: readonly RegisterFilter[];
  readonly onFacts?: (facts: FeedFacts) => void;
  /** Below the rows, beside their number. */
  readonly footer?: ReactNode;
}

/** Rows that are read at once. */
const BLOCK = 100;
const NONE: readonly RegisterFilter[] = [];

export function RegisterGrid(props: RegisterGridProps): JSX.Element {
  const { register, name, fixed = NONE, group = NONE, chosen, choose } = props;
  const text = useText();
  const fieldName = useFieldName();
  const registerName = useRegisterName();
  const shown = useShown();
  const own = useLook(name);
  const { view, change } = props.look ?? own;
  const grid = useRef<AgGridReact<GridRow>>(null);

  const asked = useMemo(
    (): RegisterViewInput => ({
      register,
      filters: [...fixed, ...group, ...view.filters],
      sort: view.sort,
      search: view.search,
    }),
    [register, fixed, group, view.filters, view.sort, view.search],
  );
  const { feed, facts, reopen } = useFeed(asked, grid);
  const { onFacts } = props;
  useEffect(() => onFacts?.(facts), [onFacts, facts]);

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
      columns.map((column): ColDef<GridRow> => ({
        ...columnDef(column, fieldName(column.key), (field) =>
          isNumeric(field) ? [styles['numeric'] ?? ''] : [],
        ),
        headerComponent: ColumnHead,
      })),
    [columns, fieldName],
  );
  const cell = useMemo(
    (): CellContext => ({
      register,
      text,
      shown,
      isShown: (field) => columns.some(({ key }) => key === field),
    }),
    [register, text, shown, columns],
  );
  const context = useMemo(() => ({ cell }), [cell]);
  // What the cells are drawn with is not of their rows: nothing else tells the grid to draw them again.
  const drawn = useRef(context);
  useEffect(() => {
    if (drawn.current === context) return;
    drawn.current = context;
    grid.current?.api?.refreshCells({ force: true });
  }, [context]);

  const datasource = useMemo(
    (): IDatasource => ({
      getRows: (params) => {
        const { startRow, endRow } = params;
        feed.window(startRow, endRow - startRow).then(
          ({ rows, total }) =>
            params.successCallback(
              rows.map((row, at): GridRow => row ?? { key: `gone ${startRow + at}`, gone: true }),
              total,
            ),
          () => params.failCallback(),
        );
      },
    }),
    [feed],
  );

  const heads = useMemo(
    () => ({
      sort: view.sort,
      filtered: new Set(view.filters.map(({ field }) => field)),
      sortBy: (field: string, more: boolean) => change({ sort: sortedBy(view.sort, field, more) }),
    }),
    [view.sort, view.filters, change],
  );

  const keepColumns = useCallback(
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

  return (
    <div className={styles['whole']}>
      <div className={styles['grid']} role="group" aria-label={registerName(register)}>
        <HeadsContext value={heads}>
          <AgGridReact<GridRow>
            ref={grid}
            theme={looks}
            styleNonce={styleNonce()}
            rowModelType="infinite"
            datasource={datasource}
            cacheBlockSize={BLOCK}
            maxBlocksInCache={20}
            rowBuffer={12}
            rowHeight={ROW_HEIGHT}
            columnDefs={defs}
            context={context}
            getRowId={({ data }) => keyOf(data)}
            suppressDragLeaveHidesColumns
            suppressOverlays={['loading', 'noRows']}
            onColumnMoved={keepColumns}
            onColumnResized={keepColumns}
            onCellFocused={({ rowIndex, rowPinned, api }) => {
              if (rowIndex === null || (rowPinned ?? null) !== null) return;
              const row = api.getDisplayedRowAtIndex(rowIndex)?.data;
              if (row !== undefined && 'id' in row && row.id !== chosen) choose(row.id);
            }}
          />
        </HeadsContext>
      </div>
      <GridFoot facts={facts} reopen={reopen}>
        {props.footer}
      </GridFoot>
    </div>
  );
}
