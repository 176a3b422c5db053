/** Dates keep the precision that the source gave. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDays, earliestDay, isDate } from '../../../main/domain/dates.ts';
import { daysOf } from '../../../main/domain/periods.ts';

test.each([
  '2025-11-05',
  '2025-11',
  '2025',
  '2025-11~',
  '2025-11-05?',
  '2014/..',
  '1984?/2004~',
  '201X',
  '2025-24',
])('%s is a date', (text) => expect(isDate(text)).toBe(true));

test.each(['5 novembre', '2025-13', '2025-02-30', '2025-11-05T10:00:00Z', '05/11/2025', '', '..'])(
  '%s is not',
  (text) => expect(isDate(text)).toBe(false),
);

test.each([
  ['2025-11-05', '2025-11-05'],
  ['2025-11~', '2025-11-01'],
  ['2025', '2025-01-01'],
  ['2014/..', '2014-01-01'],
  ['../2014', null],
])('%s is sorted by %s', (text, day) => expect(earliestDay(text)).toBe(day));

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X?~%/.-]{0,14}$/)), (text) => {
      const day = earliestDay(text);
      if (day !== null) expect(isDate(text)).toBe(true);
    }),
  );
});

test('29 February is a day of leap years alone', () => {
  expect(['2024-02-29', '2000-02-29', '2023-02-29', '1900-02-29', '0100-02-29'].map(isDate)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('plain dates mean the days that EDTF says', () => {
  const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
  // EDTF's own parser takes years below 100 for those of the 20th century, as `Date.UTC` does.
  const year = fc.integer({ min: 100, max: 9999 }).map((number) => String(number).padStart(4, '0'));
  const date = fc
    .tuple(year, two(13), two(32), fc.nat(2))
    .map(([y, m, d, parts]) => [y, m, d].slice(0, parts + 1).join('-'));
  fc.assert(
    fc.property(date, (text) => {
      // At the end of an interval it takes 29 February of any year, for 1 March.
      fc.pre(!text.endsWith('-02-29'));
      // As an end of an interval it is read by EDTF's own parser.
      const isOne = isDate(`${text}/..`);
      expect(isDate(text)).toBe(isOne);
      expect(calendarDays(text)).toEqual(
        isOne ? { first: daysOf(`${text}/..`).first, last: daysOf(`../${text}`).last } : null,
      );
    }),
  );
});
