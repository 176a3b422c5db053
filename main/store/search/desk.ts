/** Records as they are read for one question, each once: to weigh them, and to show them with the words around their best place. */
import type { PassageRef } from '../../../preload/contract/common.ts';
import type { SearchHit } from '../../../preload/contract/search.ts';
import type { Reliability } from '../../../preload/contract/vocabulary.ts';
import { apart, readerOf, snippetOf, type Reading } from '../../domain/search/snippet.ts';
import { refsOf } from '../records.ts';
import type { Read } from '../sql.ts';
import { contentsOf, type Contents } from './contents.ts';
import type { Plan } from './plan.ts';

interface Looked {
  readonly contents: Contents;
  readonly title: Reading;
  readonly body: Reading;
}

export interface Desk {
  readonly read: Read;
  readonly plan: Plan;
  /** What of a text was looked for. */
  readonly reading: (text: string) => Reading;
  /** What stands in some records, by their numbers; without those that are not there. */
  of(ids: readonly number[]): ReadonlyMap<number, Looked>;
}

export function deskFor(read: Read, plan: Plan): Desk {
  const known = new Map<number, Looked>();
  const reading = readerOf(plan.sought);
  return {
    read,
    plan,
    reading,
    of: (ids) => {
      const others = ids.filter((id) => !known.has(id));
      for (const contents of others.length === 0 ? [] : contentsOf(read, others)) {
        known.set(contents.id, { contents, title: reading(contents.title), body: reading(contents.body) });
      }
      return known;
    },
  };
}

interface Around {
  readonly id: number;
  readonly date: string | null;
  readonly documentTitle: string | null;
  readonly sourceName: string | null;
  readonly reliability: Reliability | null;
  readonly start: number | null;
  readonly end: number | null;
}

const AROUND = `
  SELECT e.id, coalesce(d.published, e.first_day) AS date,
    CASE e.noun WHEN 'passage' THEN d.title END AS documentTitle, s.name AS sourceName, l.reliability,
    p.start_utf16 AS start, p.end_utf16 AS "end"
  FROM json_each(:ids) wanted
  CROSS JOIN index_entry e ON e.id = wanted.value
  LEFT JOIN document d ON d.id = e.document_id
  LEFT JOIN source s ON s.id = e.source_id
  LEFT JOIN source_letter l ON l.source_id = e.source_id
  LEFT JOIN passage p ON p.id = e.id`;

/** Some hits as they are shown, in their order. */
export function hitsOf(desk: Desk, ids: readonly number[]): readonly SearchHit[] {
  if (ids.length === 0) return [];
  const { read, plan, reading } = desk;
  const refs = refsOf(read, ids);
  const records = desk.of(ids);
  const around = new Map(read.all<Around>(AROUND, { ids: JSON.stringify(ids) }).map((row) => [row.id, row]));
  return ids.flatMap((id): readonly SearchHit[] => {
    const [ref, looked, beside] = [refs.get(id), records.get(id), around.get(id)];
    if (ref === undefined || looked === undefined || beside === undefined) return [];
    const { contents, body } = looked;
    const { text, matches, place } = snippetOf(contents.body, body, plan.sought.length);
    return [
      {
        ...ref,
        titleMatches: apart(reading(ref.title).found.map(({ start, end }) => [start, end] as const)),
        snippet: text,
        matches,
        documentId: contents.documentId,
        documentTitle: beside.documentTitle,
        place: contents.noun === 'document' ? place : placeOf(beside),
        tlp: contents.tlp,
        date: beside.date,
        sourceName: beside.sourceName,
        reliability: beside.reliability,
      },
    ];
  });
}

/** Where some records answer, in their order: a passage itself, of a document its best place. */
export function placesIn(desk: Desk, ids: readonly number[]): readonly PassageRef[] {
  const { plan } = desk;
  const records = desk.of(ids);
  return ids.flatMap((id): readonly PassageRef[] => {
    const looked = records.get(id);
    if (looked?.contents.noun === 'passage') return [{ passageId: id }];
    if (looked?.contents.noun !== 'document') return [];
    const { place } = snippetOf(looked.contents.body, looked.body, plan.sought.length);
    return place === null ? [] : [{ documentId: id, ...place }];
  });
}

/** Of a passage: its own. */
const placeOf = ({ start, end }: Around): SearchHit['place'] =>
  start === null || end === null ? null : { start, end };
