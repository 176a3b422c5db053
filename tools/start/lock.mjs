/** One at a time, over all processes of this checkout: a folder that only one can make, with the pid of who made it. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

/** A folder without a pid is one whose maker is about to write it; milliseconds. */
const WRITING = 10_000;

/**
 * Does `work` while nobody else does work of that name; waits for its turn.
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function oneAtATime(name, work) {
  const folder = join(root, '.cache/locks', name);
  mkdirSync(join(root, '.cache/locks'), { recursive: true });
  while (!take(folder)) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else await pause(200);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isAbandoned(folder) {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, 'pid'), 'utf8'), 10);
    if (!Number.isInteger(pid)) return Date.now() - statSync(folder).mtimeMs > WRITING;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code !== 'ENOENT') return false;
    try {
      return Date.now() - statSync(folder).mtimeMs > WRITING;
    } catch {
      // It was released meanwhile.
      return false;
    }
  }
}
