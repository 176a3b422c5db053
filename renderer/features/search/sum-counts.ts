/** Counts come a stretch of the hits at a time, and are added up. Pure. */
import type { SearchCounts, SearchCountsPage } from '../../../preload/contract/index.ts';

export interface Counted extends SearchCounts {
  /** Hits counted so far. */
  readonly counted: number;
  /** More are still to come. */
  readonly more: boolean;
}

export const NONE_COUNTED: Counted = {
  kind: [],
  source: [],
  year: [],
  language: [],
  grade: [],
  tlp: [],
  counted: 0,
  more: true,
};

interface Row {
  readonly value: string | number;
  readonly count: number;
}

/** The most frequent first; those with as many stay in the order in which they came. */
function sum<One extends Row>(before: readonly One[], more: readonly One[]): readonly One[] {
  const rows = new Map<string | number, One>(before.map((row) => [row.value, row]));
  for (const row of more) {
    const known = rows.get(row.value);
    rows.set(row.value, known === undefined ? row : { ...known, count: known.count + row.count });
  }
  return [...rows.values()].toSorted((one, other) => other.count - one.count);
}

export const addCounts = (before: Counted, page: SearchCountsPage): Counted => ({
  kind: sum(before.kind, page.kind),
  source: sum(before.source, page.source),
  year: sum(before.year, page.year),
  language: sum(before.language, page.language),
  grade: sum(before.grade, page.grade),
  tlp: sum(before.tlp, page.tlp),
  counted: before.counted + page.counted,
  more: page.next !== null,
});
