/** What is being looked for, and what was chosen of it: kept while one looks at another screen. */
import type { SearchOrder } from '../../../preload/contract/index.ts';
import { makeStore, useStore } from '../../client/store.ts';
import type { Chosen } from './chosen.ts';

export interface SearchSession {
  /** The dossier that it is for. */
  readonly dossier: string;
  readonly text: string;
  /** Whether the last word is still being typed. */
  readonly typing: boolean;
  readonly order: SearchOrder;
  /** The hit that the keys act on, or -1. */
  readonly at: number;
  /** Hits that are selected, as they were when they were. */
  readonly marked: ReadonlyMap<number, Chosen>;
}

const nothing = (dossier: string): SearchSession => ({
  dossier,
  text: '',
  typing: false,
  order: 'relevance',
  at: -1,
  marked: new Map(),
});

const session = makeStore<SearchSession>(nothing(''));

export function useSession(dossier: string): SearchSession {
  const now = useStore(session);
  return now.dossier === dossier ? now : nothing(dossier);
}

/** Changes part of it; another query or order begins with nothing selected. */
export function change(dossier: string, part: Partial<Omit<SearchSession, 'dossier'>>): void {
  const before = session.get().dossier === dossier ? session.get() : nothing(dossier);
  const isOther =
    (part.text !== undefined && part.text !== before.text) ||
    (part.order !== undefined && part.order !== before.order);
  session.set({ ...before, ...(isOther ? { at: -1, marked: new Map() } : {}), ...part });
}
