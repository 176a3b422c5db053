/** The path of blocks that a passage lies in, and its place on pages as other programs read it. */
import { expect, it } from 'vitest';
import {
  pageSelector,
  rectangleSelector,
  structurePath,
  type NumberedBlock,
} from '../../../main/domain/selectors.ts';

const block = (number: number, start: number, end: number, level = 0): NumberedBlock => ({
  number,
  start,
  end,
  level,
  isHeading: level > 0,
});

it('a passage lies under the headings above it, each of a level of its own', () => {
  const blocks = [
    block(1, 0, 5, 1),
    block(2, 6, 9, 2),
    block(4, 30, 35, 2),
    block(5, 36, 40, 4),
    block(6, 41, 80),
    block(7, 81, 90, 1),
  ];
  const { headings, selector } = structurePath({ start: 50, end: 60 }, blocks);
  expect(headings.map(({ number }) => number)).toEqual([1, 4, 5]);
  expect(selector.value).toBe('block=1/4/5/6');
});

it('a passage in a heading ends its own path, and one over several blocks names the last', () => {
  const blocks = [block(1, 0, 5, 1), block(2, 6, 9, 2), block(3, 10, 20)];
  expect(structurePath({ start: 6, end: 8 }, blocks).selector.value).toBe('block=1/2');
  expect(structurePath({ start: 7, end: 12 }, blocks).selector.value).toBe('block=1/2-3');
  expect(structurePath({ start: 0, end: 3 }, [block(1, 0, 5)]).selector.value).toBe('block=1');
});

it('rectangles name each page once, before those that lie on it', () => {
  expect(pageSelector(4).value).toBe('page=4');
  expect(
    rectangleSelector([
      [2, 10, 20, 30, 40],
      [2, 10.005, 60, 30, 10.5],
      [3, 0, 0, 5, 5],
    ]).value,
  ).toBe('page=3&highlight=10,40,20,60&highlight=10.01,40.01,60,70.5&page=4&highlight=0,5,0,5');
});
