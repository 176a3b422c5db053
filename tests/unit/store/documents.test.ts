/** What a document keeps beside its words: where each thing was found, its pages, whose words it passes on. */
import { expect, test } from 'vitest';
import { RUN_LENGTH } from '../../../preload/contract/documents.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

test('what was found in the file, and where, is kept beside what the document says now', () => {
  const dossier = newDossier();
  const found = { title: { value: 'Un texte', where: 'xmp' } } as const;
  const id = addDocument(dossier, 'Des mots.', { found, publisher: 'La Gazette' });
  dossier.command('document.update', { id, title: 'Un autre titre' });
  expect(dossier.query('document.get', { id })).toMatchObject({
    title: 'Un autre titre',
    publisher: 'La Gazette',
    found,
  });
});

test('pages come back in their order, with the runs of all of them in one piece', () => {
  const dossier = newDossier();
  const runs = (start: number): Uint8Array =>
    new Uint8Array(Float32Array.of(start, start + 3, 10.5, 20, 30, 12, 0).buffer);
  const id = addDocument(dossier, 'Une\nDeux', {
    pages: [
      { label: 'i', width: 595, height: 842, start: 0, end: 3, runs: runs(0) },
      { label: '1', width: 842, height: 595, start: 4, end: 8, runs: runs(4) },
    ],
  });
  const text = dossier.query('document.text', { id });
  expect(text.pages).toEqual([
    { label: 'i', width: 595, height: 842, start: 0, end: 3 },
    { label: '1', width: 842, height: 595, start: 4, end: 8 },
  ]);
  const numbers = new Float32Array(text.runs.buffer, text.runs.byteOffset, text.runs.byteLength / 4);
  expect(numbers.length).toBe(2 * RUN_LENGTH);
  expect([...numbers.subarray(RUN_LENGTH)]).toEqual([4, 7, 10.5, 20, 30, 12, 0]);
});

test('whose words a document passes on is its origin, in the operation that keeps it', () => {
  const dossier = newDossier();
  const id = addDocument(dossier, 'Un message transféré.', { relaysFrom: 'Autre canal' });
  expect(dossier.query('origin.ofSubject', { subjectId: id })).toMatchObject({
    relation: 'relays',
    targetTitle: 'Autre canal',
  });
});
