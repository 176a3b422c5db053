/** Views of registers that are kept by name, in the dossier. */
import { z } from 'zod';
import { Id, Line, type RecordRow } from './common.ts';
import { call, command, query } from './define.ts';
import { REGISTER_NOUNS, type RegisterNoun } from './registers/definitions.ts';
import { RegisterView, ViewDefinition } from './registers/view.ts';

export interface SavedViewRow extends RecordRow {
  readonly name: string;
  readonly register: RegisterNoun;
  readonly definition: ViewDefinition;
}

export const viewQueries = {
  'view.list': query<readonly SavedViewRow[]>()(
    'The views of a register that are kept, by name.',
    z.object({ register: z.enum(REGISTER_NOUNS) }),
    ['saved_view'],
  ),
};

export const viewCommands = {
  'view.save': command<number>()(
    'Keeps how a register is looked at, by a name; a name that is there already is written anew.',
    z.object({ register: z.enum(REGISTER_NOUNS), name: Line, definition: ViewDefinition }),
  ),
  'view.rename': command<null>()('Renames a view that is kept.', z.object({ id: Id, name: Line })),
};

export const viewCalls = {
  'register.export': call<{ readonly file: string; readonly rows: number } | null>()(
    'Asks where, and writes the rows of a view as CSV or XLSX; null where the person chose no place.',
    z.object({
      view: RegisterView,
      /** In their order; none: all. */
      fields: z.array(z.string().max(40)).max(100).default([]),
      /** What columns are called. */
      names: z.record(z.string().max(40), z.string().max(200)).default({}),
      format: z.enum(['csv', 'xlsx']),
      /** What the file is called to begin with. */
      name: z.string().trim().min(1).max(200),
    }),
  ),
};
