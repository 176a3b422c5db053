/** What all nouns share: finding a record, naming it, marking it, taking it out. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { RecordRef } from '../../preload/contract/common.ts';
import type { Noun } from '../../preload/contract/vocabulary.ts';
import type { Reads, Writes } from './handlers.ts';
import { columnOf, REGISTER_NOUNS } from '../../preload/contract/registers/index.ts';
import { fieldsOf } from './registers/columns.ts';
import type { Read } from './sql.ts';

/** Throws `not-found` unless there is such a record, of one of these nouns where they are given. */
export function requireRecord(read: Read, id: number, ...nouns: readonly Noun[]): Noun {
  const noun = read.value<Noun>('SELECT kind FROM record WHERE id = :id AND deleted_at IS NULL', { id });
  if (noun !== undefined && (nouns.length === 0 || nouns.includes(noun))) return noun;
  throw new LiasseError('not-found', `There is no such ${nouns.join(' or ') || 'record'} (any more).`, {
    id,
  });
}

/** A row that must be there. */
export function found<Row>(row: Row | undefined, noun: Noun, id: number): Row {
  if (row !== undefined) return row;
  throw new LiasseError('not-found', `There is no such ${noun} (any more).`, { id });
}

/** A record as it is called, from `record_title t`. */
export const REF = 't.id, t.uid, t.noun, substr(t.title, 1, 300) AS title, t.detail';

/** How some records are called, by their numbers. */
export const refsOf = (read: Read, ids: readonly number[]): ReadonlyMap<number, RecordRef> =>
  new Map(
    read
      .all<RecordRef>(
        `SELECT ${REF} FROM json_each(:ids) wanted CROSS JOIN record_title t ON t.id = wanted.value`,
        { ids: JSON.stringify(ids) },
      )
      .map((ref) => [ref.id, ref]),
  );

/** `record.find` is answered by the index. */
export const recordReads: Omit<Reads<'record'>, 'record.find'> = {
  'record.get': (read, { id }) => {
    const row = read.get<RecordRef>(
      `SELECT ${REF} FROM record_title t WHERE t.id = :id AND t.deleted_at IS NULL`,
      { id },
    );
    if (row === undefined) throw new LiasseError('not-found', 'There is no such record (any more).', { id });
    return row;
  },
  'record.byUid': (read, { uid, nouns }) => {
    // '~' comes after every character of a uid.
    const rows = read.all<RecordRef>(
      `SELECT ${REF}
       FROM record_title t
       WHERE t.uid >= :uid AND t.uid < :uid || '~' AND t.deleted_at IS NULL
         AND (:nouns IS NULL OR t.noun IN (SELECT value FROM json_each(:nouns)))
       LIMIT 2`,
      { uid: uid.toLowerCase(), nouns: nouns === undefined ? null : JSON.stringify(nouns) },
    );
    const [row] = rows;
    if (row === undefined) {
      throw new LiasseError(
        'not-found',
        `There is no ${nouns?.join(' or ') ?? 'record'} with the id ${uid}.`,
        { uid },
      );
    }
    if (rows.length > 1) {
      throw new LiasseError('ambiguous-id', `Several records have an id that begins with ${uid}.`, { uid });
    }
    return row;
  },
};

/** The columns of registers that lead to other records, with whether the row belongs to what it leads to. */
export const REFERENCES = REGISTER_NOUNS.flatMap((table) =>
  fieldsOf(table).flatMap(([key, field]) =>
    field.type === 'reference'
      ? [{ table, column: columnOf(table, key, field), owned: field.owner === true }]
      : [],
  ),
);

/** A membership goes with its coalition and its actor, a signatory with its agreement. */
const OWNED = REFERENCES.filter(({ owned }) => owned)
  .map(({ table, column }) => `UNION SELECT t.id FROM ${table} t JOIN doomed d ON t.${column} = d.id`)
  .join('\n         ');

/** What merely points at a record stays, without the pointer. */
const POINTERS = REFERENCES.filter(({ owned }) => !owned).map(
  ({ table, column }) => [table, column] as const,
);

export const recordWrites: Writes<'record'> = {
  'record.delete': (write, given) => {
    if ('id' in given) requireRecord(write, given.id);
    const ids = JSON.stringify('id' in given ? [given.id] : given.ids);
    // What only hangs on the records goes with them; what merely points at them stays, without the pointer.
    write.run(
      `WITH RECURSIVE doomed (id) AS (
         SELECT value FROM json_each(:ids)
         UNION SELECT p.id FROM passage p JOIN doomed d ON p.document_id = d.id
         UNION SELECT e.id FROM evidence e JOIN doomed d ON e.passage_id = d.id
         UNION SELECT e.id FROM evidence e JOIN doomed d ON e.record_id = d.id
         UNION SELECT o.id FROM origin o JOIN doomed d ON o.subject_id = d.id
         UNION SELECT l.id FROM release l JOIN doomed d ON l.briefing_id = d.id
         ${OWNED}
       )
       UPDATE record SET deleted_at = :now WHERE deleted_at IS NULL AND id IN (SELECT id FROM doomed)`,
      { ids, now: write.now },
    );
    for (const [table, column] of [['document', 'source_id'] as const, ...POINTERS]) {
      write.run(
        `UPDATE ${table} SET ${column} = NULL WHERE ${column} IN (SELECT value FROM json_each(:ids))`,
        { ids },
      );
    }
    write.run('DELETE FROM programme_recipient WHERE actor_id IN (SELECT value FROM json_each(:ids))', {
      ids,
    });
    write.run(
      `DELETE FROM statement_link
       WHERE statement_id IN (SELECT value FROM json_each(:ids))
         OR earlier_id IN (SELECT value FROM json_each(:ids))`,
      { ids },
    );
    // A code below another that goes comes up to the next one above that stays.
    write.run(
      `WITH RECURSIVE above (id, parent_id) AS (
         SELECT c.id, c.parent_id FROM code c WHERE c.parent_id IN (SELECT value FROM json_each(:ids))
         UNION ALL
         SELECT a.id, c.parent_id FROM above a JOIN code c ON c.id = a.parent_id
         WHERE a.parent_id IN (SELECT value FROM json_each(:ids))
       )
       UPDATE code SET parent_id = (
         SELECT a.parent_id FROM above a
         WHERE a.id = code.id
           AND (a.parent_id IS NULL OR a.parent_id NOT IN (SELECT value FROM json_each(:ids))))
       WHERE parent_id IN (SELECT value FROM json_each(:ids))`,
      { ids },
    );
    return null;
  },
  'record.setTlp': (write, { id, tlp }) => {
    requireRecord(write, id);
    write.run('UPDATE record SET tlp = :tlp WHERE id = :id', { id, tlp });
    return null;
  },
};
