/** Views of registers that are kept by name: filters, order, columns, groups. */
import type { SavedViewRow } from '../../preload/contract/views.ts';
import type { Reads, Writes } from './handlers.ts';
import { keepByName, renameKept } from './kept-by-name.ts';
import { RECORD, withJson } from './sql.ts';

export const viewReads: Reads<'view'> = {
  'view.list': (read, { register }) =>
    read
      .all<SavedViewRow>(
        `SELECT ${RECORD}, v.name, v.register, v.definition
         FROM saved_view v JOIN record r ON r.id = v.id AND r.deleted_at IS NULL
         WHERE v.register = :register
         ORDER BY fold(v.name), v.id`,
        { register },
      )
      .map((row) => withJson(row, 'definition')),
};

export const viewWrites: Writes<'view'> = {
  'view.save': (write, { register, name, definition }) =>
    keepByName(write, 'saved_view', name, { definition: JSON.stringify(definition) }, { register }),
  'view.rename': (write, given) => renameKept(write, 'saved_view', given),
};
