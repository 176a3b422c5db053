/** The marks of dates find what lies in a stretch of time, and nothing else, however either is cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateMarks, datesAsked } from '../../../../main/domain/search/date-marks.ts';

/** As the index matches: a mark, or what begins as one. */
function matches(asked: readonly string[], marks: readonly string[]): boolean {
  return asked.some((alternative) => {
    const [, mark = '', star] = /^"([^"]+)"( \*)?$/u.exec(alternative) ?? [];
    return marks.some((one) => (star === undefined ? one === mark : one.startsWith(mark)));
  });
}

/** Near the borders of months, years and decades, and beyond what is cut finely. */
const day = fc
  .record({
    year: fc.oneof(
      fc.integer({ min: 1985, max: 2035 }),
      fc.constantFrom(0, 1500, 1799, 1800, 2099, 2100, 9999),
    ),
    month: fc.constantFrom('01', '02', '06', '12'),
    date: fc.constantFrom('01', '15', '28', '30', '31'),
  })
  .map(({ year, month, date }) => {
    const longest = month === '02' ? '28' : month === '06' ? '30' : '31';
    return `${String(year).padStart(4, '0')}-${month}-${date < longest ? date : longest}`;
  });

const overlaps = (
  [first, last]: readonly [string, string | null],
  [from, to]: readonly [string | null, string | null],
): boolean => (to === null || first <= to) && (from === null || last === null || last >= from);

test('a period is found by a stretch of time where they overlap', () => {
  const orNull = fc.option(day, { freq: 5 });
  fc.assert(
    fc.property(day, orNull, orNull, orNull, (one, other, from, to) => {
      const [first, last] = other !== null && other < one ? [other, one] : [one, other];
      fc.pre(from === null || to === null || from <= to);
      expect(matches(datesAsked(from, to), dateMarks(first, last))).toBe(overlaps([first, last], [from, to]));
    }),
    { numRuns: 2000, seed: 20_251_105 },
  );
});

test.each([
  ['a day', '2025-10-14', '2025-10-14', 2],
  ['a month', '2025-10-01', '2025-10-31', 1],
  ['29 February', '2024-02-01', '2024-02-29', 1],
  ['a year', '2025-01-01', '2025-12-31', 1],
  ['what has no end', '2014-03-01', null, 26],
])('%s takes few marks', (_, first, last, most) => {
  expect(dateMarks(first, last).length).toBeLessThanOrEqual(most);
});

test('a month, a year and a decade are asked for by few marks, and months by no beginnings', () => {
  expect(datesAsked('2025-10-01', '2025-10-31')).toHaveLength(4);
  expect(datesAsked('2025-10-01', '2025-10-31').filter((mark) => mark.endsWith(' *'))).toEqual([]);
  expect(datesAsked('2025-01-01', '2025-12-31')).toHaveLength(2);
  expect(datesAsked('2020-01-01', '2029-12-31')).toHaveLength(1);
});

test('what ends before it begins is found by either day', () => {
  const marks = dateMarks('2025-10-14', '2025-10-02');
  expect(matches(datesAsked('2025-10-14', '2025-10-14'), marks)).toBe(true);
  expect(matches(datesAsked('2025-10-02', '2025-10-02'), marks)).toBe(true);
});
