/** A matrix of members as a live part shows it: who belonged to which coalition on a date, and as what. */
import type { Member } from '../../../preload/contract/coalitions.ts';
import type { LiveSettings, MatrixContent } from '../../../preload/contract/live-parts.ts';
import { coalitionReads } from '../coalitions/as-of.ts';
import type { Read } from '../sql.ts';

/** `day`: ISO 8601; the date of a matrix that has none of its own. */
export function matrixContent(
  read: Read,
  { coalitionIds, on: chosen }: Extract<LiveSettings, { part: 'matrix' }>,
  day: string,
): MatrixContent {
  const on = chosen ?? day;
  const ids = [...new Set(coalitionIds)];
  const coalitions = ids.map((coalitionId) =>
    coalitionReads['coalition.asOf'](read, { coalitionId, true: on, known: null }),
  );
  // What was judged to be wrong is not printed as if it were true.
  const members = coalitions.map((coalition) => coalition.members.filter(({ setAside }) => !setAside));
  const uids = uidsOf(read, [...ids, ...members.flat().flatMap(({ id, actorId }) => [id, actorId])]);
  const actors = new Map(members.flat().map(({ actorId, name }) => [actorId, name]));
  const cellOf = ({ id, status, role, belonging, supports }: Member) => ({
    uid: uids.get(id) ?? '',
    sourced: supports > 0,
    status,
    role,
    belonging,
  });
  return {
    part: 'matrix',
    on,
    coalitions: coalitions.map(({ coalitionId, name }) => ({ uid: uids.get(coalitionId) ?? '', name })),
    rows: [...actors]
      .toSorted(([one, name], [other, otherName]) => name.localeCompare(otherName, 'en') || one - other)
      .map(([actorId, name]) => ({
        uid: uids.get(actorId) ?? '',
        name,
        cells: members.map((all) => all.filter((member) => member.actorId === actorId).map(cellOf)),
      })),
  };
}

const uidsOf = (read: Read, ids: readonly number[]): ReadonlyMap<number, string> =>
  new Map(
    read
      .all<{ id: number; uid: string }>(
        `SELECT r.id, r.uid FROM json_each(:ids) wanted CROSS JOIN record r ON r.id = wanted.value`,
        { ids: JSON.stringify(ids) },
      )
      .map(({ id, uid }) => [id, uid]),
  );
