/**
 * Marks of dates: a period is cut into whole decades, years, months and days, and each part is a mark that spells the way to it, so that what lies in a year begins as the year does. The
 * index keeps beginnings of three and of four characters: a decade and a year are one look-up each. What is asked for is cut the same way; a period overlaps it where a part of the one lies in
 * a part of the other, or the other way round: no date has to be looked at. A month, of which no beginnings are kept, has a second mark that
 * says that something of it is there: its days need not be looked up one by one.
 */
import { daysOf } from '../dates.ts';

const SIGN = '\ue000y';
/** Behind a part that a period has all of. No month or day is written so. */
const WHOLE = 'w';
/** Behind a month that a period has only days of. No day is written so. */
const SOME = 'x';
/** What is asked for, or true, without a bound is cut only this far. */
const EARLIEST = '1800-01-01';
const LATEST = '2099-12-31';
/** Has some of what is before the earliest day, after the latest; has all that comes after it. */
const BEFORE = `${SIGN}before`;
const AFTER = `${SIGN}after`;
const EVER_AFTER = `${SIGN}ever`;

/** Depths: decade, year, month, day. A character of the way each. */
const MONTH = 3;
const DAY = 4;

/** Decades count from the year 0; their characters, of private use, are no digits of a year. */
const decadeSign = (decade: number): string => String.fromCodePoint(0xe1_00 + decade);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayIn = (text: string): Day => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
});

/** The way to a part, of so many steps. */
const wayTo = ({ year, month, day }: Day, depth: number): string =>
  [decadeSign(Math.floor(year / 10)), String(year % 10), month.toString(36), day.toString(36)]
    .slice(0, depth)
    .join('');

/** The ways to the largest parts that make up all days from one to another (`YYYY-MM-DD`). */
function partsOf(from: string, to: string): readonly string[] {
  const end = dayIn(to);
  const isThere = (year: number, month: number, day: number): boolean =>
    year < end.year || (year === end.year && (month < end.month || (month === end.month && day <= end.day)));
  const ways: string[] = [];
  let at = dayIn(from);
  while (isThere(at.year, at.month, at.day)) {
    const { year, month, day } = at;
    const beginsYear = month === 1 && day === 1;
    const length = daysOf(year, month);
    if (beginsYear && year % 10 === 0 && isThere(year + 9, 12, 31)) {
      ways.push(wayTo(at, 1));
      at = { year: year + 10, month: 1, day: 1 };
    } else if (beginsYear && isThere(year, 12, 31)) {
      ways.push(wayTo(at, 2));
      at = { year: year + 1, month: 1, day: 1 };
    } else if (day === 1 && isThere(year, month, length)) {
      ways.push(wayTo(at, 3));
      at = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
    } else {
      ways.push(wayTo(at, DAY));
      if (day < length) at = { year, month, day: day + 1 };
      else at = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
    }
  }
  return ways;
}

const markOf = (way: string): string => `${SIGN}${way}${way.length < DAY ? WHOLE : ''}`;
const someOf = (way: string): string => `${SIGN}${way.slice(0, MONTH)}${SOME}`;

/** The marks of a period (`YYYY-MM-DD`). Without a first day it has none; without a last one it goes on. */
export function dateMarks(firstDay: string | null, lastDay: string | null): readonly string[] {
  if (firstDay === null) return [];
  // What ends before it begins is wrong in one of the two: it is found by either.
  if (lastDay !== null && lastDay < firstDay)
    return [...dateMarks(lastDay, lastDay), ...dateMarks(firstDay, firstDay)];
  const ways = partsOf(firstDay, lastDay ?? (firstDay > LATEST ? '9999-12-31' : LATEST));
  const marks = [...ways.map(markOf), ...new Set(ways.filter((way) => way.length === DAY).map(someOf))];
  if (firstDay < EARLIEST) marks.push(BEFORE);
  if (lastDay === null && firstDay <= LATEST) marks.push(EVER_AFTER);
  if (lastDay === null || lastDay > LATEST) marks.push(AFTER);
  return marks;
}

/** Alternatives of the index, in its language, that a period has one of where some of it lies between two days (`YYYY-MM-DD`); null: without a bound. */
export function datesAsked(from: string | null, to: string | null): readonly string[] {
  const isEarly = to !== null && to < EARLIEST;
  const isLate = from !== null && from > LATEST;
  const first = from ?? (isEarly ? '0000-01-01' : EARLIEST);
  const last = to ?? (isLate ? '9999-12-31' : LATEST);
  if (first > last) return [];
  const asked = new Set<string>();
  for (const way of partsOf(first, last)) {
    if (way.length < MONTH) asked.add(`"${SIGN}${way}" *`);
    else asked.add(`"${markOf(way)}"`);
    if (way.length === MONTH) asked.add(`"${someOf(way)}"`);
    for (let depth = 1; depth < way.length; depth += 1) asked.add(`"${markOf(way.slice(0, depth))}"`);
  }
  if (from === null && !isEarly) asked.add(`"${BEFORE}"`);
  if (to === null && !isLate) asked.add(`"${AFTER}"`);
  if (last > LATEST) asked.add(`"${EVER_AFTER}"`);
  return [...asked];
}
