/** The feed of a view, kept up with the dossier: rows are read again when it changes, and stay where they are. */
import type { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { queries, type RegisterViewInput } from '../../preload/contract/index.ts';
import { listen, useAsk } from '../client/index.ts';
import { feedOf, type Feed, type FeedFacts } from './feed.ts';
import type { GridRow } from './row.ts';

/** Milliseconds in which changes that come one after the other are read again once. */
const PAUSE = 30;

export interface Fed {
  readonly feed: Feed;
  readonly facts: FeedFacts;
  /** Puts the rows in order anew. */
  readonly reopen: () => void;
}

const UNKNOWN: FeedFacts = { total: null, stale: false };

export function useFeed(view: RegisterViewInput, grid: RefObject<AgGridReact<GridRow> | null>): Fed {
  const [known, setKnown] = useState<{ readonly of: RegisterViewInput; readonly facts: FeedFacts } | null>(
    null,
  );
  const feed = useMemo(() => feedOf(view, (facts) => setKnown({ of: view, facts })), [view]);
  const refresh = useCallback(() => grid.current?.api?.refreshInfiniteCache(), [grid]);
  const reopen = useCallback(() => {
    feed.reopen();
    refresh();
  }, [feed, refresh]);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = listen('changed', ({ nouns }) => {
      if (!queries['register.rows'].reads.some((noun) => nouns.includes(noun))) return;
      clearTimeout(waiting);
      waiting = setTimeout(refresh, PAUSE);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [refresh]);

  // An order holds while rows are edited; rows that came or went are not in it.
  const count = useAsk('dossier.info', {}).data?.counts[view.register];
  const before = useRef({ feed, count });
  useEffect(() => {
    const was = before.current;
    before.current = { feed, count };
    if (was.feed === feed && was.count !== undefined && count !== undefined && was.count !== count) reopen();
  }, [feed, count, reopen]);

  return { feed, facts: known?.of === view ? known.facts : UNKNOWN, reopen };
}
