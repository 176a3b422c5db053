/** Mailboxes (mboxo, mboxrd): each mail is cut out as it arrives; what is held in memory is one mail. */
import { LiasseError, errorData } from '../../../preload/contract/errors.ts';
import type { Member } from '../member.ts';
import { unread, MOST_MAIL, tooLarge, type Rest, type MemberFile } from '../member-file.ts';
import { mailMembers } from './mail.ts';

/** A mail begins after an empty line with who sent it and when; without the time it may be a sentence. */
const FROM_LINE = /^From \S.*\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b\d{4}\b/;
const LONGEST_FROM_LINE = 1000;

/** Gives the mails in their order, each followed by its attachments. One that cannot be read is a refused member. */
export async function* readMbox({ name, chunks }: MemberFile): AsyncGenerator<Member, Rest> {
  let inline = 0;
  let index = 0;
  for await (const mail of mailsIn(chunks)) {
    index += 1;
    const fileName = `${name}-${index}.eml`;
    try {
      if (mail === null) throw tooLarge();
      for await (const { member, leftOut } of mailMembers(fileName, mail, null, 0)) {
        inline += leftOut;
        yield member;
      }
    } catch (error) {
      const { code, message } =
        error instanceof LiasseError
          ? errorData(error)
          : {
              code: 'parser-crash' as const,
              message: 'This mail could not be read; nothing of it was kept.',
            };
      yield unread(fileName, message, code);
    }
  }
  return { leftOut: { 'inline-media': inline }, chats: [] };
}

/** The bytes of each mail, its escapes undone; null for one that is larger than may be held. */
async function* mailsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  /** Of the mail at hand; what is not yet looked at is `rest`. */
  let pieces: Uint8Array[] = [];
  let size = 0;
  let isTooLarge = false;
  let hasBegun = false;
  // A line end before the first line makes it a line like any other.
  let rest = Buffer.from('\n\n');

  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > MOST_MAIL) {
      isTooLarge = true;
      pieces = [];
    }
    if (!isTooLarge && piece.length > 0) pieces.push(piece);
  };
  const done = (): Uint8Array | null => {
    const mail = isTooLarge ? null : unescaped(Buffer.concat(pieces));
    pieces = [];
    size = 0;
    isTooLarge = false;
    return mail;
  };

  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = rest.indexOf('\nFrom '); at !== -1; at = rest.indexOf('\nFrom ', at + 1)) {
      if (!followsEmptyLine(rest, at)) continue;
      const end = rest.indexOf(0x0a, at + 1);
      // Its end has yet to come.
      if (end === -1 && rest.length - at < LONGEST_FROM_LINE) break;
      const line = rest
        .subarray(at + 1, Math.min(end === -1 ? rest.length : end, at + LONGEST_FROM_LINE))
        .toString('latin1');
      if (end === -1 || !FROM_LINE.test(line)) continue;
      keep(rest.subarray(from, Math.max(from, at - (rest[at - 1] === 0x0d ? 1 : 0))));
      const mail = done();
      if (hasBegun) yield mail;
      hasBegun = true;
      from = end + 1;
    }
    // A From line may have begun in what is left.
    const open = rest.lastIndexOf('\nFrom ');
    const isOpen =
      open >= from && rest.indexOf(0x0a, open + 1) === -1 && rest.length - open < LONGEST_FROM_LINE;
    const to = Math.max(from, isOpen ? open - 3 : rest.length - 9);
    keep(rest.subarray(from, to));
    rest = rest.subarray(to);
  }
  keep(rest);
  const last = done();
  if (hasBegun) yield last;
}

const followsEmptyLine = (buffer: Buffer, at: number): boolean =>
  buffer[at - 1] === 0x0a || (buffer[at - 1] === 0x0d && buffer[at - 2] === 0x0a);

/** `>From ` is `From ` (mboxo); `>>From ` is `>From ` (mboxrd). */
function unescaped(mail: Buffer): Uint8Array {
  if (!mail.includes('>From ')) return new Uint8Array(mail);
  return new Uint8Array(Buffer.from(mail.toString('latin1').replaceAll(/^>(>*From )/gm, '$1'), 'latin1'));
}

/** Whether a file is one of these, by how it begins. */
export const isMbox = (start: string): boolean => FROM_LINE.test(start.split(/\r?\n/, 1)[0] ?? '');
