/** A register as a grid: its rows in the order of a view, of any number, with the keys of a spreadsheet. */
import { AgGridReact } from 'ag-grid-react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type JSX,
  type ReactNode,
} from 'react';
import type { RegisterFilter, RegisterNoun, RegisterViewInput } from '../../preload/contract/index.ts';
import { attempt, useAppState } from '../client/index.ts';
import { useFieldName, useRegisterName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { FeedFacts } from './feed.ts';
import styles from './grid.module.css';
import { GridFoot } from './grid-foot.tsx';
import { HeadsContext, sortedBy } from './heads.tsx';
import { looks, ROW_HEIGHT, styleNonce } from './looks.ts';
import { oneCell } from './range.ts';
import { RefusedCells } from './refused-cells.tsx';
import { keyOf, type GridRow } from './row.ts';
import { atNew, makeSheet } from './sheet.ts';
import { useShown } from './shown.ts';
import { useBatches } from './use-batches.ts';
import { useCellBox } from './use-cell-box.ts';
import { useChosen } from './use-chosen.ts';
import { useColumns } from './use-columns.ts';
import { useDatasource } from './use-datasource.ts';
import { useDrag } from './use-drag.ts';
import { useEdits } from './use-edits.ts';
import { useFeed } from './use-feed.ts';
import { useFocus } from './use-focus.ts';
import { useKeys, type GridActions } from './use-keys.ts';
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
  /** Opens the filter of a column. */
  readonly filterBy?: (field: string) => void;
  /** Each new value begins a new row. */
  readonly newRow?: number;
  /** Below the rows, beside their number. */
  readonly footer?: ReactNode;
}

/** Rows that are read at once. */
const BLOCK = 100;
const NONE: readonly RegisterFilter[] = [];
const nothing = (): void => undefined;

