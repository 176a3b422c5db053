import { describe, expect, test } from 'vitest';

import { ndcg } from '../bench/ndcg.ts';

// By hand: grade 3 gains 7, 2 gains 3, 1 gains 1; ranks 1, 2, 3 and 4 divide by 1, 1.58496, 2 and 2.32193.
const JUDGED = { a: 3, b: 2, c: 1 };
/** 7/1 + 3/1.58496 + 1/2 */
const BEST = 9.392789;

describe('nDCG', () => {
  test('the best order is 1', () => {
    expect(ndcg(['a', 'b', 'c'], JUDGED)).toBe(1);
  });

  test('documents of one grade may change places', () => {
    expect(ndcg(['b', 'a', 'c'], { a: 2, b: 2, c: 1 })).toBe(1);
  });

  test('a worse order is discounted by rank', () => {
    // 1/1 + 3/1.58496 + 7/2 = 6.392789
    expect(ndcg(['c', 'b', 'a'], JUDGED)).toBeCloseTo(6.392789 / BEST, 6);
  });

  test('what was not judged takes a rank and gains nothing', () => {
    // 0 + 7/1.58496 + 0 + 3/2.32193 = 5.708538
    expect(ndcg(['x', 'a', 'y', 'b'], JUDGED)).toBeCloseTo(5.708538 / BEST, 6);
  });

  test('a grade of 0 is as no judgement', () => {
    expect(ndcg(['x', 'a'], { a: 3, x: 0 })).toBe(ndcg(['x', 'a'], { a: 3 }));
  });

  test('what was not found is missing from the sum', () => {
    expect(ndcg(['a'], JUDGED)).toBeCloseTo(7 / BEST, 6);
    expect(ndcg([], JUDGED)).toBe(0);
    expect(ndcg(['x', 'y'], JUDGED)).toBe(0);
  });

  test('only the first ranks count, in the best order too', () => {
    expect(ndcg(['x', 'a', 'b'], JUDGED, 1)).toBe(0);
    // (0 + 7/1.58496) / (7/1 + 3/1.58496) = 4.416508 / 8.892789
    expect(ndcg(['x', 'a', 'b'], JUDGED, 2)).toBeCloseTo(4.416508 / 8.892789, 6);
    const eleven = Object.fromEntries(Array.from('abcdefghijk', (id) => [id, 1]));
    expect(ndcg(Array.from('abcdefghij'), eleven)).toBe(1);
  });

  test('an id may be the name of what every object has', () => {
    expect(ndcg(['constructor', 'a'], { a: 1 })).toBeCloseTo(1 / 1.5849625, 6);
  });

  test('where nothing is relevant the data is wrong', () => {
    expect(() => ndcg(['a'], {})).toThrow('No document is relevant');
    expect(() => ndcg(['a'], { a: 0 })).toThrow('No document is relevant');
  });

  test('a document named twice is refused', () => {
    expect(() => ndcg(['a', 'a'], JUDGED)).toThrow('twice');
  });
});
