/** Sums of aid: what is added, at which rate, and what is refused or left out by name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import type { QueryInput } from '../../../../preload/contract/index.ts';
import { documentOf } from '../../../support/documents.ts';
import { newDossier } from '../../../support/dossiers.ts';

type Cells = Record<string, string>;

const flows = (dossier: DossierFile, ...rows: readonly Cells[]): readonly number[] =>
  dossier.command('flow.write', {
    createMissing: true,
    rows: rows.map((cells) => ({
      cells: { donor: 'Norway', stage: 'pledge', currency: 'EUR', date: '2025-08-04', ...cells },
    })),
  }).value.ids;

/** By currency and day. */
function rates(dossier: DossierFile, given: Record<string, Record<string, string>>, name = 'ECB'): void {
  const list = Object.entries(given).flatMap(([currency, days]) =>
    Object.entries(days).map(([date, rate]) => ({ currency, date, rate })),
  );
  dossier.command('rate.import', { name, document: documentOf(JSON.stringify(list)), rates: list });
}

const total = (dossier: DossierFile, params: QueryInput<'aid.total'>) => dossier.query('aid.total', params);
const sums = (dossier: DossierFile, params: QueryInput<'aid.total'>) =>
  total(dossier, params).rows.map(({ key, milli }) => [...Object.values(key), milli / 1000]);

