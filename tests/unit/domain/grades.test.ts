/** What rules propose for the digit on an information. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBasis, proposeDigit, type Standing } from '../../../main/domain/grades.ts';

const standing = (given: Partial<Standing>): Standing => ({
  documents: given.origins?.length ?? 0,
  origins: [],
  contradicting: 0,
  contraryDocuments: given.contradicting ?? 0,
  judgedWrong: false,
  ...given,
});

describe('proposeDigit', () => {
  test.each<[given: Partial<Standing>, digit: number, reason: string]>([
    [{ origins: ['A', 'B'] }, 1, 'confirmed'],
    [{ origins: [null, 'F'] }, 1, 'confirmed'],
    [{ origins: ['A', 'E'] }, 2, 'one-trusted-origin'],
    [{ origins: ['B'] }, 2, 'one-reliable-origin'],
    [{ origins: ['C'] }, 3, 'one-origin'],
    [{ origins: ['F'] }, 3, 'one-origin'],
    [{ origins: [null] }, 3, 'one-origin'],
    [{ origins: ['D', 'E', 'E'] }, 4, 'doubted-origins'],
    [{ origins: ['A', 'A'], contradicting: 1 }, 3, 'disputed'],
    [{ origins: ['A', 'A'], contraryDocuments: 1 }, 3, 'disputed'],
    [{ origins: ['A'], contradicting: 1 }, 4, 'balanced'],
    [{ origins: ['A'], contradicting: 2 }, 5, 'outweighed'],
    [{ documents: 3, contradicting: 1 }, 5, 'only-contradicted'],
    [{ origins: ['A', 'A'], judgedWrong: true }, 5, 'judged-wrong'],
    [{ documents: 7 }, 6, 'no-origin'],
    [{}, 6, 'nothing'],
  ])('%j: %i, because %s', (given, digit, reason) => {
    expect(proposeDigit(standing(given))).toEqual({ digit, reason });
  });

  const standings: fc.Arbitrary<Standing> = fc
    .record({
      documents: fc.nat({ max: 20 }),
      origins: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', null), { maxLength: 6 }),
      contradicting: fc.nat({ max: 6 }),
      contraryDocuments: fc.nat({ max: 3 }),
      judgedWrong: fc.boolean(),
    })
    .map((given) => ({ ...given, contraryDocuments: given.contradicting + given.contraryDocuments }));

  test('1 is never proposed where it would be refused, nor where anybody says the contrary', () => {
    fc.assert(
      fc.property(standings, (given) => {
        if (proposeDigit(given).digit !== 1) return;
        expect(given.origins.length).toBeGreaterThanOrEqual(2);
        expect(given.contraryDocuments).toBe(0);
      }),
    );
  });

  test('6 is proposed where there is no basis, and only there', () => {
    fc.assert(
      fc.property(standings, (given) => {
        const basis = given.judgedWrong || given.contradicting > 0 || given.origins.length > 0;
        expect(isBasis(proposeDigit(given).digit)).toBe(basis);
      }),
    );
  });

  test('one more voice to the contrary never makes it more credible', () => {
    fc.assert(
      fc.property(standings, (given) => {
        const before = proposeDigit(given).digit;
        const after = proposeDigit({
          ...given,
          contradicting: given.contradicting + 1,
          contraryDocuments: given.contraryDocuments + 1,
        }).digit;
        // 6 is not the bottom of the scale: it is compared with nothing.
        if (isBasis(before)) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('an F neither adds to a doubt nor takes it away: it is as good as no letter', () => {
    fc.assert(
      fc.property(standings, (given) => {
        const bare = given.origins.map((letter) => (letter === 'F' ? null : letter));
        expect(proposeDigit({ ...given, origins: bare })).toEqual(proposeDigit(given));
      }),
    );
  });
});

test('F and 6 are no basis, and neither is nothing', () => {
  expect((['A', 'E', 1, 5] as const).every(isBasis)).toBe(true);
  expect((['F', 6, null] as const).some(isBasis)).toBe(false);
});
