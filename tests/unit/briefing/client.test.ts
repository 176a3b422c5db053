/** The typesetter as the program uses it: in a process that may crash or hang, and that is asked more often than it can answer. */
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { TypesetPages } from '../../../main/app/context.ts';
import { typesetterClient, type TypesetterClient } from '../../../main/briefing/client.ts';
import { typesetterService } from '../../../main/briefing/service.ts';
import type { ToldLedger } from '../../../main/briefing/told-ledgers.ts';
import type { Peer, StartRoom } from '../../../main/wire/port.ts';
import { serve, type Service } from '../../../main/wire/rpc.ts';
import { PLAIN_HOUSE } from '../../../preload/contract/house.ts';
import { french } from './jef.ts';
import { MOMENT, p } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

/** A process that is none: messages are cloned on their way, as between processes. */
function roomOf(service: () => Service): { start: StartRoom; peers: { crash(): void }[]; sent: unknown[] } {
  const peers: { crash(): void }[] = [];
  const sent: unknown[] = [];
  const start: StartRoom = () => {
    let gone = false;
    const toRoom: ((message: unknown) => void)[] = [];
    const fromRoom: ((message: unknown) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    const crash = (): void => {
      if (gone) return;
      gone = true;
      for (const exit of exits) exit(1);
    };
    serve(
      {
        post: (message) => {
          if (gone) return;
          sent.push(message);
          const copy = structuredClone(message);
          queueMicrotask(() => fromRoom.forEach((listener) => listener(copy)));
        },
        onMessage: (listener) => toRoom.push(listener),
      },
      service(),
    );
    const peer: Peer = {
      post: (message) => {
        const copy = structuredClone(message);
        queueMicrotask(() => gone || toRoom.forEach((listener) => listener(copy)));
      },
      onMessage: (listener) => fromRoom.push(listener),
      onExit: (listener) => exits.push(listener),
      kill: crash,
    };
    peers.push({ crash });
    return peer;
  };
  return { start, peers, sent };
}

const withLine = (line: string): typeof french => {
  const ledger = structuredClone(french);
  ledger.briefing.body.content?.push(p(line));
  return ledger;
};

it('fits what the program asks for', () => {
  expectTypeOf<TypesetterClient['pages']>().toExtend<TypesetPages>();
});

describe('with Typst behind it', () => {
  it('answers whole previews, though only the pages that changed travel', async () => {
    const room = roomOf(typesetterService);
    const client = typesetterClient(room.start, { resources: RESOURCES });
    const first = await client.pages(french);
    const second = await client.pages(withLine('Une ligne de plus.'));
    expect(first.pages).toHaveLength(5);
    expect(
      second.pages.map((page, index) => page.every(({ svg }, at) => svg === first.pages[index]?.[at]?.svg)),
    ).toEqual([true, true, false, true, true]);
    const last = room.sent.at(-1) as { value: { fresh: Record<string, string> } };
    expect(Object.keys(last.value.fresh)).toHaveLength(2);
    await client.end();
  });

  it('is told a ledger whole after one that it could not set', async () => {
    const told: ToldLedger[] = [];
    const room = roomOf(() => ({
      open: () => null,
      pages: (params: { told: ToldLedger }) => {
        told.push(params.told);
        if (told.length === 2) throw new Error('lost');
        return { hashes: [], fresh: {}, size: [1, 1], whole: true };
      },
    }));
    const client = typesetterClient(room.start, { resources: RESOURCES });
    await client.pages(french);
    await expect(client.pages(french)).rejects.toThrow('lost');
    await client.pages(french);
    expect(told.map(({ rest, text }) => [rest === null, text.since === null])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  it('goes on after a crash, with every page', async () => {
    const room = roomOf(typesetterService);
    const client = typesetterClient(room.start, { resources: RESOURCES });
    const first = await client.pages(french);
    const open = client.file(french, MOMENT, 'pdf');
    room.peers[0]?.crash();
    await expect(open).rejects.toMatchObject({ code: 'typeset-failed' });
    expect(await client.pages(french)).toEqual(first);
    expect(room.peers).toHaveLength(2);
    await client.end();
  });

  it('says why it could not start, and tries again', async () => {
    const room = roomOf(typesetterService);
    const client = typesetterClient(room.start, { resources: join(RESOURCES, 'nowhere') });
    await expect(client.file(french, MOMENT, 'pdf')).rejects.toThrow(/nowhere/);
    await expect(client.file(french, MOMENT, 'pdf')).rejects.toThrow(/nowhere/);
    expect(room.peers).toHaveLength(2);
  });
});

describe('a template of a house', () => {
  it('is blamed where it hangs', async () => {
    const never = (): Promise<never> => new Promise(() => {});
    const room = roomOf(() => ({ open: () => null, file: never, check: never }));
    const client = typesetterClient(room.start, { resources: RESOURCES, timeout: 20 });
    const own = { ...french, briefing: { ...french.briefing, template: 'letter.typ' } };
    const failed = {
      code: 'template-failed',
      details: expect.objectContaining({ template: 'letter.typ' }),
    };
    await expect(client.file(own, MOMENT, 'pdf')).rejects.toMatchObject(failed);
    await expect(client.check(PLAIN_HOUSE, 'letter.typ')).rejects.toMatchObject(failed);
    expect(room.peers).toHaveLength(2);
  });
});

describe('of many calls', () => {
  it('typesets only the last of those that wait for one briefing', async () => {
    const done: string[] = [];
    const room = roomOf(() => ({
      open: () => null,
      pages: async ({ told: { head } }: { told: ToldLedger }) => {
        done.push(head.title);
        await Promise.resolve();
        return { hashes: [[head.title]], fresh: { [head.title]: 'svg' }, size: [1, 1] };
      },
    }));
    const client = typesetterClient(room.start, { resources: RESOURCES });
    const titled = (title: string): typeof french => ({ ...french, briefing: { ...french.briefing, title } });
    await Promise.all(['a', 'b', 'c', 'd'].map((title) => client.pages(titled(title))));
    expect(done).toEqual(['a', 'd']);
    await client.pages(titled('e'));
    expect(done).toEqual(['a', 'd', 'e']);
  });

  it('ends a typesetter that hangs, and says so', async () => {
    const room = roomOf(() => ({ open: () => null, file: () => new Promise(() => {}) }));
    const client = typesetterClient(room.start, { resources: RESOURCES, timeout: 20 });
    await expect(client.file(french, MOMENT, 'pdf')).rejects.toMatchObject({ code: 'typeset-failed' });
  });
});
