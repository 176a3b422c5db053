/** The rows of the citation picker. Pure. */
import type { Noun, RecordRef } from '../../../preload/contract/index.ts';

/** What a sentence may rest on, in the order in which the picker shows it: the judged first, the raw last. */
export const CITABLE = ['claim', 'statement', 'passage'] as const satisfies readonly Noun[];

export interface PickerRow {
  readonly record: RecordRef;
  /** Its number in this briefing, if it is cited already. */
  readonly number: number | null;
}

const rank = (noun: Noun): number => {
  const at = CITABLE.findIndex((one) => one === noun);
  return at < 0 ? CITABLE.length : at;
};

/** Claims before statements before passages; among them what is found first stays first. What cannot be cited is left out. */
export function pickerRows(
  found: readonly RecordRef[],
  numbers: ReadonlyMap<string, number>,
): readonly PickerRow[] {
  return found
    .filter((record) => rank(record.noun) < CITABLE.length)
    .sort((a, b) => rank(a.noun) - rank(b.noun))
    .map((record) => ({ record, number: numbers.get(record.uid) ?? null }));
}

export type PickerMove = 'next' | 'previous' | 'first' | 'last';

/** The row after a move; it goes round. -1 where there are none. */
export function moveInRows(at: number, count: number, move: PickerMove): number {
  if (count === 0) return -1;
  switch (move) {
    case 'next':
      return (at + 1) % count;
    case 'previous':
      return (at - 1 + count) % count;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}
