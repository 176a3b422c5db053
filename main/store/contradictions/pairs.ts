/**
 * Which records do not go together. Claims are compared within one subject and predicate, over periods that overlap, by what
 * their values come to: a figure in its currency, a date by its days, a name by the actor it names.
 */
import type { ContradictionKind } from '../../../preload/contract/vocabulary.ts';
import type { Params, Read } from '../sql.ts';

export interface Pair {
  readonly kind: ContradictionKind;
  /** The lower number. */
  readonly one: number;
  readonly other: number;
}

/** Amounts in two currencies differ by more than rates of a day do; figures that are said to be rough by more than a tenth. */
const RATE_SLACK = 0.02;
const ROUGH_SLACK = 0.1;

const THERE = (id: string): string => `${id} NOT IN (SELECT id FROM record WHERE deleted_at IS NOT NULL)`;

/** Open ends overlap with everything. */
const OVERLAP = `(a.from_day IS NULL OR b.to_day IS NULL OR a.from_day <= b.to_day)
  AND (b.from_day IS NULL OR a.to_day IS NULL OR b.from_day <= a.to_day)`;

/** `a` by the euro on its first day, where there is a rate; else as it is. */
const inEuro = (side: 'a' | 'b'): string => `(
  ${side}.value_milli / iif(upper(${side}.value_unit) = 'EUR', 1.0, (
    SELECT r.per_euro
    FROM rate_set s CROSS JOIN record sr ON sr.id = s.id AND sr.deleted_at IS NULL
    CROSS JOIN rate r ON r.table_id = s.table_id
    WHERE r.currency = upper(${side}.value_unit) AND (${side}.from_day IS NULL OR r.day <= date(${side}.from_day, '+7 days'))
    ORDER BY r.day DESC, s.id DESC LIMIT 1)))`;

const apart = (slack: string, one: string, other: string): string =>
  `abs(${one} - ${other}) > ${slack} * max(abs(${one}), abs(${other}))`;

const UNIT = (side: 'a' | 'b'): string => `nullif(fold(${side}.value_unit), '')`;

const DIFFER = `CASE
  WHEN a.value_kind IN ('number', 'amount') AND b.value_kind IN ('number', 'amount') THEN
    CASE
      WHEN ${UNIT('a')} IS ${UNIT('b')} OR ${UNIT('a')} IS NULL OR ${UNIT('b')} IS NULL THEN
        ${apart(`iif(a.value_rough = 1 OR b.value_rough = 1, ${ROUGH_SLACK}, 0)`, 'a.value_milli', 'b.value_milli')}
      WHEN a.value_kind = 'amount' AND b.value_kind = 'amount' THEN
        coalesce(${apart(`iif(a.value_rough = 1 OR b.value_rough = 1, ${ROUGH_SLACK}, ${RATE_SLACK})`, inEuro('a'), inEuro('b'))}, 1)
      -- Twelve tanks and twelve per cent say nothing of each other.
      ELSE 0
    END
  WHEN a.value_kind = 'date' AND b.value_kind = 'date' THEN a.value_last_day < b.value_day OR b.value_last_day < a.value_day
  -- A year that is read as a number.
  WHEN a.value_kind = 'date' AND b.value_kind = 'number' THEN
    b.value_milli / 1000 NOT BETWEEN CAST(substr(a.value_day, 1, 4) AS INTEGER) AND CAST(substr(a.value_last_day, 1, 4) AS INTEGER)
  WHEN a.value_kind = 'number' AND b.value_kind = 'date' THEN
    a.value_milli / 1000 NOT BETWEEN CAST(substr(b.value_day, 1, 4) AS INTEGER) AND CAST(substr(b.value_last_day, 1, 4) AS INTEGER)
  WHEN a.value_kind = 'text' AND b.value_kind = 'text' THEN a.value_key <> b.value_key
    -- Two names of one actor: all such pairs are worked out once, and looked up.
    AND (a.value_key, b.value_key) NOT IN (
      SELECT fold(one.name), fold(other.name)
      FROM actor_name one CROSS JOIN actor_name other ON other.actor_id = one.actor_id AND other.seq <> one.seq)
  ELSE a.value_kind IS NOT NULL AND b.value_kind IS NOT NULL
END`;

const IDS = '(SELECT value FROM json_each(:ids))';

/**
 * `some`: only pairs of which one is among `:ids`. Predicates are folded once each, not once a claim: from a claim to the
 * spellings of its predicate, and from there by index to the claims of the same subject that have one of them.
 */
