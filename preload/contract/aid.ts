/** Sums of aid: totals that say what they include and at which rates, the ladder of a programme, sums announced twice. */
import { z } from 'zod';
import { Id } from './common.ts';
import { query } from './define.ts';
import { RegisterFilter } from './registers/view.ts';
import type { ContradictionOutcome, PriceBasis, Stage } from './vocabulary.ts';

/** What a total can be taken by. A period is that of the flow's date; a date that does not lie within one period has none. */
export const TOTAL_GROUPS = [
  'donor',
  'recipient',
  'programme',
  'stage',
  'kind',
  'basis',
  'currency',
  'year',
  'quarter',
  'month',
] as const;
export type TotalGroup = (typeof TOTAL_GROUPS)[number];

/** ISO 4217, or each sum in the currency in which it was reported. */
export const TOTAL_CURRENCIES = ['EUR', 'USD', 'reported'] as const;
export type TotalCurrency = (typeof TOTAL_CURRENCIES)[number];

export interface TotalRow {
  /** By group, as kept: a number of a record, a word of a vocabulary, a period (`2025`, `2025-Q3`, `2025-08`); null: none. */
  readonly key: Readonly<Partial<Record<TotalGroup, string | number | null>>>;
  /** What the records of the key are called. */
  readonly names: Readonly<Partial<Record<TotalGroup, string>>>;
  /** Of the sum; null where nothing was added. */
  readonly currency: string | null;
  /** Thousandths of the major unit. */
  readonly milli: number;
  /** The same with the upper ends of ranges. */
  readonly upperMilli: number;
  /** Flows that were added. */
  readonly added: number;
  /** Of those, the ones whose amount is not exact: approximate, uncertain, at least, at most. */
  readonly rough: number;
  /** Flows without an amount, or without a rate for their date: not added. */
  readonly left: number;
  /** The flows that the row is made of, as filters of their register; null where no filter says it. */
  readonly filters: readonly RegisterFilter[] | null;
}

/** A rate that a total used. */
export interface RateUsed {
  readonly currency: string;
  /** Units of the currency for one of the total's. */
  readonly perUnit: number;
  /** The day of the rate; of a mean the first and the last day of the period. */
  readonly day: string;
  readonly lastDay: string | null;
  readonly flows: number;
}

export interface MissingRate {
  readonly currency: string;
  /** EDTF: the date of the flows; null: they have none. */
  readonly date: string | null;
  readonly flows: number;
}

export interface Total {
  readonly currency: TotalCurrency;
  readonly by: readonly TotalGroup[];
  readonly rows: readonly TotalRow[];
  /** Whose rates: the names of the sets in force. */
  readonly rateSets: readonly string[];
  /** Those of the most flows first; at most 500. */
  readonly rates: readonly RateUsed[];
  readonly missingRates: readonly MissingRate[];
  /** Flows without an amount, or with one that nobody knows. */
  readonly withoutAmount: number;
  /** Flows with an amount and no currency. */
  readonly withoutCurrency: number;
  /** Flows left out because the same money was announced before. */
  readonly announcedBefore: number;
}

export interface Rung {
  readonly stage: Stage;
  readonly milli: number;
  readonly added: number;
  readonly rough: number;
  readonly left: number;
  /** EDTF, the latest date; null where none is dated. */
  readonly latest: string | null;
  /** Flows whose amount no passage and no table cell stands behind. */
  readonly unsourced: number;
  /** Flows of kit without a value. */
  readonly kit: number;
}

/** What was pledged and what became of it, in one price basis. */
export interface Ladder {
  /** Null: flows of no programme. */
  readonly programmeId: number | null;
  readonly programme: string | null;
  readonly basis: PriceBasis;
  /** In the order of the stages; a stage without any flow is left out. */
  readonly rungs: readonly Rung[];
}

/** One side of a sum that may have been announced twice. */
export interface Announcement {
  readonly id: number;
  readonly title: string;
  readonly programme: string | null;
  readonly amount: string;
  readonly currency: string | null;
  readonly date: string | null;
}

export interface Double {
  readonly one: Announcement;
  readonly other: Announcement;
  readonly donor: string;
  readonly stage: Stage;
  /** The smaller amount over the larger, both in euros; 1 where the figures are the same. */
  readonly likeness: number;
  readonly daysApart: number;
  /** Null: nobody has judged it yet. */
  readonly outcome: ContradictionOutcome | null;
  readonly reason: string;
}

const Currency = z.enum(TOTAL_CURRENCIES);
const READS = ['flow', 'programme', 'actor', 'rate_set', 'contradiction', 'evidence'] as const;

export const aidQueries = {
  'aid.total': query<Total>()(
    'Sums of flows by groups. Refused with `mixed-sum` where a sum would cross stages, price bases or (as reported) currencies.',
    z.object({
      by: z.array(z.enum(TOTAL_GROUPS)).max(5),
      currency: Currency.default('EUR'),
      programmeId: Id.nullable().default(null),
      filters: z.array(RegisterFilter).max(50).default([]),
    }),
    [...READS],
  ),
  'aid.ladder': query<readonly Ladder[]>()(
    'From pledge to delivery: the sums of each programme by stage, in euros or dollars.',
    z.object({ programmeId: Id.nullable().default(null), currency: z.enum(['EUR', 'USD']).default('EUR') }),
    [...READS],
  ),
  'aid.doubles': query<readonly Double[]>()(
    'Flows that look like one sum announced twice: same donor and stage, similar amount, near dates. The likest first, at most 500.',
    z.object({ days: z.number().int().min(0).max(400).default(60), unjudged: z.boolean().default(false) }),
    [...READS],
  ),
};
