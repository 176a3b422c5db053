/**
 * What every command needs first: the packages of the lock file, and a Node that can run them. Plain JavaScript without
 * dependencies, because it runs before there is anything else, on any Node from 20 on.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './lock.mjs';
import { root } from './root.mjs';

/**
 * Installs what is missing; then, unless this Node will do, runs the calling script again with one that will, and ends
 * with its exit code. What it says goes to standard error: standard output belongs to the command.
 */
export async function ensure(script, { quiet = false } = {}) {
  if (!isInstalled()) {
    await oneAtATime('install', async () => {
      if (!isInstalled()) install(quiet);
    });
  }
  const node = suitableNode();
  if (realpathSync(node) !== realpathSync(process.execPath)) await runAgain(node, fileURLToPath(script));
  process.env.PATH = pathWith(node);
}

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Whether node_modules holds what the lock file says; packages for other systems may be missing. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '' || wanted.link === true) return true;
    const found = installed[path];
    if (found === undefined)
      return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return found.version === wanted.version && existsSync(join(root, path));
  });
}

function install(quiet) {
  if (!quiet) process.stderr.write('Installing the packages of the lock file…\n');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, all] = npm?.endsWith('.js') === true ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { status, error } = spawnSync(program, all, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm on Windows is a command file.
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`The packages could not be installed${error ? `: ${error.message}` : '.'}\n`);
  process.exit(1);
}

/** better-sqlite3 13 needs Node 22; to run TypeScript files as they are takes 22.18, 23.6 or 24. */
function isSuitable(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The Node that npm brought for this system where it runs, else the one that runs now, if it will do. */
function suitableNode() {
  const { optionalDependencies = {} } = read('package.json');
  const own = Object.keys(optionalDependencies).find((name) =>
    name.endsWith(`${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`),
  );
  if (own !== undefined) {
    const node = join(root, 'node_modules', own, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(node) && realpathSync(node) === realpathSync(process.execPath)) return node;
    if (existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0) return node;
  }
  if (isSuitable(process.version)) return process.execPath;
  process.stderr.write(
    `Liasse needs Node 24 (this is ${process.version}), and npm has none for this system.\n`,
  );
  process.exit(1);
}

const pathWith = (node) => {
  const folders = [dirname(node), join(root, 'node_modules/.bin')];
  const others = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folders.includes(folder));
  return [...folders, ...others].join(delimiter);
};

/** Never returns: ends as the other one ends. */
function runAgain(node, script) {
  return new Promise(() => {
    const child = spawn(node, [script, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, PATH: pathWith(node) },
    });
    // From the terminal they reach both of us; it decides what they mean.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (signal !== 'SIGINT') child.kill(signal);
      });
    }
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? ''] ?? 0)));
  });
}
