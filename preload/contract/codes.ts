import { z } from 'zod';
import { ColourSchema, Id, Line, Nothing, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import type { Colour } from './vocabulary.ts';

/** A tag in a tree. */
export interface CodeRow extends RecordRow {
  readonly name: string;
  readonly parentId: number | null;
  readonly colour: Colour;
  readonly passages: number;
}

export const codeQueries = {
  'code.list': query<readonly CodeRow[]>()('All codes by name.', Nothing, ['code', 'passage']),
};

export const codeCommands = {
  'code.create': command<number>()(
    'Adds a code.',
    z.object({ name: Line, parentId: Id.nullable().default(null), colour: ColourSchema.default('grey') }),
  ),
  'code.update': command<null>()(
    'Renames, recolours or moves a code; a code cannot come to stand below itself.',
    z.object({
      id: Id,
      name: Line.optional(),
      parentId: Id.nullable().optional(),
      colour: ColourSchema.optional(),
    }),
  ),
};
