/**
 * Rolling backups: whole copies of a dossier that the program makes by itself while one works, in the user's data folder,
 * under the dossier's uid (so that moving or renaming the file does not lose them).
 */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupRow } from '../../preload/contract/app.ts';

/** The latest ones, all kept; of older ones, one a day for as many days. */
const LATEST = 10;
const DAYS = 14;

/** `2025-11-05T18-30-00.000Z.liasse`: the moment in UTC, without the colons that Windows refuses in names. */
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z\.liasse$/;

export const backupName = (at: Date): string => `${at.toISOString().replaceAll(':', '-')}.liasse`;

export interface RollingBackups {
  /** Newest first. */
  list(): Promise<readonly BackupRow[]>;
  /** Makes one by `copy`, then drops what is older than what we keep. */
  make(at: Date, copy: (to: string) => Promise<unknown>): Promise<void>;
}

/** `uid` is the dossier's; it has been checked, so it is a safe folder name. */
export function rollingBackups(folder: string, uid: string): RollingBackups {
  const own = join(folder, uid);

  const list = async (): Promise<readonly BackupRow[]> => {
    const names = await readdir(own).catch((): string[] => []);
    const rows: BackupRow[] = [];
    for (const name of names.sort().toReversed()) {
      const parts = NAME.exec(name);
      const path = join(own, name);
      const found = parts === null ? null : await stat(path).catch(() => null);
      if (parts === null || found === null) continue;
      rows.push({ path, at: `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`, bytes: found.size });
    }
    return rows;
  };

  return {
    list,
    make: async (at, copy) => {
      await mkdir(own, { recursive: true });
      const path = join(own, backupName(at));
      // Under another name until it is complete: half a backup is never offered.
      const beside = `${path}.part`;
      await rm(beside, { force: true });
      await copy(beside);
      await rename(beside, path);
      for (const row of superfluous(await list())) await rm(row.path, { force: true });
    },
  };
}

/** Those that are neither among the latest nor the latest of one of the last days that have any. */
export function superfluous(newestFirst: readonly BackupRow[]): readonly BackupRow[] {
  const days = new Set<string>();
  return newestFirst.filter((row, at) => {
    const day = row.at.slice(0, 10);
    const firstOfDay = !days.has(day);
    days.add(day);
    return at >= LATEST && !(firstOfDay && days.size <= DAYS);
  });
}
