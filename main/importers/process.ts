/** The parser's own process: one file at a time, within a bound of memory that a hostile file cannot talk its way around. */
import { Worker } from 'node:worker_threads';
import { LiasseError } from '../../preload/contract/errors.ts';
import { stayBehindWindow } from '../wire/behind-window.ts';
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { memberReading } from './member-reading.ts';
import { memberKind } from './members.ts';
import { readDocument } from './parse.ts';
import { readSealed, type SealedFile } from './sealed.ts';
import { readRates, readTables } from './table/table-file.ts';

/** The most memory that the process may hold, inside the JavaScript heap and outside of it. Bytes. */
const MOST_MEMORY = 1536 * 1024 * 1024;
/** How often it is looked at. Milliseconds. */
const EVERY = 50;

// In a thread of its own: parsing keeps this one busy. It ends the process at once, whatever it is doing.
const watchdog = new Worker(
  `const { workerData } = require('node:worker_threads');
   setInterval(() => {
     if (process.memoryUsage.rss() > workerData.most) process.kill(process.pid, 'SIGKILL');
   }, workerData.every);`,
  { eval: true, workerData: { most: MOST_MEMORY, every: EVERY } },
);
watchdog.unref();

process.on('disconnect', () => process.exit(0));
stayBehindWindow();

/** A flaw of ours or of a library costs the file that met it. */
const reading =
  <File, Value>(read: (file: File, progress: (data: unknown) => void) => Value | Promise<Value>) =>
  async (file: File, progress: (data: unknown) => void): Promise<Value> => {
    try {
      return await read(file, progress);
    } catch (error) {
      if (error instanceof LiasseError) throw error;
      console.error(error);
      throw new LiasseError('parser-crash', 'This file could not be read; nothing of it was kept.');
    }
  };

const members = memberReading();

/** The same for what answers later. */
const readingOn =
  <Params, Value>(read: (params: Params) => Promise<Value>) =>
  async (params: Params): Promise<Value> => {
    try {
      return await read(params);
    } catch (error) {
      if (error instanceof LiasseError) throw error;
      console.error(error);
      throw new LiasseError(
        'parser-crash',
        'The rest of this file could not be read; what came before was kept.',
      );
    }
  };

serve(parentPort(), {
  ready: () => null,
  parse: reading((file: { readonly name: string; readonly bytes: Uint8Array }, progress) =>
    readDocument(file, (done, total) => progress({ done, total })),
  ),
  sealed: reading((file: SealedFile, progress) =>
    readSealed(file, (done, total) => progress({ done, total })),
  ),
  table: reading(readTables),
  rates: reading(readRates),
  kind: ({ name, head }: { readonly name: string; readonly head: Uint8Array }) => memberKind(name, head),
  open: readingOn(members.open),
  next: readingOn(members.next),
  close: readingOn(members.close),
});
