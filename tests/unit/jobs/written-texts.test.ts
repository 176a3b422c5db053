/** The program knows the text that is being written in its window, and of another one that it does not. */
import { expect, it } from 'vitest';
import { writtenTexts } from '../../../main/jobs/written-texts.ts';
import { p } from '../briefing/ledgers.ts';

const whole = { number: 1, since: null, head: 0, tail: 0, blocks: [p('Un'), p('Deux')] };
const more = { number: 2, since: 1, head: 1, tail: 1, blocks: [p('Et demi')] };

it('is put together from what it was told', () => {
  const texts = writtenTexts();
  expect(texts.take(7, whole)).toEqual({ type: 'doc', content: [p('Un'), p('Deux')] });
  expect(texts.take(7, more)).toEqual({ type: 'doc', content: [p('Un'), p('Et demi'), p('Deux')] });
});

it('is not made of the text of another briefing, and what was not understood changes nothing', () => {
  const texts = writtenTexts();
  texts.take(7, whole);
  expect(texts.take(8, more)).toBeNull();
  expect(texts.take(7, more)?.content).toHaveLength(3);
  texts.forget();
  expect(texts.take(7, { ...more, number: 3, since: 2 })).toBeNull();
});
