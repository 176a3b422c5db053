/** From the fields of a register to the columns of its grid. */
import type { ColDef } from 'ag-grid-community';
import {
  REGISTERS,
  type Field,
  type FieldType,
  type RegisterNoun,
  type ViewDefinition,
} from '../../preload/contract/index.ts';
import { CellView } from './cell-view.ts';
import styles from './grid.module.css';
import { isKept, type GridRow } from './row.ts';
import type { Sheet } from './sheet.ts';

/** Pixels of a column that nobody has sized yet. */
const WIDTHS: Readonly<Record<FieldType, number>> = {
  line: 170,
  prose: 260,
  choice: 150,
  choices: 170,
  date: 130,
  number: 90,
  amount: 140,
  currency: 84,
  country: 84,
  language: 90,
  flag: 84,
  reference: 170,
  references: 210,
  value: 130,
};

/** What is counted stands at the end of its column, figure under figure. */
const isNumeric = ({ type }: Field): boolean => type === 'number' || type === 'amount';

export interface ShownColumn {
  readonly key: string;
  readonly field: Field;
  readonly width: number;
}

/** The columns of a view, in their order. Where none were chosen: all but identifiers of other systems. */
export function columnsOf(
  register: RegisterNoun,
  chosen: ViewDefinition['columns'],
  fixed: readonly string[] = [],
): readonly ShownColumn[] {
  const { fields } = REGISTERS[register];
  const known = chosen.filter(({ field }) => Object.hasOwn(fields, field));
  const keys =
    known.length > 0
      ? known.map(({ field }) => field)
      : Object.keys(fields).filter(
          (key) => (fields[key]?.ours !== true || key === 'note') && !fixed.includes(key),
        );
  return keys.flatMap((key) => {
    const field = fields[key];
    if (field === undefined) return [];
    return [{ key, field, width: known.find((one) => one.field === key)?.width ?? WIDTHS[field.type] }];
  });
}

export const columnDef = (
  { key, field, width }: ShownColumn,
  name: string,
  sheet: Sheet,
  isChosen: (id: number) => boolean,
): ColDef<GridRow> => ({
  colId: key,
  headerName: name,
  width,
  minWidth: 48,
  cellDataType: false,
  // The row itself: a cell is drawn anew when anything of its row was read anew, its evidence too.
  valueGetter: ({ data }) => data,
  cellRenderer: CellView,
  cellClass: isNumeric(field) ? (styles['numeric'] ?? '') : '',
  cellClassRules: {
    [styles['chosen'] ?? 'chosen']: ({ data }) => isKept(data) && isChosen(data.id),
    [styles['inRange'] ?? 'inRange']: (cell) => sheet.holds(cell),
    [styles['corner'] ?? 'corner']: (cell) => sheet.isCorner(cell),
    [styles['filled'] ?? 'filled']: (cell) => sheet.fills(cell),
  },
  headerClass: isNumeric(field) ? (styles['numeric'] ?? '') : '',
  resizable: true,
  suppressHeaderMenuButton: true,
});
