import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nameKey } from '../../../../main/domain/suggestions/names.ts';
import { suggestionsIn } from '../../../../main/domain/suggestions/suggestions.ts';
import { ACTORS, labelledSentences, scored } from '../../../support/labelled-sentences.ts';

const read = (
  text: string,
  language: string | null = 'en',
  published: string | null = '2025-11-07',
): ReturnType<typeof suggestionsIn> => suggestionsIn({ text, language, published, actors: ACTORS });

test('of the labelled sentences, what is suggested is nearly always right, and most of it is found', () => {
  const { scores, differences } = scored();
  const all = scores.get('all');
  expect(labelledSentences().length).toBeGreaterThanOrEqual(150);
  expect(all === undefined ? 0 : all.right / all.suggested, differences.join('\n')).toBeGreaterThanOrEqual(
    0.97,
  );
  expect(all === undefined ? 0 : all.right / all.marked, differences.join('\n')).toBeGreaterThanOrEqual(0.8);
});

test('a name is one in Ukrainian, English and French spelling, and other names are others', () => {
  for (const [name, ...others] of [
    ['шмигаль', 'shmyhal', 'chmyhal'],
    ['зеленський', 'zelensky', 'zelenskyy', 'zelenskyi'],
    ['умєров', 'umerov', 'umierov', 'oumerov'],
    ['залужний', 'zaluzhnyi', 'zaloujny'],
    ['чернишов', 'chernyshov', 'tchernychov'],
  ]) {
    for (const other of others) expect(nameKey(other), other).toBe(nameKey(name ?? ''));
  }
  expect(nameKey('шмигаль')).not.toBe(nameKey('михаль'));
  expect(nameKey('зеленський')).not.toBe(nameKey('зелінський'));
});

test('a surname that two actors bear names neither', () => {
  const actors = [
    { id: 1, names: ['Anna Kovalenko'], isPerson: true },
    { id: 2, names: ['Petro Kovalenko'], isPerson: true },
  ];
  const found = suggestionsIn({
    text: 'Kovalenko met Petro Kovalenko.',
    language: 'en',
    published: null,
    actors,
  });
  expect(found).toEqual([{ kind: 'actor', actor: 2, start: 14, end: 29 }]);
});

test('a day without a year takes the nearest one to the document, and none without a date of it', () => {
  expect(read('on 28 December', 'en', '2026-01-04')).toMatchObject([{ edtf: '2025-12-28', inferred: true }]);
  expect(read('on 28 December', 'en', null)).toEqual([]);
  expect(read('on 28 December', 'en', '2026')).toEqual([]);
  expect(read('on 30 February 2025')).toEqual([]);
});

test('a bare dollar is American only where no other dollar is spoken of', () => {
  expect(read('It costs $5m.')).toMatchObject([{ amount: '5000000', currency: 'USD', scale: 'm' }]);
  expect(read('In Canada it costs $5m.').map(({ kind }) => kind)).toEqual(['country']);
  expect(read('Cela coûte 5 $.', 'fr')).toEqual([]);
});

test('a billion is a thousand millions in English, a million millions in French, and nothing where neither is known', () => {
  expect(read('1 billion euros')).toMatchObject([{ amount: '1000000000' }]);
  expect(read("1 billion d'euros", 'fr')).toMatchObject([{ amount: '1000000000000' }]);
  expect(read('1 billion euros', null)).toEqual([]);
});

test('whatever the text, a suggestion is a stretch of it that cuts no character', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '5 mai ',
      '$5m',
      '«',
      '»',
      '“',
      '”',
      '"',
      ' said ',
      'Ukraine',
      '😀',
      '\u202f',
      "d'",
      '12.345',
      'Шмигаль',
      '2025',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('fr', 'en', 'uk', null),
      (pieces, language) => {
        const text = pieces.join('');
        for (const { start, end } of read(text, language)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});

test('hostile texts are read to their end, and the suggestions are bounded', () => {
  for (const piece of [
    '"a b c d ',
    '« a b c',
    '1,',
    '1 ',
    'Ukraine ',
    'a',
    'Denys ',
    '5 November ',
    '\u0301',
    'Denys said: “',
    'États-',
  ]) {
    const found = read(piece.repeat(Math.ceil(500_000 / piece.length)), 'en');
    expect(found.length, piece).toBeLessThanOrEqual(20_000);
  }
}, 60_000);
