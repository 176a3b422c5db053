/** A quotation looked for in a text: found for certain, found with a doubt, or not found. */
import { expect, test } from 'vitest';
import { locate } from '../../../../main/domain/anchoring/locate.ts';

const find = (text: string, exact: string, prefix = '', suffix = '') => {
  const placement = locate(text, { exact, prefix, suffix });
  return {
    ...placement,
    words: placement.start === null ? null : text.slice(placement.start, placement.end ?? 0),
  };
};

test('words that stand once are exact', () => {
  expect(find('Un port rouvre. Un autre ferme.', 'Un autre ferme')).toMatchObject({
    state: 'exact',
    start: 16,
  });
});

test('words that stand twice are exact where context tells, in doubt where it does not', () => {
  const text = 'La Norvège paie. Le texte est clair. La Suède paie. Le texte est clair.';
  expect(find(text, 'Le texte est clair', 'La Suède paie. ')).toMatchObject({ state: 'exact', start: 52 });
  expect(find(text, 'Le texte est clair')).toMatchObject({ state: 'doubtful' });
});

test('quotation marks, white space, line-end hyphens and ligatures set differently are the same words', () => {
  expect(
    find('Elle dit : « Nous paierons l’ef\ufb01cacité ».', '"Nous paierons l\'efficacité"'),
  ).toMatchObject({
    state: 'moved',
  });
  expect(find('une recons-\ntruction rapide du port', 'une reconstruction rapide')).toMatchObject({
    state: 'moved',
    words: 'une recons-\ntruction rapide',
  });
});

test('words that were changed in part are in doubt, and others are lost', () => {
  const text =
    'Hier. La commission compte vingt-quatre membres nommés pour trois ans par le parlement. Demain.';
  expect(
    find(text, 'La commission compte vingt-deux membres nommés pour trois ans par le parlement'),
  ).toMatchObject({
    state: 'doubtful',
    words: 'La commission compte vingt-quatre membres nommés pour trois ans par le parlement',
  });
  expect(find(text, 'Le gouvernement a démissionné dans la nuit de mardi à mercredi')).toMatchObject({
    state: 'lost',
    words: null,
  });
});
