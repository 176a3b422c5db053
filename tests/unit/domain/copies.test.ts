/** Which texts are called copies: a syndicated report is, what only shares its last lines is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandsOf,
  isCopy,
  likenessOf,
  shareOf,
  shinglesOf,
  signatureOf,
} from '../../../main/domain/copies.ts';

/** Words that depend on the seed alone. */
const words = (seed: number, length: number): string[] =>
  Array.from({ length }, (_, at) => `w${((seed * 7919 + at) * 2654435761) % 1_000_003}`);

const share = (later: string, earlier: string): number => shareOf(shinglesOf(later), shinglesOf(earlier));

/** Whether one text is found from the other by a band. */
const meet = (one: string, other: string): boolean => {
  const there = new Set(bandsOf(signatureOf(other)).map(({ band, hash }) => `${band}/${hash}`));
  return bandsOf(signatureOf(one)).some(({ band, hash }) => there.has(`${band}/${hash}`));
};

const BODY = words(1, 300).join(' ');

describe('a copy', () => {
  test('is found with another headline, another byline and other typography', () => {
    const copy = `Un autre titre\n\nDe notre correspondant\n\n${BODY.toUpperCase().replaceAll(' ', ',  ')}`;
    expect(meet(copy, BODY)).toBe(true);
    expect(share(copy, BODY)).toBeGreaterThan(0.95);
    expect(isCopy(share(copy, BODY))).toBe(true);
  });

  test('is found in scripts without spaces', () => {
    const text =
      '日本政府は五日、防衛装備の移転に関する新しい指針を閣議で決定したと発表した。各国との協議は来月から始まる。';
    expect(meet(text, text)).toBe(true);
    expect(share(`速報：${text}`, text)).toBeGreaterThan(0.9);
  });

  test('that is short is found only where all of its words are the same', () => {
    const short = words(5, 15).join(' ');
    expect(meet(short, `${short}.`)).toBe(true);
    expect(meet(`${short} encore`, short)).toBe(false);
  });

  test('is told apart by accents', () => {
    expect(share('le péché a été lavé ici', 'le pêche a ete lave ici')).toBe(0);
  });
});

test('texts that share only their last lines are no copies', () => {
  const footer = words(9, 40).join(' ');
  const [one, other] = [2, 3].map((seed) => `${words(seed * 1000, 300).join(' ')}\n${footer}`);
  expect(isCopy(share(one ?? '', other ?? ''))).toBe(false);
});

test('less than a shingle is compared with nothing', () => {
  expect(bandsOf(signatureOf('Quatre mots, pas cinq'))).toEqual([]);
  expect(likenessOf(signatureOf(''), signatureOf(''))).toBe(0);
  expect(share('', '')).toBe(0);
});

test('the same text has the same signature, on every machine', () => {
  const { shingles, minima } = signatureOf('Le porte-parole a lu le communiqué à Tallinn.');
  expect({ shingles, first: [...minima.subarray(0, 3)] }).toMatchInlineSnapshot(`
    {
      "first": [
        557162654,
        134235768,
        796614474,
      ],
      "shingles": 5,
    }
  `);
});

test('the likeness of two signatures is near the true one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 100, max: 300 }), (seed, shared) => {
      const common = words(seed * 10_000, shared);
      const one = [...common, ...words(seed * 10_000 + 3000, 300 - shared)].join(' ');
      const other = [...common, ...words(seed * 10_000 + 6000, 300 - shared)].join(' ');
      const [these, those] = [shinglesOf(one), shinglesOf(other)];
      const inBoth = [...these].filter((shingle) => those.has(shingle)).length;
      const truth = inBoth / (these.size + those.size - inBoth);
      // Five standard deviations of 128 draws.
      const error = Math.abs(likenessOf(signatureOf(one), signatureOf(other)) - truth);
      expect(error).toBeLessThan(5 * Math.sqrt(0.25 / 128));
    }),
    { seed: 1, numRuns: 60 },
  );
});
