/** The system's Chromium: found, or installed where we may. */
import { existsSync } from 'node:fs';
import { findChromium } from '../host/chromium/find.ts';
import { runChild } from './run-child.ts';

/** What to say where there is none and we may not install one. */
export const HOW_TO_INSTALL =
  process.platform === 'linux'
    ? 'Install Chromium (Debian, Ubuntu: apt install chromium; Fedora: dnf install chromium) or Chrome, or set LIASSE_CHROMIUM to its path.'
    : 'Install Chromium, Chrome or Edge, or set LIASSE_CHROMIUM to its path.';

/** As root on Debian and its kin it is installed, with a font to read. */
export async function ensureChromium(): Promise<string | null> {
  const here = findChromium();
  if (here !== null || process.platform !== 'linux' || process.getuid?.() !== 0) return here;
  if (!existsSync('/usr/bin/apt-get')) return null;
  process.stderr.write('Installing Chromium…\n');
  const apt = (...args: readonly string[]): Promise<number> =>
    runChild('/usr/bin/apt-get', ['-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      output: 'stderr',
    });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu');
  return findChromium();
}
