/** How many hits there are of each kind, source, year, language, grade and marking. */
import type { SearchCounts, SearchCountsPage, SoughtNoun } from '../../../preload/contract/search.ts';
import type { Reliability, Tlp } from '../../../preload/contract/vocabulary.ts';
import type { Read } from '../sql.ts';
import { planOf, type Plan, type Question } from './plan.ts';
import { stretchOf } from './rows.ts';

/** Hits counted in one answer: a few milliseconds. */
const STRETCH = 10_000;

const COUNTS = `
  WITH hit AS MATERIALIZED (
    SELECT e.noun, e.source_id, substr(e.first_day, 1, 4) AS year, e.language, e.tlp
    FROM json_each(:ids) wanted CROSS JOIN index_entry e ON e.id = wanted.value)
  SELECT 'kind' AS facet, noun AS value, NULL AS name, NULL AS letter, count(*) AS count FROM hit GROUP BY noun
  UNION ALL
  SELECT 'source', h.source_id, s.name, l.reliability, h.count
  FROM (SELECT source_id, count(*) AS count FROM hit WHERE source_id IS NOT NULL GROUP BY source_id) h
  JOIN source s ON s.id = h.source_id LEFT JOIN source_letter l ON l.source_id = h.source_id
  UNION ALL
  SELECT 'year', year, NULL, NULL, count(*) FROM hit WHERE year IS NOT NULL GROUP BY year
  UNION ALL
  SELECT 'language', language, NULL, NULL, count(*) FROM hit WHERE language IS NOT NULL GROUP BY language
  UNION ALL
  SELECT 'tlp', tlp, NULL, NULL, count(*) FROM hit WHERE tlp IS NOT NULL GROUP BY tlp
  ORDER BY count DESC, value`;

interface Row {
  readonly facet: Exclude<keyof SearchCounts, 'grade'>;
  readonly value: string | number;
  readonly name: string | null;
  readonly letter: Reliability | null;
  readonly count: number;
}

/** Counts some hits, by their numbers. */
function countsOf(read: Read, ids: readonly number[]): SearchCounts {
  const rows = read.all<Row>(COUNTS, { ids: JSON.stringify(ids) });
  const of = <Value>(facet: Row['facet']): readonly { readonly value: Value; readonly count: number }[] =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value: value as Value, count }));
  const grades = new Map<Reliability, number>();
  for (const { letter, count } of rows) {
    if (letter !== null) grades.set(letter, (grades.get(letter) ?? 0) + count);
  }
  return {
    kind: of<SoughtNoun>('kind'),
    source: rows
      .filter(({ facet }) => facet === 'source')
      .map(({ value, name, count }) => ({ value: Number(value), name: name ?? '', count })),
    year: of<string>('year'),
    language: of<string>('language'),
    // By the letter, not by how many: F is no lower end of anything.
    grade: [...grades]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    tlp: of<Tlp>('tlp'),
  };
}

export function counts(
  read: Read,
  { after, ...question }: Question & { readonly after: number },
): SearchCountsPage {
  const plan: Plan | null = planOf(read, question);
  const ids = plan === null ? [] : stretchOf(read, plan, after, STRETCH);
  return {
    ...countsOf(read, ids),
    counted: ids.length,
    next: ids.length < STRETCH ? null : (ids.at(-1) ?? null),
  };
}
