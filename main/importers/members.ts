/** Which files hold many documents, and the reader of each kind. */
import { extname } from 'node:path';
import { isMbox, readMbox } from './mail/mbox.ts';
import { readMail } from './mail/mail.ts';
import type { Member } from './member.ts';
import type { MemberFile, Rest } from './member-file.ts';
import { isMhtml } from './mhtml/mhtml.ts';
import { isTelegram, readTelegram } from './telegram/telegram.ts';

export type MemberKind = 'telegram' | 'mbox' | 'mail';

/** How much of a file is looked at. Bytes. */
const SAMPLE = 4096;

/** What a file with many documents is, by its first 4096 bytes; null for one that is a document by itself. */
export function memberKind(name: string, head: Uint8Array): MemberKind | null {
  const start = Buffer.from(head.subarray(0, SAMPLE))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  if (isTelegram(start)) return 'telegram';
  if (isMbox(start)) return 'mbox';
  return isMail(name, start) && !isMhtml(name, start) ? 'mail' : null;
}

/** Gives the file's documents one after the other; returns what is in it and is none. Throws for a file that is not of its kind. */
export const readMembers = (kind: MemberKind, file: MemberFile): AsyncGenerator<Member, Rest> =>
  READERS[kind](file);

const READERS: Readonly<Record<MemberKind, (file: MemberFile) => AsyncGenerator<Member, Rest>>> = {
  telegram: readTelegram,
  mbox: readMbox,
  mail: readMail,
};

/** Fields that nobody but a mail program writes above a text. */
const FIELDS =
  /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature|Content-Transfer-Encoding|X-Mailer|In-Reply-To|From|To|Date|Subject):/gim;

function isMail(name: string, start: string): boolean {
  if (!/^[A-Za-z][A-Za-z-]*:[ \t]?/.test(start)) return false;
  const [header = ''] = start.split(/\r?\n\r?\n/, 1);
  const fields = new Set(header.match(FIELDS)?.map((field) => field.toLowerCase()));
  const isNamed = ['.eml', '.mail'].includes(extname(name).toLowerCase());
  return isNamed
    ? fields.size >= 1
    : fields.size >= 3 &&
        (fields.has('mime-version:') || fields.has('message-id:') || fields.has('received:'));
}
