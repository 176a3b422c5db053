/** Where keys lead, what a range holds, where what is pasted or filled goes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  fillBounds,
  heightOf,
  holds,
  pasteBounds,
  repeated,
  sizeOf,
  step,
  widthOf,
  type Spot,
} from '../../../renderer/grid/range.ts';

const spot = fc.record({ row: fc.nat(300), column: fc.nat(20) });
const extent = { rows: 301, columns: 21, page: 20 };

describe('a range', () => {
  test('holds both its ends, whichever way it was drawn', () => {
    fc.assert(
      fc.property(spot, spot, (anchor, head) => {
        const bounds = boundsOf({ anchor, head });
        expect(bounds).toEqual(boundsOf({ anchor: head, head: anchor }));
        expect(holds(bounds, anchor) && holds(bounds, head)).toBe(true);
        expect(sizeOf(bounds)).toBe(heightOf(bounds) * widthOf(bounds));
      }),
    );
  });

  test('keys never lead out of the rows and columns', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(spot, keys, fc.boolean(), (from, key, far) => {
        const to = step(from, key, far, extent);
        expect(to !== null && holds({ top: 0, bottom: 300, left: 0, right: 20 }, to)).toBe(true);
      }),
    );
  });

  test.each<[string, boolean, Spot]>([
    ['ArrowDown', false, { row: 6, column: 3 }],
    ['ArrowDown', true, { row: 300, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', true, { row: 300, column: 20 }],
    ['PageUp', false, { row: 0, column: 3 }],
  ])('%s, far: %s', (key, far, to) => {
    expect(step({ row: 5, column: 3 }, key, far, extent)).toEqual(to);
  });

  test('other keys lead nowhere, nor does any where there is nothing', () => {
    expect(step({ row: 0, column: 0 }, 'a', false, extent)).toBeNull();
    expect(step({ row: 0, column: 0 }, 'ArrowDown', false, { rows: 0, columns: 4, page: 1 })).toBeNull();
  });
});

describe('pasting', () => {
  test.each([
    [
      'one cell over a range',
      { top: 1, bottom: 4, left: 0, right: 2 },
      { rows: 1, columns: 1 },
      { top: 1, bottom: 4, left: 0, right: 2 },
    ],
    [
      'a table over one cell',
      { top: 1, bottom: 1, left: 2, right: 2 },
      { rows: 3, columns: 2 },
      { top: 1, bottom: 3, left: 2, right: 3 },
    ],
    [
      'twice into a range of twice its height',
      { top: 0, bottom: 5, left: 0, right: 0 },
      { rows: 3, columns: 2 },
      { top: 0, bottom: 5, left: 0, right: 1 },
    ],
    [
      'a range that it does not fit into',
      { top: 0, bottom: 3, left: 0, right: 0 },
      { rows: 3, columns: 1 },
      { top: 0, bottom: 2, left: 0, right: 0 },
    ],
  ])('%s', (_, range, table, wanted) => {
    expect(pasteBounds(range, table)).toEqual(wanted);
  });
});

describe('filling', () => {
  const range = { top: 2, bottom: 3, left: 1, right: 1 };
  test.each([
    ['down', { row: 7, column: 1 }, { top: 4, bottom: 7, left: 1, right: 1 }],
    ['up', { row: 0, column: 2 }, { top: 0, bottom: 1, left: 1, right: 1 }],
    ['to the right', { row: 4, column: 4 }, { top: 2, bottom: 3, left: 2, right: 4 }],
    ['to the left', { row: 3, column: 0 }, { top: 2, bottom: 3, left: 0, right: 0 }],
    ['nowhere', { row: 3, column: 1 }, null],
  ])('%s', (_, to, wanted) => {
    expect(fillBounds(range, to)).toEqual(wanted);
  });

  test('what is repeated goes on in both directions', () => {
    expect([-2, -1, 0, 1, 2, 3, 4].map((at) => repeated(at, 2, 2))).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });
});
