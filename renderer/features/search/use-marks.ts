/** Which hits are selected: one by one, a stretch of them, or all. */
import { useCallback, useEffect, useRef } from 'react';
import { MOST_PLACES, type SearchHit } from '../../../preload/contract/index.ts';
import { ask, attempt } from '../../client/index.ts';
import type { Results } from './use-results.ts';
import { change, type SearchSession } from './session.ts';

/** One answer has so many hits at most. */
const MOST_HITS = 200;

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
  const { dossier, text, typing, order, marked } = session;
  const anchor = useRef(0);
  const latest = useRef({ marked, results, asked: { text, typing, order } });
  useEffect(() => {
    latest.current = { marked, results, asked: { text, typing, order } };
  });
  const set = useCallback((now: Marked): void => change(dossier, { marked: now }), [dossier]);

  /** The hits from one to another; those that were never in view are asked for. */
  const between = useCallback(async (first: number, last: number): Promise<Marked> => {
    const { results, asked } = latest.current;
    const found = new Map<number, SearchHit>();
    for (let index = first; index <= last; index += 1) {
      const hit = results.hitAt(index);
      if (hit !== undefined) {
        found.set(hit.id, hit);
        continue;
      }
      const { hits } = await ask('search.find', {
        ...asked,
        offset: index,
        limit: Math.min(MOST_HITS, last - index + 1),
      });
      for (const one of hits) found.set(one.id, one);
      if (hits.length === 0) break;
      index += hits.length - 1;
    }
    return found;
  }, []);
  const mark = useCallback(
    (first: number, last: number): void => {
      const add = async (): Promise<void> => {
        const { text } = latest.current.asked;
        const found = await between(first, last);
        if (latest.current.asked.text === text) set(new Map([...latest.current.marked, ...found]));
      };
      attempt(add());
    },
    [between, set],
  );
  const toggle = useCallback(
    (index: number): void => {
      const { results, marked } = latest.current;
      const hit = results.hitAt(index);
      anchor.current = index;
      if (hit === undefined) return;
      const now = new Map(marked);
      if (!now.delete(hit.id)) now.set(hit.id, hit);
      set(now);
    },
    [set],
  );
  return {
    toggle,
    extend: (index) => mark(Math.min(anchor.current, index), Math.max(anchor.current, index)),
    all: () => mark(0, Math.min(MOST_PLACES, results.page?.total ?? 0) - 1),
    none: () => set(new Map()),
    from: (index) => {
      anchor.current = index;
    },
  };
}
