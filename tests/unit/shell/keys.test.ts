/** Keys mean the same on every keyboard. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Keys from '../../../renderer/shell/keys.ts';

const press = (key: string, more: Partial<Keys.KeyPress> = {}): Keys.KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a key', () => {
  let keys: typeof Keys;
  beforeAll(async () => {
    vi.stubGlobal('navigator', { platform: 'Linux x86_64' });
    keys = await import('../../../renderer/shell/keys.ts');
  });

  it('needs exactly its modifiers', () => {
    expect(keys.isPressed('Ctrl+Z', press('z', { ctrlKey: true }))).toBe(true);
    expect(keys.isPressed('Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(keys.isPressed('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(keys.isPressed('Ctrl+K', press('k'))).toBe(false);
  });

  it('is found by its place on a Cyrillic keyboard', () => {
    expect(keys.isPressed('Ctrl+K', press('л', { ctrlKey: true, code: 'KeyK' }))).toBe(true);
  });

  it('of a French keyboard is the letter that it shows', () => {
    expect(keys.isPressed('Ctrl+Z', press('z', { ctrlKey: true, code: 'KeyW' }))).toBe(true);
  });

  it('? needs no Shift where the keyboard needs none', () => {
    expect(keys.isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(keys.isPressed('?', press('?'))).toBe(true);
  });
});
