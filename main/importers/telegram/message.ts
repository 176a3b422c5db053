/** One message of a Telegram Desktop export as a document. */
import type { BlockKind, Notice } from '../../../preload/contract/documents.ts';
import { cleaned } from '../decode.ts';
import type { Member } from '../member.ts';
import { dayOf, instantAt, line, linkTarget } from '../metadata.ts';
import { languageOf } from '../parse.ts';
import { foundIn } from '../parsed.ts';
import { textBuilder, type Run, type RunMark, type TextBuilder } from '../text-builder.ts';
import { standardJson, type ChatHead, type CutMessage } from './scan.ts';

/** Messages that are no documents. */
type NotADocument = 'service' | 'unsupported' | 'without-text';

export interface ReadMessage {
  /** What the keys of its chat begin with, and its number there; null where the export does not tell. */
  readonly series: string | null;
  readonly number: number | null;
  readonly read: Member | NotADocument;
}

/** Throws `SyntaxError` for what is not JSON. */
export function readMessage({ chat, bytes }: CutMessage): ReadMessage {
  const said = fieldsOf(bytes);
  const place = placeOf(chat);
  const number = Number(idOf(said['id']) ?? Number.NaN);
  return {
    series: place === null ? null : `telegram:${place}/`,
    number: Number.isSafeInteger(number) && number >= 0 ? number : null,
    read: memberOf(said, chat, bytes),
  };
}

