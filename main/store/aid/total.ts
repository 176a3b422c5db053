/** Totals: what is added, by what, at which rates, and what is left out and why. */
import type { MissingRate, RateUsed, Total, TotalGroup, TotalRow } from '../../../preload/contract/aid.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { LiveRecord } from '../../../preload/contract/live-parts.ts';
import type { RegisterFilter } from '../../../preload/contract/registers/index.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import { whereOf } from '../registers/where.ts';
import type { Params, Read } from '../sql.ts';
import { ANNOUNCED_BEFORE, convertedFlows, ratesNeeded } from './converted.ts';

/** A period of the flow's date where the date lies within one. */
const period = (of: (day: string) => string): string =>
  `iif(${of('t.date_day')} = ${of('t.date_last_day')}, ${of('t.date_day')}, NULL)`;

const KEYS: Readonly<Record<TotalGroup, string>> = {
  donor: 't.donor_id',
  recipient: 't.recipient_id',
  programme: 't.programme_id',
  stage: 't.stage',
  kind: 't.kind',
  basis: 't.basis',
  currency: 't.currency',
  year: period((day) => `substr(${day}, 1, 4)`),
  quarter: period(
    (day) => `(substr(${day}, 1, 4) || '-Q' || ((CAST(substr(${day}, 6, 2) AS INTEGER) + 2) / 3))`,
  ),
  month: period((day) => `substr(${day}, 1, 7)`),
};

const NAMES: Readonly<Partial<Record<TotalGroup, string>>> = {
  donor: '(SELECT name FROM actor_name WHERE actor_id = g.donor AND seq = 0)',
  recipient: '(SELECT name FROM actor_name WHERE actor_id = g.recipient AND seq = 0)',
  programme: '(SELECT name FROM programme WHERE id = g.programme)',
};

interface Scope {
  readonly where: string;
  readonly params: Params;
}

export function scopeOf(programmeId: number | null, filters: readonly RegisterFilter[]): Scope {
  const { sql, params } = whereOf({ register: 'flow', filters: [...filters], sort: [], search: '' });
  return programmeId === null
    ? { where: sql, params }
    : { where: `${sql} AND t.programme_id = :programmeId`, params: { ...params, programmeId } };
}

export function totalOf(read: Read, { by, currency, programmeId, filters }: QueryParams<'aid.total'>): Total {
  const groups = [...new Set(by)];
  const { where, params } = scopeOf(programmeId, filters);
  const counted = `${where} AND NOT ${ANNOUNCED_BEFORE}`;
  const facts = factsOf(read, counted, params);
  refuseMixed(read, counted, params, facts, groups, currency === 'reported');
  const keys = groups.map((group) => `${KEYS[group]} AS "${group}"`);
  const lines = read.all<Line>(
    `WITH ${convertedFlows(counted, currency)},
     grouped AS (
       SELECT ${[...keys, 'max(t.sumCurrency) AS sumCurrency'].join(', ')},
         coalesce(sum(t.milli), 0) AS milli, coalesce(sum(t.upper), 0) AS upperMilli, count(t.milli) AS added,
         count(iif(t.amount_certainty <> 'reported', t.milli, NULL)) AS rough, count(*) - count(t.milli) AS "left"
       FROM flows t
       ${groups.length === 0 ? '' : `GROUP BY ${groups.map((_, at) => at + 1).join(', ')}`})
     SELECT g.*${groups
       .flatMap((group) => (NAMES[group] === undefined ? [] : [`, ${NAMES[group]} AS "name ${group}"`]))
       .join('')}
     FROM grouped g
     ORDER BY g.milli DESC`,
    params,
  );
  const announcedBefore =
    read.value<number>(`SELECT count(*) FROM flow t WHERE ${ANNOUNCED_BEFORE} AND ${where}`, params) ?? 0;
  return {
    currency,
    by: groups,
    rows: lines.map((line) => rowOf(line, groups, filters, programmeId)),
    withoutAmount: facts.withoutAmount,
    withoutCurrency: facts.withoutCurrency,
    announcedBefore,
    ...(currency === 'reported'
      ? { rateSets: [], rates: [], missingRates: [] }
      : ratesOf(read, counted, params, currency)),
  };
}