export function RegisterGrid(props: RegisterGridProps): JSX.Element {
  const {
    register,
    name,
    fixed = NONE,
    group = NONE,
    chosen,
    choose,
    filterBy = nothing,
    newRow = 0,
  } = props;
  const registerName = useRegisterName();
  const fieldName = useFieldName();
  const text = useText('grid');
  const shown = useShown();
  const readOnly = useAppState().dossier?.readOnly === true;
  const own = useLook(name);
  const { view, change } = props.look ?? own;
  const grid = useRef<AgGridReact<GridRow>>(null);
  const place = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/refs -- read when keys and pointers come, never while rendering
  const [sheet] = useState(() => makeSheet(() => place.current));

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

  const edits = useEdits({ sheet, register, fixed, shown, made: choose });
  const batches = useBatches({ sheet, feed, register, fixed, shown });
  const isChosen = useChosen({ sheet, feed, chosen });
  const { columns, defs, context, keep } = useColumns({
    grid,
    sheet,
    register,
    fixed,
    view,
    change,
    shown,
    isChosen,
  });
  const { newRow: row, startNew } = edits;
  useEffect(() => sheet.show(columns, facts.total ?? 0, row !== null), [sheet, columns, facts.total, row]);
  const top = useMemo(() => (row === null ? [] : [row]), [row]);

  const sortBy = useCallback(
    (field: string, more: boolean) => change({ sort: sortedBy(view.sort, field, more) }),
    [change, view.sort],
  );
  const heads = useMemo(
    () => ({ sort: view.sort, filtered: new Set(view.filters.map(({ field }) => field)), sortBy, filterBy }),
    [view.sort, view.filters, sortBy, filterBy],
  );
  const begin = useCallback(() => {
    startNew();
    // Once the row is drawn.
    requestAnimationFrame(() => sheet.select(atNew(0)));
  }, [startNew, sheet]);
  const begun = useRef(newRow);
  useEffect(() => {
    if (newRow !== begun.current) begin();
    begun.current = newRow;
  }, [newRow, begin]);

  const { onCell } = props;
  const actions = useMemo((): GridActions => {
    const moves = {
      showCell: onCell ?? nothing,
      sortBy,
      filterBy,
      dropNew: edits.dropNew,
      edit: edits.edit,
      clear: batches.clear,
      fillDown: batches.fillDown,
      remove: batches.remove,
      startNew: begin,
      writeNew: () => attempt(edits.writeNew()),
    };
    return readOnly
      ? { ...moves, edit: nothing, clear: nothing, fillDown: nothing, remove: nothing, startNew: nothing }
      : moves;
  }, [onCell, sortBy, filterBy, edits, batches, begin, readOnly]);
  const onKey = useKeys(sheet, actions);
  const onPointer = useDrag(sheet, readOnly ? nothing : batches.fill);
  const focus = useFocus({ sheet, choose });
  const cell = useCellBox(sheet, edits.editing?.spot ?? null, place);
  const datasource = useDatasource(feed);

  const clip = (event: ClipboardEvent, act: (data: DataTransfer) => boolean): void => {
    if (!(event.target instanceof Element) || event.target.closest('.ag-cell') === null) return;
    if (act(event.clipboardData)) event.preventDefault();
  };
  const { editing } = edits;
  return (
    <div className={styles['whole']}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid inside takes the focus */}
      <div
        ref={place}
        className={styles['grid']}
        data-takes-letters
        onKeyDownCapture={onKey}
        onPointerDownCapture={onPointer}
        onDoubleClick={({ target }) => {
          const spot = target instanceof Element ? sheet.spotOf(target) : null;
          if (spot !== null) actions.edit(spot, null);
        }}
        onCopy={(event) => clip(event, (data) => batches.copy(data, false))}
        onCut={(event) => clip(event, (data) => batches.copy(data, !readOnly))}
        onPaste={(event) => clip(event, (data) => !readOnly && batches.paste(data))}
      >
        <HeadsContext value={heads}>
          <AgGridReact<GridRow>
            ref={grid}
            theme={looks}
            styleNonce={styleNonce()}
            rowModelType="infinite"
            datasource={datasource}
            cacheBlockSize={BLOCK}
            maxBlocksInCache={30}
            rowBuffer={12}
            rowHeight={ROW_HEIGHT}
            columnDefs={defs}
            pinnedTopRowData={top}
            context={context}
            getRowId={({ data }) => keyOf(data)}
            suppressDragLeaveHidesColumns
            suppressOverlays={['loading', 'noRows']}
            onGridReady={({ api }) => {
              sheet.attach(api);
              // The library names its grid by no option.
              const named = place.current?.querySelector('[role=grid], [role=treegrid]');
              if (named) named.ariaLabel = registerName(register);
            }}
            onGridPreDestroyed={() => sheet.attach(null)}
            onColumnMoved={keep}
            onColumnResized={keep}
            onCellFocused={focus.onCellFocused}
            tabToNextCell={focus.tabToNextCell}
            focusGridInnerElement={focus.focusGridInnerElement}
          />
        </HeadsContext>
        {editing === null || cell === null ? null : (
          <CellEditor
            key={`${editing.spot.row} ${editing.key} ${editing.fault ?? ''}`}
            editing={editing}
            label={fieldName(editing.key)}
            shown={shown}
            box={cell.box}
            below={cell.below}
            commit={edits.commit}
            cancel={edits.cancel}
          />
        )}
      </div>
      <GridFoot facts={facts} sheet={sheet} reopen={reopen}>
        {row === null ? null : (
          <button type="button" onClick={() => attempt(edits.writeNew())}>
            {text('writeRow')}
          </button>
        )}
        {props.footer}
      </GridFoot>
      {batches.held === null ? null : (
        <RefusedCells
          held={batches.held}
          register={register}
          shown={shown}
          run={batches.run}
          drop={batches.drop}
          total={facts.total ?? 0}
          goTo={(row, field) => {
            batches.drop();
            const column = columns.findIndex(({ key }) => key === field);
            sheet.select(oneCell({ row: Math.min(row, sheet.total - 1), column: Math.max(0, column) }));
          }}
        />
      )}
    </div>
  );
}
