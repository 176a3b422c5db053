import { expect, test } from 'vitest';
import { readZoom, zoomBy, zoomStepOf } from '../../../renderer/reader/zoom.ts';

test('the size of the text goes up and down in steps, stops at both ends and comes back to normal', () => {
  expect(zoomBy(1, 'in')).toBe(1.1);
  expect(zoomBy(1.1, 'out')).toBe(1);
  expect(zoomBy(2, 'in')).toBe(2);
  expect(zoomBy(0.8, 'out')).toBe(0.8);
  expect(zoomBy(1.6, 'reset')).toBe(1);
});

test('only Ctrl or ⌘ with +, - or 0 change it', () => {
  const key = (name: string, ctrlKey = true): string | null =>
    zoomStepOf({ key: name, ctrlKey, metaKey: false, altKey: false });
  expect([key('+'), key('='), key('-'), key('0'), key('1'), key('+', false)]).toEqual([
    'in',
    'in',
    'out',
    'reset',
    null,
    null,
  ]);
});

test('a size that makes no sense is forgotten', () => {
  expect([readZoom('1.25'), readZoom('nonsense'), readZoom('900'), readZoom(undefined)]).toEqual([
    1.25, 1, 1, 1,
  ]);
});
