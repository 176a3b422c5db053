/** Actors: states, organisations and persons, with their names. */
import type { ActorRow } from '../../../preload/contract/actors.ts';
import type { CommandParams } from '../../../preload/contract/api.ts';
import type { Reads, Writes } from '../handlers.ts';
import { addEvidence } from '../evidence.ts';
import { found, requireRecord } from '../records.ts';
import { alikeActors, mergeActors, mergesOf, splitActor, unmergeActors } from './merge.ts';
import { addName, setNames } from './names.ts';
import { RECORD, setColumns, withJson, type Write } from '../sql.ts';

const ROW = `
  SELECT ${RECORD}, a.kind, n.name, a.iso, a.note,
    (SELECT json_group_array(json_object('id', id, 'name', name, 'language', language, 'script', script))
     FROM (SELECT id, name, language, script FROM actor_name WHERE actor_id = a.id ORDER BY seq)) AS names,
    (SELECT count(*) FROM statement s JOIN record sr ON sr.id = s.id AND sr.deleted_at IS NULL
     WHERE s.speaker_id = a.id) AS statements
  FROM actor a
  JOIN record r ON r.id = a.id AND r.deleted_at IS NULL
  JOIN actor_name n ON n.actor_id = a.id AND n.seq = 0`;

export const actorReads: Reads<'actor'> = {
  'actor.list': (read) =>
    read.all<ActorRow>(`${ROW} ORDER BY fold(n.name), a.id`).map((row) => withJson(row, 'names')),
  'actor.get': (read, { id }) =>
    withJson(found(read.get<ActorRow>(`${ROW} WHERE a.id = :id`, { id }), 'actor', id), 'names'),
  'actor.merges': (read, { id }) => mergesOf(read, id),
  'actor.alike': (read, { id }) => alikeActors(read, id),
};

/** The actor that has this name, made as a person if there is none. */
export function actorNamed(write: Write, name: string): number {
  const known = write.value<number>(
    `SELECT n.actor_id FROM actor_name n JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
     WHERE n.name = :name ORDER BY n.seq, n.actor_id LIMIT 1`,
    { name },
  );
  if (known !== undefined) return known;
  const names = [{ id: null, name, language: null, script: null }];
  return addActor(write, { kind: 'person', names, iso: null, note: '' });
}

/** Adds an actor with its names. */
export function addActor(write: Write, { kind, names, iso, note }: CommandParams<'actor.create'>): number {
  const id = write.newRecord('actor');
  write.run('INSERT INTO actor (id, kind, iso, note) VALUES (:id, :kind, :iso, :note)', {
    id,
    kind,
    iso,
    note,
  });
  setNames(write, id, names);
  return id;
}

export const actorWrites: Omit<Writes<'actor'>, 'actor.write'> = {
  'actor.create': addActor,
  'actor.update': (write, { id, names, ...columns }) => {
    requireRecord(write, id, 'actor');
    setColumns(write, 'actor', id, columns);
    if (names !== undefined) setNames(write, id, names);
    return null;
  },
  'actor.name': (write, { id, passage, ...name }) => {
    requireRecord(write, id, 'actor');
    const nameId = addName(write, id, name);
    if (passage !== null)
      addEvidence(write, {
        recordId: id,
        field: `name.${nameId}`,
        passage,
        stance: 'supports',
        credibility: null,
        note: '',
      });
    return nameId;
  },
  'actor.merge': (write, { keptId, goneId, reason }) => mergeActors(write, keptId, goneId, reason),
  'actor.unmerge': (write, { mergeId }) => unmergeActors(write, mergeId),
  'actor.split': (write, params) => splitActor(write, params),
};
