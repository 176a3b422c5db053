import { describe, expect, test } from 'vitest';
import { actionOf } from '../../../renderer/features/documents/keys.ts';

const press = (
  key: string,
  more: Partial<{
    code: string;
    ctrlKey: boolean;
    metaKey: boolean;
    altKey: boolean;
    shiftKey: boolean;
  }> = {},
): ReturnType<typeof actionOf> =>
  actionOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('the single keys of the core screen', () => {
  test.each([
    ['h', 'highlight'],
    ['n', 'note'],
    ['c', 'claim'],
    ['s', 'statement'],
    ['l', 'link'],
    ['t', 'code'],
  ])('%s is for %s, with Caps Lock too', (key, name) => {
    expect(press(key)).toEqual({ name });
    expect(press(key.toUpperCase())).toEqual({ name });
  });

  test('on a Ukrainian or Greek keyboard the same place of the key counts', () => {
    expect(press('с', { code: 'KeyC' })).toEqual({ name: 'claim' });
    expect(press('р', { code: 'KeyH' })).toEqual({ name: 'highlight' });
    expect(press('λ', { code: 'KeyL' })).toEqual({ name: 'link' });
  });

  test('on a French keyboard the letter counts, not its place', () => {
    expect(press('a', { code: 'KeyQ' })).toEqual({ name: 'accept' });
    expect(press('q', { code: 'KeyA' })).toEqual({ name: 'suggestions' });
    expect(press('U', { code: 'KeyU', shiftKey: true })).toEqual({ name: 'previous-suggestion' });
    expect(press('n', { code: 'KeyN' })).toEqual({ name: 'note' });
  });

  test('the digits grade, also where they need Shift', () => {
    expect(press('2', { code: 'Digit2' })).toEqual({ name: 'credibility', digit: 2 });
    expect(press('é', { code: 'Digit2' })).toEqual({ name: 'credibility', digit: 2 });
    expect(press('2', { code: 'Digit2', shiftKey: true })).toEqual({ name: 'credibility', digit: 2 });
    expect(press('7', { code: 'Digit7' })).toBeNull();
  });

  test('with Ctrl, ⌘ or Alt the letters belong to the program; Ctrl+F finds', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('s', { metaKey: true })).toBeNull();
    expect(press('h', { altKey: true })).toBeNull();
    expect(press('f', { ctrlKey: true })).toEqual({ name: 'find' });
    expect(press('f', { ctrlKey: true, shiftKey: true })).toBeNull();
  });
});
