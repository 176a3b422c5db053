/** The SQL of a plan: its hits counted, listed by age, weighed. */
import type { FoundRecord, SearchCounts } from '../../../preload/contract/search.ts';
import type { Read } from '../sql.ts';
import { WORD_INDEXES } from '../tables.ts';
import type { Plan } from './plan.ts';

export type Index = (typeof WORD_INDEXES)[number];

/** Which of the two indexes can have hits. */
export const indexesOf = ({ kinds }: Plan): readonly Index[] =>
  kinds === null
    ? WORD_INDEXES
    : WORD_INDEXES.filter((index) =>
        index === 'document_words' ? kinds.has('document') : [...kinds].some((kind) => kind !== 'document'),
      );

/** All that the index is asked for; null: nothing, its entries are looked through. */
const matchOf = ({ match, within }: Plan): string | null =>
  match === null || within === null ? (match ?? within) : `(${match}) AND ${within}`;

function hitsIn({ where, unsure }: Plan, index: Index): string {
  const matching = `WHERE ${index} MATCH :match`;
  if (where === '') return `FROM ${index} ${matching}`;
  if (unsure === null)
    return `FROM ${index} CROSS JOIN index_entry e ON e.id = ${index}.rowid ${matching} AND ${where}`;
  return `FROM ${index} ${matching} AND (
    +${index}.rowid NOT IN (SELECT rowid FROM ${index} WHERE ${index} MATCH :unsure)
    OR EXISTS (SELECT 1 FROM index_entry e WHERE e.id = ${index}.rowid AND ${where}))`;
}

const ENTRIES = ({ where }: Plan): string => `FROM index_entry e WHERE ${where === '' ? '1' : where}`;

function paramsOf(plan: Plan) {
  const match = matchOf(plan);
  return { ...plan.params, match, unsure: plan.unsure === null ? null : `(${match}) AND ${plan.unsure}` };
}

/** How many hits an index has. */
export const countIn = (read: Read, plan: Plan, index: Index): number =>
  read.value<number>(`SELECT count(*) ${hitsIn(plan, index)}`, paramsOf(plan)) ?? 0;

export function countOf(read: Read, plan: Plan): number {
  if (matchOf(plan) === null) return read.value<number>(`SELECT count(*) ${ENTRIES(plan)}`, plan.params) ?? 0;
  let total = 0;
  for (const index of indexesOf(plan)) total += countIn(read, plan, index);
  return total;
}

/** Hits by their age, the newest first, documents before all else. */
export function newestOf(read: Read, plan: Plan, limit: number, offset = 0): readonly number[] {
  if (matchOf(plan) === null) {
    return read.column(`SELECT e.id ${ENTRIES(plan)} ORDER BY e.id DESC LIMIT :limit OFFSET :offset`, {
      ...plan.params,
      limit,
      offset,
    });
  }
  const found: number[] = [];
  let skip = offset;
  for (const index of indexesOf(plan)) {
    const some = read.column(
      `SELECT ${index}.rowid ${hitsIn(plan, index)} ORDER BY ${index}.rowid DESC LIMIT :limit OFFSET :skip`,
      {
        ...paramsOf(plan),
        limit: limit - found.length,
        skip,
      },
    );
    found.push(...some);
    if (found.length >= limit) return found;
    if (skip > 0 && some.length === 0) skip -= Math.min(skip, countIn(read, plan, index));
    else skip = 0;
  }
  return found;
}

/** All hits, with what they are; at most so many. */
export function allOf(read: Read, plan: Plan, most: number): readonly FoundRecord[] {
  if (matchOf(plan) === null) {
    return read.all(`SELECT e.id, e.noun ${ENTRIES(plan)} ORDER BY e.id DESC LIMIT :most`, {
      ...plan.params,
      most,
    });
  }
  return indexesOf(plan)
    .flatMap((index) =>
      read.all<FoundRecord>(
        `SELECT e.id, e.noun
         FROM (SELECT ${index}.rowid AS id ${hitsIn(plan, index)} ORDER BY ${index}.rowid DESC LIMIT :most) h
         CROSS JOIN index_entry e ON e.id = h.id`,
        { ...paramsOf(plan), most },
      ),
    )
    .slice(0, most);
}

