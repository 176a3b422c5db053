/** Whether somebody belonged on a day, by dates that keep their precision (EDTF). */
import { daysOf, type Days } from './periods.ts';

/**
 * `certain`: on every day asked about, whatever the dates mean; `possible`: on some of them, or only by one reading of the dates;
 * `undated`: nothing is said of when.
 */
export type Certainty = 'certain' | 'possible' | 'undated';

/** Null: not on those days. `from` and `to` are EDTF, null where open. */
export function belongingOn(from: string | null, to: string | null, on: Days): Certainty | null {
  if (from === null && to === null) return 'undated';
  // A start or an end that has no day at all ("unknown") leaves that side open.
  const start = from === null ? { first: null, last: null } : daysOf(from);
  const end = to === null ? { first: null, last: null } : daysOf(to);
  const { first, last } = on;
  if (last !== null && start.first !== null && last < start.first) return null;
  if (first !== null && end.last !== null && first > end.last) return null;
  const begun =
    start.last === null ? from === null || start.first === null : first !== null && first >= start.last;
  const going = end.first === null ? to === null || end.last === null : last !== null && last <= end.first;
  return begun && going ? 'certain' : 'possible';
}
