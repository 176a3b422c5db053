/** The keys of the grid: moving, selecting, editing, as in a spreadsheet. */
import { useCallback, type KeyboardEvent } from 'react';
import { runCommand } from '../client/index.ts';
import { oneCell, step, type Range, type Spot } from './range.ts';
import { isKept } from './row.ts';
import { atNew, everything, NEW, type Sheet } from './sheet.ts';

export interface GridActions {
  readonly edit: (spot: Spot, typed: string | null) => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  /** Shows the passages of a cell. */
  readonly showCell: (id: number, field: string) => void;
  readonly remove: () => void;
  readonly startNew: () => void;
  readonly writeNew: () => void;
  readonly dropNew: () => void;
  readonly sortBy: (field: string, more: boolean) => void;
  readonly filterBy: (field: string) => void;
}

/** Where a key leads; the new row lies above the first. */
function target(sheet: Sheet, from: Spot, key: string, far: boolean): Spot | null {
  if (from.row === NEW) {
    if (key === 'ArrowDown') return sheet.total > 0 ? { row: 0, column: from.column } : null;
    if (key === 'ArrowUp' || key === 'PageUp' || key === 'PageDown') return null;
    const to = step({ row: 0, column: from.column }, key, false, { ...sheet.extent, rows: 1 });
    return to === null ? null : { row: NEW, column: to.column };
  }
  if (key === 'ArrowUp' && from.row === 0 && sheet.hasNew && !far) return { row: NEW, column: from.column };
  return step(from, key, far, sheet.extent);
}

export function useKeys(sheet: Sheet, actions: GridActions): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-editor]') !== null) return;
      const done = event.target.closest('.ag-header-cell')
        ? headKey(event, event.target, actions)
        : event.target.closest('.ag-cell') === null
          ? false
          : cellKey(event, sheet, actions);
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
    },
    [sheet, actions],
  );
}

/** Answers whether the key was one of ours. */
function headKey(event: KeyboardEvent, target: Element, actions: GridActions): boolean {
  const field = target.closest('.ag-header-cell')?.getAttribute('col-id') ?? null;
  if (field === null) return false;
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    actions.sortBy(field, event.shiftKey);
    return true;
  }
  if ((event.key === 'ArrowDown' && event.altKey) || event.key === 'F10') {
    actions.filterBy(field);
    return true;
  }
  return false;
}

function cellKey(event: KeyboardEvent, sheet: Sheet, actions: GridActions): boolean {
  const range = sheet.range.get();
  if (range === null) return false;
  const control = event.ctrlKey || event.metaKey;
  const { key, shiftKey, altKey } = event;
  if (altKey) return altCell(event, range, sheet, actions);
  const to = target(sheet, shiftKey ? range.head : range.anchor, key, control);
  if (to !== null) {
    if (!shiftKey) sheet.select(oneCell(to));
    else if (to.row !== NEW && range.anchor.row !== NEW)
      sheet.select({ anchor: range.anchor, head: to }, false);
    return true;
  }
  if (control) return controlCell(event, range, sheet, actions);
  switch (key) {
    case 'Enter':
    case 'F2':
      actions.edit(range.anchor, null);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.clear();
      return true;
    case 'Insert':
      actions.startNew();
      sheet.select(atNew(range.anchor.column));
      return true;
    case 'Escape':
      if (range.anchor.row === NEW) actions.dropNew();
      sheet.select(
        oneCell(range.anchor.row === NEW ? { row: 0, column: range.anchor.column } : range.anchor),
      );
      return true;
    case '?':
      return runCommand('shortcuts.show');
    default:
      if (key.length !== 1) return false;
      actions.edit(range.anchor, key === ' ' ? null : key);
      return true;
  }
}

function altCell(event: KeyboardEvent, { anchor }: Range, sheet: Sheet, actions: GridActions): boolean {
  const field = sheet.columns[anchor.column]?.key;
  if (field === undefined) return false;
  if (event.key === 'Enter') {
    const row = sheet.rowAt(anchor.row);
    if (isKept(row)) actions.showCell(row.id, field);
    return true;
  }
  if (event.key === 'ArrowDown') {
    actions.filterBy(field);
    return true;
  }
  return false;
}

function controlCell(event: KeyboardEvent, range: Range, sheet: Sheet, actions: GridActions): boolean {
  switch (event.key.toLowerCase()) {
    case 'a':
      sheet.select(everything(sheet), false);
      return true;
    case 'd':
      actions.fillDown();
      return true;
    case 'delete':
    case 'backspace':
      actions.remove();
      return true;
    case 'enter':
      if (range.anchor.row === NEW) actions.writeNew();
      else actions.edit(range.anchor, null);
      return true;
    case 'z':
      return runCommand(event.shiftKey ? 'journal.redo' : 'journal.undo');
    case 'y':
      return runCommand('journal.redo');
    default:
      return false;
  }
}
