/** Counts come a stretch of the hits at a time, and are added up. Pure. */
import {
  addCounts,
  NO_COUNTS,
  type SearchCounts,
  type SearchCountsPage,
} from '../../../preload/contract/index.ts';

export interface Counted extends SearchCounts {
  /** Hits counted so far. */
  readonly counted: number;
  /** More are still to come. */
  readonly more: boolean;
}

export const NONE_COUNTED: Counted = { ...NO_COUNTS, counted: 0, more: true };

export const countedWith = (before: Counted, page: SearchCountsPage): Counted => ({
  ...addCounts(before, page),
  counted: before.counted + page.counted,
  more: page.next !== null,
});
