import { z } from 'zod';
import { Id, Nothing, Page, type Paged } from './common.ts';
import { command, query, type Change } from './define.ts';
import { NOUNS, type Noun } from './vocabulary.ts';

/** One named operation of the journal. */
export interface OperationRow {
  readonly id: number;
  readonly uid: string;
  /** The command's name, such as `claim.create`; of an undo or a redo, the name of what it took back or did again. */
  readonly name: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly at: string;
  readonly by: string;
  readonly undone: boolean;
  readonly changes: readonly ChangeRow[];
}

/** One row of one table, before and after. Null: it was not there. */
export interface ChangeRow {
  readonly table: string;
  readonly recordId: number;
  readonly noun: Noun | null;
  readonly title: string | null;
  readonly before: Readonly<Record<string, string | number | null>> | null;
  readonly after: Readonly<Record<string, string | number | null>> | null;
}

/** The names of the operations that undo and redo would act on now. */
export interface JournalState {
  readonly undo: string | null;
  readonly redo: string | null;
}

export const journalQueries = {
  'journal.list': query<Paged<OperationRow>>()(
    'Operations, newest first, of the whole dossier or of one record.',
    z.object({ ...Page.shape, recordId: Id.optional() }),
    [...NOUNS],
  ),
  'journal.state': query<JournalState>()('What undo and redo would do.', Nothing, [...NOUNS]),
};

export const journalCommands = {
  'journal.undo': command<Change>()('Takes the latest operation back, as a new operation.', Nothing),
  'journal.redo': command<Change>()('Does again what was taken back last.', Nothing),
};
