/** The program is told what changed of a text; if it does not know what that differs from, all of it. */
import { expect, it } from 'vitest';
import type { BodyNode, WrittenText } from '../../../preload/contract/index.ts';
import { telling } from '../../../renderer/features/briefings/telling.ts';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const blocks = ['Un', 'Deux', 'Trois'].map(paragraph);
const start: BodyNode = { type: 'doc', content: blocks.slice(0, 2) };
const longer: BodyNode = { type: 'doc', content: blocks };

it('tells what changed, then all of it where that is not understood', async () => {
  const tell = telling();
  const told: WrittenText[] = [];
  const hear = async (written: WrittenText): Promise<true> => {
    told.push(written);
    return true;
  };
  await tell(start, hear);
  await tell(longer, hear);
  await tell(start, async (written) => (written.since === null ? hear(written) : null));
  expect(told.map(({ since, head, blocks }) => [since === null, head, blocks.length])).toEqual([
    [true, 0, 2],
    [false, 2, 1],
    [true, 0, 2],
  ]);
  expect(told[1]?.since).toBe(told[0]?.number);
});

it('fails where all of it is not understood either', async () => {
  await expect(telling()(start, async () => null)).rejects.toThrow('not known');
});
