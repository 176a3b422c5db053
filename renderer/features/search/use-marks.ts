/** Which hits are selected: one by one, a stretch of them, or all. */
import { useCallback, useEffect, useRef } from 'react';
import type { SearchHit } from '../../../preload/contract/index.ts';
import { ask, attempt } from '../../client/index.ts';
import type { Results } from './use-results.ts';
import { change, type SearchSession } from './session.ts';

/** As many as are worked on at once. */
export const MOST_MARKED = 1000;

export interface Marks {
  readonly toggle: (index: number) => void;
  /** From the hit that was chosen last to this one. */
  readonly extend: (index: number) => void;
  readonly all: () => void;
  readonly none: () => void;
  /** The next stretch begins here. */
  readonly from: (index: number) => void;
}

type Marked = SearchSession['marked'];

export function useMarks(session: SearchSession, results: Results): Marks {
  const { dossier, text, marked } = session;
  const anchor = useRef(0);
  const latest = useRef({ marked, results, text });
  useEffect(() => {
    latest.current = { marked, results, text };
  });
  const set = useCallback((now: Marked): void => change(dossier, { marked: now }), [dossier]);

  /** The hits from one to another; those that were never in view are asked for by their numbers. */
  const between = useCallback(async (first: number, last: number): Promise<Marked> => {
    const { results, text } = latest.current;
    const rows = Array.from({ length: last - first + 1 }, (_, step) => results.hitAt(first + step));
    const known = rows.filter((hit) => hit !== undefined);
    if (known.length === rows.length) return new Map(known.map((hit) => [hit.id, hit]));
    const { ids } = await ask('search.ids', { text, limit: last + 1 });
    const byId = new Map(known.map((hit) => [hit.id, hit]));
    return new Map(ids.slice(first).map((id): [number, SearchHit | null] => [id, byId.get(id) ?? null]));
  }, []);
  const mark = useCallback(
    (first: number, last: number): void => {
      const add = async (): Promise<void> => {
        const { text } = latest.current;
        const found = await between(first, last);
        if (latest.current.text === text) set(new Map([...latest.current.marked, ...found]));
      };
      attempt(add());
    },
    [between, set],
  );
  return {
    toggle: (index) => {
      const hit = results.hitAt(index);
      anchor.current = index;
      if (hit === undefined) return;
      const now = new Map(marked);
      if (!now.delete(hit.id)) now.set(hit.id, hit);
      set(now);
    },
    extend: (index) => mark(Math.min(anchor.current, index), Math.max(anchor.current, index)),
    all: () => mark(0, Math.min(MOST_MARKED, results.page?.total ?? 0) - 1),
    none: () => set(new Map()),
    from: (index) => {
      anchor.current = index;
    },
  };
}
