/** Electron's binary: not in its package, fetched from its release page on first use. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runChild } from './run-child.ts';

const folder = join(root, 'node_modules/electron');

/** A refusal is remembered for a day, so that not every start waits for the same network; milliseconds. */
const REFUSED_FOR = 24 * 60 * 60 * 1000;
const refused = join(root, '.cache/electron-refused');

/** How long fetching may take, in milliseconds. */
const PATIENCE = 60_000;

/** The path of the binary where it is here. */
export function electronHere(): string | null {
  try {
    const path = readFileSync(join(folder, 'path.txt'), 'utf8');
    const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), path);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

export const electronVersion = (): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** The path of the binary, fetched if need be and if it can be. */
export async function fetchElectron(): Promise<string | null> {
  const here = electronHere();
  if (here !== null || wasRefused()) return here;
  process.stderr.write('Fetching Electron…\n');
  const code = await runChild(process.execPath, [join(folder, 'install.js')], {
    cwd: folder,
    output: 'nowhere',
    timeout: PATIENCE,
  }).catch(() => 1);
  const fetched = code === 0 ? electronHere() : null;
  if (fetched === null) {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(refused, String(Date.now()));
  }
  return fetched;
}

function wasRefused(): boolean {
  try {
    return Date.now() - Number(readFileSync(refused, 'utf8')) < REFUSED_FOR;
  } catch {
    return false;
  }
}
