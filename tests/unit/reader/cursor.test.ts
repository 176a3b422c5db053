import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../preload/contract/index.ts';
import { cursorRange, moveCursor, stepOf, type Cursor, type Step } from '../../../renderer/reader/cursor.ts';
import { Units } from '../../../renderer/reader/units.ts';

const text = 'Le titre\nUne première phrase. Une seconde, avec M. Støre.\nДенис Шмигаль сказав. 🇺🇦 Так!';
const blocks: Block[] = [];
for (const line of text.matchAll(/[^\n]+/g)) {
  blocks.push({ kind: 'paragraph', level: 0, start: line.index, end: line.index + line[0].length });
}
const units = new Units(text, blocks, 'fr');
const words = (cursor: Cursor | null): string => {
  if (cursor === null) return '';
  const range = cursorRange(cursor);
  return text.slice(range.start, range.end);
};
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey', boolean>> = {}): Step => {
  const step = stepOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
  if (step === null) throw new Error(`${name} is no key of the cursor`);
  return step;
};
const press = (cursor: Cursor | null, ...steps: Step[]): Cursor | null =>
  steps.reduce<Cursor | null>((at, step) => moveCursor(units, at, step, 0), cursor);

describe('the keyboard cursor', () => {
  test('appears where the reader looks and goes on by sentences', () => {
    const first = press(null, key('ArrowDown'));
    expect(words(first)).toBe('Le titre');
    const second = press(first, key('j'));
    expect(words(second)).toBe('Une première phrase.');
    expect(words(press(second, key('k')))).toBe('Le titre');
  });

  test('goes by paragraphs with Shift+J or Ctrl+arrow', () => {
    const at = press(null, key('j'), key('J', { shiftKey: true }));
    expect(words(at)).toBe('Une première phrase. Une seconde, avec M. Støre.');
    expect(words(press(at, key('ArrowDown', { ctrlKey: true })))).toBe('Денис Шмигаль сказав. 🇺🇦 Так!');
  });

  test('goes into a sentence by words, and over its end', () => {
    const sentence = press(null, key('j'), key('j'));
    const word = press(sentence, key('ArrowRight'));
    expect(words(word)).toBe('Une');
    expect(words(press(word, key('ArrowRight')))).toBe('première');
    expect(words(press(word, key('ArrowLeft')))).toBe('titre');
    expect(words(press(sentence, key('ArrowLeft')))).toBe('phrase');
  });

  test('grows by words and sentences with Shift, and shrinks again', () => {
    const right = key('ArrowRight', { shiftKey: true });
    const left = key('ArrowLeft', { shiftKey: true });
    const word = press(null, key('j'), key('j'), key('ArrowRight'));
    expect(words(press(word, right))).toBe('Une première');
    expect(words(press(word, right, right))).toBe('Une première phrase');
    expect(words(press(word, right, right, left))).toBe('Une première');
    expect(press(word, right)?.extended).toBe(true);
    expect(words(press(word, key('ArrowDown', { shiftKey: true })))).toBe('Une première phrase.');
  });

  test('turns round when it shrinks past its beginning', () => {
    const word = press(null, key('j'), key('j'), key('ArrowRight'), key('ArrowRight'));
    expect(words(word)).toBe('première');
    const turned = press(word, key('ArrowLeft', { shiftKey: true }));
    expect(words(turned)).toBe('Une première');
    expect(words(press(turned, key('ArrowRight', { shiftKey: true })))).toBe('première');
  });

  test('stays inside the text and on whole units, whatever is pressed', () => {
    const names = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'j', 'k'];
    const anyStep = fc
      .tuple(fc.constantFrom(...names), fc.boolean(), fc.boolean())
      .map(([name, shiftKey, ctrlKey]) =>
        stepOf({ key: name, shiftKey, ctrlKey, metaKey: false, altKey: false }),
      )
      .filter((step) => step !== null);
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), fc.nat(text.length), (steps, from) => {
        let cursor: Cursor | null = null;
        for (const step of steps) {
          cursor = moveCursor(units, cursor, step, from);
          const range = cursor === null ? { start: 0, end: 1 } : cursorRange(cursor);
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(text.length);
          expect(range.start).toBeLessThan(range.end);
          expect(text.slice(range.start, range.end)).not.toMatch(/^\s|\s$/u);
        }
      }),
    );
  });

  test('does not exist in a text without words', () => {
    expect(moveCursor(new Units('  ', [], null), null, key('j'), 0)).toBeNull();
  });
});
