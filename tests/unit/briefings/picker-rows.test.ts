import { describe, expect, test } from 'vitest';
import type { Noun, RecordRef } from '../../../preload/contract/index.ts';
import { moveInRows, pickerRows } from '../../../renderer/features/briefings/picker-rows.ts';

const record = (id: number, noun: Noun): RecordRef => ({
  id,
  uid: `uid-${id}`,
  noun,
  title: `${noun} ${id}`,
  detail: '',
});

describe('the rows of the citation picker', () => {
  test('are claims, then statements, then passages; what was found first stays first among its kind', () => {
    const found = [record(1, 'passage'), record(2, 'claim'), record(3, 'statement'), record(4, 'claim')];
    expect(pickerRows(found, new Map()).map((row) => row.record.id)).toEqual([2, 4, 3, 1]);
  });

  test('never offer what a sentence cannot rest on', () => {
    expect(pickerRows([record(1, 'code'), record(2, 'briefing')], new Map())).toEqual([]);
  });

  test('show the number of what is cited already', () => {
    const [first, second] = pickerRows([record(1, 'claim'), record(2, 'claim')], new Map([['uid-2', 3]]));
    expect([first?.number, second?.number]).toEqual([null, 3]);
  });
});

test('arrows go round, and there is no row where there are none', () => {
  expect(moveInRows(0, 3, 'previous')).toBe(2);
  expect(moveInRows(2, 3, 'next')).toBe(0);
  expect(moveInRows(1, 3, 'last')).toBe(2);
  expect(moveInRows(1, 3, 'first')).toBe(0);
  expect(moveInRows(0, 0, 'next')).toBe(-1);
});
