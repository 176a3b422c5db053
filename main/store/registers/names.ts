/** From the name that somebody wrote to the record that it means. */
import type { Noun } from '../../../preload/contract/vocabulary.ts';
import { fold } from '../fold.ts';
import type { Read } from '../sql.ts';

/** Names of the records of a noun, several a record where it has several. */
const NAMES: Readonly<Partial<Record<Noun, string>>> = {
  actor: `
    SELECT n.actor_id AS id, n.name FROM actor_name n JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
    UNION ALL
    SELECT a.id, a.iso FROM actor a JOIN record r ON r.id = a.id AND r.deleted_at IS NULL WHERE a.iso IS NOT NULL`,
  coalition: `
    SELECT c.id, c.name FROM coalition c JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
    UNION ALL
    SELECT c.id, c.short_name FROM coalition c JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
    WHERE c.short_name IS NOT NULL`,
  programme: `
    SELECT p.id, p.name FROM programme p JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
    UNION ALL
    SELECT p.id, p.identifier FROM programme p JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
    WHERE p.identifier IS NOT NULL`,
  agreement:
    'SELECT a.id, a.title AS name FROM agreement a JOIN record r ON r.id = a.id AND r.deleted_at IS NULL',
  event: 'SELECT v.id, v.name FROM event v JOIN record r ON r.id = v.id AND r.deleted_at IS NULL',
  source: 'SELECT s.id, s.name FROM source s JOIN record r ON r.id = s.id AND r.deleted_at IS NULL',
};

const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

type Meant =
  | { readonly id: number }
  | { readonly fault: 'unknown-name' }
  | { readonly fault: 'ambiguous-name'; readonly readings: readonly string[] };

/** Names looked up for one write: each noun's are read once, when first asked for. */
export interface Names {
  meant(text: string, nouns: readonly Noun[]): Meant;
  /** A record made meanwhile. */
  add(noun: Noun, name: string, id: number): void;
}

/** One key for a name, without regard to case, accents, kinds of space and of apostrophe. */
const keyOf = (name: string): string => fold(name.trim()).replaceAll(/\s+/g, ' ').replaceAll(/[’ʼ‘]/g, "'");

export function namesIn(read: Read): Names {
  const known = new Map<Noun, Map<string, Set<number>>>();
  const namesOf = (noun: Noun): Map<string, Set<number>> => {
    const found = known.get(noun);
    if (found !== undefined) return found;
    const names = new Map<string, Set<number>>();
    known.set(noun, names);
    const sql = NAMES[noun];
    if (sql === undefined) return names;
    for (const { id, name } of read.all<{ id: number; name: string }>(sql)) put(names, name, id);
    return names;
  };
  return {
    meant: (text, nouns) => {
      if (UID.test(text)) {
        const id = read.value<number>(
          `SELECT id FROM record
           WHERE uid = :uid AND deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:nouns))`,
          { uid: text, nouns: JSON.stringify(nouns) },
        );
        return id === undefined ? { fault: 'unknown-name' } : { id };
      }
      const key = keyOf(text);
      const ids = new Set(nouns.flatMap((noun) => [...(namesOf(noun).get(key) ?? [])]));
      const [id, ...others] = ids;
      if (id === undefined) return { fault: 'unknown-name' };
      if (others.length === 0) return { id };
      return { fault: 'ambiguous-name', readings: titlesOf(read, [...ids]) };
    },
    add: (noun, name, id) => put(namesOf(noun), name, id),
  };
}

function put(names: Map<string, Set<number>>, name: string, id: number): void {
  const key = keyOf(name);
  const ids = names.get(key);
  if (ids === undefined) names.set(key, new Set([id]));
  else ids.add(id);
}

const titlesOf = (read: Read, ids: readonly number[]): readonly string[] =>
  read
    .all<{ words: string }>(
      `SELECT t.title || ' (' || t.uid || ')' AS words
       FROM json_each(:ids) wanted JOIN record_title t ON t.id = wanted.value`,
      { ids: JSON.stringify(ids.slice(0, 10)) },
    )
    .map(({ words }) => words);

/** Whether a record is there and of one of these nouns. */
export function isThere(read: Read, id: number, nouns: readonly Noun[]): boolean {
  const noun = read.value<Noun>('SELECT kind FROM record WHERE id = :id AND deleted_at IS NULL', { id });
  return noun !== undefined && nouns.includes(noun);
}
