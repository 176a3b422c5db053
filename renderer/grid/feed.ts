/** The rows of one view, window by window, in an order that holds until it is asked to be made anew. */
import type { RegisterViewInput, RegisterWindow } from '../../preload/contract/index.ts';
import { ask } from '../client/index.ts';

/** What is known of the rows beside themselves. */
export interface FeedFacts {
  /** Null before the first window. */
  readonly total: number | null;
  /** The register was changed since the rows were put in order. */
  readonly stale: boolean;
}

export interface Feed {
  readonly view: RegisterViewInput;
  readonly facts: FeedFacts;
  /** The name of the order; null before the first window. */
  readonly order: string | null;
  /** Rows from a place on; several are asked for at once. */
  window(offset: number, limit: number): Promise<RegisterWindow>;
  /** The next window puts the rows in order anew. */
  reopen(): void;
}

export function feedOf(view: RegisterViewInput, told: (facts: FeedFacts) => void): Feed {
  let facts: FeedFacts = { total: null, stale: false };
  let order: string | null = null;
  /** The window that puts the rows in order: others wait for its order's name. */
  let opening: Promise<RegisterWindow> | null = null;

  const take = (window: RegisterWindow): RegisterWindow => {
    order = window.order;
    if (window.total !== facts.total || window.stale !== facts.stale) {
      facts = { total: window.total, stale: window.stale };
      told(facts);
    }
    return window;
  };
  const read = async (offset: number, limit: number): Promise<RegisterWindow> =>
    take(await ask('register.rows', { view, order, offset, limit }));

  return {
    view,
    get facts() {
      return facts;
    },
    get order() {
      return order;
    },
    window: async (offset, limit) => {
      if (opening !== null) await opening.catch(() => undefined);
      if (order !== null) return read(offset, limit);
      const first = read(offset, limit);
      opening = first;
      try {
        return await first;
      } finally {
        if (opening === first) opening = null;
      }
    },
    reopen: () => {
      order = null;
    },
  };
}
