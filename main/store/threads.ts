/** Threads: what a statement does to an earlier one; all that an actor said; the office that a speaker held then. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { CommandParams } from '../../preload/contract/api.ts';
import type {
  RoleThen,
  SaidByActor,
  StatementRow,
  StatementThread,
  ThreadLink,
} from '../../preload/contract/statements.ts';
import { belongingOn } from '../domain/memberships.ts';
import { daysOf } from '../domain/periods.ts';
import { checkDates } from './dates.ts';
import { requireRecord } from './records.ts';
import type { Read, Write } from './sql.ts';
import { STATEMENT } from './statement-rows.ts';

const EARLIEST_FIRST = 'ORDER BY st.said_day IS NULL, st.said_day, st.id';

const linksAmong = (read: Read, ids: readonly number[]): readonly ThreadLink[] =>
  read.all<ThreadLink>(
    `SELECT l.statement_id AS statementId, l.earlier_id AS earlierId, l.relation
     FROM json_each(:ids) wanted
     CROSS JOIN statement_link l ON l.statement_id = wanted.value
     JOIN record r ON r.id = l.earlier_id AND r.deleted_at IS NULL
     ORDER BY l.id`,
    { ids: JSON.stringify(ids) },
  );

export function threadOf(read: Read, id: number): StatementThread {
  requireRecord(read, id, 'statement');
  const statements = read.all<StatementRow>(
    `WITH RECURSIVE thread (id) AS (
       VALUES (:id)
       UNION SELECT l.earlier_id FROM statement_link l JOIN thread t ON t.id = l.statement_id
       UNION SELECT l.statement_id FROM statement_link l JOIN thread t ON t.id = l.earlier_id)
     ${STATEMENT} WHERE st.id IN (SELECT id FROM thread) ${EARLIEST_FIRST} LIMIT 1000`,
    { id },
  );
  return {
    statements,
    links: linksAmong(
      read,
      statements.map((one) => one.id),
    ),
  };
}

export function saidBy(read: Read, actorId: number): SaidByActor {
  requireRecord(read, actorId, 'actor');
  const statements = read.all<StatementRow>(`${STATEMENT} WHERE st.speaker_id = :actorId ${EARLIEST_FIRST}`, {
    actorId,
  });
  const links = linksAmong(
    read,
    statements.map((one) => one.id),
  );
  return {
    statements,
    links,
    takenUp: read.all<StatementRow>(
      `${STATEMENT} WHERE st.id IN (SELECT value FROM json_each(:ids)) AND st.speaker_id IS NOT :actorId
       ${EARLIEST_FIRST}`,
      { ids: JSON.stringify(links.map(({ earlierId }) => earlierId)), actorId },
    ),
  };
}

/** Throws `cycle` where the earlier statement takes up the later one already. */
export function linkStatements(
  write: Write,
  { statementId, earlierId, relation }: CommandParams<'statement.link'>,
): null {
  for (const id of [statementId, earlierId]) requireRecord(write, id, 'statement');
  const leadsBack = write.value<number>(
    `WITH RECURSIVE before (id) AS (
       VALUES (:earlierId)
       UNION SELECT l.earlier_id FROM statement_link l JOIN before b ON l.statement_id = b.id)
     SELECT 1 FROM before WHERE id = :statementId`,
    { statementId, earlierId },
  );
  if (leadsBack !== undefined) {
    throw new LiasseError('cycle', 'The earlier statement takes this one up already.', { id: statementId });
  }
  write.run(
    `INSERT INTO statement_link (statement_id, earlier_id, relation) VALUES (:statementId, :earlierId, :relation)
     ON CONFLICT (statement_id, earlier_id) DO UPDATE SET relation = :relation`,
    { statementId, earlierId, relation },
  );
  return null;
}

export function unlinkStatements(write: Write, pair: CommandParams<'statement.unlink'>): null {
  write.run('DELETE FROM statement_link WHERE statement_id = :statementId AND earlier_id = :earlierId', pair);
  return null;
}

/** Those that are dated first; roles of which nobody knows when are told too. */
export function rolesAt(read: Read, actorId: number, date: string): readonly RoleThen[] {
  checkDates(date);
  const on = daysOf(date);
  return read
    .all<RoleThen>(
      `SELECT ro.id, ro.title, (SELECT name FROM actor_name WHERE actor_id = ro.organisation_id AND seq = 0) AS organisation,
         ro.from_date AS "from", ro.to_date AS "to"
       FROM role ro JOIN record r ON r.id = ro.id AND r.deleted_at IS NULL
       WHERE ro.actor_id = :actorId
       ORDER BY ro.from_day IS NULL AND ro.to_day IS NULL, ro.from_day DESC, ro.id`,
      { actorId },
    )
    .filter(({ from, to }) => belongingOn(from, to, on) !== null);
}
