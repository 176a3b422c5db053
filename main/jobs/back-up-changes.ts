import type { RollingBackups } from './rolling-backups.ts';
import type { Session } from './session.ts';

/** Makes a rolling backup, unless the latest one already holds the latest operation of the journal. */
export async function backUpChanges(session: Session, backups: RollingBackups, now: Date): Promise<void> {
  const { rows } = await session.query('journal.list', { limit: 1 });
  const [operation] = rows;
  const [latest] = await backups.list();
  // Both are ISO 8601 in UTC, so that they sort as text.
  if (operation === undefined || (latest !== undefined && latest.at > operation.at)) return;
  await backups.make(now, (to) => session.backup(to));
}
