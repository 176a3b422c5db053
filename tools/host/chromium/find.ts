/** Finds the system's own Chromium, Chrome or Edge. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** `LIASSE_CHROMIUM` names one by its path; otherwise the usual places are looked at. Null where there is none. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string | null {
  const named = env['LIASSE_CHROMIUM'];
  if (named !== undefined && named !== '') return runs(named, platform) ? named : null;
  return usualPlaces(env, platform).find((path) => runs(path, platform)) ?? null;
}

/** Where it may be, the likeliest first. */
export function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) =>
        join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    );
  }
  const path = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => path.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

function runs(path: string, platform: NodeJS.Platform): boolean {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Its name and version, such as `Chromium 156.0.8078.79`, or null where it does not run. */
export function chromiumVersion(path: string): string | null {
  if (process.platform === 'win32') return windowsVersion(path);
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = /[A-Z][A-Za-z ]+ \d+(\.\d+)+/.exec(stdout ?? '');
  return status === 0 && found !== null ? found[0] : null;
}

/** On Windows `--version` opens a window; but the folder beside the program is named after the version. */
function windowsVersion(path: string): string | null {
  if (!existsSync(path)) return null;
  const version = readdirSync(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name));
  const name = path.endsWith('msedge.exe') ? 'Microsoft Edge' : 'Chrome';
  return version === undefined ? name : `${name} ${version}`;
}
