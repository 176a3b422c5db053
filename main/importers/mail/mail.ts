/** Mails (RFC 5322): the mail is a document, and so is each of its attachments. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Notice } from '../../../preload/contract/documents.ts';
import { errorData, LiasseError } from '../../../preload/contract/errors.ts';
import type { Member } from '../member.ts';
import { wholeFile, type Rest, type MemberFile } from '../member-file.ts';
import { line } from '../metadata.ts';
import { languageOf, readDocument } from '../parse.ts';
import { foundIn, type Parsed } from '../parsed.ts';
import { textBuilder } from '../text-builder.ts';
import { addBodies, sorted, type Sorted } from './body.ts';
import { dayIn, instantIn, mailboxesIn, messageIdIn, senderOf, wordsIn } from './header.ts';
import { contentOf, messageOf, type Message, type Part } from './mime.ts';

/** Mails attached to mails attached to mails: so deep they are read, and so many attachments of one. */
const MOST = { depth: 5, attachments: 500 };

/** One mail in a file of its own. Throws `too-large`, `damaged-file`, `no-text`. */
export async function* readMail({ name, chunks }: MemberFile): AsyncGenerator<Member, Rest> {
  let inline = 0;
  for await (const { member, leftOut } of mailMembers(name, await wholeFile(chunks), null, 0)) {
    inline += leftOut;
    yield member;
  }
  return { leftOut: { 'inline-media': inline }, chats: [] };
}

interface Given {
  readonly member: Member;
  /** Pictures in its text. */
  readonly leftOut: number;
}

/** A mail and what is attached to it, the mail first. Throws where it cannot be read at all. */
export async function* mailMembers(
  name: string,
  bytes: Uint8Array,
  attached: { readonly key: string; readonly parent: string } | null,
  depth: number,
): AsyncGenerator<Given> {
  const message = messageOf(bytes);
  const { header } = message.root;
  const id = messageIdIn(header.first('message-id'));
  const own = id === null ? `mail:${createHash('sha256').update(bytes).digest('hex')}` : `mid:${id}`;
  const answered = messageIdIn(header.first('in-reply-to'));
  const parts = sorted(message.root);
  const sender = senderOf(header.first('from'));
  yield {
    member: {
      key: own,
      parent: attached?.parent ?? null,
      fileName: line(name) ?? 'mail.eml',
      bytes,
      sourceName: sender.name ?? sender.address,
      forwardedFrom: null,
      repliesTo: answered === null ? null : `mid:${answered}`,
      edited: null,
      content: await attempt(() => parsedMail(name, message, parts)),
    },
    leftOut: parts.inline,
  };
  for (const [index, part] of parts.attachments.slice(0, MOST.attachments).entries()) {
    yield* attachment(part, index + 1, own, depth);
  }
  if (parts.attachments.length > MOST.attachments) {
    yield refused(
      'attachments',
      own,
      new LiasseError(
        'damaged-file',
        `This mail has more than ${MOST.attachments} attachments; the rest was not read.`,
      ),
    );
  }
}

async function* attachment(part: Part, index: number, parent: string, depth: number): AsyncGenerator<Given> {
  const { value } = part.type;
  const isMail = value === 'message/rfc822' || value === 'message/global';
  const name = nameOf(part, index, isMail);
  const key = `${parent}#${index}`;
  const { bytes } = contentOf(part);
  if (isMail && bytes.length > 0) {
    if (depth >= MOST.depth) {
      yield refused(
        name,
        parent,
        new LiasseError('too-deep', 'Mails are attached to mails too deeply; this one was not read.'),
      );
      return;
    }
    try {
      yield* mailMembers(name, bytes, { key, parent }, depth + 1);
    } catch (error) {
      yield refused(name, parent, error);
    }
    return;
  }
  yield {
    member: {
      key,
      parent,
      fileName: name,
      bytes,
      sourceName: null,
      forwardedFrom: null,
      repliesTo: null,
      edited: null,
      content: await attempt(() => {
        if (ENCRYPTED.has(value))
          throw new LiasseError('encrypted-file', 'This part of the mail is encrypted; it was not read.');
        return readDocument({ name, bytes });
      }),
    },
    leftOut: 0,
  };
}

