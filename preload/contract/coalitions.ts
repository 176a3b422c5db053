/** Who belonged to a coalition, on two clocks: when it was true, and as it was known when. */
import { z } from 'zod';
import { Edtf, Id } from './common.ts';
import { query } from './define.ts';
import type { EffortDomain, EffortKind, MembershipStatus } from './vocabulary.ts';

export type Belonging = 'certain' | 'possible' | 'undated';

export interface Member {
  /** Of the membership. */
  readonly id: number;
  readonly actorId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly status: MembershipStatus;
  readonly role: string | null;
  /** EDTF. */
  readonly from: string | null;
  readonly to: string | null;
  readonly belonging: Belonging;
  /** It was judged to be the side that gives way: wrong, or superseded. */
  readonly setAside: boolean;
  /** Passages for and against it, as the dossier is now. */
  readonly supports: number;
  readonly contradicts: number;
}

export interface CoalitionEffort {
  readonly id: number;
  readonly name: string;
  readonly kind: EffortKind;
  readonly domain: EffortDomain;
  readonly from: string | null;
  readonly to: string | null;
  readonly belonging: Belonging;
}

export interface CoalitionAsOf {
  readonly coalitionId: number;
  readonly name: string;
  /** EDTF. */
  readonly true: string;
  /** ISO 8601; null: as it is known now. */
  readonly known: string | null;
  readonly members: readonly Member[];
  readonly efforts: readonly CoalitionEffort[];
}

/** One membership over time. Days: the first and the last that its ends may mean; null: open. */
export interface MemberPeriod extends Omit<Member, 'actorId' | 'name' | 'country' | 'belonging'> {
  readonly firstDay: string | null;
  /** The start is at the latest then. */
  readonly surelyFrom: string | null;
  /** The end is at the earliest then. */
  readonly surelyTo: string | null;
  readonly lastDay: string | null;
}

export interface MemberRow {
  readonly actorId: number;
  readonly name: string;
  readonly country: string | null;
  readonly periods: readonly MemberPeriod[];
}

/** A change of what the dossier knew. */
export interface KnownMoment {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** The command. */
  readonly name: string;
}

export interface CoalitionMatrix {
  readonly coalitionId: number;
  readonly name: string;
  readonly known: string | null;
  readonly members: readonly MemberRow[];
  /** Days on which something begins or has ended, in their order. */
  readonly days: readonly string[];
  /** When what is known of its members was changed, the earliest first; at most 500, the latest. */
  readonly moments: readonly KnownMoment[];
}

/** What of a membership is compared. */
export const COMPARED_FIELDS = ['status', 'role', 'from', 'to', 'belonging', 'setAside'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface ComparedMember {
  readonly actorId: number;
  readonly name: string;
  /** Null: not on that side. */
  readonly one: Member | null;
  readonly other: Member | null;
  /** Of one who is on both sides. */
  readonly differs: readonly ComparedField[];
}

export interface CoalitionComparison {
  readonly one: CoalitionAsOf;
  readonly other: CoalitionAsOf;
  /** Everybody on either side, by name. */
  readonly members: readonly ComparedMember[];
}

const Moment = z.iso.datetime({ offset: true }).nullable().default(null);
const AsOf = z.object({
  coalitionId: Id,
  /** A day, a month, a year: whoever belonged at any time of it. */
  true: Edtf,
  known: Moment,
});
const READS = ['coalition', 'membership', 'effort', 'actor', 'evidence'] as const;

export const coalitionQueries = {
  'coalition.asOf': query<CoalitionAsOf>()(
    'Who belonged to a coalition on a date, and what it worked on; with `known` as the dossier had it then.',
    AsOf,
    [...READS],
  ),
  'coalition.matrix': query<CoalitionMatrix>()(
    'The members of a coalition over time; with `known` as the dossier had them then.',
    z.object({ coalitionId: Id, known: Moment }),
    [...READS],
  ),
  'coalition.compare': query<CoalitionComparison>()(
    'Two coalitions, two dates or two states of knowledge side by side.',
    z.object({ one: AsOf, other: AsOf }),
    [...READS],
  ),
};
