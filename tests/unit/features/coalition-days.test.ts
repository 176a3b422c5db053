/** Memberships laid along a line of days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lanesOf,
  numberOfDay,
  shareOf,
  spanOf,
  yearsOn,
} from '../../../renderer/features/coalitions/days.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('lanes', () => {
  test('one after another lie in one lane, at one time below one another', () => {
    const invited = { firstDay: '2025-05-09', lastDay: '2025-11-04' };
    const partner = { firstDay: '2025-11-05', lastDay: null };
    expect(lanesOf([invited, partner])).toEqual([0, 0]);
    expect(lanesOf([partner, { firstDay: '2025-11-05', lastDay: null }, invited])).toEqual([0, 1, 0]);
    expect(lanesOf([{ firstDay: null, lastDay: null }, invited])).toEqual([0, 1]);
    expect(lanesOf([])).toEqual([]);
  });

  test('no two of one lane share a day, whatever the periods', () => {
    const period = fc
      .tuple(fc.option(day), fc.option(day))
      .map(([one, other]) =>
        one !== null && other !== null && one > other
          ? { firstDay: other, lastDay: one }
          : { firstDay: one, lastDay: other },
      );
    fc.assert(
      fc.property(fc.array(period, { maxLength: 12 }), (periods) => {
        const lanes = lanesOf(periods);
        for (const [i, one] of periods.entries()) {
          for (const [j, other] of periods.entries()) {
            if (i >= j || lanes[i] !== lanes[j]) continue;
            const apart =
              (one.lastDay ?? '9999') < (other.firstDay ?? '0000') ||
              (other.lastDay ?? '9999') < (one.firstDay ?? '0000');
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

test('all that changes lies on the line, and so do the years that are named', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 8 }), day, (days, today) => {
      const span = spanOf(days, today);
      for (const each of [...days, today]) {
        expect(numberOfDay(each)).toBeGreaterThan(span.first);
        expect(shareOf(span, each, 0)).toBeLessThan(1);
      }
      const years = yearsOn(span);
      expect(years.length).toBeLessThanOrEqual(11);
      for (const year of years) expect(shareOf(span, `${year}-01-01`, 0)).toBeGreaterThan(0);
    }),
  );
});
