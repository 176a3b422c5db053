/** The folders of a person's system, as Electron names them. */
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const home = homedir();

/** Where Linux desktops keep what: `XDG_DOCUMENTS_DIR="$HOME/Documents"` and the like. */
function xdgFolder(name: string, fallback: string): string {
  try {
    const config = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
    const text = readFileSync(join(config, 'user-dirs.dirs'), 'utf8');
    const found = new RegExp(`^XDG_${name}_DIR="(.+)"$`, 'm').exec(text)?.[1];
    if (found !== undefined) return found.replace('$HOME', home);
  } catch {
    // Then it has the usual name.
  }
  return join(home, fallback);
}

const onLinux = process.platform === 'linux';

function appData(): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
}

/** `userData` is the app's own folder in `appData`, `name` the app's. */
export function usualPath(path: string, name: string): string {
  switch (path) {
    case 'home':
      return home;
    case 'appData':
      return appData();
    case 'userData':
    case 'sessionData':
      return join(appData(), name);
    case 'logs':
      return join(appData(), name, 'logs');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'documents':
      return onLinux ? xdgFolder('DOCUMENTS', 'Documents') : join(home, 'Documents');
    case 'downloads':
      return onLinux ? xdgFolder('DOWNLOAD', 'Downloads') : join(home, 'Downloads');
    case 'desktop':
      return onLinux ? xdgFolder('DESKTOP', 'Desktop') : join(home, 'Desktop');
    default:
      throw new Error(`The Chromium host has no path ${path}.`);
  }
}
