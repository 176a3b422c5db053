/** The program is told what changed of a text; if it does not know what that differs from, all of it. */
import { expect, it } from 'vitest';
import { briefingSchema, parseBody } from '../../../preload/contract/briefing-schema.ts';
import type { WrittenText } from '../../../preload/contract/written-text.ts';
import { telling } from '../../../renderer/features/briefings/telling.ts';

const paragraph = (text: string) => briefingSchema.node('paragraph', null, briefingSchema.text(text));
const start = parseBody({ type: 'doc', content: [paragraph('Un').toJSON(), paragraph('Deux').toJSON()] });
const longer = start.copy(start.content.addToEnd(paragraph('Trois')));

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
