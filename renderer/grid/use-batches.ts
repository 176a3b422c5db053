/** Copying, pasting, emptying, filling and removing: what is written is written whole or not at all. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  CellInput,
  CellProblem,
  RegisterFilter,
  RegisterNoun,
  RegisterRow,
} from '../../preload/contract/index.ts';
import { command, report, runCommand, say, sayStep, useAppState } from '../client/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { emptied, laid, type Batch, type Ids } from './batch.ts';
import { clipOf, fromClipboard, putOnClipboard, type Clip } from './clip.ts';
import type { ShownColumn } from './columns.ts';
import type { Feed } from './feed.ts';
import { boundsOf, heightOf, pasteBounds, type Bounds } from './range.ts';
import { isKept } from './row.ts';
import { NEW, type Sheet } from './sheet.ts';
import type { Shown } from './shown.ts';
import { checkRows, fixedCells, problemsIn, writeRows } from './writing.ts';

/** Rows that are asked for at once. */
const WINDOW = 5000;
/** More than this at once is refused before it is read. */
const MOST_ROWS = 200_000;

/** What was not written, and why not. */
export interface Held {
  readonly batch: Batch;
  readonly problems: readonly CellProblem[];
}

export interface Batches {
  readonly held: Held | null;
  readonly drop: () => void;
  /** Writes all of it; holds it where some cells cannot be read. */
  readonly run: (batch: Batch, createMissing?: boolean) => Promise<void>;
  readonly copy: (data: DataTransfer, cut: boolean) => boolean;
  readonly paste: (data: DataTransfer) => boolean;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly fill: (from: Bounds, to: Bounds) => void;
  readonly remove: () => void;
}

async function rowsBetween(
  feed: Feed,
  top: number,
  bottom: number,
): Promise<readonly (RegisterRow | null)[]> {
  const rows: (RegisterRow | null)[] = [];
  for (let at = top; at <= bottom; at += WINDOW)
    rows.push(...(await feed.window(at, Math.min(WINDOW, bottom - at + 1))).rows);
  return rows;
}

const idsOf = (rows: readonly (RegisterRow | null)[]): Ids => rows.map((row) => row?.id ?? null);