/**
 * The flows that some rows of a total add, by the key of the row: the largest first, at most `limit` of each. `sourced`: a passage supports
 * one, as the rows of registers count it.
 */
export function flowsOf(
  read: Read,
  { by, currency, programmeId, filters }: QueryParams<'aid.total'>,
  keys: readonly TotalRow['key'][],
  limit: number,
): (key: TotalRow['key']) => readonly LiveRecord[] {
  const groups = [...new Set(by)];
  const { where, params } = scopeOf(programmeId, filters);
  // As `json_array` writes it.
  const keyOf = (key: TotalRow['key']): string => JSON.stringify(groups.map((group) => key[group] ?? null));
  const byKey = Map.groupBy(
    read.all<{ key: string; uid: string; sourced: 0 | 1 }>(
      `WITH ${convertedFlows(`${where} AND NOT ${ANNOUNCED_BEFORE}`, currency)},
       keyed AS (
         SELECT t.id, t.milli, t.upper, json_array(${groups.map((group) => KEYS[group]).join(', ')}) AS key
         FROM flows t
         WHERE t.milli IS NOT NULL),
       placed AS (
         SELECT id, key, row_number() OVER (PARTITION BY key ORDER BY milli DESC, upper DESC, id) AS place
         FROM keyed
         WHERE key IN (SELECT value FROM json_each(:keys)))
       SELECT p.key, r.uid, EXISTS (
         SELECT 1 FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
         WHERE e.record_id = p.id AND e.stance = 'supports') AS sourced
       FROM placed p JOIN record r ON r.id = p.id
       WHERE p.place <= :limit
       ORDER BY p.place`,
      { ...params, keys: JSON.stringify(keys.map(keyOf)), limit },
    ),
    ({ key }) => key,
  );
  return (key) => (byKey.get(keyOf(key)) ?? []).map(({ uid, sourced }) => ({ uid, sourced: sourced === 1 }));
}

type Line = Readonly<Record<string, string | number | null>>;

function rowOf(
  line: Line,
  groups: readonly TotalGroup[],
  filters: readonly RegisterFilter[],
  programmeId: number | null,
): TotalRow {
  const own = groups.map((group) => filterOf(group, line[group] ?? null));
  const whole: readonly RegisterFilter[] =
    programmeId === null ? filters : [...filters, { field: 'programme', test: 'is', values: [programmeId] }];
  return {
    key: Object.fromEntries(groups.map((group) => [group, line[group] ?? null])),
    names: Object.fromEntries(
      groups.flatMap((group) => {
        const name = line[`name ${group}`];
        return typeof name === 'string' ? [[group, name]] : [];
      }),
    ),
    currency: line['added'] === 0 ? null : ((line['sumCurrency'] ?? null) as string | null),
    milli: Number(line['milli']),
    upperMilli: Number(line['upperMilli']),
    added: Number(line['added']),
    rough: Number(line['rough']),
    left: Number(line['left']),
    filters: own.includes(null) ? null : [...whole, ...own.flatMap((one) => one ?? [])],
  };
}

/** The filter of the register that says the same; null where none does: a date that lies within no one period. */
function filterOf(group: TotalGroup, key: string | number | null): RegisterFilter | null {
  if (group === 'year' || group === 'quarter' || group === 'month') {
    return key === null ? null : { field: 'date', test: 'within', values: [daysIn(String(key))] };
  }
  return key === null
    ? { field: group, test: 'empty', values: [] }
    : { field: group, test: 'is', values: [key] };
}

/** A quarter as EDTF: from its first month to its last. */
function daysIn(key: string): string {
  const [year = '', quarter] = key.split('-Q');
  if (quarter === undefined) return key;
  const month = (at: number): string => String(at).padStart(2, '0');
  const last = Number(quarter) * 3;
  return `${year}-${month(last - 2)}/${year}-${month(last)}`;
}

