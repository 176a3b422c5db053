/** The names of an actor. Each keeps its number while it is reworded or moved, so that what stands behind it stays behind it. */
import type { ActorName } from '../../../preload/contract/actors.ts';
import type { Write } from '../sql.ts';

/** Sets the names of an actor, the first of which lists show. A name that goes takes what stood behind it along; both can be undone. */
export function setNames(write: Write, id: number, names: readonly ActorName[]): void {
  const params = { id, names: JSON.stringify(names) };
  const gone = `SELECT n.id FROM actor_name n WHERE n.actor_id = :id AND n.id NOT IN (
    SELECT value ->> 'id' FROM json_each(:names) WHERE value ->> 'id' IS NOT NULL)`;
  write.run(
    `UPDATE record SET deleted_at = :now
     WHERE deleted_at IS NULL AND id IN (
       SELECT e.id FROM evidence e
       WHERE e.record_id = :id AND e.field IN (SELECT 'name.' || id FROM (${gone})))`,
    { ...params, now: write.now },
  );
  write.run(`DELETE FROM actor_name WHERE id IN (${gone})`, params);
  // What stands behind the name that lists show stays with that name when another takes its place.
  write.run(
    `UPDATE evidence SET field = 'name.' || n.id
     FROM actor_name n
     WHERE n.actor_id = :id AND n.seq = 0 AND n.id IS NOT (:names ->> '$[0].id')
       AND evidence.record_id = :id AND evidence.field = 'name'`,
    params,
  );
  // Out of the way first: two names may change places.
  write.run('UPDATE actor_name SET seq = -1 - seq WHERE actor_id = :id', { id });
  write.run(
    `UPDATE actor_name SET seq = j.key, name = j.value ->> 'name', language = j.value ->> 'language', script = j.value ->> 'script'
     FROM json_each(:names) j
     WHERE actor_name.actor_id = :id AND actor_name.id = j.value ->> 'id'`,
    params,
  );
  write.run(
    `INSERT INTO actor_name (actor_id, seq, name, language, script)
     SELECT :id, j.key, j.value ->> 'name', j.value ->> 'language', j.value ->> 'script'
     FROM json_each(:names) j
     WHERE j.value ->> 'id' IS NULL OR j.value ->> 'id' NOT IN (SELECT id FROM actor_name WHERE actor_id = :id)`,
    params,
  );
}

/** Adds a name after the others; answers the number of it, or of the same name where it is there already. */
export function addName(write: Write, id: number, name: Omit<ActorName, 'id'>): number {
  return (
    write.value<number>('SELECT id FROM actor_name WHERE actor_id = :id AND name = :name', {
      id,
      name: name.name,
    }) ??
    write.insert(
      `INSERT INTO actor_name (actor_id, seq, name, language, script)
       SELECT :id, 1 + max(seq), :name, :language, :script FROM actor_name WHERE actor_id = :id`,
      { id, ...name },
    )
  );
}

/** Numbers the names of an actor from 0 again, in the order they have. */
export function renumber(write: Write, id: number): void {
  write.run('UPDATE actor_name SET seq = -1 - seq WHERE actor_id = :id', { id });
  write.run(
    `UPDATE actor_name SET seq = o.place
     FROM (
       SELECT id, row_number() OVER (ORDER BY seq DESC) - 1 AS place FROM actor_name WHERE actor_id = :id) o
     WHERE actor_name.id = o.id`,
    { id },
  );
}
