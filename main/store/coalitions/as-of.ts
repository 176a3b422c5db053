/** Who belonged to which coalition when, as the dossier knew it when. */
import {
  COMPARED_FIELDS,
  type CoalitionAsOf,
  type CoalitionComparison,
  type CoalitionEffort,
  type CoalitionMatrix,
  type ComparedField,
  type KnownMoment,
  type Member,
  type MemberRow,
} from '../../../preload/contract/coalitions.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import {
  MEMBERSHIP_STATUSES,
  type ContradictionKind,
  type EffortDomain,
  type EffortKind,
  type MembershipStatus,
} from '../../../preload/contract/vocabulary.ts';
import { belongingOn } from '../../domain/memberships.ts';
import { daysOf } from '../../domain/periods.ts';
import { checkDates } from '../dates.ts';
import type { Reads } from '../handlers.ts';
import { requireRecord } from '../records.ts';
import type { Read } from '../sql.ts';
import { knownRows } from './known.ts';

interface MembershipRow {
  readonly id: number;
  readonly actor_id: number;
  readonly status: MembershipStatus;
  readonly role: string | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
}

interface EffortRow {
  readonly id: number;
  readonly name: string;
  readonly kind: EffortKind;
  readonly domain: EffortDomain;
  readonly from_date: string | null;
  readonly to_date: string | null;
}

type Base = Omit<Member, 'belonging'>;

/** All memberships that were known, with the names of the actors as they are now. */
function membersOf(read: Read, coalitionId: number, known: string | null): readonly Base[] {
  const rows = knownRows<MembershipRow>(read, 'membership', [coalitionId], known);
  const facts = new Map(
    read
      .all<{ id: number; name: string; country: string | null }>(
        // An actor that is not there any more is called what the journal last called it.
        `SELECT wanted.value AS id, a.iso AS country,
           coalesce(n.name, (
             SELECT coalesce(c.after, c.before) ->> '$.name' FROM change c
             WHERE c.record_id = wanted.value AND c.table_name = 'actor_name'
             ORDER BY coalesce(c.after, c.before) ->> '$.seq', c.id DESC LIMIT 1)) AS name
         FROM json_each(:ids) wanted
         LEFT JOIN actor a ON a.id = wanted.value
         LEFT JOIN actor_name n ON n.actor_id = a.id AND n.seq = 0`,
        { ids: JSON.stringify(rows.map(({ actor_id }) => actor_id)) },
      )
      .map((fact) => [fact.id, fact]),
  );
  const counts = new Map(
    read
      .all<{ id: number; supports: number; contradicts: number }>(
        `SELECT e.record_id AS id, sum(e.stance = 'supports') AS supports, sum(e.stance = 'contradicts') AS contradicts
         FROM json_each(:ids) wanted
         CROSS JOIN evidence e ON e.record_id = wanted.value
         JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
         GROUP BY e.record_id`,
        { ids: JSON.stringify(rows.map(({ id }) => id)) },
      )
      .map((count) => [count.id, count]),
  );
  const aside = new Set(
    knownRows<{ kind: ContradictionKind; wrong_id: number }>(
      read,
      'contradiction',
      rows.map(({ id }) => id),
      known,
    )
      .filter(({ kind }) => kind === 'status')
      .map(({ wrong_id }) => wrong_id),
  );
  return rows.map(({ id, actor_id, status, role, from_date, to_date }) => ({
    id,
    actorId: actor_id,
    name: facts.get(actor_id)?.name ?? `#${actor_id}`,
    country: facts.get(actor_id)?.country ?? null,
    status,
    role,
    from: from_date,
    to: to_date,
    setAside: aside.has(id),
    supports: counts.get(id)?.supports ?? 0,
    contradicts: counts.get(id)?.contradicts ?? 0,
  }));
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'en');

/** Framework nations first, those who are not members last; below them what was judged wrong. */
const byStanding = (one: Base, other: Base): number =>
  Number(one.setAside) - Number(other.setAside) ||
  MEMBERSHIP_STATUSES.indexOf(one.status) - MEMBERSHIP_STATUSES.indexOf(other.status) ||
  byName(one, other) ||
  one.id - other.id;

const nameOf = (read: Read, id: number): string =>
  read.value<string>('SELECT name FROM coalition WHERE id = :id', { id }) ?? '';

