import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_KINDS, type Block } from '../../../preload/contract/index.ts';
import { splitsCodePoint } from '../../../renderer/reader/offsets.ts';
import { coverText, sectionsOf } from '../../../renderer/reader/sections.ts';

const block = (start: number, end: number): Block => ({ kind: 'paragraph', level: 0, start, end });

describe('a text cut into sections', () => {
  test('shows every character that is not whitespace exactly once, whatever the blocks say', () => {
    const blocks = fc.array(
      fc.record({
        kind: fc.constantFrom(...BLOCK_KINDS),
        level: fc.nat(6),
        start: fc.nat(90),
        end: fc.nat(90),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'é'), maxLength: 80 }),
        blocks,
        (text, blocks) => {
          const shown = Array.from(text.split(''), () => 0);
          let before = 0;
          for (const section of sectionsOf(text, blocks)) {
            for (const piece of section.pieces) {
              expect(piece.start).toBeGreaterThanOrEqual(before);
              before = piece.end;
              for (let at = piece.start; at < piece.end; at += 1) shown[at] = (shown[at] ?? 0) + 1;
            }
          }
          for (let at = 0; at < text.length; at += 1) {
            if (/\S/u.test(text.charAt(at))) expect(shown[at]).toBe(1);
            else expect(shown[at]).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('keeps good blocks as they are', () => {
    const text = 'Titre\nUn paragraphe.\nUn autre.';
    const blocks = [block(0, 5), block(6, 20), block(21, 30)];
    expect(coverText(text, blocks)).toEqual(blocks);
  });

  test('cuts a paragraph of a million characters into pieces that a window can lay out, behind spaces', () => {
    const text = 'mot '.repeat(250_000).trim();
    const sections = sectionsOf(text, [block(0, text.length)]);
    const pieces = sections.flatMap((section) => section.pieces);
    expect(Math.max(...pieces.map((piece) => piece.end - piece.start))).toBeLessThanOrEqual(6_000);
    expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
    expect(pieces.slice(1).every((piece) => piece.continued && text.charAt(piece.start - 1) === ' ')).toBe(
      true,
    );
  });

  test('cuts a line without any space too, but never an emoji', () => {
    const text = `a${'😀'.repeat(10_000)}`;
    const pieces = sectionsOf(text, [block(0, text.length)]).flatMap((section) => section.pieces);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(splitsCodePoint(text, piece.start)).toBe(false);
  });

  test('has no sections where there is nothing to read', () => {
    expect(sectionsOf(' \n ', [])).toEqual([]);
  });
});
