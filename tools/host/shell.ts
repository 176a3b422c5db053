/** Electron's `shell`: what is handed over to the desktop. */
import type { Shell } from 'electron';
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { loud } from './loud.ts';

/** Started by itself, never through a command line that reads its arguments. */
function start(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

function open(what: string): Promise<void> {
  if (process.platform === 'darwin') return start('open', [what]);
  if (process.platform === 'win32') return start('explorer.exe', [what]);
  return start('xdg-open', [what]);
}

const calls: Pick<Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: (url) => open(url),
  showItemInFolder: (path) => {
    const shown =
      process.platform === 'darwin'
        ? start('open', ['-R', path])
        : process.platform === 'win32'
          ? start('explorer.exe', [`/select,${path}`])
          : open(dirname(path));
    // Electron does not answer either.
    shown.catch((error: unknown) => console.error(error));
  },
};

export const shell = loud('shell', calls);
