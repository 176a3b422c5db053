/** Starts a room in a process of its own, through Electron. */
import { utilityProcess } from 'electron';
import { join } from 'node:path';
import { flagsOf, type StartRoom } from '../wire/port.ts';

/** `folder` holds the built entries (`out/main`). */
export const startRoomOf =
  (folder: string): StartRoom =>
  (room, options = {}) => {
    const child = utilityProcess.fork(join(folder, `${room}.js`), [], {
      serviceName: `Liasse ${room}`,
      stdio: ['ignore', 'ignore', 'inherit'],
      execArgv: flagsOf(options),
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => {
        child.kill();
      },
    };
  };
