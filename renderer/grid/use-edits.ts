/** Editing one cell at a time, and making a new row in the row at the top. */
import { useCallback, useMemo, useState } from 'react';
import {
  REGISTERS,
  type CellInput,
  type CellProblem,
  type RegisterFilter,
  type RegisterNoun,
} from '../../preload/contract/index.ts';
import { attempt, runCommand, say, sayStep } from '../client/index.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { entryInput, writtenForm, type Editing, type Entry, type Onward } from './editing.ts';
import { oneCell, type Spot } from './range.ts';
import { isKept, type NewRow } from './row.ts';
import { NEW, type Sheet } from './sheet.ts';
import type { Shown } from './shown.ts';
import { useRefusal } from './use-refusal.ts';
import { checkRows, fixedCells, problemsIn, writeRows } from './writing.ts';

export interface Edits {
  readonly editing: Editing | null;
  readonly newRow: NewRow | null;
  /** Edits a cell; `typed` stands in place of what it holds. */
  readonly edit: (spot: Spot, typed: string | null) => void;
  readonly commit: (entry: Entry, onward: Onward) => Promise<void>;
  readonly cancel: () => void;
  readonly startNew: () => void;
  readonly writeNew: () => Promise<void>;
  readonly dropNew: () => void;
}

interface Draft {
  readonly inputs: Readonly<Record<string, CellInput>>;
  readonly words: Readonly<Record<string, string>>;
  readonly createMissing: boolean;
}

const EMPTY: Draft = { inputs: {}, words: {}, createMissing: false };

export function useEdits(options: {
  readonly sheet: Sheet;
  readonly register: RegisterNoun;
  readonly fixed: readonly RegisterFilter[];
  readonly shown: Shown;
  /** A row was made. */
  readonly made: (id: number) => void;
}): Edits {
  const { sheet, register, fixed, shown, made } = options;
  const text = useText();
  const refusal = useRefusal(register);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const open = useCallback(
    (spot: Spot, typed: string | null, now: Draft | null, problem: CellProblem | null = null): void => {
      const column = sheet.columns[spot.column];
      if (column === undefined) return;
      const { key, field } = column;
      if (field.readOnly === true) {
        say(text('grid.readOnly'));
        return;
      }
      const row = sheet.rowAt(spot.row);
      const kept = isKept(row) ? row : null;
      if (spot.row !== NEW && kept === null) return;
      if (field.type === 'flag') {
        const on = spot.row === NEW ? now?.inputs[key] !== true : kept?.cells[key] !== 1;
        if (kept !== null) attempt(writeRows(register, [{ id: kept.id, cells: { [key]: on } }]));
        else
          setDraft({
            ...EMPTY,
            ...now,
            inputs: { ...now?.inputs, [key]: on },
            words: { ...now?.words, [key]: on ? text('grid.yes') : '' },
          });
        return;
      }
      sheet.reveal(spot);
      const written = kept === null ? (now?.words[key] ?? '') : writtenForm(field, key, kept, shown);
      setEditing({
        spot,
        key,
        field,
        row: kept,
        typed,
        text: written,
        fault: problem === null ? null : refusal(problem),
      });
    },
    [sheet, register, shown, text, refusal],
  );

  /** A refusal becomes the sentence that the cell shows. */
  const refused = useCallback(
    (error: unknown): Error => {
      const [problem] = problemsIn(error) ?? [];
      return new Error(problem === undefined ? errorSentence(text, error) : refusal(problem));
    },
    [text, refusal],
  );

  const write = useCallback(
    async (now: Draft): Promise<void> => {
      const cells = { ...fixedCells(register, fixed), ...now.inputs };
      let id: number | undefined;
      try {
        ({
          ids: [id],
        } = await writeRows(register, [{ cells }], now.createMissing));
      } catch (error) {
        const [problem] = problemsIn(error) ?? [];
        const column = sheet.columns.findIndex(({ key }) => key === problem?.field);
        if (problem === undefined || column === -1) say(refused(error).message);
        else open({ row: NEW, column }, null, now, problem);
        return;
      }
      setEditing(null);
      setDraft(EMPTY);
      sheet.select(oneCell({ row: NEW, column: 0 }));
      sayStep(text('grid.rowAdded'), {
        label: text('grid.undo'),
        run: () => void runCommand('journal.undo'),
      });
      if (id !== undefined) made(id);
    },
    [register, fixed, sheet, open, refused, text, made],
  );

  const onwardFrom = useCallback(
    (spot: Spot, onward: Onward, now: Draft | null): void => {
      setEditing(null);
      if (onward === 'nowhere') return;
      const last = sheet.columns.length - 1;
      const isNew = spot.row === NEW;
      const by = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
      const [rows, columns] = isNew && onward === 'down' ? by.right : by[onward];
      const column = Math.max(0, Math.min(last, spot.column + columns));
      const row = isNew ? NEW : Math.max(0, Math.min(sheet.total - 1, spot.row + rows));
      sheet.select(oneCell({ row, column }));
      if (isNew && now !== null && (onward === 'down' || onward === 'right')) {
        if (spot.column === last) attempt(write(now));
        else if (sheet.columns[column]?.field.type !== 'flag') open({ row, column }, null, now);
      }
    },
    [sheet, open, write],
  );

  const commit = useCallback(
    async (entry: Entry, onward: Onward): Promise<void> => {
      if (editing === null) return;
      const { spot, key, field, row, text: before } = editing;
      const input = entryInput(field, entry, shown);
      if (row !== null) {
        if (entry.text !== before || entry.chosen !== null) {
          await writeRows(register, [{ id: row.id, cells: { [key]: input } }], entry.create).catch(
            (error: unknown) => {
              throw refused(error);
            },
          );
        }
        onwardFrom(spot, onward, null);
        return;
      }
      const now: Draft = {
        inputs: { ...draft?.inputs, [key]: input },
        words: { ...draft?.words, [key]: entry.text.trim() },
        createMissing: draft?.createMissing === true || entry.create,
      };
      const problems = await checkRows(register, [{ cells: { [key]: input } }], now.createMissing);
      const problem = problems.find((one) => one.field === key && one.fault !== 'required');
      if (problem !== undefined) throw new Error(refusal(problem));
      setDraft(now);
      onwardFrom(spot, onward, now);
    },
    [editing, shown, register, draft, refused, refusal, onwardFrom],
  );

  const newRow = useMemo((): NewRow | null => {
    if (draft === null) return null;
    const initial = Object.entries(REGISTERS[register].fields).flatMap(([key, field]) =>
      field.initial !== undefined && field.type === 'choice'
        ? [[key, shown.choice(field, field.initial)]]
        : [],
    );
    return { key: 'new', words: draft.words, initial: Object.fromEntries(initial) as NewRow['initial'] };
  }, [draft, register, shown]);

  return {
    editing,
    newRow,
    edit: useCallback((spot, typed) => open(spot, typed, draft), [open, draft]),
    commit,
    cancel: useCallback(() => {
      setEditing(null);
      if (editing !== null) sheet.select(sheet.range.get() ?? oneCell(editing.spot));
    }, [editing, sheet]),
    startNew: useCallback(() => setDraft((now) => now ?? EMPTY), []),
    writeNew: useCallback(() => (draft === null ? Promise.resolve() : write(draft)), [draft, write]),
    dropNew: useCallback(() => {
      setEditing(null);
      setDraft(null);
    }, []),
  };
}
