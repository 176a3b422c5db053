/** How a text is cut into the words that it is found by. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerOf, snippetOf } from '../../../../main/domain/search/snippet.ts';
import { compoundsOf, foldWord, tokensOf } from '../../../../main/domain/search/tokens.ts';

const formsOf = (text: string): readonly string[] => Array.from(tokensOf(text), ({ form }) => form);

describe('words', () => {
  test.each([
    ["L’Ukraine et l'Europe", ['ukraine', 'et', 'europe']],
    ['aujourd’hui jusqu’à Qu’Oslo', ['aujourdhui', 'a', 'oslo']],
    ['Ukraine’s partners don’t', ['ukraine', 'partners', 'dont']],
    ['O’Brien, п’ять', ['obrien', 'пять']],
    ['d’l’eau', ['eau']],
    ['sous-marins SOUS‑MARIN', ['sous', 'marins', 'sous', 'marin']],
    ['Bodø, Łódź, cœur, Straße', ['bodo', 'lodz', 'coeur', 'strasse']],
    ['йод их Ёлка', ['йод', 'их', 'елка']],
    ['Шмига́ль', ['шмигаль']],
    ['ac\u00adcord', ['accord']],
    ['普京 in Paris', ['普', '京', 'in', 'paris']],
    ['ﷺ ⑴ ⒈ ½', ['صلىاللهعليهوسلم', '1', '1', '1⁄2']],
    ['’’ -- «»', []],
  ])('%s', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  test('what stands in several words and is looked for as one', () => {
    const compounds = (text: string): readonly string[] => compoundsOf(text, [...tokensOf(text)]);
    expect(compounds('Un sous-marin, des F-16 et 1 500 000 euros; 12,5 %')).toEqual([
      'sousmarin',
      'f16',
      '1500000',
    ]);
    expect(compounds('2025 2026')).toEqual([]);
  });

  test('places are those of the text, one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = 0;
        for (const { form, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Only signs that the index keeps whole: nothing that it would cut or read as syntax.
          expect(form).not.toMatch(/[\s"'*():^]/);
          before = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words around', () => {
  test('matches lie in the snippet and say what was looked for', () => {
    const words = fc.constantFrom(
      'navire',
      'Navire',
      'port',
      'l’été',
      '🙂',
      'quai.',
      '\n',
      'sous-marin',
      'Ünïcode',
    );
    const read = readerOf([
      { exact: 'navire', runs: [{ words: ['navire'], opens: false }] },
      { exact: 'ete', runs: [{ words: ['et'], opens: true }] },
      { exact: 'sous marin', runs: [{ words: ['sous', 'marin'], opens: false }] },
    ]);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 400 }), (all) => {
        const text = all.join(' ');
        const { text: shown, matches, place } = snippetOf(text, read(text), 3);
        expect(place === null).toBe(!/navire|été|sous-marin/iu.test(text));
        let before = 0;
        for (const [start, end] of matches) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(foldWord(shown.slice(start, end)).replaceAll(/[-’ ]/g, '')).toMatch(
            /^(navire|ete|sousmarin)+$/,
          );
          before = end;
        }
        if (place !== null) expect(matches.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
