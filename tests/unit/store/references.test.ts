/** What a file of references completes is kept as found there, in one operation, and taken back in one. */
import { expect, test } from 'vitest';
import { addDocument, newDossier } from '../../support/dossiers.ts';

test('documents are completed together, each field with where it was found', () => {
  const dossier = newDossier();
  const [one, other] = [addDocument(dossier, 'Un.'), addDocument(dossier, 'Deux.', { byline: 'Elle' })];
  const before = dossier.query('reference.list', {});
  dossier.command('reference.complete', {
    documents: [
      { id: one, byline: 'Lui', published: '2025-11~' },
      { id: other, publisher: 'Port' },
    ],
  });
  expect(dossier.query('reference.list', { documents: [one] })).toMatchObject([
    {
      id: one,
      byline: 'Lui',
      published: '2025-11~',
      found: {
        byline: { value: 'Lui', where: 'reference' },
        published: { value: '2025-11~', where: 'reference' },
      },
    },
  ]);
  expect(dossier.query('document.get', { id: other })).toMatchObject({ byline: 'Elle', publisher: 'Port' });
  dossier.command('journal.undo', {});
  expect(dossier.query('reference.list', {})).toEqual(before);
});

test('a date that is none is refused, and nothing is changed', () => {
  const dossier = newDossier();
  const id = addDocument(dossier, 'Un.');
  expect(() =>
    dossier.command('reference.complete', { documents: [{ id, byline: 'Lui', published: '2025-13' }] }),
  ).toThrow();
  expect(dossier.query('document.get', { id }).byline).toBeNull();
});
