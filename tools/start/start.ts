/** `npm start`: the workbench on the sample dossier; without a display, the main job without a window. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { HOW_TO_INSTALL } from './chromium.ts';
import { chooseHost, type Host } from './hosts.ts';
import { root } from './root.mjs';
import { runChild } from './run-child.ts';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== '';

const fail = (why: string): number => {
  process.stderr.write(`${why}\n`);
  return 1;
};

/** Answers the exit code. `args` are the app's own. */
export async function start(args: readonly string[]): Promise<number> {
  if (!(await build())) return fail('The app could not be built.');
  const display = hasDisplay();
  // Without a display Electron cannot draw: it would be fetched for nothing.
  const host = await chooseHost({ fetch: display });
  if (host === null) return fail(`There is nothing to run the window on. ${HOW_TO_INSTALL}`);
  console.log(`Liasse runs on ${host.name}.`);
  if (!display) return withoutDisplay(host);
  const opens = args.some((arg) => arg.endsWith('.liasse'));
  return runChild(host.program, [...host.args, ...(opens ? [] : ['--sample']), ...args], {
    env: host.env,
    cwd: root,
  });
}

async function withoutDisplay(host: Host): Promise<number> {
  const folder = join(root, '.cache/demo');
  console.log(
    'There is no display: the sample dossier is opened, its briefing exported and the screen pictured.',
  );
  // Its own data folder: it neither waits for a running Liasse nor touches what somebody keeps.
  const userData = mkdtempSync(join(tmpdir(), 'liasse-demo-'));
  const headless = host.kind === 'electron' ? ['--ozone-platform=headless'] : [];
  try {
    const code = await runChild(host.program, [...headless, ...host.args, '--headless', '--demo', folder], {
      env: { ...host.env, LIASSE_USER_DATA: userData },
      cwd: root,
    });
    return code === 0 ? 0 : fail('The main job failed.');
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
