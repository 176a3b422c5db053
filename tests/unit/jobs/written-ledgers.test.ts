/** The ledger of a text as it is being written is that which the dossier would read of it, though the dossier is rarely asked. */
import { expect, it } from 'vitest';
import { writtenLedgers } from '../../../main/jobs/written-ledgers.ts';
import type { Session } from '../../../main/jobs/session.ts';
import type { Change } from '../../../preload/contract/define.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import type { LedgerPart } from '../../../preload/contract/live-parts.ts';
import { ledgerOf, p } from '../briefing/ledgers.ts';

const cites = (uid: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'citation', attrs: { uid } }],
});
const UID = '019a0000-0000-7000-8000-000000000001';

const text = (...blocks: readonly BodyNode[]): BodyNode => ({ type: 'doc', content: [...blocks] });

/** A dossier that counts how often it was asked. */
function desk(): {
  readonly ledgers: ReturnType<typeof writtenLedgers>;
  readonly asked: (BodyNode | undefined)[];
} {
  const asked: (BodyNode | undefined)[] = [];
  const query = (async (_name: string, { body }: { body?: BodyNode }) => {
    asked.push(body);
    const kept = ledgerOf([p('Tel que gardé')]);
    return body === undefined ? kept : { ...kept, briefing: { ...kept.briefing, body } };
  }) as unknown as Session['query'];
  return { ledgers: writtenLedgers({ query }), asked };
}

it('is read once while words change, and holds the text as it was told last', async () => {
  const { ledgers, asked } = desk();
  const citing = cites(UID);
  await ledgers.read(1, text(p('Un'), citing));
  const ledger = await ledgers.read(1, text(p('Un mot'), citing));
  expect(asked).toHaveLength(1);
  expect(ledger.briefing.body).toEqual({ type: 'doc', content: [p('Un mot'), citing] });
});

it('is read again when the text cites something else, in another order, or when the dossier changed', async () => {
  const { ledgers, asked } = desk();
  const other = cites(UID.replace(/1$/, '2'));
  await ledgers.read(1, text(cites(UID), other));
  await ledgers.read(1, text(other, cites(UID)));
  expect(asked).toHaveLength(2);
  await ledgers.read(1, text(other));
  expect(asked).toHaveLength(3);
  ledgers.changed();
  await ledgers.read(1, text(p('Un'), other));
  expect(asked).toHaveLength(4);
});

it('is not read again because the text itself was kept, only another one was', async () => {
  const { ledgers, asked } = desk();
  const kept = (id: number): Change => ({ operation: 'briefing.write', nouns: ['briefing'], ids: [id] });
  await ledgers.read(1, text(p('Un')));
  ledgers.changed(kept(1));
  await ledgers.read(1, text(p('Un mot')));
  expect(asked).toHaveLength(1);
  ledgers.changed(kept(2));
  await ledgers.read(1, text(p('Un mot de plus')));
  expect(asked).toHaveLength(2);
});

it('is read until it has the live parts of the text: one that is put back comes back when the text is kept', async () => {
  const live: BodyNode = { type: 'live', attrs: { uid: UID } };
  const asked: number[] = [];
  const parts: LedgerPart[] = [];
  const query = (async () => {
    asked.push(parts.length);
    return { ...ledgerOf([]), live: [...parts] };
  }) as unknown as Session['query'];
  const ledgers = writtenLedgers({ query });
  await ledgers.read(1, text(live));
  await ledgers.read(1, text(p('Un'), live));
  parts.push({ uid: UID } as LedgerPart);
  await ledgers.read(1, text(p('Un mot'), live));
  await ledgers.read(1, text(p('Un mot de plus'), live));
  expect(asked).toEqual([0, 0, 1]);
});

it('is not kept where the dossier changed while it was read', async () => {
  const { ledgers, asked } = desk();
  const reading = ledgers.read(1, text(p('Un')));
  ledgers.changed();
  await reading;
  await ledgers.read(1, text(p('Un mot')));
  expect(asked).toHaveLength(2);
});

it('is as it is kept without a text, and of each briefing its own', async () => {
  const { ledgers, asked } = desk();
  expect((await ledgers.read(1)).briefing.body.content).toEqual([p('Tel que gardé')]);
  expect(asked).toEqual([undefined]);
  await ledgers.read(1, text(p('Un')));
  await ledgers.read(2, text(p('Un')));
  expect(asked).toHaveLength(3);
});

it('refuses what is no block of a briefing before anybody is asked', async () => {
  const { ledgers, asked } = desk();
  await expect(ledgers.read(1, text({ type: 'script' }))).rejects.toMatchObject({
    code: 'invalid-briefing',
  });
  await expect(ledgers.read(1, text({ type: 'text', text: 'nu' }))).rejects.toMatchObject({
    code: 'invalid-briefing',
  });
  expect(asked).toEqual([]);
});
