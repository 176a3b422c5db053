/** The record that is open beside the grid: its row is marked, and comes into view when it was chosen elsewhere. */
import { useCallback, useEffect, useRef } from 'react';
import { ask } from '../client/index.ts';
import type { Feed } from './feed.ts';
import { oneCell } from './range.ts';
import { isKept } from './row.ts';
import type { Sheet } from './sheet.ts';

export function useChosen(options: {
  readonly sheet: Sheet;
  readonly feed: Feed;
  readonly chosen: number | null;
}): (id: number) => boolean {
  const { sheet, feed, chosen } = options;
  const now = useRef(chosen);
  useEffect(() => {
    const before = now.current;
    now.current = chosen;
    const { api } = sheet;
    const nodes = [before, chosen].flatMap((id) => (id === null ? [] : (api?.getRowNode(String(id)) ?? [])));
    if (nodes.length > 0) api?.refreshCells({ force: true, rowNodes: nodes });
    const anchor = sheet.range.get()?.anchor;
    const here = anchor === undefined ? undefined : sheet.rowAt(anchor.row);
    if (chosen === null || (isKept(here) && here.id === chosen)) return;
    const seek = async (): Promise<void> => {
      const { order } = await feed.window(0, 1);
      const row = await ask('register.place', { view: feed.view, order, id: chosen });
      // Somebody may have gone on meanwhile; the keys stay where they are.
      if (row !== null && now.current === chosen)
        sheet.select(oneCell({ row, column: anchor?.column ?? 0 }), false);
    };
    seek().catch(() => undefined);
  }, [sheet, feed, chosen]);
  return useCallback((id) => now.current === id, []);
}
