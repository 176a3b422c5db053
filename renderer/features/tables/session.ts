/** The spreadsheet at hand and what is being done with it: kept while one looks at another screen. */
import {
  Mapping,
  type ChosenTable,
  type MappingRow,
  type TableOutcome,
} from '../../../preload/contract/index.ts';
import { makeStore, useStore } from '../../client/store.ts';
import { mappingOf, type Draft } from './draft.ts';

/** By which mapping: one that is there, or one that is being made. */
export type By =
  | { readonly kind: 'mapping'; readonly mapping: Mapping; readonly id: number | null }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly id: number | null };

export interface TableSession {
  /** The dossier that it is for. */
  readonly dossier: string;
  readonly table: ChosenTable;
  readonly by: By | null;
  readonly outcome: TableOutcome | null;
}

const session = makeStore<TableSession | null>(null);

export const setSession = session.set;

/** Changes what is done with the table at hand; what came of it before no longer holds. */
export function choose(by: By | null): void {
  const now = session.get();
  if (now !== null) session.set({ ...now, by, outcome: null });
}

export function ended(outcome: TableOutcome): void {
  const now = session.get();
  if (now !== null) session.set({ ...now, outcome });
}

/** Null where no table is at hand in this dossier. */
export function useSession(dossier: string): TableSession | null {
  const now = useStore(session);
  return now?.dossier === dossier ? now : null;
}

/** The mapping as it stands, whole; null while it is not. */
export function mappingNow(by: By | null, table: ChosenTable): Mapping | null {
  if (by === null) return null;
  if (by.kind === 'mapping') return by.mapping;
  const made = mappingOf(by.draft, table);
  const result = made === null ? null : Mapping.safeParse(made);
  return result?.success === true ? result.data : null;
}

/** A mapping that is kept in the dossier. */
export const keptAs = ({ id, mapping }: MappingRow): By => ({ kind: 'mapping', id, mapping });