export function useBatches(options: {
  readonly sheet: Sheet;
  readonly feed: Feed;
  readonly register: RegisterNoun;
  readonly fixed: readonly RegisterFilter[];
  readonly shown: Shown;
}): Batches {
  const { sheet, feed, register, fixed, shown } = options;
  const text = useText('grid');
  const { number } = useNumbers();
  const dossier = useAppState().dossier?.uid ?? '';
  const [held, setHeld] = useState<Held | null>(null);
  /** Cells that were read to be copied. */
  const ready = useRef<{ readonly bounds: Bounds; readonly clip: Clip } | null>(null);

  const run = useCallback(
    async (batch: Batch, createMissing = false): Promise<void> => {
      if (batch.rows.length === 0) return;
      try {
        const problems = await checkRows(register, batch.rows, createMissing);
        if (problems.length > 0) {
          setHeld({ batch, problems });
          return;
        }
        const { added, updated } = await writeRows(register, batch.rows, createMissing);
        setHeld(null);
        sayStep(text(`done.${batch.kind}`, { updated: number(updated), added, shownAdded: number(added) }), {
          label: text('undo'),
          run: () => void runCommand('journal.undo'),
        });
      } catch (error) {
        const problems = problemsIn(error);
        if (problems === null) report(error);
        else setHeld({ batch, problems });
      }
    },
    [register, text, number],
  );

  /** What is selected, without the new row. */
  const selected = useCallback((): Bounds | null => {
    const range = sheet.range.get();
    return range === null || range.anchor.row === NEW || sheet.total === 0 ? null : boundsOf(range);
  }, [sheet]);

  const clear = useCallback(
    async (bounds: Bounds, kind: 'clear' | 'cut'): Promise<void> => {
      const rows = await rowsBetween(feed, bounds.top, bounds.bottom);
      await run(emptied(kind, bounds, sheet.columns, idsOf(rows)));
    },
    [feed, run, sheet],
  );

  const lay = useCallback(
    async (
      clip: Clip,
      bounds: Bounds,
      from: { row: number; column: number },
      kind: Batch['kind'],
    ): Promise<void> => {
      const more: Readonly<Record<string, CellInput>> = fixedCells(register, fixed);
      const last = Math.min(bounds.bottom, sheet.total - 1);
      const rows = last < bounds.top ? [] : await rowsBetween(feed, bounds.top, last);
      if (rows.includes(null)) {
        say(text('someGone'));
        return;
      }
      await run(laid({ kind, clip, bounds, from, columns: sheet.columns, ids: idsOf(rows), more, shown }));
    },
    [feed, fixed, register, run, sheet, shown, text],
  );

  return useMemo((): Batches => {
    const attempt = (work: Promise<void>): void => void work.catch(report);
    return {
      held,
      drop: () => setHeld(null),
      run,
      copy: (data, cut) => {
        const bounds = selected();
        if (bounds === null) return false;
        const columns = sheet.columns.slice(bounds.left, bounds.right + 1);
        const waiting = ready.current;
        ready.current = null;
        const clip =
          waiting !== null && sameBounds(waiting.bounds, bounds)
            ? waiting.clip
            : clipAtHand(sheet, bounds, columns, shown);
        if (clip !== null) {
          putOnClipboard(data, clip, dossier);
          if (cut) attempt(clear(bounds, 'cut'));
          return true;
        }
        // What is not at hand is read first; then the browser asks for it again.
        const read = async (): Promise<void> => {
          const rows = await rowsBetween(feed, bounds.top, bounds.bottom);
          ready.current = { bounds, clip: clipOf(rows, columns, shown) };
          if (!document.execCommand(cut ? 'cut' : 'copy')) say(text('copyAgain'));
        };
        attempt(read());
        return false;
      },
      paste: (data) => {
        const range = sheet.range.get();
        const clip = fromClipboard(data, dossier);
        const width = Math.max(0, ...clip.map((cells) => cells.length));
        if (range === null || width === 0) return false;
        // Over the new row: below the last one.
        const at =
          range.anchor.row === NEW
            ? { ...boundsOf(range), top: sheet.total, bottom: sheet.total }
            : boundsOf(range);
        const bounds = pasteBounds(at, { rows: clip.length, columns: width });
        if (bounds.right >= sheet.columns.length) {
          say(text('tooWide', { given: width, left: sheet.columns.length - bounds.left }));
        } else if (heightOf(bounds) > MOST_ROWS) say(text('tooMany', { most: number(MOST_ROWS) }));
        else attempt(lay(clip, bounds, { row: bounds.top, column: bounds.left }, 'paste'));
        return true;
      },
      clear: () => {
        const bounds = selected();
        if (bounds !== null) attempt(clear(bounds, 'clear'));
      },
      fillDown: () => {
        const bounds = selected();
        if (bounds === null || heightOf(bounds) === 1) return;
        attempt(
          rowsBetween(feed, bounds.top, bounds.top).then((rows) =>
            lay(
              clipOf(rows, sheet.columns.slice(bounds.left, bounds.right + 1), shown),
              { ...bounds, top: bounds.top + 1 },
              { row: bounds.top, column: bounds.left },
              'fill',
            ),
          ),
        );
      },
      fill: (from, to) => {
        attempt(
          rowsBetween(feed, from.top, from.bottom).then((rows) =>
            lay(
              clipOf(rows, sheet.columns.slice(from.left, from.right + 1), shown),
              to,
              { row: from.top, column: from.left },
              'fill',
            ),
          ),
        );
        sheet.select({
          anchor: { row: Math.min(from.top, to.top), column: Math.min(from.left, to.left) },
          head: { row: Math.max(from.bottom, to.bottom), column: Math.max(from.right, to.right) },
        });
      },
      remove: () => {
        const bounds = selected();
        if (bounds === null) return;
        const removeRows = async (): Promise<void> => {
          const rows = await rowsBetween(feed, bounds.top, bounds.bottom);
          const ids = idsOf(rows).filter((id) => id !== null);
          if (ids.length === 0) return;
          await command('record.delete', { ids });
          sayStep(text('removed', { count: ids.length, shown: number(ids.length) }), {
            label: text('undo'),
            run: () => void runCommand('journal.undo'),
          });
        };
        attempt(removeRows());
      },
    };
  }, [held, run, selected, sheet, feed, shown, dossier, clear, lay, text, number]);
}

const sameBounds = (one: Bounds, other: Bounds): boolean =>
  one.top === other.top &&
  one.bottom === other.bottom &&
  one.left === other.left &&
  one.right === other.right;

/** The cells of rows that are all in the grid; null where some would have to be read. */
function clipAtHand(
  sheet: Sheet,
  bounds: Bounds,
  columns: readonly ShownColumn[],
  shown: Shown,
): Clip | null {
  if (heightOf(bounds) > WINDOW) return null;
  const rows = Array.from({ length: heightOf(bounds) }, (_, at) => sheet.rowAt(bounds.top + at));
  return rows.includes(undefined)
    ? null
    : clipOf(
        rows.map((row) => (isKept(row) ? row : null)),
        columns,
        shown,
      );
}