const ENCRYPTED = new Set([
  'application/pkcs7-mime',
  'application/x-pkcs7-mime',
  'application/pgp-encrypted',
]);

/** Only a name, whatever path it claims; its ending from the type where it has none. */
function nameOf(part: Part, index: number, isMail: boolean): string {
  const said = part.disposition.parameters.get('filename') ?? part.type.parameters.get('name') ?? '';
  const name = line(basename(said.replaceAll('\\', '/')));
  const subject = isMail
    ? (line(/^subject:\s*(.*)$/im.exec(Buffer.from(part.raw.subarray(0, 4096)).toString('latin1'))?.[1]) ??
      null)
    : null;
  const ending = isMail ? '.eml' : (ENDINGS[part.type.value] ?? '');
  if (name !== null && name !== '.' && name !== '..') return extname(name) === '' ? name + ending : name;
  return subject === null
    ? `attachment-${index}${ending}`
    : `${line(wordsIn(subject))?.slice(0, 100) ?? 'mail'}.eml`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/html': '.html',
  'text/csv': '.csv',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
};

function refused(fileName: string, parent: string, error: unknown): Given {
  return {
    member: {
      key: null,
      parent,
      fileName,
      bytes: new Uint8Array(),
      sourceName: null,
      forwardedFrom: null,
      repliesTo: null,
      edited: null,
      content: refusalOf(error),
    },
    leftOut: 0,
  };
}

/** An error costs the document that met it; a flaw of ours is told as a damaged file. */
async function attempt(read: () => Parsed | Promise<Parsed>): Promise<Member['content']> {
  try {
    return { parsed: await read() };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Member['content'] {
  if (error instanceof LiasseError) {
    const { code, message } = errorData(error);
    return { refused: { code, message } };
  }
  console.error(error);
  return {
    refused: { code: 'parser-crash', message: 'This part could not be read; nothing of it was kept.' },
  };
}

/** The header that people cite stands above the words: subject, from, to, copies, date. */
function parsedMail(name: string, { root, isDamaged }: Message, parts: Sorted): Parsed {
  const { header } = root;
  const builder = textBuilder();
  const subject = wordsIn(header.first('subject'));
  const add = (label: string, words: string): void => {
    if (words !== '') builder.add('paragraph', 0, [{ text: `${label}: ${words}`, marks: [] }]);
  };
  builder.add('heading', 1, [{ text: subject, marks: [] }]);
  add('From', mailboxesIn(header.first('from')));
  add('To', mailboxesIn(header.first('to')));
  add('Cc', mailboxesIn(header.first('cc')));
  add('Date', wordsIn(header.first('date')));
  const words = textBuilder();
  const body = addBodies(parts.bodies, {
    add: (...block) => {
      builder.add(...block);
      words.add(...block);
    },
    get isEmpty() {
      return words.isEmpty;
    },
    build: () => words.build(),
  });
  const { text, blocks, marks } = builder.build();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new LiasseError('no-text', 'There are no words in this mail.');
  const sender = senderOf(header.first('from'));
  const notices = new Set<Notice>(body.notices);
  if (isDamaged) notices.add('damaged-parts');
  if (parts.inline > 0) notices.add('media-left-out');
  const fields = {
    title: line(subject) ?? line(basename(name, extname(name))) ?? 'Mail',
    byline: sender.name ?? sender.address,
    url: null,
    language: languageOf(words.build().text),
    published: dayIn(header.first('date')),
  };
  return {
    mediaType: 'message/rfc822',
    encoding: body.encoding,
    ...fields,
    publishedAt: instantIn(header.first('date')),
    found: foundIn(fields, 'mail-header', {
      language: 'words',
      ...(line(subject) === null ? { title: 'file-name' } : {}),
    }),
    text,
    blocks: [...blocks],
    marks: [...marks],
    notices: [...notices],
  };
}
