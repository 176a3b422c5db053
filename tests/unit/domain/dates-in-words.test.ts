/** Dates as prose writes them; a year is never guessed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInWords } from '../../../main/domain/dates-in-words.ts';

test.each([
  ['4 September 2014', '2014-09-04'],
  ['le 5 novembre 2025', '2025-11-05'],
  ['1er août 2025', '2025-08-01'],
  ['March 3, 2022', '2022-03-03'],
  ['avril 2021', '2021-04'],
  ['in December 2024', '2024-12'],
  ['14 juil. 2025', '2025-07-14'],
  ['the 3rd of May 2020', '2020-05-03'],
])('%s is %s', (text, date) => {
  expect(dateInWords(text)).toBe(date);
});

test.each(['5 November', '30 February 2025', 'November', 'last year', '5 Smarch 2025', '', '2025'])(
  '%s is no date',
  (text) => {
    expect(dateInWords(text)).toBeNull();
  },
);

test('every day, in either language, is read as itself', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom('en-GB', 'en-US', 'fr-FR'), (date, locale) => {
      const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      expect(dateInWords(words)).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
