/** A text that is told by what changed of it is the same text at the other end; one that cannot be put together is not guessed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import { tellText, textOf, WrittenText, type KnownText } from '../../../preload/contract/written-text.ts';

/** Few, so that texts have many blocks in common, also twice. */
const BLOCKS: readonly BodyNode[] = ['a', 'b', 'c', 'd'].map((text) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
}));
const texts = fc.array(fc.array(fc.constantFrom(...BLOCKS), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
});

it('is the same text, however texts follow one another', () => {
  fc.assert(
    fc.property(texts, (follow) => {
      let told: KnownText | null = null;
      let heard: KnownText | null = null;
      for (const [number, blocks] of follow.entries()) {
        const written = tellText(told, { number, blocks });
        expect(WrittenText.parse(written)).toEqual(written);
        told = { number, blocks };
        heard = textOf(heard, structuredClone(written));
        expect(heard).toEqual(told);
      }
    }),
  );
});

it('tells one block where one changed', () => {
  const [a, b, c, d] = BLOCKS as [BodyNode, BodyNode, BodyNode, BodyNode];
  const known = { number: 1, blocks: [a, b, c] };
  expect(tellText(known, { number: 2, blocks: [a, d, c] })).toEqual({
    number: 2,
    since: 1,
    head: 1,
    tail: 1,
    blocks: [d],
  });
});

it('is null where the text that it differs from is another, or too short', () => {
  const known: KnownText = { number: 1, blocks: BLOCKS };
  const written: WrittenText = { number: 3, since: 2, head: 1, tail: 1, blocks: [] };
  expect(textOf(null, written)).toBeNull();
  expect(textOf(known, written)).toBeNull();
  expect(textOf({ number: 2, blocks: BLOCKS.slice(0, 1) }, written)).toBeNull();
  expect(textOf({ number: 2, blocks: BLOCKS }, written)?.blocks).toEqual([BLOCKS[0], BLOCKS[3]]);
});
