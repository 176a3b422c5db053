/** A chart of aid as a live part shows it: the rows of a total, with what it says of itself. Nothing is added here. */
import {
  chartsOfAid,
  LIVE_ROWS,
  type AidBar,
  type AidContent,
  type LiveSettings,
} from '../../../preload/contract/live-parts.ts';
import { flowsOf, totalOf } from '../aid/total.ts';
import { refsOf } from '../records.ts';
import type { Read } from '../sql.ts';

/** Throws `mixed-sum` where a sum would cross stages, price bases or currencies. */
export function aidContent(
  read: Read,
  { by, currency, programmeId, filters }: Extract<LiveSettings, { part: 'aid' }>,
): AidContent {
  const query = { by, currency, programmeId, filters };
  const total = totalOf(read, query);
  const keys = new Map(
    total.rows
      .filter(({ added, left }) => added + left > 0)
      .map(({ key, names, currency: of, milli, upperMilli, added, rough, left }) => [
        { key: { ...key, ...names }, currency: of, milli, upperMilli, added, rough, left } satisfies AidBar,
        key,
      ]),
  );
  const bars = [...keys.keys()];
  const drawn = new Set<AidBar>(
    chartsOfAid({ bars, by: total.by, currency }).flatMap(({ panels }) => panels.flat()),
  );
  const drawnKeys = [...keys].flatMap(([bar, key]) => (drawn.has(bar) ? [key] : []));
  const flows = flowsOf(read, query, drawnKeys, LIVE_ROWS);
  const days = total.rates.flatMap(({ day, lastDay }) => [day, lastDay ?? day]).toSorted();
  const [first] = days;
  const last = days.at(-1);
  return {
    part: 'aid',
    by: total.by,
    currency,
    programme: programmeId === null ? null : (refsOf(read, [programmeId]).get(programmeId)?.title ?? null),
    bars: [...keys].map(([bar, key]) => (drawn.has(bar) ? { ...bar, flows: flows(key) } : bar)),
    rateSets: days.length === 0 ? [] : total.rateSets,
    rateDays: first === undefined || last === undefined ? null : { first, last },
    withoutRate: total.missingRates.reduce((sum, { flows }) => sum + flows, 0),
    withoutAmount: total.withoutAmount,
    withoutCurrency: total.withoutCurrency,
    announcedBefore: total.announcedBefore,
  };
}
