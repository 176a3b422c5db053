/** A chart of aid as a live part shows it: the rows of a total, with what it says of itself. Nothing is added here. */
import type { AidContent, LiveSettings } from '../../../preload/contract/live-parts.ts';
import { totalOf } from '../aid/total.ts';
import { refsOf } from '../records.ts';
import type { Read } from '../sql.ts';

/** Throws `mixed-sum` where a sum would cross stages, price bases or currencies. */
export function aidContent(
  read: Read,
  { by, currency, programmeId, filters }: Extract<LiveSettings, { part: 'aid' }>,
): AidContent {
  const total = totalOf(read, { by, currency, programmeId, filters });
  const days = total.rates.flatMap(({ day, lastDay }) => [day, lastDay ?? day]).toSorted();
  const [first] = days;
  const last = days.at(-1);
  return {
    part: 'aid',
    by: total.by,
    currency,
    programme: programmeId === null ? null : (refsOf(read, [programmeId]).get(programmeId)?.title ?? null),
    bars: total.rows
      .filter(({ added, left }) => added + left > 0)
      .map(({ key, names, currency: of, milli, upperMilli, added, rough, left }) => ({
        key: { ...key, ...names },
        currency: of,
        milli,
        upperMilli,
        added,
        rough,
        left,
      })),
    rateSets: days.length === 0 ? [] : total.rateSets,
    rateDays: first === undefined || last === undefined ? null : { first, last },
    withoutRate: total.missingRates.reduce((sum, { flows }) => sum + flows, 0),
    withoutAmount: total.withoutAmount,
    withoutCurrency: total.withoutCurrency,
    announcedBefore: total.announcedBefore,
  };
}
