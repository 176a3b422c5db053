/** Versions of a document: passages carried over, what is in doubt settled by the analyst, and all of it taken back. */
import { expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const OLD = 'La commission compte vingt-deux membres nommés pour trois ans.\nLe port rouvre demain matin.';
const NEW = 'La commission compte vingt-quatre membres nommés pour trois ans.\nLe port rouvre demain matin.';

function revised(): { dossier: DossierFile; passage: number; old: number; id: number } {
  const dossier = newDossier();
  const old = addDocument(dossier, OLD);
  const passage = dossier.command('passage.create', { documentId: old, start: 0, end: 39 }).value;
  const id = addDocument(dossier, NEW, { revisesId: old });
  return { dossier, passage, old, id };
}

test('a newer version knows the one before, and the passages of that one wait where they changed', () => {
  const { dossier, passage, old, id } = revised();
  expect(dossier.query('revision.get', { documentId: id })).toMatchObject({
    before: { id: old },
    after: null,
    passages: [
      {
        id: passage,
        exact: 'La commission compte vingt-deux membres',
        prefix: '',
        suffix: ' nommés pour trois ans.\nLe port ',
        now: {
          exact: 'La commission compte vingt-quatre membres',
          prefix: '',
          suffix: ' nommés pour trois ans.\nLe port ',
        },
        state: 'doubtful',
        settledBy: null,
      },
    ],
  });
  expect(dossier.query('revision.get', { documentId: old })).toMatchObject({ after: { id }, passages: [] });
});

test('a passage of an earlier version is shown where it stands in the newer one, with its state there', () => {
  const { dossier, passage, old, id } = revised();
  expect(dossier.query('passage.ofDocument', { documentId: id })).toMatchObject([
    { id: passage, documentId: id, start: 0, end: 41, state: 'doubtful' },
  ]);
  expect(dossier.query('passage.ofDocument', { documentId: old })).toMatchObject([
    { id: passage, documentId: old, start: 0, end: 39, state: 'exact' },
  ]);
});

test('the analyst accepts a place or marks the passage lost, and undo takes that back', () => {
  const { dossier, passage: passageId, id: documentId } = revised();
  const stateOf = () => dossier.query('revision.get', { documentId }).passages[0];
  dossier.command('revision.settle', { passageId, documentId, place: { start: 0, end: 41 } });
  expect(stateOf()).toMatchObject({ state: 'moved', settledBy: 'Analyste' });
  dossier.command('revision.settle', { passageId, documentId, place: null });
  expect(stateOf()).toMatchObject({ state: 'lost', start: null, now: null });
  dossier.command('journal.undo', {});
  dossier.command('journal.undo', {});
  expect(stateOf()).toMatchObject({ state: 'doubtful', settledBy: null });
});

test('what was settled in one version is carried on to the next', () => {
  const { dossier, passage: passageId, id: documentId } = revised();
  dossier.command('revision.settle', { passageId, documentId, place: { start: 0, end: 41 } });
  const third = addDocument(dossier, `Mise à jour.\n${NEW}`, { revisesId: documentId });
  expect(dossier.query('revision.get', { documentId: third }).passages).toMatchObject([
    { id: passageId, state: 'exact', now: { exact: 'La commission compte vingt-quatre membres' } },
  ]);
});

test('a version that is undone takes its carried passages with it', async () => {
  const { dossier } = revised();
  dossier.command('journal.undo', {});
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
});

test('what changed is told word by word, in its paragraph', () => {
  const { dossier, old, id } = revised();
  expect(dossier.query('revision.diff', { documentId: id, most: 1000 })).toMatchObject({
    before: { id: old },
    changed: 1,
    added: 0,
    removed: 0,
    places: [
      {
        before: {
          start: 0,
          end: 62,
          parts: [
            { words: 'La commission compte vingt-', isChanged: false },
            { words: 'deux', isChanged: true },
            { words: ' membres nommés pour trois ans.', isChanged: false },
          ],
          changed: { start: 27, end: 31 },
        },
        after: { parts: [{}, { words: 'quatre', isChanged: true }, {}] },
      },
    ],
  });
  const longer = addDocument(dossier, `Avant.\n${'Un mot. '.repeat(1000)}${NEW}`, { revisesId: id });
  const { places } = dossier.query('revision.diff', { documentId: longer, most: 1 });
  // What is shown of a long part is cut; where it stands is not.
  expect(places[0]?.after?.changed?.end).toBe('Avant.\n'.length + 8000 - 1);
  expect(() => dossier.query('revision.diff', { documentId: old, most: 1000 })).toThrow(/no such document/);
});
