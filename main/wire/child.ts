/** Starts a room as a child process of Node: for the terminal and the tests. The window uses Electron's own. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { flagsOf, type Peer, type StartRoom } from './port.ts';

/** `folder` holds the built entries (`out/main`). */
export const startRoomIn =
  (folder: string): StartRoom =>
  (room, options = {}): Peer => {
    const child = fork(join(folder, `${room}.js`), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: flagsOf(options),
    });
    return {
      post: (message) => {
        if (child.connected) child.send(message as object);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill('SIGKILL'),
    };
  };
