/**
 * Live parts of a briefing: a register, a timeline, a chart of aid or a matrix of members, placed in its text. The text holds a uid
 * only; what the part shows was read from the dossier at one moment and is kept as it was then, until somebody refreshes it.
 */
import { z } from 'zod';
import { TOTAL_CURRENCIES, TOTAL_GROUPS, type TotalCurrency, type TotalGroup } from './aid.ts';
import type { Belonging } from './coalitions.ts';
import { Edtf, Id, Uid } from './common.ts';
import { command, query } from './define.ts';
import type { ErrorData } from './errors.ts';
import { REGISTERS, type RegisterNoun } from './registers/definitions.ts';
import { ALL_BEHIND } from './rests-on.ts';
import { RegisterFilter, RegisterView } from './registers/view.ts';
import { PRICE_BASES, STAGES, type MembershipStatus } from './vocabulary.ts';

export const LIVE_PARTS = ['register', 'timeline', 'aid', 'matrix'] as const;
export type LivePart = (typeof LIVE_PARTS)[number];

/** What a timeline can tell: statements, events, agreements that were signed, who joined and left coalitions. */
export const TIMELINE_KINDS = ['statement', 'event', 'agreement', 'membership'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Rows that a part may show; what is beyond is counted. */
export const LIVE_ROWS = 200;
/** Up to so many records behind its rows, a part cites each of them. */
export const LIVE_CITED = 30;

const Title = z.string().trim().max(300).default('');
const Limit = z.number().int().min(1).max(LIVE_ROWS);

/** What a part shows, as its author chose it. */
export const LiveSettings = z.discriminatedUnion('part', [
  z.object({
    part: z.literal('register'),
    title: Title,
    view: RegisterView,
    /** Fields, in their order; none: the usual ones. */
    columns: z.array(z.string().max(40)).max(12).default([]),
    limit: Limit.default(LIVE_CITED),
  }),
  z.object({
    part: z.literal('timeline'),
    title: Title,
    kinds: z
      .array(z.enum(TIMELINE_KINDS))
      .min(1)
      .max(TIMELINE_KINDS.length)
      .default([...TIMELINE_KINDS]),
    /** Only what is of this coalition, or about it. */
    coalitionId: Id.nullable().default(null),
    /** EDTF: from its first day; to its last. */
    from: Edtf.nullable().default(null),
    to: Edtf.nullable().default(null),
    limit: Limit.default(LIVE_CITED),
  }),
  z.object({
    part: z.literal('aid'),
    title: Title,
    by: z.array(z.enum(TOTAL_GROUPS)).min(1).max(4).default(['donor', 'stage']),
    currency: z.enum(TOTAL_CURRENCIES).default('EUR'),
    programmeId: Id.nullable().default(null),
    filters: z.array(RegisterFilter).max(50).default([]),
  }),
  z.object({
    part: z.literal('matrix'),
    title: Title,
    coalitionIds: z.array(Id).min(1).max(8),
    /** EDTF: who belonged then; null: on the day on which the part is read. */
    on: Edtf.nullable().default(null),
  }),
]);
export type LiveSettings = z.output<typeof LiveSettings>;
export type LiveSettingsInput = z.input<typeof LiveSettings>;

/** Columns of a table for which nobody has chosen any: more do not fit well on a page. */
const COLUMNS = 5;

/** The first fields of a register that say something of the world. */
export const usualColumns = (register: RegisterNoun): readonly string[] =>
  Object.entries(REGISTERS[register].fields)
    .filter(([, field]) => field.ours !== true)
    .map(([key]) => key)
    .slice(0, COLUMNS);

/** A record behind a row. */
export interface LiveRecord {
  readonly uid: string;
  /** A passage supports it: then the row cites it. */
  readonly sourced: boolean;
}

export interface RegisterContent {
  readonly part: 'register';
  readonly register: RegisterNoun;
  readonly columns: readonly string[];
  /** Cells as the register keeps them: a choice by its word, a reference by its title, an amount as reported. */
  readonly rows: readonly (LiveRecord & { readonly cells: readonly (string | number | null)[] })[];
  /** Rows of the view, with those beyond the limit. */
  readonly total: number;
}

/** `joined`, `left`: a membership begins, ends. */
export type TimelineWhat = 'statement' | 'event' | 'agreement' | 'joined' | 'left';

export interface TimelineItem extends LiveRecord {
  readonly what: TimelineWhat;
  /** EDTF. */
  readonly date: string;
  /** Who spoke, joined or left. */
  readonly who: string | null;
  /** The words, the name, the title, the coalition. */
  readonly text: string;
  /** Of a membership. */
  readonly status: MembershipStatus | null;
}

export interface TimelineContent {
  readonly part: 'timeline';
  /** By their earliest day. */
  readonly items: readonly TimelineItem[];
  readonly total: number;
}

/** A sum, and what it is of: as `TotalRow`, with records by their names. */
export interface AidBar {
  readonly key: Readonly<Partial<Record<TotalGroup, string | number | null>>>;
  readonly currency: string | null;
  /** Thousandths of the major unit; of ranges also the upper ends. */
  readonly milli: number;
  readonly upperMilli: number;
  readonly added: number;
  readonly rough: number;
  readonly left: number;
  /**
   * The flows that were added, the largest first: they make the sum what it is. Of a bar that a chart draws, up to `LIVE_ROWS`. Missing
   * in what was read before it was kept.
   */
  readonly flows?: readonly LiveRecord[];
}

export interface AidContent {
  readonly part: 'aid';
  readonly by: readonly TotalGroup[];
  readonly currency: TotalCurrency;
  readonly programme: string | null;
  readonly bars: readonly AidBar[];
  /** Whose rates; the first and the last day of those that were used. */
  readonly rateSets: readonly string[];
  readonly rateDays: { readonly first: string; readonly last: string } | null;
  /** Flows that were left out: without a rate for their date, without an amount, without a currency, announced before. */
  readonly withoutRate: number;
  readonly withoutAmount: number;
  readonly withoutCurrency: number;
  readonly announcedBefore: number;
}

export interface MatrixMembership extends LiveRecord {
  readonly status: MembershipStatus;
  readonly role: string | null;
  readonly belonging: Belonging;
}

export interface MatrixContent {
  readonly part: 'matrix';
  /** EDTF. */
  readonly on: string;
  readonly coalitions: readonly { readonly uid: string; readonly name: string }[];
  /** By name. `cells`: one for each coalition, the highest standing first; empty: not a member then. */
  readonly rows: readonly {
    readonly uid: string;
    readonly name: string;
    readonly cells: readonly (readonly MatrixMembership[])[];
  }[];
}

/** What a part shows: plain data, worded in the briefing's language when it is laid out. */
export type LiveContent = RegisterContent | TimelineContent | AidContent | MatrixContent;

/** A part as a page shows it. */
export interface LedgerPart {
  readonly uid: string;
  readonly settings: LiveSettings;
  /** When its data was read: ISO 8601 in UTC. */
  readonly asOf: string;
  readonly content: LiveContent;
}

export interface LivePartRow extends LedgerPart {
  /** What would be read now is not what is kept. */
  readonly stale: boolean;
  /** Why it cannot be read any more; null where it can. */
  readonly problem: ErrorData | null;
}

/** Bars of one chart: what is smaller is counted. */
const BARS = 40;

/** What sets sums apart that are not to be compared at a glance. */
const APART: ReadonlySet<TotalGroup> = new Set(['stage', 'basis']);

/** Bars of one currency as they are drawn. */
export interface AidChart {
  /** Empty where nothing could be added and the currency is as reported. */
  readonly currency: string;
  /** Bars that may be compared, from pledge to delivery, then by price basis. */
  readonly panels: readonly (readonly AidBar[])[];
  /** Smaller ones that are not drawn. */
  readonly more: number;
}

/** By what a chart sets panels apart, and by what it names the bars of each. */
export function groupsOfChart(by: readonly TotalGroup[]): {
  readonly panelled: readonly TotalGroup[];
  readonly named: readonly TotalGroup[];
} {
  const apart = by.filter((group) => APART.has(group));
  const own = by.filter((group) => !APART.has(group) && group !== 'currency');
  return own.length === 0 ? { panelled: [], named: apart } : { panelled: apart, named: own };
}

/** The bars of a part in the order in which they are read, in which their notes are numbered too. */
export function chartsOfAid({
  bars,
  by,
  currency,
}: Pick<AidContent, 'bars' | 'by' | 'currency'>): readonly AidChart[] {
  if (bars.length === 0) return [];
  const currencies = [...new Set(bars.flatMap((bar) => bar.currency ?? []))];
  // Where nothing could be added there is still something to tell: of which flows.
  const charts = currencies.length === 0 ? [currency === 'reported' ? '' : currency] : currencies;
  const { panelled } = groupsOfChart(by);
  return charts.map((of, at) => {
    const all = bars.filter((bar) => bar.currency === of || (bar.currency === null && at === 0));
    const drawn = all.slice(0, BARS);
    const panels = Map.groupBy(drawn, (bar) => panelled.map((group) => bar.key[group] ?? '').join(' '));
    return {
      currency: of,
      panels: [...panels.values()].toSorted(([one], [other]) => standing(one) - standing(other)),
      more: all.length - drawn.length,
    };
  });
}

/** From pledge to delivery, then by price basis. */
const standing = (bar: AidBar | undefined): number =>
  STAGES.findIndex((stage) => stage === bar?.key.stage) * 10 +
  PRICE_BASES.findIndex((basis) => basis === bar?.key.basis);

/** Flows that the note of one bar cites, at most. */
const BAR_CITED = 5;

/**
 * The flows that each bar cites, in reading order: the largest that have a passage. All bars together cite about as many as the rows of a
 * table may, but none that has any goes without.
 */
export function citedByBars(content: AidContent): ReadonlyMap<AidBar, readonly string[]> {
  const bars = chartsOfAid(content)
    .flatMap(({ panels }) => panels.flat())
    .map((bar) => [bar, sourced(bar.flows ?? [])] as const)
    .filter(([, uids]) => uids.length > 0);
  const most = Math.max(1, Math.min(BAR_CITED, Math.floor(LIVE_CITED / Math.max(1, bars.length))));
  return new Map(bars.map(([bar, uids]) => [bar, uids.slice(0, most)]));
}

const sourced = (records: readonly LiveRecord[]): readonly string[] =>
  records.filter((record) => record.sourced).map(({ uid }) => uid);

/** The records behind the rows of a table that have a passage, in reading order. */
export function sourcedByPart(content: Exclude<LiveContent, AidContent>): readonly string[] {
  switch (content.part) {
    case 'register':
      return sourced(content.rows);
    case 'timeline':
      return sourced(content.items);
    case 'matrix':
      return content.rows.flatMap(({ cells }) => sourced(cells.flat()));
  }
}

/**
 * What each note of a part cites, in reading order: one for each record behind its rows that has a passage, or none where they are too many;
 * of a chart, one for each bar.
 */
export function notesByPart(content: LiveContent): readonly (readonly string[])[] {
  if (content.part === 'aid') return [...citedByBars(content).values()];
  const uids = sourcedByPart(content);
  return uids.length <= LIVE_CITED ? uids.map((uid) => [uid]) : [];
}

/** What a part cites, in reading order. */
export const citedByPart = (content: LiveContent): readonly string[] => notesByPart(content).flat();

/** ISO 8601: what is read “today” is read as of this day. */
const Day = z.iso.date();

export const liveQueries = {
  'live.list': query<readonly LivePartRow[]>()(
    'The live parts of a briefing: what they show, as of when, and whether the dossier has changed since.',
    z.object({ briefingId: Id, day: Day }),
    ALL_BEHIND,
  ),
  'live.read': query<LiveContent>()(
    'What a part with these settings would show now; refused as the queries behind it are.',
    z.object({ settings: LiveSettings, day: Day }),
    ALL_BEHIND,
  ),
};

export const liveCommands = {
  'live.add': command<string>()(
    'Reads a live part for a briefing and keeps it; answers the uid for its text to hold.',
    z.object({ briefingId: Id, settings: LiveSettings }),
  ),
  'live.refresh': command<null>()(
    'Reads live parts again as the dossier is now.',
    z.object({ uids: z.array(Uid).min(1).max(500) }),
  ),
  'live.change': command<null>()(
    'Changes what a live part shows, and reads it again; a new title alone leaves its data as they are.',
    z.object({ uid: Uid, settings: LiveSettings }),
  ),
};
