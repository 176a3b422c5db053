/**
 * What was worked out of a dossier and holds until something other than its briefings changes. The linter asks at every
 * keystroke; what is typed into a briefing changes no register.
 */
import type { Read } from '../sql.ts';

export interface Memory<Value> {
  readonly byKey: Map<string, Value>;
  /** Another number: the registers may have changed since. */
  readonly version: number;
}

interface Kept<Value> {
  readonly byKey: Map<string, Value>;
  version: number;
  /** How many changes the journal had when it was looked at last. */
  seen: number;
  /** Whether the last operation then was of anything but briefings: what is typed on is written into it. */
  isOpen: boolean;
}

/** How many changes the journal ever had, with those that were written into the ones before them. */
const COUNT = `SELECT seq FROM sqlite_sequence WHERE name = 'change'`;
const LAST = 'SELECT name FROM operation WHERE id = (SELECT max(id) FROM operation)';
const OTHERS = `SELECT count(*) FROM change WHERE id > :seen AND (noun IS NULL OR noun NOT IN ('briefing', 'release'))`;

/** One memory for each open dossier. */
export function memory<Value>(): (read: Read) => Memory<Value> {
  const all = new WeakMap<Read['orders'], Kept<Value>>();
  return (read) => {
    const count = read.value<number>(COUNT) ?? 0;
    const known = all.get(read.orders);
    const kept = known ?? { byKey: new Map<string, Value>(), version: 0, seen: count, isOpen: true };
    all.set(read.orders, kept);
    if (count !== kept.seen) {
      if (kept.isOpen || (read.value<number>(OTHERS, { seen: kept.seen }) ?? 0) > 0) kept.version += 1;
      kept.seen = count;
    }
    kept.isOpen = read.value<string>(LAST)?.startsWith('briefing.') !== true;
    return kept;
  };
}
