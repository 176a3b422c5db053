/**
 * One actor that is found to be another: all that leads to it comes over, row by row, with a note of where each was, so that the
 * two can be parted again, also long after, and whatever was done to the kept one meanwhile stays with it.
 */
import type { ActorLikeness, ActorMerge } from '../../../preload/contract/actors.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { REGISTER_NOUNS, columnOf } from '../../../preload/contract/registers/index.ts';
import { requireRecord } from '../records.ts';
import { fieldsOf } from '../registers/columns.ts';
import type { Read, Write } from '../sql.ts';
import { renumber } from './names.ts';

interface Place {
  readonly table: string;
  readonly column: string;
}

/** Where a row leads to an actor. */
const PLACES: readonly Place[] = REGISTER_NOUNS.flatMap((table) =>
  fieldsOf(table).flatMap(([key, field]) =>
    field.type === 'reference' && field.nouns?.includes('actor') === true
      ? [{ table, column: columnOf(table, key, field) }]
      : [],
  ),
);

/** Takes `gone` into `kept`; answers the merge's number. Throws `self-merge`, `not-found`, `in-use`. */
export function mergeActors(write: Write, kept: number, gone: number, reason: string): number {
  if (kept === gone)
    throw new LiasseError('self-merge', 'An actor cannot be merged with itself.', { id: kept });
  for (const id of [kept, gone]) requireRecord(write, id, 'actor');
  const cited = write.value<string>(
    `SELECT b.title FROM briefing_citation c JOIN briefing b ON b.id = c.briefing_id
     JOIN record r ON r.id = b.id AND r.deleted_at IS NULL WHERE c.record_id = :gone LIMIT 1`,
    { gone },
  );
  if (cited !== undefined) {
    throw new LiasseError(
      'in-use',
      `The briefing “${cited}” cites it: keep this one, and take the other in.`,
      {
        name: cited,
      },
    );
  }
  const merge = write.insert(
    'INSERT INTO actor_merge (kept_id, gone_id, reason) VALUES (:kept, :gone, :reason)',
    { kept, gone, reason },
  );
  const both = { merge, kept, gone };
  for (const place of PLACES) moveRows(write, place, both);
  moveRecipients(write, both);
  moveEvidence(write, both);
  moveNames(write, both);
  write.run('UPDATE record SET deleted_at = :now WHERE id = :gone', { now: write.now, gone });
  return merge;
}

type Both = { readonly merge: number; readonly kept: number; readonly gone: number };

function moveRows(write: Write, { table, column }: Place, both: Both): void {
  write.run(
    `INSERT INTO actor_moved (merge_id, kept_id, table_name, column_name, row_id)
     SELECT :merge, :kept, '${table}', '${column}', id FROM ${table} WHERE ${column} = :gone`,
    both,
  );
  write.run(`UPDATE ${table} SET ${column} = :kept WHERE ${column} = :gone`, {
    kept: both.kept,
    gone: both.gone,
  });
}

/** A programme has a recipient once: where both were, the row of the one that goes is kept as a note. */
function moveRecipients(write: Write, both: Both): void {
  const { kept, gone } = both;
  write.run(
    `INSERT INTO actor_moved (merge_id, kept_id, table_name, column_name, row_id, before)
     SELECT :merge, :kept, 'programme_recipient', 'actor_id', g.id,
       iif(k.id IS NULL, NULL, json_object('programme_id', g.programme_id))
     FROM programme_recipient g
     LEFT JOIN programme_recipient k ON k.programme_id = g.programme_id AND k.actor_id = :kept
     WHERE g.actor_id = :gone`,
    both,
  );
  write.run(
    `DELETE FROM programme_recipient WHERE actor_id = :gone
     AND programme_id IN (SELECT programme_id FROM programme_recipient WHERE actor_id = :kept)`,
    { kept, gone },
  );
  write.run('UPDATE programme_recipient SET actor_id = :kept WHERE actor_id = :gone', { kept, gone });
}

/**
 * What stands behind its cells comes over: behind its name, now one of several, as evidence of just that name; behind a kind or
 * a country that the kept one has not, as evidence of the actor as a whole.
 */
function moveEvidence(write: Write, both: Both): void {
  const { kept, gone } = both;
  const field = `CASE
    WHEN e.field = 'name' THEN 'name.' || (SELECT id FROM actor_name WHERE actor_id = :gone ORDER BY seq LIMIT 1)
    WHEN e.field = 'kind' AND (SELECT kind FROM actor WHERE id = :kept) <> (SELECT kind FROM actor WHERE id = :gone) THEN ''
    WHEN e.field = 'country' AND (SELECT iso FROM actor WHERE id = :kept) IS NOT (SELECT iso FROM actor WHERE id = :gone) THEN ''
    ELSE e.field END`;
  write.run(
    `INSERT INTO actor_moved (merge_id, kept_id, table_name, column_name, row_id, before)
     SELECT :merge, :kept, 'evidence', 'record_id', e.id, json_object('field', e.field) FROM evidence e WHERE e.record_id = :gone`,
    both,
  );
  write.run(`UPDATE evidence AS e SET field = ${field}, record_id = :kept WHERE e.record_id = :gone`, {
    kept,
    gone,
  });
}

