import { expect, it, vi } from 'vitest';
import { remembered } from '../../../main/briefing/remembered.ts';

it('answers what the function answers, and asks it once for what it was asked lately', () => {
  const work = vi.fn((text: string) => text.length);
  const length = remembered(work);
  const texts = Array.from({ length: 3000 }, (_, at) => 'x'.repeat(at % 40) + at);
  for (const text of [...texts, ...texts]) expect(length(text)).toBe(text.length);
  expect(work).toHaveBeenCalledTimes(texts.length);
});

it('does not grow with all that was ever asked', () => {
  const work = vi.fn((text: string) => text.length);
  const length = remembered(work);
  for (let at = 0; at < 20_000; at += 1) length(String(at));
  length('0');
  expect(work).toHaveBeenCalledTimes(20_001);
});
