/** A date is shown with the precision that it was given, in the words of the language. */
import { describe, expect, it } from 'vitest';
import { intlFor } from '../../../renderer/i18n/index.tsx';
import { readEdtf } from '../../../renderer/i18n/edtf.ts';
import { whenIn } from '../../../renderer/i18n/when.ts';

const fr = whenIn(intlFor('fr'));
const en = whenIn(intlFor('en'));

describe('a date', () => {
  it.each([
    ['2025-11-05', '5 November 2025', '5 novembre 2025'],
    ['2025-11', 'November 2025', 'novembre 2025'],
    ['2025', '2025', '2025'],
    ['2025-11~', 'about November 2025', 'vers novembre 2025'],
    ['2014?', '2014 (uncertain)', '2014 (incertain)'],
    ['2014%', 'about 2014 (uncertain)', 'vers 2014 (incertain)'],
    ['2014/..', 'since 2014', 'depuis 2014'],
    ['../2014-05', 'until May 2014', 'jusqu’à mai 2014'],
    ['2014/', 'since 2014, end unknown', 'depuis 2014, fin inconnue'],
    ['2014-05/2018', 'May 2014 to 2018', 'de mai 2014 à 2018'],
    ['201X', '2010s', 'années 2010'],
    ['2025-23', 'autumn 2025', 'automne 2025'],
    ['2025-XX-XX', '2025', '2025'],
    ['0044-03', 'March 44', 'mars 44'],
    ['2025-02-30', '2025-02-30', '2025-02-30'],
  ])('%s is %s, %s', (edtf, english, french) => {
    expect(en(edtf)).toBe(english);
    expect(fr(edtf)).toBe(french);
  });

  it('that cannot be read is shown as it was written', () => {
    for (const text of ['soon', '2025-13', 'Y170000002', '']) expect(en(text)).toBe(text);
    expect(readEdtf('2025-11-05/x')).toBeNull();
  });
});
