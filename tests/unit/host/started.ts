/** Starts the small app of `tests/fixtures/host-app` on the Chromium host, and lets a test look into its page. */
import { chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

export interface Started {
  readonly child: ChildProcess;
  readonly userData: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Ends when the app has printed this line. */
  readonly printed: (line: string) => Promise<void>;
  readonly exited: Promise<number | null>;
  /** The pid of its browser. */
  readonly browserPid: () => number;
}

export function startApp(
  userData: string,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): Started {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'tools/host/register.ts'),
      join(root, 'tests/fixtures/host-app/main.js'),
      ...args,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LIASSE_HEADLESS: '1',
        LIASSE_USER_DATA: userData,
        LIASSE_HOST_DEBUG_PORT: '0',
        ...env,
      },
    },
  );
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of heard) listener();
    });
  }
  const exited = new Promise<number | null>((end) => {
    child.once('close', end);
  });
  return {
    child,
    userData,
    output: () => output,
    printed: (line) =>
      new Promise((found, fail) => {
        const look = (): void => {
          if (output.split('\n').includes(line)) found();
        };
        heard.add(look);
        void exited.then(() => fail(new Error(`It ended without “${line}”:\n${output}`)));
        look();
      }),
    exited,
    browserPid: () => {
      const children = readFileSync(`/proc/${child.pid ?? 0}/task/${child.pid ?? 0}/children`, 'utf8')
        .trim()
        .split(' ');
      return Number(
        children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('remote-debugging')),
      );
    },
  };
}

export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A second look at the page of a started app, beside the host's own. */
export async function lookInto(started: Started): Promise<Page> {
  await started.printed('loaded');
  const [port] = readFileSync(join(started.userData, 'chromium/DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port ?? ''}`, { noDefaults: true });
  const page = browser.contexts().flatMap((context) => context.pages())[0];
  if (page === undefined) throw new Error('The app shows no page.');
  return page;
}
