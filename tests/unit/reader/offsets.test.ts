import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, snapToCodePoints, splitsCodePoint, trimEdges } from '../../../renderer/reader/offsets.ts';

const anyRange = (text: string): fc.Arbitrary<{ start: number; end: number }> =>
  fc.record({
    start: fc.integer({ min: -3, max: text.length + 3 }),
    end: fc.integer({ min: -3, max: text.length + 3 }),
  });
const textAndRange = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) => fc.tuple(fc.constant(text), anyRange(text)));

describe('a selected stretch', () => {
  test('never cuts an emoji in two and always holds what was selected', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        const snapped = snapToCodePoints(text, range);
        expect(snapped.start).toBeGreaterThanOrEqual(0);
        expect(snapped.end).toBeLessThanOrEqual(text.length);
        expect(splitsCodePoint(text, snapped.start)).toBe(false);
        expect(splitsCodePoint(text, snapped.end)).toBe(false);
        const wanted = [range.start, range.end].map((at) => Math.max(0, Math.min(text.length, at)));
        expect(snapped.start).toBeLessThanOrEqual(Math.min(...wanted));
        expect(snapped.end).toBeGreaterThanOrEqual(Math.max(...wanted));
      }),
    );
  });

  test('is widened by one unit at either side where it lies inside a flag', () => {
    expect(snapToCodePoints('a🇺🇦b', { start: 2, end: 4 })).toEqual({ start: 1, end: 5 });
  });

  test('loses the spaces at its edges, also narrow and no-break ones, and nothing else', () => {
    const text = ' «\u202fmots\u00a0» \n';
    expect(trimEdges(text, { start: 0, end: text.length })).toEqual({ start: 1, end: text.length - 2 });
    expect(trimEdges('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });

  test('touches a neighbour only where both share a unit', () => {
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
  });
});
