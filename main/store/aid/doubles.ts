/**
 * The same money announced twice: same donor and stage, similar amount, near dates. Flows are laid into cells of donor, stage,
 * time and size, so that only those of neighbouring cells are compared.
 */
import type { Announcement, Double } from '../../../preload/contract/aid.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import type { ContradictionOutcome, Stage } from '../../../preload/contract/vocabulary.ts';
import type { Read } from '../sql.ts';
import { convertedFlows } from './converted.ts';
import { scopeOf } from './total.ts';

/** Amounts are similar where the smaller is at least so much of the larger. */
const LIKE = 0.9;
const TOLD = 500;

interface Line {
  readonly one: string;
  readonly other: string;
  readonly donor: string;
  readonly stage: Stage;
  readonly likeness: number;
  readonly daysApart: number;
  readonly outcome: ContradictionOutcome | null;
  readonly reason: string;
}

const side = (flow: string): string => `(
  SELECT json_object('id', f.id, 'title', rt.title, 'amount', f.amount, 'currency', f.currency, 'date', f.date,
    'programme', (SELECT name FROM programme WHERE id = f.programme_id))
  FROM flow f JOIN record_title rt ON rt.id = f.id WHERE f.id = ${flow})`;

export function doublesOf(read: Read, { days, unjudged }: QueryParams<'aid.doubles'>): readonly Double[] {
  const { where, params } = scopeOf(null, []);
  const lines = read.all<Line>(
    `WITH ${convertedFlows(`t.kind = 'money' AND t.donor_id IS NOT NULL AND t.amount_milli > 0 AND t.date_day IS NOT NULL AND ${where}`, 'EUR')},
     laid AS MATERIALIZED (
       SELECT t.id, t.donor_id AS donor, t.stage, t.recipient_id AS recipient, t.follows_id AS follows, t.amount_milli AS reported,
         t.milli, t.currency, julianday(t.date_day) AS day,
         CAST(julianday(t.date_day) / (:days + 1) AS INTEGER) AS slot,
         CAST(ln(max(t.milli, 1)) / 0.106 AS INTEGER) AS size
       FROM flows t),
     -- Half of the cells around each, so that every pair is met once.
     near (slot, size) AS (VALUES (0, 0), (0, 1), (1, -1), (1, 0), (1, 1)),
     met AS (
       SELECT a.id AS one, b.id AS other, a.donor, a.stage, a.recipient AS r1, b.recipient AS r2, a.follows AS f1, b.follows AS f2,
         abs(a.day - b.day) AS daysApart, min(a.milli, b.milli) * 1.0 / max(a.milli, b.milli) AS likeness
       FROM near n
       CROSS JOIN laid a
       JOIN laid b ON b.donor = a.donor AND b.stage = a.stage AND b.slot = a.slot + n.slot AND b.size = a.size + n.size
       WHERE n.slot + n.size <> 0 OR n.slot <> 0 OR b.id > a.id
       UNION ALL
       -- The same figure in two currencies: dollars became euros on the way.
       SELECT a.id, b.id, a.donor, a.stage, a.recipient, b.recipient, a.follows, b.follows, abs(a.day - b.day), 1.0
       FROM (VALUES (0), (1)) n
       CROSS JOIN laid a
       JOIN laid b ON b.donor = a.donor AND b.stage = a.stage AND b.slot = a.slot + n.column1 AND b.reported = a.reported
       WHERE a.currency IS NOT b.currency AND (n.column1 = 1 OR b.id > a.id)),
     pairs AS (
       SELECT min(one, other) AS one, max(one, other) AS other, donor, stage, daysApart, likeness
       FROM met
       WHERE daysApart <= :days AND likeness >= ${LIKE} AND (r1 IS NULL OR r2 IS NULL OR r1 = r2)
         AND f1 IS NOT other AND f2 IS NOT one),
     judged AS (
       SELECT p.one, p.other, p.donor, p.stage, p.daysApart, max(p.likeness) AS likeness, c.outcome, coalesce(c.reason, '') AS reason
       FROM pairs p
       LEFT JOIN (contradiction c JOIN record cr ON cr.id = c.id AND cr.deleted_at IS NULL)
         ON c.kind = 'double-announcement' AND c.one_id = p.one AND c.other_id = p.other
       WHERE :unjudged = 0 OR c.id IS NULL
       GROUP BY p.one, p.other
       ORDER BY c.outcome IS NOT NULL AND c.outcome <> 'open', likeness DESC, p.daysApart, p.one
       LIMIT ${TOLD})
     SELECT ${side('j.one')} AS one, ${side('j.other')} AS other,
       (SELECT name FROM actor_name WHERE actor_id = j.donor AND seq = 0) AS donor,
       j.stage, j.likeness, CAST(j.daysApart AS INTEGER) AS daysApart, j.outcome, j.reason
     FROM judged j`,
    { ...params, days, unjudged: unjudged ? 1 : 0 },
  );
  return lines.map(({ one, other, ...rest }) => ({
    ...rest,
    one: JSON.parse(one) as Announcement,
    other: JSON.parse(other) as Announcement,
  }));
}