/** All names, after those that the kept one has: also one that it has already, since its source may be another. */
function moveNames(write: Write, both: Both): void {
  const { kept, gone } = both;
  write.run(
    `INSERT INTO actor_moved (merge_id, kept_id, table_name, column_name, row_id, before)
     SELECT :merge, :kept, 'actor_name', 'actor_id', id, json_object('seq', seq) FROM actor_name WHERE actor_id = :gone`,
    both,
  );
  write.run(
    `UPDATE actor_name
     SET actor_id = :kept, seq = seq + 1 + (SELECT max(seq) FROM actor_name WHERE actor_id = :kept)
     WHERE actor_id = :gone`,
    { kept, gone },
  );
}

/** Parts what a merge brought together. Throws `not-found`, `in-use`. */
export function unmergeActors(write: Write, merge: number): number {
  const known = write.get<{ kept: number; gone: number }>(
    'SELECT kept_id AS kept, gone_id AS gone FROM actor_merge WHERE id = :merge AND undone = 0',
    { merge },
  );
  if (known === undefined)
    throw new LiasseError('not-found', 'There is no such merge (any more).', { id: merge });
  const { kept, gone } = known;
  const there = write.value<number>('SELECT 1 FROM record WHERE id = :kept AND deleted_at IS NULL', { kept });
  if (there === undefined) {
    throw new LiasseError('in-use', 'The actor that took it in is not there: bring that one back first.', {
      name: 'none',
    });
  }
  write.run('UPDATE record SET deleted_at = NULL WHERE id = :gone', { gone });
  for (const { table, column } of PLACES) {
    write.run(
      `UPDATE ${table} SET ${column} = :gone
       WHERE ${column} = :kept AND id IN (
         SELECT row_id FROM actor_moved WHERE merge_id = :merge AND table_name = '${table}' AND column_name = '${column}')`,
      { merge, kept, gone },
    );
  }
  write.run(
    `UPDATE evidence SET record_id = :gone, field = m.before ->> 'field'
     FROM actor_moved m
     WHERE m.merge_id = :merge AND m.table_name = 'evidence' AND m.row_id = evidence.id AND evidence.record_id = :kept`,
    { merge, kept, gone },
  );
  returnRecipients(write, merge, kept, gone);
  returnNames(write, merge, kept, gone);
  write.run('UPDATE actor_merge SET undone = 1 WHERE id = :merge', { merge });
  return gone;
}

/**
 * Rows that the merge took out come back under their numbers, by which earlier merges know them. Where a third actor came to
 * the kept one by another merge, the kept one stays a recipient for its sake.
 */
function returnRecipients(write: Write, merge: number, kept: number, gone: number): void {
  const params = { merge, kept, gone };
  write.run(
    `INSERT OR IGNORE INTO programme_recipient (id, programme_id, actor_id)
     SELECT row_id, before ->> 'programme_id', :gone FROM actor_moved
     WHERE merge_id = :merge AND table_name = 'programme_recipient' AND before IS NOT NULL`,
    { merge, gone },
  );
  write.run(
    `UPDATE programme_recipient SET actor_id = :gone
     WHERE actor_id = :kept AND id IN (
       SELECT row_id FROM actor_moved WHERE merge_id = :merge AND table_name = 'programme_recipient' AND before IS NULL)`,
    params,
  );
  const stays = write.column(
    `SELECT min(v.id)
     FROM actor_moved own
     JOIN programme_recipient g ON g.id = own.row_id AND g.actor_id = :gone
     JOIN actor_moved v ON v.table_name = 'programme_recipient' AND v.before ->> 'programme_id' = g.programme_id
     JOIN actor_merge m ON m.id = v.merge_id AND m.kept_id = :kept AND m.undone = 0 AND m.id <> :merge
     WHERE own.merge_id = :merge AND own.table_name = 'programme_recipient' AND own.before IS NULL
     GROUP BY g.programme_id`,
    params,
  );
  const moved = { moved: JSON.stringify(stays) };
  write.run(
    `INSERT INTO programme_recipient (id, programme_id, actor_id)
     SELECT row_id, before ->> 'programme_id', :kept FROM actor_moved WHERE id IN (SELECT value FROM json_each(:moved))`,
    { ...moved, kept },
  );
  write.run('UPDATE actor_moved SET before = NULL WHERE id IN (SELECT value FROM json_each(:moved))', moved);
}

/** Its names go back in their order. Where none is left of either, it keeps a copy of the other's first: nobody is nameless. */
function returnNames(write: Write, merge: number, kept: number, gone: number): void {
  write.run(
    `UPDATE actor_name SET actor_id = :gone, seq = m.before ->> 'seq'
     FROM actor_moved m
     WHERE m.merge_id = :merge AND m.table_name = 'actor_name' AND m.row_id = actor_name.id AND actor_name.actor_id = :kept`,
    { merge, kept, gone },
  );
  for (const [id, other] of [
    [kept, gone],
    [gone, kept],
  ] as const) {
    write.run(
      `INSERT INTO actor_name (actor_id, seq, name, language, script)
       SELECT :id, 0, name, language, script FROM actor_name
       WHERE actor_id = :other AND NOT EXISTS (SELECT 1 FROM actor_name WHERE actor_id = :id)
       ORDER BY seq LIMIT 1`,
      { id, other },
    );
    renumber(write, id);
  }
}