const claimPairs = (some: boolean): string => `
  WITH predicates AS MATERIALIZED (
    SELECT predicate, fold(trim(predicate)) AS key
    FROM (
      SELECT DISTINCT c.predicate FROM claim c
      WHERE c.subject_id IS NOT NULL AND c.predicate IS NOT NULL
        ${some ? `AND c.subject_id IN (SELECT subject_id FROM claim WHERE id IN ${IDS})` : ''})),
  spelling AS MATERIALIZED (
    SELECT one.predicate, other.predicate AS same FROM predicates one JOIN predicates other ON other.key = one.key)
  SELECT DISTINCT iif(a.negated <> b.negated, 'polarity', 'value') AS kind, min(a.id, b.id) AS one, max(a.id, b.id) AS other
  FROM claim a
  JOIN spelling s ON s.predicate = a.predicate
  CROSS JOIN claim b ON b.subject_id = a.subject_id AND b.predicate = s.same
  WHERE a.subject_id IS NOT NULL AND ${some ? `a.id IN ${IDS} AND b.id <> a.id` : 'b.id > a.id'}
    AND ${OVERLAP} AND ${THERE('a.id')} AND ${THERE('b.id')}
    AND a.object_id IS b.object_id
    AND CASE WHEN a.negated <> b.negated THEN a.value_kind IS NULL OR b.value_kind IS NULL OR NOT (${DIFFER})
      ELSE a.negated = 0 AND (${DIFFER}) END`;

/** Opposite by kind: what one announces, pledges or confirms, another denies. */
const statementPairs = (some: boolean): string => `
  SELECT 'statement' AS kind, min(a.id, b.id) AS one, max(a.id, b.id) AS other
  FROM statement a JOIN statement b ON b.about_id = a.about_id
  WHERE a.kind = 'denial' AND b.kind IN ('announcement', 'pledge', 'confirmation')
    AND ${THERE('a.id')} AND ${THERE('b.id')}
    ${some ? `AND (a.id IN ${IDS} OR b.id IN ${IDS})` : ''}`;

/** One actor in one coalition, at one time, in two standings. */
const membershipPairs = (some: boolean): string => `
  SELECT DISTINCT 'status' AS kind, min(a.id, b.id) AS one, max(a.id, b.id) AS other
  FROM membership a CROSS JOIN membership b ON b.coalition_id = a.coalition_id AND b.actor_id = a.actor_id
  WHERE ${some ? `a.id IN ${IDS} AND b.id <> a.id` : 'b.id > a.id'}
    AND a.status <> b.status AND ${OVERLAP} AND ${THERE('a.id')} AND ${THERE('b.id')}`;

const found = (read: Read, ids: readonly number[] | null): readonly Pair[] => {
  const some = ids !== null;
  const params: Params = some ? { ids: JSON.stringify(ids) } : {};
  return [claimPairs(some), statementPairs(some), membershipPairs(some)].flatMap((sql) =>
    read.all<Pair>(sql, params),
  );
};

interface Kept {
  /** The latest operation of the journal that they know of. */
  readonly operation: number;
  readonly pairs: readonly Pair[];
}

/** Per dossier; worked out once, then brought up to date by what the journal says was changed. */
const kept = new WeakMap<object, Kept>();

/** More changed records than these are looked at anew together. */
const MANY = 2000;
/** What a comparison rests on besides the records themselves. */
const WHOLE: ReadonlySet<string> = new Set(['rate_set', 'actor_name']);

const LATEST = 'SELECT coalesce(max(id), 0) FROM operation';

/** All pairs that do not go together, in no order. */
export function pairsOf(read: Read): readonly Pair[] {
  const operation = read.value<number>(LATEST) ?? 0;
  const known = kept.get(read.orders);
  if (known?.operation === operation) return known.pairs;
  const changed = known === undefined ? null : changedSince(read, known.operation);
  const pairs =
    known === undefined || changed === null
      ? found(read, null)
      : changed.length === 0
        ? known.pairs
        : [...without(known.pairs, changed), ...found(read, changed)];
  kept.set(read.orders, { operation, pairs });
  return pairs;
}

/** Those of one record; the others are not worked out for it. */
export function pairsOfRecord(read: Read, id: number): readonly Pair[] {
  const operation = read.value<number>(LATEST) ?? 0;
  const known = kept.get(read.orders);
  if (known?.operation !== operation) return found(read, [id]);
  return known.pairs.filter(({ one, other }) => one === id || other === id);
}

function without(pairs: readonly Pair[], changed: readonly number[]): readonly Pair[] {
  const gone = new Set(changed);
  return pairs.filter(({ one, other }) => !gone.has(one) && !gone.has(other));
}

/** The records that were changed after an operation; null where all must be looked at anew. */
function changedSince(read: Read, operation: number): readonly number[] | null {
  const changes = read.all<{ table: string; id: number }>(
    `SELECT DISTINCT table_name AS "table", record_id AS id FROM change
     WHERE operation_id > :operation AND table_name IN ('record', 'claim', 'statement', 'membership', 'rate_set', 'actor_name')
     LIMIT ${MANY + 1}`,
    { operation },
  );
  if (changes.length > MANY || changes.some(({ table }) => WHOLE.has(table))) return null;
  return [...new Set(changes.map(({ id }) => id))];
}
