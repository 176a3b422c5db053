/** Backups that the program makes by itself: how many stay, and that each is whole. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpChanges } from '../../../main/jobs/back-up-changes.ts';
import { backupName, rollingBackups, superfluous } from '../../../main/jobs/rolling-backups.ts';
import { localStore } from '../../../main/store/local.ts';
import { temporaryFolder, tickingClock } from '../../support/dossiers.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2025, 10, 5, 12);
const hours = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    path: backupName(new Date(start - at * HOUR)),
    at: new Date(start - at * HOUR).toISOString(),
    bytes: 1,
  }));

describe('rolling backups', () => {
  it('keep the ten latest, and of older ones the latest of each of the last fourteen days', () => {
    const rows = hours(24 * 30);
    const dropped = new Set(superfluous(rows));
    const kept = rows.filter((row) => !dropped.has(row)).map(({ at }) => at);
    expect(kept.slice(0, 10)).toEqual(rows.slice(0, 10).map(({ at }) => at));
    expect(kept.slice(10)).toEqual(
      Array.from({ length: 13 }, (_, day) => new Date(Date.UTC(2025, 10, 4 - day, 23)).toISOString()),
    );
  });

  it('keep a few old ones for ever when there are no newer', () => {
    expect(superfluous(hours(10))).toEqual([]);
  });

  it('are listed newest first; other files are none of them', async () => {
    const folder = temporaryFolder();
    const backups = rollingBackups(folder, 'uid');
    expect(await backups.list()).toEqual([]);
    const copy = async (to: string) => writeFileSync(to, 'copy');
    await backups.make(new Date(start), copy);
    await backups.make(new Date(start + 1), copy);
    writeFileSync(join(folder, 'uid/notes.txt'), 'x');
    expect((await backups.list()).map(({ at, bytes }) => [at, bytes])).toEqual([
      ['2025-11-05T12:00:00.001Z', 4],
      ['2025-11-05T12:00:00.000Z', 4],
    ]);
  });

  it('never offer a copy that was broken off', async () => {
    const folder = temporaryFolder();
    const backups = rollingBackups(folder, 'uid');
    const broken = backups.make(new Date(start), async (to) => {
      writeFileSync(to, 'half');
      throw new Error('The disk is full.');
    });
    await expect(broken).rejects.toThrow('The disk is full.');
    expect(await backups.list()).toEqual([]);
    await backups.make(new Date(start), async (to) => writeFileSync(to, 'whole'));
    expect(readdirSync(join(folder, 'uid'))).toEqual([backupName(new Date(start))]);
  });

  it('are made only of what changed, and can be opened', async () => {
    const folder = temporaryFolder();
    const backups = rollingBackups(folder, 'uid');
    const clock = tickingClock();
    const store = await localStore(join(folder, 'a.liasse'), { title: 'A', language: 'fr' }, { now: clock });
    await backUpChanges(store, backups, clock());
    expect(await backups.list()).toEqual([]);
    await store.command('claim.create', { text: 'Il pleut.' });
    await backUpChanges(store, backups, clock());
    await backUpChanges(store, backups, clock());
    await store.close();
    const rows = await backups.list();
    expect(rows).toHaveLength(1);
    const copy = await localStore(rows[0]?.path ?? '', null);
    expect(await copy.query('claim.list', {})).toMatchObject([{ text: 'Il pleut.' }]);
    await copy.close();
  });
});
