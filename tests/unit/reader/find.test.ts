import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, foldForSearch } from '../../../renderer/reader/find.ts';

const found = (text: string, wanted: string): string[] =>
  findAll(foldForSearch(text), wanted).map(({ start, end }) => text.slice(start, end));

describe('find in document', () => {
  test('does not care about case, accents, typographic quotes and spaces', () => {
    expect(found("L’Étendu, l'etendu et L’ÉTENDU", "l'étendu")).toEqual(['L’Étendu', "l'etendu", 'L’ÉTENDU']);
    expect(found('«\u202f7\u00a0000\u202f» et 7 000', '7 000')).toEqual(['7\u00a0000', '7 000']);
  });

  test('keeps letters of Cyrillic alphabets apart that only look like an accent', () => {
    expect(found('її наказ, іі, ДЕНИС', 'її')).toEqual(['її']);
    expect(found('Денис', 'ДЕНИС')).toEqual(['Денис']);
  });

  test('finds across a line break and beside an emoji, with exact offsets', () => {
    expect(findAll(foldForSearch('😀 force\nconjointe'), 'Force conjointe')).toEqual([{ start: 3, end: 18 }]);
  });

  test('finds nothing for nothing', () => {
    expect(found('abc', '')).toEqual([]);
    expect(found('abc', '  ')).toEqual([]);
  });

  test('never changes the length of a text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(foldForSearch(text)).toHaveLength(text.length);
      }),
    );
    expect(foldForSearch('ßİŒ'.repeat(9_000))).toHaveLength(27_000);
  });
});
