import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../renderer/reader/offsets.ts';
import { LAYERS, PassageIndex, type ReaderPassage } from '../../../renderer/reader/passage-index.ts';

const passage = (
  id: number,
  start: number,
  end: number,
  over: Partial<ReaderPassage> = {},
): ReaderPassage => ({
  id,
  start,
  end,
  colour: 'yellow',
  state: 'exact',
  note: '',
  area: null,
  ...over,
});
const many = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 40 })
  .map((ranges) => ranges.map(([start, length], index) => passage(index + 1, start, start + length)));

describe('passages by place', () => {
  test('are all found in a stretch, in reading order, and no others', () => {
    fc.assert(
      fc.property(many, fc.nat(90), fc.integer({ min: 1, max: 30 }), (passages, start, length) => {
        const range = { start, end: start + length };
        const found = new PassageIndex(passages).within(range);
        const wanted = passages.filter((one) => overlaps(one, range)).map((one) => one.id);
        expect(found.map((one) => one.id).sort((a, b) => a - b)).toEqual(wanted);
        expect(found.map((one) => one.start)).toEqual(found.map((one) => one.start).sort((a, b) => a - b));
      }),
    );
  });

  test('a click reaches the smallest first', () => {
    const index = new PassageIndex([passage(1, 0, 100), passage(2, 10, 20), passage(3, 5, 40)]);
    expect(index.at(12).map((one) => one.id)).toEqual([2, 3, 1]);
    expect(index.at(20).map((one) => one.id)).toEqual([3, 1]);
    expect(index.at(100)).toEqual([]);
  });

  test('that overlap in one colour are painted in different layers, as many as there are', () => {
    const index = new PassageIndex([
      passage(1, 0, 100),
      passage(2, 10, 60),
      passage(3, 20, 30),
      passage(4, 70, 80),
    ]);
    expect([1, 2, 3, 4].map((id) => index.get(id)?.layer)).toEqual([0, 1, 2, 1]);
    const deep = new PassageIndex(Array.from({ length: 6 }, (_, at) => passage(at + 1, at, 50)));
    expect(deep.get(6)?.layer).toBe(LAYERS - 1);
  });

  test('of different colours share the lowest layer: their colours tell them apart', () => {
    const index = new PassageIndex([passage(1, 0, 10), passage(2, 5, 15, { colour: 'blue' })]);
    expect(index.get(2)?.layer).toBe(0);
  });

  test('that are lost have no place in the text', () => {
    expect(new PassageIndex([passage(1, 0, 10, { state: 'lost' })]).at(5)).toEqual([]);
  });

  test('are walked in reading order, from the active one or from the place in view', () => {
    const index = new PassageIndex([passage(1, 50, 60), passage(2, 10, 20), passage(3, 30, 40)]);
    expect(index.neighbour({ id: 2, offset: 0 }, 1)?.id).toBe(3);
    expect(index.neighbour({ id: 1, offset: 0 }, 1)).toBeNull();
    expect(index.neighbour({ id: null, offset: 25 }, 1)?.id).toBe(3);
    expect(index.neighbour({ id: null, offset: 25 }, -1)?.id).toBe(2);
    expect(index.neighbour({ id: null, offset: 10 }, 1)?.id).toBe(2);
  });
});
