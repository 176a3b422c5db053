/** Builds the app where its sources are not what `out/` was built from. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './lock.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.ts';

const SOURCES = [
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const MARK = join(root, 'out/built-from');

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Changes whenever a source does. */
function state(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const builtFrom = (): string => (existsSync(MARK) ? readFileSync(MARK, 'utf8') : '');

/** Answers whether there is a build of the present sources. What is said goes to standard error. */
export async function build(): Promise<boolean> {
  if (builtFrom() === state()) return true;
  return oneAtATime('build', async () => {
    const now = state();
    if (builtFrom() === now) return true;
    const fresh = join(root, '.cache/build');
    rmSync(fresh, { recursive: true, force: true });
    const code = await runChild(
      process.execPath,
      [
        join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
        'build',
        '--logLevel',
        'warn',
        '--outDir',
        fresh,
      ],
      { cwd: root, output: 'stderr' },
    );
    if (code !== 0) return false;
    writeFileSync(join(fresh, 'built-from'), now);
    // Put in its place whole, so that whoever starts meanwhile finds the one or the other.
    const old = join(root, `.cache/build.old.${process.pid}`);
    mkdirSync(join(root, '.cache'), { recursive: true });
    if (existsSync(join(root, 'out'))) renameSync(join(root, 'out'), old);
    renameSync(fresh, join(root, 'out'));
    rmSync(old, { recursive: true, force: true });
    return true;
  });
}

if (import.meta.main) process.exitCode = (await build()) ? 0 : 1;
