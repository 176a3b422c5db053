/** Where words lie on paper: what is drawn is what is marked, also a part of it, over lines and pages, and turned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectanglesOf, type PlacedPage, type Run } from '../../../main/domain/page-places.ts';

const run = (start: number, end: number, rest: Partial<Run> = {}): Run => ({
  start,
  end,
  x: 100,
  y: 200,
  width: (end - start) * 5,
  height: 10,
  angle: 0,
  ...rest,
});
const page = (index: number, runs: readonly Run[], start = 0, end = 1000): PlacedPage => ({
  index,
  width: 600,
  height: 800,
  start,
  end,
  runs,
});
const TEXT = 'abcdefghij klmnopqrst uvwxyz'.repeat(40);

describe('the rectangles of a passage', () => {
  it('take a part of a run by its share of the run’s code units', () => {
    const pages = [page(0, [run(0, 10)])];
    expect(rectanglesOf(TEXT, { start: 0, end: 10 }, pages)).toEqual([[0, 100, 200, 50, 10]]);
    expect(rectanglesOf(TEXT, { start: 2, end: 5 }, pages)).toEqual([[0, 110, 200, 15, 10]]);
  });

  it('take the share of a run of Hebrew from its right', () => {
    const words = 'עברית של נמל';
    const pages = [page(0, [run(0, 12, { width: 120 })])];
    expect(rectanglesOf(words, { start: 0, end: 3 }, pages)).toEqual([[0, 190, 200, 30, 10]]);
  });

  it('are one for a line of several runs, and one more for each line, column and page', () => {
    const pages = [
      page(
        0,
        [run(0, 10), run(11, 20, { x: 153 }), run(21, 30, { y: 212 }), run(31, 40, { x: 400, y: 60 })],
        0,
        41,
      ),
      page(1, [run(41, 50, { y: 50 })], 41, 60),
    ];
    expect(rectanglesOf(TEXT, { start: 5, end: 44 }, pages)).toEqual([
      [0, 125, 200, 73, 10],
      [0, 100, 212, 45, 10],
      [0, 400, 60, 45, 10],
      [1, 100, 50, 15, 10],
    ]);
  });

  it('stand upright on the page where a line runs up or down it', () => {
    const down = [page(0, [run(0, 10, { angle: 90 }), run(11, 20, { angle: 90, y: 253 })])];
    expect(rectanglesOf(TEXT, { start: 0, end: 10 }, down)).toEqual([[0, 90, 200, 10, 50]]);
    expect(rectanglesOf(TEXT, { start: 8, end: 15 }, down)).toEqual([[0, 90, 240, 10, 33]]);
    const up = [page(0, [run(0, 10, { angle: -90 })])];
    expect(rectanglesOf(TEXT, { start: 0, end: 4 }, up)).toEqual([[0, 100, 180, 10, 20]]);
    const over = [page(0, [run(0, 10, { angle: 180 })])];
    expect(rectanglesOf(TEXT, { start: 0, end: 4 }, over)).toEqual([[0, 80, 190, 20, 10]]);
  });

  it('are the whole page where it has no words, and none where the document has no pages', () => {
    expect(rectanglesOf('\ufffc', { start: 0, end: 1 }, [page(3, [], 0, 1)])).toEqual([[3, 0, 0, 600, 800]]);
    expect(rectanglesOf(TEXT, { start: 0, end: 10 }, [])).toEqual([]);
  });

  it('lie on their page, are never empty, and cover a part with what covers the whole', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 590, noNaN: true }),
      y: fc.double({ min: 0, max: 790, noNaN: true }),
      height: fc.double({ min: 1, max: 40, noNaN: true }),
      width: fc.double({ min: 0, max: 300, noNaN: true }),
      angle: fc.constantFrom(0, 90, -90, 180, 37),
      length: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.nat(300),
        fc.nat(300),
        (places, one, other) => {
          let at = 0;
          const runs = places.map(({ length, ...rest }) => {
            const made = run(at, at + length, rest);
            at = made.end + 1;
            return made;
          });
          const start = Math.min(one, other) % at;
          const end = Math.min(at, Math.max(start + 1, Math.max(one, other) % at));
          const areas = rectanglesOf(TEXT, { start, end }, [page(0, runs, 0, at)]);
          const met = runs.filter((each) => each.start < end && start < each.end);
          expect(areas.length).toBeLessThanOrEqual(met.length);
          expect(areas.length > 0).toBe(met.length > 0);
          for (const [on, x, y, width, height] of areas) {
            expect(on).toBe(0);
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
            expect(Math.min(width, height)).toBeGreaterThan(0);
            expect(x + width).toBeLessThanOrEqual(600.02);
            expect(y + height).toBeLessThanOrEqual(800.02);
          }
        },
      ),
    );
  });
});