describe('a total', () => {
  test('adds by group, and each row says which flows it is made of', () => {
    const dossier = newDossier();
    flows(
      dossier,
      { amount: '10' },
      { amount: '5', stage: 'delivery' },
      { amount: '2', date: '2024-12' },
      { amount: '1', date: '2024/2025' },
    );
    const { rows } = total(dossier, { by: ['stage', 'year'] });
    expect(
      rows.map(({ key, milli, filters }) => ({
        key,
        milli,
        found:
          filters === null
            ? null
            : dossier.query('register.rows', { view: { register: 'flow', filters: [...filters] } }).total,
      })),
    ).toEqual([
      { key: { stage: 'pledge', year: '2025' }, milli: 10_000, found: 1 },
      { key: { stage: 'delivery', year: '2025' }, milli: 5000, found: 1 },
      { key: { stage: 'pledge', year: '2024' }, milli: 2000, found: 1 },
      // A date that lies within no one year.
      { key: { stage: 'pledge', year: null }, milli: 1000, found: null },
    ]);
  });

  test.each([
    ['stage', {}, { stage: 'commitment' }, 'EUR'],
    ['basis', {}, { basis: 'constant' }, 'EUR'],
    ['currency', {}, { currency: 'USD' }, 'reported'],
  ] as const)('across two of %s is refused, unless it is taken by it', (what, one, other, currency) => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-04': '1.25' } });
    flows(dossier, { amount: '10', ...one }, { amount: '10', ...other });
    expect(() => total(dossier, { by: ['donor'], currency })).toThrow(
      expect.objectContaining({ code: 'mixed-sum', details: expect.objectContaining({ what }) }),
    );
    expect(total(dossier, { by: ['donor', what], currency }).rows).toHaveLength(2);
  });

  test('takes the rate of the day, or the last within a week, and says which', () => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-01': '1.25', '2025-07-01': '2' }, GBP: { '2025-08-01': '0.5' } });
    flows(
      dossier,
      { amount: '100', currency: 'USD', date: '2025-08-03' },
      { amount: '100', currency: 'GBP', date: '2025-08-01' },
    );
    expect(total(dossier, { by: [] })).toMatchObject({
      rows: [{ milli: 280_000, added: 2, left: 0 }],
      rateSets: ['ECB'],
      rates: [
        { currency: 'GBP', perUnit: 0.5, day: '2025-08-01', lastDay: null, flows: 1 },
        { currency: 'USD', perUnit: 1.25, day: '2025-08-01', lastDay: null, flows: 1 },
      ],
    });
    expect(sums(dossier, { by: [], currency: 'USD' })).toEqual([[350]]);
  });

  test('takes the mean of the days that a month may mean', () => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-01': '1', '2025-08-29': '3', '2025-09-01': '9' } });
    flows(dossier, { amount: '100', currency: 'USD', date: '2025-08' });
    expect(total(dossier, { by: [] })).toMatchObject({
      rows: [{ milli: 50_000 }],
      rates: [{ perUnit: 2, day: '2025-08-01', lastDay: '2025-08-31' }],
    });
  });

  test('a rate that is missing is told, and its flow is not added', () => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-01': '1.25' } });
    flows(
      dossier,
      { amount: '100', currency: 'USD', date: '2025-08-20' },
      { amount: '7', currency: 'NOK' },
      { amount: '5' },
      { amount: '..' },
      { amount: '3', currency: '' },
    );
    expect(total(dossier, { by: [] })).toMatchObject({
      rows: [{ milli: 5000, added: 1, left: 4 }],
      missingRates: [
        { currency: 'NOK', date: '2025-08-04', flows: 1 },
        { currency: 'USD', date: '2025-08-20', flows: 1 },
      ],
      withoutAmount: 1,
      withoutCurrency: 1,
    });
  });

  test('of rates that came in twice, the later import counts', () => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-04': '1' } });
    rates(dossier, { USD: { '2025-08-04': '2' } }, 'Corrected');
    flows(dossier, { amount: '100', currency: 'USD' });
    expect(sums(dossier, { by: [] })).toEqual([[50]]);
  });

  test('a range adds both its ends, and what is not exact is counted', () => {
    const dossier = newDossier();
    flows(dossier, { amount: '10-12' }, { amount: '~5' });
    expect(total(dossier, { by: [] }).rows).toMatchObject([{ milli: 15_000, upperMilli: 17_000, rough: 1 }]);
  });

  test('money announced before is not added again', () => {
    const dossier = newDossier();
    const [one = 0, other = 0] = flows(dossier, { amount: '10' }, { amount: '10' });
    dossier.command('contradiction.judge', {
      kind: 'double-announcement',
      oneId: one,
      otherId: other,
      outcome: 'same-money',
      reason: 'Same package.',
    });
    expect(total(dossier, { by: [] })).toMatchObject({ rows: [{ milli: 10_000 }], announcedBefore: 1 });
    // Without the first announcement the other is the only one.
    dossier.command('record.delete', { id: one });
    expect(total(dossier, { by: [] })).toMatchObject({ rows: [{ milli: 10_000 }], announcedBefore: 0 });
  });

  test('by groups comes to the same as without', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            donor: fc.constantFrom('Norway', 'Sweden'),
            amount: fc.integer({ min: 1, max: 1_000_000 }).map(String),
            date: fc.constantFrom('2024', '2025-08', '2025-08-04', '2024/2025', ''),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (rows) => {
          const dossier = newDossier();
          flows(dossier, ...rows);
          const whole = total(dossier, { by: [] }).rows[0]?.milli;
          for (const by of [['donor'], ['year'], ['donor', 'quarter'], ['month']] as const) {
            const parts = total(dossier, { by: [...by] }).rows;
            expect(parts.reduce((sum, { milli }) => sum + milli, 0)).toBe(whole);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the ladder', () => {
  test('goes from pledge to delivery, programme by programme, and counts what nothing stands behind', () => {
    const dossier = newDossier();
    flows(
      dossier,
      { programme: 'PURL', amount: '500' },
      { programme: 'PURL', amount: '300', stage: 'delivery', date: '2025-10' },
      { programme: 'PURL', stage: 'delivery', kind: 'kit', item: 'CV90', quantity: '12' },
      { amount: '7' },
    );
    expect(dossier.query('aid.ladder', {})).toMatchObject([
      {
        programme: 'PURL',
        rungs: [
          { stage: 'pledge', milli: 500_000, unsourced: 1 },
          { stage: 'delivery', milli: 300_000, latest: '2025-10-31', kit: 1 },
        ],
      },
      { programme: null, rungs: [{ stage: 'pledge', milli: 7000 }] },
    ]);
  });
});

describe('sums announced twice', () => {
  const found = (dossier: DossierFile) =>
    dossier.query('aid.doubles', {}).map(({ one, other }) => [one.amount, other.amount]);

  test('are found by donor, stage, amount and date', () => {
    const dossier = newDossier();
    flows(
      dossier,
      { amount: '1000' },
      { amount: '1050', date: '2025-09-01' },
      { amount: '1000', donor: 'Sweden' },
      { amount: '1000', stage: 'commitment' },
      { amount: '1000', date: '2024-01-01' },
      { amount: '2000' },
    );
    expect(found(dossier)).toEqual([['1000', '1050']]);
  });

  test('also where the figure stayed and the currency changed', () => {
    const dossier = newDossier();
    rates(dossier, { USD: { '2025-08-04': '1.154' } });
    flows(dossier, { amount: '500m', currency: 'USD' }, { amount: '500 millions' });
    expect(found(dossier)).toEqual([['500m', '500 millions']]);
  });

  test('every pair that a plain comparison finds is found, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            amount: fc.integer({ min: 90, max: 130 }),
            day: fc.integer({ min: 1, max: 28 }),
            month: fc.integer({ min: 1, max: 6 }),
          }),
          { minLength: 2, maxLength: 10 },
        ),
        (rows) => {
          const dossier = newDossier();
          const two = (number: number): string => String(number).padStart(2, '0');
          const dates = rows.map(({ day, month }) => `2025-${two(month)}-${two(day)}`);
          const ids = flows(
            dossier,
            ...rows.map(({ amount }, at) => ({ amount: String(amount), date: dates[at] ?? '' })),
          );
          const plain = rows.flatMap((one, at) =>
            rows.slice(at + 1).flatMap((other, after) => {
              const days =
                Math.abs(Date.parse(dates[at] ?? '') - Date.parse(dates[at + 1 + after] ?? '')) / 86_400_000;
              const like = Math.min(one.amount, other.amount) / Math.max(one.amount, other.amount);
              return days <= 60 && like >= 0.9 ? [`${ids[at]} ${ids[at + 1 + after]}`] : [];
            }),
          );
          const ours = dossier.query('aid.doubles', {}).map(({ one, other }) => `${one.id} ${other.id}`);
          expect(ours.toSorted()).toEqual(plain.toSorted());
        },
      ),
      { numRuns: 25 },
    );
  });
});
