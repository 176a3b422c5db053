/** The program is told what changed of a text; if it does not know what that differs from, all of it. */
import { expect, it } from 'vitest';
import type { BodyNode, WrittenText } from '../../../preload/contract/index.ts';
import { telling } from '../../../renderer/features/briefings/telling.ts';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const blocks = ['Un', 'Deux', 'Trois'].map(paragraph);
const start: BodyNode = { type: 'doc', content: blocks.slice(0, 2) };
const longer: BodyNode = { type: 'doc', content: blocks };

it('tells what changed, then all of it where that is not understood', async () => {
  const { tell } = telling();
  const told: WrittenText[] = [];
  const hear = async (written: WrittenText): Promise<true> => {
    told.push(written);
    return true;
  };
  await tell(7, start, hear);
  await tell(7, longer, hear);
  await tell(7, start, async (written) => (written.since === null ? hear(written) : null));
  expect(told.map(({ since, head, blocks }) => [since === null, head, blocks.length])).toEqual([
    [true, 0, 2],
    [false, 2, 1],
    [true, 0, 2],
  ]);
  expect(told[1]?.since).toBe(told[0]?.number);
});

it('fails where all of it is not understood either', async () => {
  await expect(telling().tell(7, start, async () => null)).rejects.toThrow('not known');
});

it('tells all of another briefing', async () => {
  const { tell } = telling();
  await tell(7, start, async () => true);
  expect(await tell(8, longer, async ({ since, blocks }) => ({ since, blocks }))).toEqual({
    since: null,
    blocks: longer.content,
  });
});

it('tells all of it where an answer could not be heard', async () => {
  const { tell, anew } = telling();
  await tell(7, start, async () => true);
  anew();
  const told = await tell(7, longer, async ({ since, blocks }) => ({ since, blocks }));
  expect(told).toEqual({ since: null, blocks: longer.content });
});
