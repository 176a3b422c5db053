/** Counts of hits come a stretch at a time: adding them up. */
import type { SearchCounts } from './search.ts';

export const NO_COUNTS: SearchCounts = { kind: [], source: [], year: [], language: [], grade: [], tlp: [] };

interface Count<Value> {
  readonly value: Value;
  readonly count: number;
}

/** The values of both, the most frequent first. */
function added<Value, Row extends Count<Value>>(one: readonly Row[], other: readonly Row[]): readonly Row[] {
  const sum = new Map<Value, Row>(one.map((row) => [row.value, row]));
  for (const row of other)
    sum.set(row.value, { ...row, count: row.count + (sum.get(row.value)?.count ?? 0) });
  return [...sum.values()].toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

export const addCounts = (one: SearchCounts, other: SearchCounts): SearchCounts => ({
  kind: added(one.kind, other.kind),
  source: added(one.source, other.source),
  year: added(one.year, other.year),
  language: added(one.language, other.language),
  // In the order of the letters: F is no lower end of anything.
  grade: added(one.grade, other.grade).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  tlp: added(one.tlp, other.tlp),
});
