/** The parser seen from the program: a file that hangs, explodes or crashes costs that file, and nothing else. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller, type Caller } from '../wire/rpc.ts';
import type { Rest } from './member-file.ts';
import type { ManyFile, MemberBatch } from './member-reading.ts';
import type { MemberKind } from './members.ts';
import type { Parsed } from './parsed.ts';
import type { Sealed, SealedFile } from './sealed.ts';
import type { ReadRates, ReadTables, TableFile } from './table/table-file.ts';

export interface ParserOptions {
  /** Milliseconds that a file may take without getting any further. */
  readonly patience?: number;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Running {
  readonly remote: Caller;
  readonly ready: Promise<null>;
}

/** How far a file is read, in its own parts (the pages of a PDF). */
interface Reading {
  readonly done: number;
  readonly total: number;
}

/** Each reads a file, and rejects with the reason. Aborting stops it at once. Calls wait for one another. */
export interface Parser {
  parse(file: File, signal: AbortSignal, progress?: (at: Reading) => void): Promise<Parsed>;
  /** What an exported briefing carries to be checked by. */
  sealed(file: SealedFile, signal: AbortSignal): Promise<Sealed>;
  /** A spreadsheet as tables, with the document that it is kept as. */
  table(file: TableFile, signal: AbortSignal): Promise<ReadTables>;
  /** The reference rates of the ECB, with the document that they are kept as. */
  rates(file: File, signal: AbortSignal): Promise<ReadRates>;
  /** What a file with many documents is, by its name and its first 4096 bytes; null for one that is a document by itself. */
  kind(
    file: { readonly name: string; readonly head: Uint8Array },
    signal: AbortSignal,
  ): Promise<MemberKind | null>;
  /**
   * The documents of such a file, a batch at a time, one read ahead of what is taken; each has the patience
   * of a file. Returns what was left out.
   */
  members(file: ManyFile, signal: AbortSignal): AsyncGenerator<MemberBatch, Rest>;
  end(): Promise<void>;
}

const PATIENCE = 30_000;
/** Of the JavaScript heap; the process's own watchdog bounds all of its memory. */
const MAX_HEAP_MB = 1024;

export function parserClient(start: StartRoom, { patience = PATIENCE }: ParserOptions = {}): Parser {
  let process: Running | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const kill = (): void => {
    process?.remote.kill();
    process = null;
  };

  const running = (): Running => {
    if (process !== null) return process;
    const peer = start('parser', { maxHeapMb: MAX_HEAP_MB });
    const remote = caller(peer, endOf);
    const started = { remote, ready: remote.call<null>('ready', {}) };
    peer.onExit(() => {
      if (process === started) process = null;
    });
    process = started;
    return started;
  };

  const readNow = async <Read>(
    method: string,
    file: object,
    signal: AbortSignal,
    progress?: (at: Reading) => void,
  ): Promise<Read> => {
    if (signal.aborted) throw cancelled();
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    const give = (error: LiasseError) => (): void => {
      reject(error);
      kill();
    };
    const abort = give(cancelled());
    let timer: NodeJS.Timeout | undefined;
    signal.addEventListener('abort', abort, { once: true });
    try {
      const { remote, ready } = running();
      // The file is not to blame for the time that the process takes to start.
      await Promise.race([ready, stopped]);
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(give(tooLong(patience)), patience);
      };
      const going = (data: unknown): void => {
        wait();
        progress?.(data as Reading);
      };
      wait();
      return await Promise.race([remote.call<Read>(method, file, going), stopped]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  };

  const read =
    <Wanted extends object, Read>(method: string) =>
    (file: Wanted, signal: AbortSignal, progress?: (at: Reading) => void): Promise<Read> => {
      const result = turn.then(() => readNow<Read>(method, file, signal, progress));
      turn = result.catch(() => undefined);
      return result;
    };

  /** Other calls wait until the last batch is taken, or no more are wanted. */
  async function* members(file: ManyFile, signal: AbortSignal): AsyncGenerator<MemberBatch, Rest> {
    const before = turn;
    const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
    turn = before.then(() => ended);
    let ahead: Promise<MemberBatch> | null = null;
    const next = (): Promise<MemberBatch> => {
      const batch = readNow<MemberBatch>('next', {}, signal);
      // It may fail while nobody waits for it; whoever asks for it then hears of it.
      batch.catch(() => undefined);
      return batch;
    };
    try {
      await before;
      await readNow<null>('open', file, signal);
      ahead = next();
      for (;;) {
        const batch = await ahead;
        // One batch is read while the one before is being kept.
        if (batch.rest === null) ahead = next();
        yield batch;
        if (batch.rest !== null) return batch.rest;
      }
    } finally {
      await ahead?.catch(() => null);
      await process?.remote.call<null>('close', {}).catch(() => null);
      end(undefined);
    }
  }

  return {
    members,
    kind: read<{ readonly name: string; readonly head: Uint8Array }, MemberKind | null>('kind'),
    parse: read<File, Parsed>('parse'),
    sealed: read<SealedFile, Sealed>('sealed'),
    table: read<TableFile, ReadTables>('table'),
    rates: read<File, ReadRates>('rates'),
    end: async () => {
      await turn;
      kill();
    },
  };
}

const cancelled = (): LiasseError => new LiasseError('cancelled', 'The import was stopped.');

const tooLong = (patience: number): LiasseError =>
  new LiasseError(
    'parser-timeout',
    `Reading this file got no further for ${patience / 1000} s; it was given up.`,
    {
      seconds: patience / 1000,
    },
  );

/** Killed from outside (by the watchdog, or for want of heap) or ended by itself. */
const endOf = (code: number | null): LiasseError =>
  code !== null && code > 0 && code < 128 && code !== 9
    ? new LiasseError('parser-crash', 'Reading this file crashed the reader; nothing of it was kept.')
    : new LiasseError(
        'parser-memory',
        'Reading this file took more memory than it may; nothing of it was kept.',
      );