function asOf(read: Read, { coalitionId, true: on, known }: QueryParams<'coalition.asOf'>): CoalitionAsOf {
  requireRecord(read, coalitionId, 'coalition');
  checkDates(on);
  const days = daysOf(on);
  const efforts = knownRows<EffortRow>(read, 'effort', [coalitionId], known);
  return {
    coalitionId,
    name: nameOf(read, coalitionId),
    true: on,
    known,
    members: membersOf(read, coalitionId, known)
      .flatMap((member): Member[] => {
        const belonging = belongingOn(member.from, member.to, days);
        return belonging === null ? [] : [{ ...member, belonging }];
      })
      .toSorted(byStanding),
    efforts: efforts
      .flatMap(({ id, name, kind, domain, from_date: from, to_date: to }): CoalitionEffort[] => {
        const belonging = belongingOn(from, to, days);
        return belonging === null ? [] : [{ id, name, kind, domain, from, to, belonging }];
      })
      .toSorted(byName),
  };
}

const open = { first: null, last: null };

function matrix(read: Read, { coalitionId, known }: QueryParams<'coalition.matrix'>): CoalitionMatrix {
  requireRecord(read, coalitionId, 'coalition');
  const members = new Map<number, MemberRow & { periods: MemberRow['periods'][number][] }>();
  const days = new Set<string>();
  for (const { actorId, name, country, ...period } of membersOf(read, coalitionId, known).toSorted(
    byStanding,
  )) {
    const member = members.get(actorId) ?? { actorId, name, country, periods: [] };
    const start = period.from === null ? open : daysOf(period.from);
    const end = period.to === null ? open : daysOf(period.to);
    member.periods.push({
      ...period,
      firstDay: start.first,
      surelyFrom: start.last ?? start.first,
      surelyTo: end.first ?? end.last,
      lastDay: end.last,
    });
    members.set(actorId, member);
    for (const day of [start.first, end.last]) if (day !== null) days.add(day);
  }
  return {
    coalitionId,
    name: nameOf(read, coalitionId),
    known,
    members: [...members.values()],
    days: [...days].toSorted(),
    moments: momentsOf(read, coalitionId),
  };
}

/** Each moment at which a membership, an effort, or which membership gives way was changed; of one instant the last. */
const momentsOf = (read: Read, coalitionId: number): readonly KnownMoment[] =>
  read
    .all<KnownMoment & { readonly latest: number }>(
      `WITH
         belonging (id) AS (
           SELECT row_id FROM change WHERE table_name = 'membership' AND after ->> '$.coalition_id' = :coalitionId
           UNION
           SELECT row_id FROM change WHERE table_name = 'effort' AND after ->> '$.coalition_id' = :coalitionId),
         judged AS (
           SELECT DISTINCT c.row_id AS id
           FROM belonging
           CROSS JOIN change c ON c.table_name = 'contradiction' AND c.after ->> '$.wrong_id' = belonging.id)
       SELECT o.at, o.by, coalesce((SELECT name FROM operation WHERE id = o.target_id), o.name) AS name, max(o.id) AS latest
       FROM operation o
       WHERE o.id IN (
         SELECT c.operation_id FROM change c
         WHERE c.record_id IN (SELECT id FROM belonging UNION ALL SELECT id FROM judged)
           AND c.table_name IN ('membership', 'effort', 'contradiction', 'record'))
       GROUP BY o.at
       ORDER BY latest DESC LIMIT 500`,
      { coalitionId },
    )
    .map(({ at, by, name }) => ({ at, by, name }))
    .toReversed();

/** What is said of both sides and differs. When a membership began is compared within one coalition only. */
function differences(one: Member | null, other: Member | null, alike: boolean): readonly ComparedField[] {
  if (one === null || other === null) return [];
  return COMPARED_FIELDS.filter(
    (field) => (alike || (field !== 'from' && field !== 'to')) && one[field] !== other[field],
  );
}

function compare(
  read: Read,
  { one: first, other: second }: QueryParams<'coalition.compare'>,
): CoalitionComparison {
  const [one, other] = [asOf(read, first), asOf(read, second)];
  const actors = new Map<number, { name: string; one: Member | null; other: Member | null }>();
  // Of two memberships at one time the higher standing is compared.
  for (const member of one.members) {
    if (!actors.has(member.actorId))
      actors.set(member.actorId, { name: member.name, one: member, other: null });
  }
  for (const member of other.members) {
    const known = actors.get(member.actorId) ?? { name: member.name, one: null, other: null };
    if (known.other === null) actors.set(member.actorId, { ...known, other: member });
  }
  return {
    one,
    other,
    members: [...actors]
      .map(([actorId, rest]) => ({
        actorId,
        ...rest,
        differs: differences(rest.one, rest.other, first.coalitionId === second.coalitionId),
      }))
      .toSorted(byName),
  };
}

export const coalitionReads: Reads<'coalition'> = {
  'coalition.asOf': asOf,
  'coalition.matrix': matrix,
  'coalition.compare': compare,
};
