/**
 * Marks among a record's words: its kind, its source, its months. The index finds them as fast as it finds words; they narrow down what a filter then looks at one by one. No word is like
 * them: they begin with a sign of private use.
 */

const SIGN = '\ue000';
/** A period of more months is marked as a long one. */
const MOST_MONTHS = 60;
/** More marks than these do not narrow down. */
const MOST_ASKED = 120;

export interface Marked {
  readonly noun: string;
  readonly sourceId: number | null;
  /** `YYYY-MM-DD`; null: open or unknown. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const kindMark = (noun: string): string => `${SIGN}k${noun}`;
const sourceMark = (id: number): string => `${SIGN}s${id}`;
const monthMark = (month: number): string => `${SIGN}m${month}`;
/** What lasts long, or has no end. */
const LONG = `${SIGN}mlong`;
/** Has no source of its own: what is behind it has to be looked at. */
const NO_SOURCE = `${SIGN}snone`;

/** Months since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The marks of a record. */
export function marksOf({ noun, sourceId, firstDay, lastDay }: Marked): readonly string[] {
  return [
    kindMark(noun),
    sourceId === null ? NO_SOURCE : sourceMark(sourceId),
    ...monthMarks(firstDay, lastDay),
  ];
}

function monthMarks(firstDay: string | null, lastDay: string | null): readonly string[] {
  if (firstDay === null) return [];
  if (lastDay === null) return [LONG];
  return monthsFrom(monthOf(firstDay), monthOf(lastDay), MOST_MONTHS) ?? [LONG];
}

function monthsFrom(first: number, last: number, most: number): readonly string[] | null {
  if (last - first >= most) return null;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => monthMark(first + at));
}

const anyOf = (marks: readonly string[]): string => `(${marks.map((mark) => `"${mark}"`).join(' OR ')})`;

/** One of these kinds, as an expression of the index. */
export const ofKinds = (nouns: readonly string[]): string => anyOf(nouns.map(kindMark));

/** All that can be of one of these sources, and more: what has none of its own may rest on one. Null: too many to narrow down. */
export const ofSources = (ids: readonly number[]): string | null =>
  ids.length > MOST_ASKED ? null : anyOf([NO_SOURCE, ...ids.map(sourceMark)]);

/** All that can have been true between two days, and more: months are whole. Null: the stretch is open, or too long to narrow down. */
export function ofDays(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const months = monthsFrom(monthOf(from), monthOf(to), MOST_ASKED);
  return months === null ? null : anyOf([LONG, ...months]);
}