/** Makes an actor of some of the names of another, to which some records lead from now on. */
export function splitActor(
  write: Write,
  {
    id,
    names,
    records,
  }: { readonly id: number; readonly names: readonly number[]; readonly records: readonly number[] },
): number {
  requireRecord(write, id, 'actor');
  const params = { id, names: JSON.stringify(names) };
  const own = write.column(
    'SELECT id FROM actor_name WHERE actor_id = :id AND id IN (SELECT value FROM json_each(:names))',
    params,
  );
  const all = write.value<number>('SELECT count(*) FROM actor_name WHERE actor_id = :id', { id }) ?? 0;
  if (own.length === 0 || own.length !== new Set(names).size || own.length === all) {
    const reason = 'one of its names must go, and one must stay';
    throw new LiasseError('invalid-input', `The actor was not split: ${reason}.`, { field: 'names', reason });
  }
  const made = write.newRecord('actor');
  write.run(`INSERT INTO actor (id, kind, iso) SELECT :made, kind, NULL FROM actor WHERE id = :id`, {
    made,
    id,
  });
  write.run(
    `UPDATE evidence SET record_id = :made
     WHERE record_id = :id AND field IN (SELECT 'name.' || value FROM json_each(:names))`,
    { ...params, made },
  );
  write.run(
    'UPDATE actor_name SET actor_id = :made WHERE actor_id = :id AND id IN (SELECT value FROM json_each(:names))',
    { ...params, made },
  );
  for (const each of [id, made]) renumber(write, each);
  for (const { table, column } of PLACES) {
    write.run(
      `UPDATE ${table} SET ${column} = :made WHERE ${column} = :id AND id IN (SELECT value FROM json_each(:records))`,
      { made, id, records: JSON.stringify(records) },
    );
  }
  write.run(
    `UPDATE programme_recipient SET actor_id = :made
     WHERE actor_id = :id AND programme_id IN (SELECT value FROM json_each(:records))`,
    { made, id, records: JSON.stringify(records) },
  );
  return made;
}

export const mergesOf = (read: Read, id: number): readonly ActorMerge[] =>
  read.all<ActorMerge>(
    `SELECT m.id, m.gone_id AS goneId, m.reason,
       coalesce((
         SELECT coalesce(n.name, '') FROM actor_moved v LEFT JOIN actor_name n ON n.id = v.row_id
         WHERE v.merge_id = m.id AND v.table_name = 'actor_name' ORDER BY v.before ->> 'seq' LIMIT 1), '') AS name,
       (SELECT count(*) FROM actor_moved v WHERE v.merge_id = m.id AND v.table_name <> 'actor_name') AS rows
     FROM actor_merge m
     WHERE m.kept_id = :id AND m.undone = 0
     ORDER BY m.id`,
    { id },
  );

/** Actors that may be one: a name in common, in whatever case and accents; the same country; the same words in another order. */
export const alikeActors = (read: Read, id: number | null): readonly ActorLikeness[] =>
  read.all<ActorLikeness>(
    `WITH
       there AS MATERIALIZED (
         SELECT a.id, a.kind, a.iso FROM actor a JOIN record r ON r.id = a.id AND r.deleted_at IS NULL),
       names AS MATERIALIZED (
         SELECT DISTINCT n.actor_id AS id, fold(n.name) AS name, n.name AS shown FROM actor_name n JOIN there t ON t.id = n.actor_id),
       words AS MATERIALIZED (
         SELECT n.id, n.shown, (SELECT group_concat(w.value, ' ' ORDER BY w.value)
           FROM json_each('["' || replace(replace(replace(n.name, '\\', ' '), '"', ' '), ' ', '","') || '"]') w WHERE w.value <> '') AS name
         FROM names n),
       pairs AS (
         SELECT a.id AS one, b.id AS other, 'name' AS why, a.shown AS shared
         FROM words a JOIN words b ON b.name = a.name AND b.id > a.id
         UNION ALL
         SELECT a.id, b.id, 'country', a.iso FROM there a JOIN there b ON b.iso = a.iso AND b.kind = a.kind AND b.id > a.id)
     SELECT p.one AS oneId, (SELECT name FROM actor_name WHERE actor_id = p.one AND seq = 0) AS one,
       p.other AS otherId, (SELECT name FROM actor_name WHERE actor_id = p.other AND seq = 0) AS other,
       max(p.why) AS why, max(p.shared) AS shared
     FROM pairs p
     WHERE :id IS NULL OR p.one = :id OR p.other = :id
     GROUP BY p.one, p.other
     ORDER BY p.one, p.other LIMIT 500`,
    { id },
  );
