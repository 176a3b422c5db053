/** Who belonged on a day, by dates that keep their precision. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongingOn } from '../../../main/domain/memberships.ts';
import { daysOf } from '../../../main/domain/periods.ts';

const on = (from: string | null, to: string | null, date: string) => belongingOn(from, to, daysOf(date));

describe('belongingOn', () => {
  test.each([
    ['2014-09-04', null, '2014-09-04', 'certain'],
    ['2014-09-04', null, '2014-09-03', null],
    ['2014-09-04', '2025-11-04', '2025-11-04', 'certain'],
    ['2014-09-04', '2025-11-04', '2025-11-05', null],
    // Some day of April.
    ['2021-04', null, '2021-04-15', 'possible'],
    ['2021-04', null, '2021-05-01', 'certain'],
    ['2021-04', null, '2021-03-31', null],
    [null, '2021', '2021-06-01', 'possible'],
    [null, '2021', '2020-12-31', 'certain'],
    [null, null, '2020-12-31', 'undated'],
    // Any day of a year that is asked about.
    ['2025-11-05', null, '2025', 'possible'],
    ['2025-11-05', null, '2024', null],
    ['2014', null, '2025', 'certain'],
  ])('from %s to %s, on %s: %s', (from, to, date, belonging) => {
    expect(on(from, to, date)).toBe(belonging);
  });

  test('on one day, is what comparing the days says', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((at) => new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (one, other, asked) => {
        const [from, to] = [one, other].toSorted() as [string, string];
        expect(on(from, to, asked)).toBe(from <= asked && asked <= to ? 'certain' : null);
      }),
    );
  });

  test('a vaguer date never makes anybody leave', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((at) => new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7), (from, asked, length) => {
        if (on(from, null, asked) !== null) expect(on(from.slice(0, length), null, asked)).not.toBeNull();
      }),
    );
  });
});
