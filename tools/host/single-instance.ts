/** One program for one user data folder: a lock file that names its process, and a folder for what a second one says. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { renameSync } from 'node:fs';
import { join } from 'node:path';

export interface SecondStart {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

/** Answers false where another process holds the lock; it is then told how this one was started. */
export function takeLock(userData: string, start: SecondStart, heard: (start: SecondStart) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const file = join(userData, 'running');
  const letters = join(userData, 'running.starts');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      process.once('exit', () => rmSync(file, { force: true }));
      listen(letters, heard);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAlive(holder(file))) {
      mkdirSync(letters, { recursive: true });
      const name = join(letters, String(process.pid));
      // Renamed when it is whole: the other one reads at once.
      writeFileSync(`${name}.part`, JSON.stringify(start));
      renameSync(`${name}.part`, `${name}.json`);
      return false;
    }
    rmSync(file, { force: true });
  }
  return false;
}

function holder(file: string): number {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // The number may be another program's by now.
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('host/register');
  } catch {
    return true;
  }
}

function listen(folder: string, heard: (start: SecondStart) => void): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const read = (): void => {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      rmSync(join(folder, name), { force: true });
      heard(JSON.parse(text) as SecondStart);
    }
  };
  watch(folder, { persistent: false }, read);
}
