/** Which hits are selected: one by one, a stretch of them, or all. */
import { useCallback, useEffect, useRef } from 'react';
import { ask, attempt } from '../../client/index.ts';
import { chosenHit, type Chosen } from './chosen.ts';
import type { Results } from './use-results.ts';
import { change, type SearchSession } from './session.ts';

/** One answer has so many hits at most. */
const MOST_HITS = 1000;

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
    const found = new Map<number, Chosen>();
    for (let index = first; index <= last; index += 1) {
      const hit = results.hitAt(index);
      if (hit !== undefined) {
        found.set(hit.id, chosenHit(hit));
        continue;
      }
      const { hits } = await ask('search.find', {
        ...asked,
        offset: index,
        limit: Math.min(MOST_HITS, last - index + 1),
      });
      for (const one of hits) found.set(one.id, chosenHit(one));
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
  /** Too many to be shown are known by their numbers. */
  const markAll = async (): Promise<void> => {
    const { text, typing } = latest.current.asked;
    const found = await ask('search.all', { text, typing });
    const now = latest.current;
    if (now.asked.text !== text) return;
    set(new Map(found.map(({ id, noun }) => [id, now.marked.get(id) ?? { id, noun, hit: null }])));
  };
  const toggle = useCallback(
    (index: number): void => {
      const { results, marked } = latest.current;
      const hit = results.hitAt(index);
      anchor.current = index;
      if (hit === undefined) return;
      const now = new Map(marked);
      if (!now.delete(hit.id)) now.set(hit.id, chosenHit(hit));
      set(now);
    },
    [set],
  );
  return {
    toggle,
    extend: (index) => mark(Math.min(anchor.current, index), Math.max(anchor.current, index)),
    all: () => {
      const { results } = latest.current;
      if (results.isCounted && results.page !== null && results.page.total <= MOST_HITS)
        mark(0, results.page.total - 1);
      else attempt(markAll());
    },
    none: () => set(new Map()),
    from: (index) => {
      anchor.current = index;
    },
  };
}
