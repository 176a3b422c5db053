/** Rectangles on pages without words: within their page, each for itself, never taken over without the analyst. */
import { expect, test } from 'vitest';
import { NO_TEXT } from '../../../preload/contract/documents.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const PAGES = [
  { label: '1', width: 200, height: 100, start: 0, end: 1, runs: new Uint8Array() },
  { label: '2', width: 200, height: 100, start: 2, end: 6, runs: new Uint8Array(28) },
];
const TEXT = `${NO_TEXT}\nMots`;

function scanned(): { dossier: ReturnType<typeof newDossier>; documentId: number } {
  const dossier = newDossier();
  return { dossier, documentId: addDocument(dossier, TEXT, { pages: PAGES }) };
}

test('two rectangles on one page are two passages, and undo takes one back', () => {
  const { dossier, documentId } = scanned();
  dossier.command('passage.createArea', { documentId, area: [0, 10, 10, 50, 20] });
  dossier.command('passage.createArea', { documentId, area: [0, 10, 40, 190, 60], note: 'Le tampon' });
  expect(dossier.query('passage.ofDocument', { documentId })).toMatchObject([
    { start: 0, end: 1, exact: NO_TEXT, area: [0, 10, 10, 50, 20] },
    { start: 0, end: 1, area: [0, 10, 40, 190, 60], note: 'Le tampon' },
  ]);
  dossier.command('journal.undo', {});
  expect(dossier.query('passage.ofDocument', { documentId })).toHaveLength(1);
});

test.each([
  ['a page that is not there', [2, 0, 0, 10, 10]],
  ['a page with words', [1, 0, 0, 10, 10]],
  ['beyond the edge', [0, 150, 0, 60, 10]],
] as const)('on %s there is none', (_where, area) => {
  const { dossier, documentId } = scanned();
  expect(() => dossier.command('passage.createArea', { documentId, area: [...area] })).toThrow(/rectangle/);
  expect(dossier.query('passage.ofDocument', { documentId })).toEqual([]);
});

test('in a newer version it waits for the analyst', () => {
  const { dossier, documentId } = scanned();
  const id = dossier.command('passage.createArea', { documentId, area: [0, 10, 10, 50, 20] }).value;
  const newer = addDocument(dossier, `${TEXT} nouveaux`, { revisesId: documentId });
  expect(dossier.query('revision.get', { documentId: newer }).passages).toMatchObject([
    { id, state: 'lost', start: null, settledBy: null },
  ]);
});
