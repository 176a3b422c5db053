/** What the readers of files with many documents share. */
import { LiasseError, type ErrorCode } from '../../preload/contract/errors.ts';
import type { Member } from './member.ts';

/** A file as it arrives: the readers never hold the whole of it. */
export interface MemberFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What is in the file and no document, by kind; counts of 0 may be left away. */
type LeftOut = Readonly<Partial<Record<'service' | 'unsupported' | 'without-text' | 'inline-media', number>>>;

/** A chat that the file has as a whole: what lies between two of its messages and is not among them is gone. */
export interface WholeChat {
  /** What all keys of its messages begin with: `telegram:channel123/`. */
  readonly series: string;
  /** The numbers of all its messages, those without words too, in the file's order. */
  readonly numbers: readonly number[];
}

/** What a reader returns when it is done. */
export interface Rest {
  readonly leftOut: LeftOut;
  readonly chats: readonly WholeChat[];
}

/** Stands for a part of the file that could not be read. */
export const unread = (fileName: string, message: string, code: ErrorCode = 'damaged-file'): Member => ({
  key: null,
  parent: null,
  fileName,
  bytes: new Uint8Array(),
  sourceName: null,
  forwardedFrom: null,
  repliesTo: null,
  edited: null,
  content: { refused: { code, message } },
});

/** Of a file that is read as a whole, and of one mail of a mailbox. Bytes. */
export const MOST_MAIL = 64 * 1024 * 1024;

/** The bytes of a file that must be held whole; throws `too-large` as soon as there are more than that may be. */
export async function wholeFile(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_MAIL) throw tooLarge();
    pieces.push(chunk);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

export const tooLarge = (): LiasseError =>
  new LiasseError('too-large', `This mail is too large; up to ${MOST_MAIL / 1_048_576} MiB are read.`, {
    mebibytes: Math.ceil(MOST_MAIL / 1_048_576),
    most: MOST_MAIL / 1_048_576,
  });
