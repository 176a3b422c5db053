/** A chart in the editor takes as many numbers as the page gives it notes: what is cited below it is numbered alike in both. */
import { expect, it } from 'vitest';
import { LiveSettings, type LivePartRow } from '../../../preload/contract/live-parts.ts';
import { shownOf } from '../../../renderer/features/briefings/live-shown.ts';

const speech = {
  text: (key: string) => key,
  allText: (key: string) => key,
  when: (date: string) => date,
  money: (milli: number, currency: string) => `${milli / 1000} ${currency}`,
  error: () => '',
};
const bar = (donor: string, uids: readonly string[]) => ({
  key: { donor },
  currency: 'EUR',
  milli: 1000,
  upperMilli: 1000,
  added: uids.length,
  rough: 0,
  left: 0,
  flows: uids.map((uid) => ({ uid, sourced: true })),
});
const part: LivePartRow = {
  uid: 'part',
  settings: LiveSettings.parse({ part: 'aid' }),
  asOf: '2025-11-05T10:00:00.000Z',
  stale: false,
  problem: null,
  content: {
    part: 'aid',
    by: ['donor'],
    currency: 'EUR',
    programme: null,
    bars: [bar('Norvège', ['a', 'b', 'c']), bar('Danemark', ['d']), bar('Suède', [])],
    rateSets: [],
    rateDays: null,
    withoutRate: 0,
    withoutAmount: 0,
    withoutCurrency: 0,
    announcedBefore: 0,
  },
};

it('a chart takes a number for each bar that cites flows, however many it cites', () => {
  expect(shownOf(part, speech).notes).toBe(2);
});
