/** What the readers of files with many documents share. */
import type { Member } from './member.ts';

/** A file as it arrives: the readers never hold the whole of it. */
export interface MemberFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What is in the file and no document, by kind; counts of 0 may be left away. It is what a reader returns when it is done. */
export type LeftOut = Readonly<
  Partial<Record<'service' | 'unsupported' | 'without-text' | 'inline-media', number>>
>;

/** Stands for a part of the file that could not be read. */
export const damaged = (fileName: string, message: string): Member => ({
  key: null,
  parent: null,
  fileName,
  bytes: new Uint8Array(),
  sourceName: null,
  forwardedFrom: null,
  repliesTo: null,
  content: { refused: { code: 'damaged-file', message } },
});