interface Facts {
  readonly stages: number;
  readonly bases: number;
  readonly currencies: number;
  readonly withoutAmount: number;
  readonly withoutCurrency: number;
}

/** What the flows are made of, in one look: two ends that differ are several values. */
const factsOf = (read: Read, where: string, params: Params): Facts =>
  read.get<Facts>(
    `SELECT coalesce(min(stage) FILTER (WHERE known) <> max(stage) FILTER (WHERE known), 0) AS stages,
       coalesce(min(basis) FILTER (WHERE known) <> max(basis) FILTER (WHERE known), 0) AS bases,
       coalesce(min(currency) FILTER (WHERE known) <> max(currency) FILTER (WHERE known), 0) AS currencies,
       count(*) FILTER (WHERE NOT known) AS withoutAmount,
       count(*) FILTER (WHERE known AND currency IS NULL) AS withoutCurrency
     FROM (SELECT t.stage, t.basis, t.currency, t.amount_milli IS NOT NULL AS known FROM flow t WHERE ${where})`,
    params,
  ) ?? { stages: 0, bases: 0, currencies: 0, withoutAmount: 0, withoutCurrency: 0 };

/** A pledge is not a commitment is not a delivery; a list price is not a book value; a krone is not a crown. */
function refuseMixed(
  read: Read,
  where: string,
  params: Params,
  facts: Facts,
  groups: readonly TotalGroup[],
  reported: boolean,
): void {
  const mixed = [
    ...(facts.stages === 0 ? [] : (['stage'] as const)),
    ...(facts.bases === 0 ? [] : (['basis'] as const)),
    ...(facts.currencies === 0 || !reported ? [] : (['currency'] as const)),
  ].find((what) => !groups.includes(what));
  if (mixed === undefined) return;
  const values = read
    .all<{ value: string }>(
      `SELECT DISTINCT t.${mixed} AS value FROM flow t
       WHERE t.amount_milli IS NOT NULL AND t.${mixed} IS NOT NULL AND ${where} ORDER BY value LIMIT 9`,
      params,
    )
    .map(({ value }) => value)
    .join(', ');
  throw new LiasseError(
    'mixed-sum',
    `These flows are of several ${MIXED[mixed]} (${values}), which cannot be added: take the total by ${mixed} too.`,
    { what: mixed, values },
  );
}

const MIXED = { stage: 'stages', basis: 'price bases', currency: 'currencies' } as const;

interface Used extends Omit<RateUsed, 'perUnit'> {
  readonly perUnit: number | null;
  readonly date: string | null;
}

/** Rates that are told; a total over many days uses thousands. */
const TOLD = 500;

function ratesOf(
  read: Read,
  where: string,
  params: Params,
  currency: 'EUR' | 'USD',
): Pick<Total, 'rateSets' | 'rates' | 'missingRates'> {
  const used = read.all<Used>(
    `WITH ${ratesNeeded(where, currency)}
     SELECT currency, perEuro / target AS perUnit, coalesce(rateDay, day) AS day, iif(day = lastDay, NULL, lastDay) AS lastDay,
       min(date) AS date, sum(flows) AS flows
     FROM rates
     GROUP BY 1, 2, 3, 4
     ORDER BY flows DESC, currency, day`,
    params,
  );
  return {
    rateSets: read
      .all<{ name: string }>(
        `SELECT s.name FROM rate_set s JOIN record r ON r.id = s.id AND r.deleted_at IS NULL ORDER BY s.id DESC`,
      )
      .map(({ name }) => name),
    rates: used
      .flatMap(({ currency: of, perUnit, day, lastDay, flows }): RateUsed[] =>
        perUnit === null ? [] : [{ currency: of, perUnit, day, lastDay, flows }],
      )
      .slice(0, TOLD),
    missingRates: used
      .filter(({ perUnit }) => perUnit === null)
      .slice(0, TOLD)
      .map(({ currency: of, date, flows }): MissingRate => ({ currency: of, date, flows })),
  };
}
