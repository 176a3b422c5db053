/** What must be so before the program is ready: where it keeps its data, its scheme, its guards, and that it runs once. */
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { guardEveryPage } from './guards.ts';
import { flagsOf } from '../wire/port.ts';
import { registerScheme } from './protocol.ts';

/** A key and what is drawn for it fit many times over. */
const WINDOW_NURSERY_MB = 8;

/** Answers whether this is the only running program of this person; if not, the other one has been told of the start. */
export function prepare(): boolean {
  const own = process.env['LIASSE_USER_DATA'];
  if (own !== undefined && own !== '') {
    const folder = resolve(own);
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  }
  registerScheme();
  guardEveryPage();
  app.commandLine.appendSwitch('js-flags', flagsOf({ nurseryMb: WINDOW_NURSERY_MB }).join(' '));
  // One stray promise must not end a program that holds somebody's work; what it was is said on standard error.
  process.on('unhandledRejection', (reason) => console.error(reason));
  return app.requestSingleInstanceLock();
}