export interface Weighed {
  readonly id: number;
  /** BM25 (Robertson and Spärck Jones), as FTS5 has it: the more, the better. */
  readonly score: number;
}

export interface Best {
  readonly best: readonly Weighed[];
  /** How many hits were weighed: fewer than the bound, and there are no others. */
  readonly weighed: number;
}

/** The best of an index: of at most `bound` hits, the newest first. A word in a title counts more than one in a text. */
export function bestOf(read: Read, plan: Plan, index: Index, bound: number, limit: number): Best {
  const rows = read.all<Weighed & { readonly weighed: number }>(
    `${weighedIn(plan, index)}
     SELECT id, -score AS score, count(*) OVER () AS weighed FROM weighed ORDER BY score DESC, id DESC LIMIT :limit`,
    { ...paramsOf(plan), words: plan.match, bound, limit },
  );
  return { best: rows.map(({ id, score }) => ({ id, score })), weighed: rows[0]?.weighed ?? 0 };
}

/**
 * Only words weigh. FTS5 reads all there is of every phrase that it is asked to weigh by, and marks stand behind half of the dossier: what narrows down is asked for
 * first, without weights.
 */
function weighedIn(plan: Plan, index: Index): string {
  const weight = `bm25(${index}, 5.0, 1.0, 0.7) AS score`;
  if (plan.within === null)
    return `WITH weighed AS (
       SELECT ${index}.rowid AS id, ${weight} ${hitsIn(plan, index)} ORDER BY ${index}.rowid DESC LIMIT :bound)`;
  return `WITH chosen AS MATERIALIZED (
       SELECT ${index}.rowid AS id ${hitsIn(plan, index)} ORDER BY ${index}.rowid DESC LIMIT :bound),
     weighed AS (
       SELECT ${index}.rowid AS id, ${weight} FROM ${index}
       WHERE ${index} MATCH :words AND ${index}.rowid >= (SELECT min(id) FROM chosen) AND +${index}.rowid IN (SELECT id FROM chosen))`;
}

/** A stretch of the hits, in the order of their numbers, for counting. */
export function stretchOf(read: Read, plan: Plan, after: number, limit: number): readonly number[] {
  if (matchOf(plan) === null) {
    return read.column(`SELECT e.id ${ENTRIES(plan)} AND e.id > :after ORDER BY e.id LIMIT :limit`, {
      ...plan.params,
      after,
      limit,
    });
  }
  return indexesOf(plan)
    .flatMap((index) =>
      read.column(
        `SELECT ${index}.rowid ${hitsIn(plan, index)} AND ${index}.rowid > :after ORDER BY ${index}.rowid LIMIT :limit`,
        { ...paramsOf(plan), after, limit },
      ),
    )
    .toSorted((a, b) => a - b)
    .slice(0, limit);
}

/** How many hits there are of each kind, the most frequent first. */
export const kindsIn = (read: Read, plan: Plan): SearchCounts['kind'] =>
  indexesOf(plan)
    .flatMap((index) =>
      index === 'document_words'
        ? read.all<SearchCounts['kind'][number]>(
            `SELECT 'document' AS value, count(*) AS count ${hitsIn(plan, index)} HAVING count(*) > 0`,
            paramsOf(plan),
          )
        : read.all<SearchCounts['kind'][number]>(
            `SELECT e.noun AS value, count(*) AS count
             FROM (SELECT ${index}.rowid AS id ${hitsIn(plan, index)}) h CROSS JOIN index_entry e ON e.id = h.id
             GROUP BY e.noun`,
            paramsOf(plan),
          ),
    )
    .toSorted((a, b) => b.count - a.count);
