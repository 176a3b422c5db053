/** Chat exports that are not what they say: what came whole before the damage is kept, nothing behind it is guessed. */
import { describe, expect, test } from 'vitest';
import { readTelegram } from '../../main/importers/telegram/telegram.ts';
import { allMembers, parsedOf, refusalOf } from '../support/members.ts';

const chat = (messages: string, after = ']}'): string =>
  `{"name":"Quai","type":"public_channel","id":1,"messages":[${messages}${after}`;
const message = (id: number, text: string): string =>
  `{"id":${id},"type":"message","date_unixtime":"1762333200","text":${text}}`;
const read = (content: Uint8Array | string) => allMembers(readTelegram, content);
const kept = async (content: Uint8Array | string) =>
  (await read(content)).members.map((member) => refusalOf(member) ?? parsedOf(member).text);

describe('a file that breaks', () => {
  const before = `${message(1, '"Un."')},${message(2, '"Deux."')}`;

  test.each([
    ['cut off in a message', chat(`${before},{"id":3,"type":"mess`, '')],
    ['cut off between messages', chat(`${before},`, '')],
    ['cut off in an escape', chat(`${before},{"id":3,"text":"\\`, '')],
    ['a comma too few', chat(`${before}${message(3, '"Trois."')}`)],
    ['a message that is not JSON', chat(`${before},{"id":3,text:1},${message(4, '"Quatre."')}`)],
    ['a stray quotation mark', chat(`${before},${message(3, '"Tr"ois."')},${message(4, '"Quatre."')}`)],
    ['a line end within words', chat(`${before},${message(3, '"Tr\nois."')},${message(4, '"Quatre."')}`)],
    ['a list closed as an object', chat(before, '}}')],
    ['something after its end', `${chat(before)} x`],
    ['NULs after its end', `${chat(before)}\0\0\0`],
    ['a message of 9 MB', chat(`${before},${message(3, `"${'a'.repeat(9_000_000)}"`)}`)],
  ])('%s: the messages before are kept, then it is said where', async (_what, content) => {
    const { members } = await read(content);
    expect(members.map((member) => refusalOf(member) ?? parsedOf(member).text)).toEqual([
      'Un.',
      'Deux.',
      'damaged-file',
    ]);
    expect(members[2]?.content).toMatchObject({
      refused: { message: expect.stringMatching(/byte|bytes|number 3/) as string },
    });
  });
});

test('words that look like messages are words', async () => {
  const trap = String.raw`"\"},{\"id\":9,\"type\":\"message\",\"text\":\"Faux\"},{\\"`;
  expect(await kept(chat(message(1, trap)))).toEqual([
    String.raw`"},{"id":9,"type":"message","text":"Faux"},{\ `.trim(),
  ]);
});

test('lists called messages elsewhere are none of a chat', async () => {
  expect(
    await kept(
      `{"about":"","contacts":{"messages":[${message(1, '"Non."')}]},"x":[{"messages":[${message(2, '"Non."')}]}],"chats":{"list":[]}}`,
    ).catch((error: unknown) => error),
  ).toMatchObject({ code: 'no-text' });
});

test.each([
  ['100,000 lists in one another', message(1, `${'['.repeat(100_000)}${']'.repeat(100_000)}`), []],
  [
    'numbers, nulls and objects where words belong',
    message(1, '[1,null,{"type":1,"text":[]},{},"Un."]'),
    ['Un.'],
  ],
  ['a name of an object’s own', '{"__proto__":{"text":"Faux"},"id":1,"text":"Un."}', ['Un.']],
  ['half of a character', message(1, String.raw`"Un\ud83d."`), ['Un.']],
  ['a link that runs', message(1, '[{"type":"text_link","text":"Un.","href":"javascript:x()"}]'), ['Un.']],
])('%s', async (_what, messages, words) => {
  const { members } = await read(chat(messages));
  expect(members.map((member) => parsedOf(member).text)).toEqual(words);
  expect(members.flatMap((member) => parsedOf(member).marks)).toEqual([]);
});

test.each(['"x"', '1e99', '"99999999999999999999"', '-1', 'null', '"0"'])(
  'a time of %s is none',
  async (time) => {
    const { members } = await read(
      chat(`{"id":1,"date_unixtime":${time},"date":"2025-11-05T23:59:59","text":"Un."}`),
    );
    expect([parsedOf(members[0]).published, parsedOf(members[0]).notices]).toEqual([
      '2025-11-05',
      ['local-date'],
    ]);
  },
);

test('a chat without a number gives messages without a key; numbers beyond 2^53 keep their digits', async () => {
  const { members } = await read(`{"messages":[${message(1, '"Un."')}]}`);
  expect(members[0]?.key).toBe(null);
  const large = await read(
    `{"id":12345678901234567890,"type":"public_channel","messages":[${message(1, '"Un."')}]}`,
  );
  expect(large.members[0]?.key).toBe('telegram:channel12345678901234567890/1');
});

test('bytes that are not UTF-8 show as what they are, and it is said', async () => {
  const { members } = await read(Buffer.from(chat(message(1, '"d\u00e9j\u00e0"')), 'latin1'));
  expect([parsedOf(members[0]).text, parsedOf(members[0]).notices]).toEqual([
    'd\ufffdj\ufffd',
    ['replacement-characters'],
  ]);
});

test.each(['', ' ', '[]', 'null', '{', 'x', '\0'])(
  'what is no export at all (%j) is one refusal',
  async (content) => {
    expect(await kept(content)).toEqual(['damaged-file']);
  },
);
