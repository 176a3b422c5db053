/** Dates keep the precision that the source gave, in the language of the briefing. */
import { expect, it } from 'vitest';
import { dateIn, momentIn } from '../../../main/domain/written-dates.ts';

it.each([
  ['2025-11-05', '5\u00a0novembre 2025', '5\u00a0November 2025'],
  ['2025-11-01', '1er\u00a0novembre 2025', '1\u00a0November 2025'],
  ['2025-11', 'novembre 2025', 'November 2025'],
  ['2025', '2025', '2025'],
  ['2025-23', 'automne 2025', 'autumn 2025'],
  ['201X', 'années 2010', '2010s'],
  ['20XX', 'années 2000 à 2099', '2000 to 2099'],
  ['-0044', '44 av. J.-C.', '44 BC'],
  ['2025-11~', 'vers novembre 2025', 'about November 2025'],
  ['2025-11-05~', 'vers le 5\u00a0novembre 2025', 'about 5\u00a0November 2025'],
  ['2025-11-05?', '5\u00a0novembre 2025 (incertain)', '5\u00a0November 2025 (uncertain)'],
  ['2025-11%', 'vers novembre 2025 (incertain)', 'about November 2025 (uncertain)'],
  ['2025-04/2025-11-05', 'd’avril 2025 au 5\u00a0novembre 2025', 'April 2025 to 5\u00a0November 2025'],
  ['2014/..', 'depuis 2014', 'since 2014'],
  ['2014/', 'depuis 2014, fin inconnue', 'since 2014, end unknown'],
  ['../2025-11-05', 'jusqu’au 5\u00a0novembre 2025', 'until 5\u00a0November 2025'],
  ['2025-13', '2025-13', '2025-13'],
  ['autrefois', 'autrefois', 'autrefois'],
])('%s is read as %s, %s', (edtf, inFrench, inEnglish) => {
  expect([dateIn(edtf, 'fr'), dateIn(edtf, 'en')]).toEqual([inFrench, inEnglish]);
});

it('gives moments in UTC on every machine', () => {
  expect(momentIn('2025-11-07T23:05:59.000Z', 'fr')).toBe('le 7\u00a0novembre 2025 à 23\u00a0h\u00a005 UTC');
  expect(momentIn('2025-11-07T23:05:59.000Z', 'en')).toBe('on 7\u00a0November 2025 at 23:05 UTC');
});
