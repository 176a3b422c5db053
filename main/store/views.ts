/** Views of registers that are kept by name: filters, order, columns, groups. */
import type { SavedViewRow } from '../../preload/contract/views.ts';
import type { Reads, Writes } from './handlers.ts';
import { requireRecord } from './records.ts';
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
  'view.save': (write, { register, name, definition }) => {
    const text = JSON.stringify(definition);
    const known = write.value<number>(
      `SELECT v.id FROM saved_view v JOIN record r ON r.id = v.id AND r.deleted_at IS NULL
       WHERE v.register = :register AND fold(v.name) = fold(:name)`,
      { register, name },
    );
    if (known !== undefined) {
      write.run('UPDATE saved_view SET name = :name, definition = :text WHERE id = :known', {
        known,
        name,
        text,
      });
      return known;
    }
    const id = write.newRecord('saved_view');
    write.run(
      'INSERT INTO saved_view (id, name, register, definition) VALUES (:id, :name, :register, :text)',
      {
        id,
        name,
        register,
        text,
      },
    );
    return id;
  },
  'view.rename': (write, { id, name }) => {
    requireRecord(write, id, 'saved_view');
    write.run('UPDATE saved_view SET name = :name WHERE id = :id', { id, name });
    return null;
  },
};
