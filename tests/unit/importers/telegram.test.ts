/** Telegram Desktop's exports: every message with words is a document, and nothing is read that is not there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTelegram } from '../../../main/importers/telegram/telegram.ts';
import { allMembers, parsedOf } from '../../support/members.ts';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/documents', name));
const read = (content: Uint8Array | string, size?: number) =>
  allMembers(readTelegram, content, size === undefined ? {} : { size });

describe('one channel', async () => {
  const { members, leftOut, chats } = await read(fixture('telegram-channel.json'));
  const byKey = new Map(members.map((member) => [member.key?.split('/')[1], member]));
  const member = (id: number) => byKey.get(String(id));
  const parsed = (id: number) => parsedOf(member(id));
  const marksOf = (id: number) =>
    parsed(id).marks.map(({ kind, start, end, href }) => [kind, parsed(id).text.slice(start, end), href]);

  test('its messages with words are documents, by their number; the rest is counted', () => {
    expect(members.map(({ key }) => key)).toEqual(
      [2, 3, 4, 6, 8, 9, 10].map((id) => `telegram:channel1234567890/${id}`),
    );
    expect(leftOut).toEqual({ service: 1, unsupported: 1, 'without-text': 1 });
  });

  test('text in parts: links, bold words, emoji and hashtags', () => {
    expect(parsed(2).text).toBe(
      'Угоду підписано в порту.\nПодробиці: https://example.org/uhoda та повний текст. Важливо⚓ #порт',
    );
    expect(marksOf(2)).toEqual([
      ['link', 'https://example.org/uhoda', 'https://example.org/uhoda'],
      ['link', 'повний текст', 'https://example.org/tekst'],
      ['strong', 'Важливо', null],
    ]);
  });

  test('a quotation is blocks of its own', () => {
    expect(parsed(3).blocks.map(({ kind, start, end }) => [kind, parsed(3).text.slice(start, end)])).toEqual([
      ['paragraph', 'Міністр сказав:'],
      ['quotation', 'Кран прибуде навесні.'],
      ['quotation', 'Екіпаж уже готовий.'],
    ]);
  });

  test('its source is the channel; a title is its first words; no address is invented', () => {
    const { title, url, byline, language } = parsed(2);
    expect([title, url, byline, language]).toEqual([
      'Угоду підписано в порту. · Порт новини',
      null,
      null,
      'uk',
    ]);
    expect(new Set(members.map(({ sourceName }) => sourceName))).toEqual(new Set(['Порт новини']));
  });

  test('forwards name whose words they are, where the file does', () => {
    expect([member(3)?.forwardedFrom, member(4)?.forwardedFrom, member(2)?.forwardedFrom]).toEqual([
      'Вісник гавані',
      null,
      null,
    ]);
  });

  test('an answer says to which message', () => {
    expect([member(3)?.repliesTo, member(2)?.repliesTo]).toEqual(['telegram:channel1234567890/2', null]);
  });

  test('a picture with words is its words, and it is said', () => {
    expect([parsed(6).text, parsed(6).notices]).toEqual([
      'Підпис під світлиною з причалу.',
      ['media-left-out'],
    ]);
  });

  test('a poll is its question and answers', () => {
    expect(parsed(8).text).toBe('Коли прибуде кран?\nНавесні\nВосени');
  });

  test('control characters that are not JSON part pages; an escaped backslash is none of them', () => {
    expect(parsed(9).text).toBe(
      String.raw`Перша сторінка.` + '\n' + String.raw`Друга сторінка, де написано \x0C та "лапки".`,
    );
  });

  test('the day is that of UTC, not of the exporting machine; a signature is its author', () => {
    expect([parsed(10).published, parsed(10).notices, parsed(10).byline]).toEqual([
      '2025-11-05',
      [],
      'Чергова редакція',
    ]);
  });

  test('each keeps the very bytes of its message', () => {
    const file = fixture('telegram-channel.json');
    for (const { bytes } of members) {
      expect(file.includes(Buffer.from(bytes))).toBe(true);
      expect([bytes[0], bytes.at(-1)]).toEqual([0x7b, 0x7d]);
    }
  });

  test.each([1, 2, 3, 7, 64, 1000])('arriving %i bytes at a time it reads the same', async (size) => {
    expect(await read(fixture('telegram-channel.json'), size)).toEqual({ members, leftOut, chats });
  });
});

test('an older export has no time zone: its day is kept, and said to be local', async () => {
  const { members } = await read(fixture('telegram-old.json'));
  const { published, notices, text } = parsedOf(members[0]);
  expect([published, notices, text]).toEqual([
    '2025-11-05',
    ['local-date'],
    'Old exports know no time zone.',
  ]);
});

test('a full export: every chat and every chat left, whether it has a name or not; nothing else of the account', async () => {
  const { members } = await read(fixture('telegram-full.json'));
  expect(members.map(({ key, sourceName, repliesTo }) => [key, sourceName, repliesTo])).toEqual([
    ['telegram:saved42/11', null, null],
    ['telegram:user77/12', null, 'telegram:channel1234567890/2'],
    ['telegram:channel555/2', 'Quay group', null],
    ['telegram:chat556/3', 'Old quay', null],
  ]);
  expect(members[0]?.forwardedFrom).toBe('Вісник гавані');
  expect(parsedOf(members[2]).byline).toBe('Night shift');
});

test.each(['', '"text":"",', '"text":[],'])(
  'text that stands in text_entities alone is read (%s)',
  async (text) => {
    const { members } = await read(
      `{"name":"a","type":"public_channel","id":1,"messages":[{"id":1,"type":"message",${text}"text_entities":[{"type":"plain","text":"Un mot"}]}]}`,
    );
    expect(parsedOf(members[0]).text).toBe('Un mot');
  },
);
