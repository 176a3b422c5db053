/** Files of many documents, read in the parser's process: a batch at a time, when it is asked for. */
import { createReadStream } from 'node:fs';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Member } from './member.ts';
import type { Rest } from './member-file.ts';
import { readMembers, type MemberKind } from './members.ts';

/** A file of many documents: where it is on disk, or its bytes. */
export interface ManyFile {
  readonly name: string;
  readonly kind: MemberKind;
  readonly from: { readonly path: string } | { readonly bytes: Uint8Array };
}

export interface MemberBatch {
  readonly members: readonly Member[];
  /** Of the file that was read so far. Bytes. */
  readonly read: number;
  /** What the reader says at the end of the file; null before. */
  readonly rest: Rest | null;
}

/** A batch is handed over when it holds so many documents, so many bytes, or after so many milliseconds. */
const MOST = { members: 250, bytes: 8 * 1024 * 1024, time: 500 };
const CHUNK = 1024 * 1024;

interface Reading {
  readonly documents: AsyncGenerator<Member, Rest>;
  /** Asked for and not given yet: a batch may be handed over while the file is still being read. */
  pending: Promise<IteratorResult<Member, Rest>> | null;
  read: number;
  /** Called whenever more of the file has come. */
  came: () => void;
}

/** Reads one file at a time; opening another one closes it. */
export function memberReading() {
  let reading: Reading | null = null;

  const close = async (): Promise<null> => {
    const closing = reading;
    reading = null;
    await closing?.documents.return({ leftOut: {}, chats: [] });
    return null;
  };

  return {
    close,
    open: async ({ name, kind, from }: ManyFile): Promise<null> => {
      await close();
      const state: Reading = {
        documents: readMembers(kind, { name, chunks: counted(chunksOf(from), () => state) }),
        pending: null,
        read: 0,
        came: () => undefined,
      };
      reading = state;
      return null;
    },
    next: async (): Promise<MemberBatch> => {
      if (reading === null) {
        throw new LiasseError('parser-crash', 'Reading this file was broken off; what came before was kept.');
      }
      return batchOf(reading);
    },
  };
}

/** What the file gives next. Empty where a while went by without a document, but not without progress. */
async function batchOf(reading: Reading): Promise<MemberBatch> {
  const members: Member[] = [];
  const began = performance.now();
  const isLong = (): boolean => performance.now() - began > MOST.time;
  let bytes = 0;
  while (members.length < MOST.members && bytes < MOST.bytes && !(members.length > 0 && isLong())) {
    reading.pending ??= reading.documents.next();
    const long = Promise.withResolvers<null>();
    reading.came = () => {
      if (isLong()) long.resolve(null);
    };
    const given = await Promise.race([reading.pending, long.promise]);
    if (given === null) break;
    reading.pending = null;
    if (given.done === true) return { members, read: reading.read, rest: given.value };
    // A view of a larger buffer would be sent with all of it.
    members.push({ ...given.value, bytes: new Uint8Array(given.value.bytes) });
    bytes += given.value.bytes.length;
  }
  return { members, read: reading.read, rest: null };
}

const chunksOf = (from: ManyFile['from']): AsyncIterable<Uint8Array> =>
  'path' in from ? createReadStream(from.path, { highWaterMark: CHUNK }) : piecesOf(from.bytes);

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield await Promise.resolve(bytes.subarray(at, at + CHUNK));
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  reading: () => Reading,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const state = reading();
    state.read += chunk.length;
    state.came();
    yield chunk;
  }
}
