/** What the window may ask, and what it is told when it may not. */
import { describe, expect, it } from 'vitest';
import { openDoor, type CallHandlers, type Program } from '../../../main/ipc/door.ts';
import { trustedSenders, type SenderEvent } from '../../../main/ipc/senders.ts';
import { calls, commands } from '../../../preload/contract/api.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';

const UID = '019a0000-0000-7000-8000-000000000001';
const PAGE = 'app://liasse/index.html';
const own: SenderEvent = { sender: { id: 7 }, senderFrame: { url: `${PAGE}#/documents`, parent: null } };

function setUp(fail?: Error) {
  const asked: { readonly name: string; readonly params: unknown }[] = [];
  const note = (name: string, params: unknown): never => {
    asked.push({ name, params });
    if (fail) throw fail;
    return undefined as never;
  };
  const senders = trustedSenders('app:', 'liasse');
  senders.add(7);
  const program: Program = {
    query: async (name, params) => note(name, params),
    command: async (name, params) => note(name, params),
    calls: Object.fromEntries(
      Object.keys(calls).map((name) => [name, (params: unknown) => note(name, params)]),
    ) as unknown as CallHandlers,
  };
  return { asked, senders, door: openDoor(senders, program) };
}

const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('who calls', () => {
  it('serves the main frame of our own page', async () => {
    const { door, asked } = setUp();
    expect(await door(own, 'claim.list', {})).toEqual({ ok: true, value: null });
    expect(asked).toEqual([{ name: 'claim.list', params: {} }]);
  });

  it.each<[string, SenderEvent]>([
    ['another page', { ...own, sender: { id: 8 } }],
    ['a frame that is gone', { ...own, senderFrame: null }],
    ['a frame inside the page', { ...own, senderFrame: { url: PAGE, parent: {} } }],
    ['a web address', { ...own, senderFrame: { url: 'https://liasse/index.html', parent: null } }],
    ['another host', { ...own, senderFrame: { url: 'app://liasse.example/index.html', parent: null } }],
    [
      'a host that ours is only the user name of',
      { ...own, senderFrame: { url: 'app://liasse@x/', parent: null } },
    ],
    ['a blank page', { ...own, senderFrame: { url: 'about:blank', parent: null } }],
    ['an empty address', { ...own, senderFrame: { url: '', parent: null } }],
    ['a file', { ...own, senderFrame: { url: 'file:///tmp/index.html', parent: null } }],
  ])('refuses %s, with an error rather than silence', async (_who, event) => {
    const { door, asked } = setUp();
    expect(await door(event, 'claim.list', {})).toEqual(refused('refused-sender'));
    expect(asked).toEqual([]);
  });

  it('refuses a page once it is gone', async () => {
    const { door, senders } = setUp();
    senders.remove(7);
    expect(await door(own, 'claim.list', {})).toEqual(refused('refused-sender'));
  });
});

describe('is there such a method', () => {
  it.each([
    ['a name that is not there', 'claim.explode'],
    ['a name of every object', 'constructor'],
    ['the prototype', '__proto__'],
    ['a method of objects', 'toString'],
    ['nothing', undefined],
    ['a number', 7],
    ['a list that reads as a name', ['claim.list']],
    ['an object that says it is a name', { toString: () => 'claim.list' }],
  ])('refuses %s', async (_what, name) => {
    const { door, asked } = setUp();
    expect(await door(own, name, {})).toEqual(refused('unknown-method'));
    expect(asked).toEqual([]);
  });

  it.each(Object.keys(commands).filter((name) => !commands[name as keyof typeof commands].window))(
    'keeps %s for the program itself',
    async (name) => {
      const { door, asked } = setUp();
      expect(await door(own, name, {})).toEqual(refused('unknown-method'));
      expect(asked).toEqual([]);
    },
  );
});

describe('is it of the right shape', () => {
  it('fills in what the contract says', async () => {
    const { door, asked } = setUp();
    await door(own, 'claim.create', { text: '  Kyiv joined.  ' });
    expect(asked[0]?.params).toMatchObject({ text: 'Kyiv joined.', kind: 'fact', evidence: [] });
  });

  it('leaves out what the contract does not know', async () => {
    const { door, asked } = setUp();
    const params = JSON.parse('{"id":1,"by":"someone else","__proto__":{"tlp":"red"}}') as object;
    await door(own, 'claim.get', params);
    expect(asked[0]?.params).toEqual({ id: 1 });
  });

  it.each([
    ['claim.get', { id: 'one' }, 'id'],
    ['claim.get', { id: 1.5 }, 'id'],
    ['claim.get', { id: -1 }, 'id'],
    ['claim.get', undefined, ''],
    ['claim.get', [], ''],
    ['claim.create', { text: '' }, 'text'],
    ['claim.create', { text: 'x'.repeat(20_001) }, 'text'],
    [
      'claim.create',
      { text: 'x', evidence: [{ passage: { passageId: 1 }, credibility: 7 }] },
      'evidence.0.credibility',
    ],
    ['passage.create', { documentId: 1, start: 0, end: Number.NaN }, 'end'],
    ['import.begin', { names: [] }, 'names'],
    ['import.give', { job: 'import-1', at: 0, bytes: '/etc/passwd' }, 'bytes'],
    ['import.give', { job: 'import-1', at: 0, path: '/etc/passwd' }, 'bytes'],
    ['import.saveReport', { head: ['a'], rows: [[1]] }, 'rows.0.0'],
  ])('%s refuses wrong input, case %#, and names the field', async (name, params, field) => {
    const { door, asked } = setUp();
    const answer = await door(own, name, params);
    expect(answer).toEqual({
      ok: false,
      error: expect.objectContaining({
        code: 'invalid-input',
        details: expect.objectContaining({ method: name, field }),
      }),
    });
    expect(asked).toEqual([]);
  });

  it('refuses what nests for ever', async () => {
    const { door } = setUp();
    let block: object = { type: 'paragraph' };
    for (let depth = 0; depth < 100_000; depth += 1) block = { type: 'blockquote', content: [block] };
    const written = { number: 1, since: null, head: 0, tail: 0, blocks: [block] };
    expect(await door(own, 'briefing.keep', { id: 1, uid: UID, written })).toEqual(refused('too-deep'));
  });

  it('refuses what holds itself', async () => {
    const { door } = setUp();
    const block: Record<string, unknown> = { type: 'blockquote' };
    block['content'] = [block];
    const written = { number: 1, since: null, head: 0, tail: 0, blocks: [block] };
    const answer = await door(own, 'briefing.keep', { id: 1, uid: UID, written });
    expect(answer).toEqual(refused('too-deep'));
  });

  it('refuses too many values and too much text', async () => {
    const { door } = setUp();
    const many = Array.from({ length: 2_000_001 }, () => 1);
    expect(await door(own, 'claim.get', { id: 1, many })).toEqual(refused('too-large'));
    const megabyte = 'x'.repeat(1024 * 1024);
    expect(await door(own, 'claim.get', { id: 1, more: Array.from({ length: 65 }, () => megabyte) })).toEqual(
      refused('too-large'),
    );
  });
});

describe('what comes back', () => {
  it('is the error of whoever failed', async () => {
    const { door } = setUp(new LiasseError('not-found', 'There is no such claim.', { id: 9 }));
    expect(await door(own, 'claim.get', { id: 9 })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no such claim.', details: { id: 9 } },
    });
  });

  it('is an error of its own kind for what nobody foresaw', async () => {
    const { door } = setUp(new TypeError('x is not a function'));
    expect(await door(own, 'app.info', {})).toEqual(refused('internal'));
  });
});
