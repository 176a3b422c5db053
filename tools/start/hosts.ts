/** The two hosts that the built app runs on, and which of them it is this time. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromiumVersion } from '../host/chromium/find.ts';
import { ensureChromium } from './chromium.ts';
import { electronHere, electronVersion, fetchElectron } from './electron.ts';
import { root } from './root.mjs';

export interface Host {
  readonly kind: 'electron' | 'chromium';
  /** For people: name and version. */
  readonly name: string;
  readonly program: string;
  /** What stands before the app's own arguments. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export const onElectron = (binary: string): Host => ({
  kind: 'electron',
  name: `Electron ${electronVersion()}`,
  program: binary,
  args: [...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
  env: process.env,
});

export const onChromium = (browser: string): Host => ({
  kind: 'chromium',
  name: chromiumVersion(browser) ?? 'Chromium',
  program: process.execPath,
  args: [
    '--import',
    pathToFileURL(join(root, 'tools/host/register.ts')).href,
    join(root, 'out/main/index.js'),
  ],
  env: { ...process.env, LIASSE_CHROMIUM: browser },
});

/** `LIASSE_USE=chromium` or `LIASSE_USE=electron` takes that one only. */
export async function chooseHost({ fetch }: { readonly fetch: boolean }): Promise<Host | null> {
  const wanted = process.env['LIASSE_USE'];
  if (wanted !== 'chromium') {
    const binary = fetch ? await fetchElectron() : electronHere();
    if (binary !== null) return onElectron(binary);
    if (wanted === 'electron') return null;
  }
  const browser = await ensureChromium();
  return browser === null ? null : onChromium(browser);
}
