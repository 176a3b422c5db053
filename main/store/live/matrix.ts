/** A matrix of members as a live part shows it: who belonged to which coalition on a date, and as what. */
import type { Member } from '../../../preload/contract/coalitions.ts';
import type { LiveSettings, MatrixContent } from '../../../preload/contract/live-parts.ts';
import { coalitionReads } from '../coalitions/as-of.ts';
import { refsOf } from '../records.ts';
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
  const refs = refsOf(read, [...ids, ...members.flat().flatMap(({ id, actorId }) => [id, actorId])]);
  const actors = new Map(members.flat().map(({ actorId, name }) => [actorId, name]));
  const cellOf = ({ id, status, role, belonging, supports }: Member) => ({
    uid: refs.get(id)?.uid ?? '',
    sourced: supports > 0,
    status,
    role,
    belonging,
  });
  return {
    part: 'matrix',
    on,
    coalitions: coalitions.map(({ coalitionId, name }) => ({ uid: refs.get(coalitionId)?.uid ?? '', name })),
    rows: [...actors]
      .toSorted(([one, name], [other, otherName]) => name.localeCompare(otherName, 'en') || one - other)
      .map(([actorId, name]) => ({
        uid: refs.get(actorId)?.uid ?? '',
        name,
        cells: members.map((all) => all.filter((member) => member.actorId === actorId).map(cellOf)),
      })),
  };
}
