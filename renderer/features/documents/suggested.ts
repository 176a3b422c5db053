/** Which suggestion is meant and which comes next. Pure; all offsets are UTF-16 code units of the canonical text. */
import type { SuggestionRow } from '../../../preload/contract/index.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a suggestion underlines, and what it becomes a passage of: of a quotation, its words without the speaker. */
export const marked = (row: SuggestionRow): Stretch => (row.kind === 'speech' ? row.words : row);

/** The suggestions as they are underlined, in reading order. */
export const underlined = (rows: readonly SuggestionRow[]): readonly Stretch[] =>
  rows.map(marked).toSorted((one, other) => one.start - other.start || other.end - one.end);

/** The suggestion that just these words are; or else the only one that lies among them. */
export function suggestedBy(rows: readonly SuggestionRow[], { start, end }: Stretch): SuggestionRow | null {
  const within = rows.filter((row) => marked(row).start >= start && marked(row).end <= end);
  const same = within.find((row) => marked(row).start === start && marked(row).end === end);
  return same ?? (within.length === 1 ? (within[0] ?? null) : null);
}

/** Whether one stretch comes before another in reading order, the longer first where both begin together. */
const before = (one: Stretch, other: Stretch): boolean =>
  one.start < other.start || (one.start === other.start && one.end > other.end);

/** The first suggestion that comes after a stretch, or the last that comes before it. */
export function nextOf(rows: readonly SuggestionRow[], from: Stretch, step: 1 | -1): SuggestionRow | null {
  const precedes = (one: Stretch, other: Stretch): boolean =>
    step === 1 ? before(one, other) : before(other, one);
  return rows.reduce<SuggestionRow | null>(
    (next, row) =>
      precedes(from, marked(row)) && (next === null || precedes(marked(row), marked(next))) ? row : next,
    null,
  );
}