function memberOf(said: Fields, chat: ChatHead, bytes: Uint8Array): Member | NotADocument {
  if (said['type'] === 'service' || said['type'] === 'unsupported') return said['type'];
  const notices = new Set<Notice>();
  const builder = textBuilder();
  addText(partsOf(said), builder, notices);
  addPoll(said['poll'], builder, notices);
  const { text, blocks, marks } = builder.build();
  if (!/[\p{L}\p{N}]/u.test(text)) return 'without-text';
  if (text.includes('\ufffd')) notices.add('replacement-characters');
  if (MEDIA.some((key) => said[key] !== undefined)) notices.add('media-left-out');
  const published = publishedOf(said);
  if (published.isLocal) notices.add('local-date');
  const id = idOf(said['id']);
  const place = placeOf(chat);
  const sourceName = line(chat.name);
  const signed = line(wordsOf(said['author'])) ?? line(wordsOf(said['from']));
  const fields = {
    title: titleOf(text, sourceName),
    byline: signed === sourceName ? null : signed,
    url: null,
    language: languageOf(text),
    published: published.day,
  };
  return {
    key: place === null || id === null ? null : `telegram:${place}/${id}`,
    parent: null,
    fileName: `${place ?? 'telegram'}-${id ?? 'message'}.json`,
    bytes,
    sourceName,
    forwardedFrom: line(wordsOf(said['forwarded_from'])),
    repliesTo: replyOf(said, place),
    edited: instantAt(Number(said['edited_unixtime'] ?? Number.NaN)),
    content: {
      parsed: {
        mediaType: 'application/json',
        encoding: 'utf-8',
        ...fields,
        publishedAt: published.instant,
        found: foundIn(fields, 'message', { title: 'words', language: 'words' }),
        text,
        blocks: [...blocks],
        marks: [...marks],
        notices: [...notices],
      },
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(bytes: Uint8Array): Fields {
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return JSON.parse(standardJson(json)) as Fields;
}

/** Fields that tell of something beside the words. */
const MEDIA = ['photo', 'file', 'contact_information', 'location_information', 'game_title', 'media_type'];

const wordsOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const idOf = (value: unknown): string | null =>
  (typeof value === 'number' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && /^-?\d+$/.test(value))
    ? String(value)
    : null;

/** As the export itself names peers in `from_id`: `channel123`, `chat123`, `user123`. */
function placeOf({ type, id }: ChatHead): string | null {
  if (id === null || !/^-?\d+$/.test(id)) return null;
  return `${PREFIXES[type ?? ''] ?? 'chat'}${id}`;
}

const PREFIXES: Readonly<Record<string, string>> = {
  saved_messages: 'saved',
  replies: 'user',
  verification_codes: 'user',
  personal_chat: 'user',
  bot_chat: 'user',
  private_group: 'chat',
  private_supergroup: 'channel',
  public_supergroup: 'channel',
  private_channel: 'channel',
  public_channel: 'channel',
};

/** The message answered: in the same chat, unless another is named. */
function replyOf(said: Fields, place: string | null): string | null {
  const id = idOf(said['reply_to_message_id']);
  const peer = wordsOf(said['reply_to_peer_id']);
  const where = peer !== null && /^(?:channel|chat|user)-?\d+$/.test(peer) ? peer : place;
  return id === null || where === null ? null : `telegram:${where}/${id}`;
}

/** `date_unixtime` counts seconds in UTC; `date`, all that older exports have, is the exporting machine's clock without a zone. */
function publishedOf(said: Fields): {
  readonly day: string | null;
  readonly instant: string | null;
  readonly isLocal: boolean;
} {
  const instant = instantAt(Number(said['date_unixtime'] ?? Number.NaN));
  if (instant !== null) return { day: instant.slice(0, 10), instant, isLocal: false };
  const day = dayOf(wordsOf(said['date']));
  return { day, instant: null, isLocal: day !== null };
}

const LONGEST_TITLE = 80;

/** Its first words, and whose they are: a message has no title of its own. */
function titleOf(text: string, sourceName: string | null): string {
  const first = text.split('\n', 1)[0] ?? text;
  let words = first;
  if (first.length > LONGEST_TITLE) {
    const cut = first.slice(0, LONGEST_TITLE + 1);
    const space = cut.lastIndexOf(' ');
    // Not between the halves of a character.
    const head = cut
      .slice(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE)
      .replace(/[\ud800-\udbff]$/, '');
    words = `${head}…`;
  }
  return line(sourceName === null ? words : `${words} · ${sourceName}`) ?? 'Telegram';
}

interface Part {
  readonly type: string;
  readonly text: string;
  readonly href: string | null;
}

/** `text` is words, or a list of words and objects; `text_entities` says the same in objects alone, and newer exports have both. */
function partsOf(said: Fields): readonly Part[] {
  const text = said['text'];
  const entities = said['text_entities'];
  const isBare = text === undefined || text === '' || (Array.isArray(text) && text.length === 0);
  const given = isBare ? entities : text;
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list.flatMap((part): readonly Part[] => {
    if (typeof part === 'string') return [{ type: 'plain', text: part, href: null }];
    if (typeof part !== 'object' || part === null) return [];
    const { type, text: words, href } = part as Fields;
    return [{ type: wordsOf(type) ?? 'plain', text: wordsOf(words) ?? '', href: wordsOf(href) }];
  });
}

const KINDS: Readonly<Record<string, BlockKind>> = { blockquote: 'quotation', pre: 'preformatted' };

/** A line is a paragraph; quotations and code are blocks of their own. */
function addText(parts: readonly Part[], builder: TextBuilder, notices: Set<Notice>): void {
  let runs: Run[] = [];
  let kind: BlockKind = 'paragraph';
  const flush = (): void => {
    builder.add(kind, 0, runs);
    runs = [];
  };
  for (const part of parts) {
    const { text, notices: found } = cleaned(part.text);
    for (const notice of found) notices.add(notice);
    const own = KINDS[part.type] ?? 'paragraph';
    if (own !== kind) flush();
    kind = own;
    if (kind === 'preformatted') {
      runs.push({ text, marks: [] });
      continue;
    }
    const marks = marksOf(part);
    for (const [index, words] of text.split(/[\n\f]/).entries()) {
      if (index > 0) flush();
      if (words !== '') runs.push({ text: words, marks });
    }
  }
  flush();
}

function marksOf({ type, text, href }: Part): readonly RunMark[] {
  if (type === 'bold') return [{ kind: 'strong', href: null }];
  if (type === 'italic') return [{ kind: 'emphasis', href: null }];
  if (type === 'code') return [{ kind: 'code', href: null }];
  const target =
    type === 'text_link'
      ? linkTarget(href)
      : type === 'link'
        ? (linkTarget(text) ?? (/^[\w-]+\.[^\s:@]+$/u.test(text) ? linkTarget(`https://${text}`) : null))
        : type === 'email'
          ? linkTarget(`mailto:${text}`)
          : null;
  return target === null ? [] : [{ kind: 'link', href: target }];
}

/** The question as a paragraph, the answers as a list. */
function addPoll(poll: unknown, builder: TextBuilder, notices: Set<Notice>): void {
  if (typeof poll !== 'object' || poll === null) return;
  const { question, answers } = poll as Fields;
  addText(partsOf({ text: question }), builder, notices);
  for (const answer of Array.isArray(answers) ? (answers as readonly unknown[]) : []) {
    const text: unknown = typeof answer === 'object' && answer !== null ? (answer as Fields)['text'] : answer;
    const words = partsOf({ text })
      .map((part) => part.text)
      .join('');
    builder.add('list-item', 1, [{ text: cleaned(words).text, marks: [] }]);
  }
}
