/** The system's Chromium with nothing of ours in it, started with the switches that the Chromium host gives it. */
import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { chromiumVersion, findChromium } from '../../tools/host/chromium/find.ts';
import { flags } from '../../tools/host/chromium/flags.ts';
import { electronHere, electronVersion } from '../../tools/start/electron.ts';
import { portOf, until } from '../e2e/fixtures/running-app.ts';

export interface Bare {
  readonly page: Page;
  quit(): Promise<void>;
}

/** Null where there is no Chromium: then a figure stands alone. */
export async function startBare(profile: string): Promise<Bare | null> {
  const program = findChromium();
  if (program === null) return null;
  const options = {
    headless: true,
    debugPort: '0',
    root: process.getuid?.() === 0,
    name: 'bare',
    language: 'fr',
    jsFlags: '',
  };
  const args = flags({ ...options, profile, linux: process.platform === 'linux' }).filter(
    (flag) => flag !== '--remote-debugging-pipe',
  );
  const child = spawn(program, [...args, 'about:blank'], { stdio: 'ignore' });
  const ended = new Promise<void>((end) => {
    child.once('close', () => end());
  });
  const quit = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const port = await until(() => portOf(profile));
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    return { page: await until(() => browser.contexts().flatMap((context) => context.pages())[0]), quit };
  } catch (error) {
    await quit();
    throw error;
  }
}

/** What `tests/e2e/fixtures/running-app.ts` runs the app on. */
export const hostName = (): string => {
  const electron = process.env['LIASSE_USE'] === 'chromium' ? null : electronHere();
  if (electron !== null) return `Electron ${electronVersion()}, no window shown`;
  const browser = findChromium();
  return `${(browser === null ? null : chromiumVersion(browser)) ?? 'Chromium'}, headless, 1440 × 900`;
};
