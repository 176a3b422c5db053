/** What a file says now is compared with what it said, part by part. */
import { expect, test } from 'vitest';
import { compareParts, type ReadPart } from '../../../main/domain/read-parts.ts';

const page = (number: number, letter: string): ReadPart => ({
  part: 'page',
  number,
  sha256: letter.repeat(64),
});
const title: ReadPart = { part: 'title', sha256: 'a'.repeat(64) };

test('what is as it was is the same; what was changed, taken out or put in is named', () => {
  const sealed = [title, page(1, 'b'), page(2, 'c'), page(3, 'd')];
  expect(compareParts(sealed, sealed).every(({ isSame }) => isSame)).toBe(true);
  expect(compareParts(sealed, [title, page(1, 'b'), page(2, 'e'), page(4, 'd')])).toEqual([
    { part: 'title', number: null, isSame: true },
    { part: 'page', number: 1, isSame: true },
    { part: 'page', number: 2, isSame: false },
    { part: 'page', number: 3, isSame: false },
    { part: 'page', number: 4, isSame: false },
  ]);
  expect(compareParts(sealed, []).some(({ isSame }) => isSame)).toBe(false);
});
