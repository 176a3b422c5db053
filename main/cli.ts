/** The terminal's entry: the same rooms as the window's, without a window. */
import { runProgram } from './cli/program.ts';
import { terminalRooms } from './cli/rooms.ts';
import { placesFrom, versionIn } from './jobs/places.ts';

// Whoever reads may stop reading (`| head`): that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

const places = placesFrom(import.meta.dirname);
const rooms = terminalRooms(places);
try {
  process.exitCode = await runProgram({
    args: process.argv.slice(2),
    terminal: { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
    rooms,
    signal: stop.signal,
    version: versionIn(places),
  });
} finally {
  await rooms.end();
}
