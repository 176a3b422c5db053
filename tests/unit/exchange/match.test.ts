/** Which document a reference is of, and what it may bring: what is empty, never what was found or entered. */
import { expect, test } from 'vitest';
import { match, referenceOf } from '../../../main/exchange/match.ts';
import type { Reference } from '../../../main/exchange/reference.ts';
import type { DocumentReference } from '../../../preload/contract/references.ts';

const document = (id: number, more: Partial<DocumentReference> = {}): DocumentReference => ({
  id,
  uid: `uid-${id}`,
  mediaType: 'text/html',
  title: 'L’Étude du port',
  byline: null,
  publisher: null,
  sourceName: 'Le Quotidien',
  url: null,
  language: null,
  published: null,
  accessed: null,
  found: null,
  ...more,
});
const reference = (more: Partial<Reference> = {}): Reference => ({
  ...referenceOf(document(0)),
  container: null,
  ...more,
});

test('the same address is the same document, with or without its scheme, its slash and its fragment', () => {
  const known = document(1, { url: 'https://www.port.example/note/' });
  const { completed } = match(
    [reference({ title: 'Autre titre', url: 'http://port.example/note#fin', authors: ['Marie Curie'] })],
    [known],
  );
  expect(completed).toEqual([{ id: 1, byline: 'Marie Curie' }]);
});

test('the same title is, unless the dates contradict or several documents bear it', () => {
  const brought = reference({ title: 'l’etude DU port', published: '2025-11-05', publisher: 'Port' });
  expect(match([brought], [document(1, { published: '2025-11' })]).completed).toEqual([
    { id: 1, publisher: 'Port' },
  ]);
  expect(match([brought], [document(1, { published: '2024' })]).unmatched).toEqual([
    { title: 'l’etude DU port', why: 'none' },
  ]);
  expect(match([brought], [document(1), document(2)]).unmatched).toMatchObject([{ why: 'several' }]);
});

test('what is known stays; a title that was the name of a file gives way', () => {
  const full = document(1, {
    byline: 'A',
    publisher: 'B',
    url: 'https://a.example/',
    language: 'fr',
    published: '2025',
  });
  const brought = reference({
    authors: ['X'],
    publisher: 'Y',
    url: 'https://a.example/',
    language: 'en',
    published: '2025-11-05',
    title: 'Le vrai titre',
  });
  expect(match([brought], [full])).toEqual({ completed: [], unchanged: 1, unmatched: [] });
  const named = {
    ...full,
    title: 'scan_001',
    found: { title: { value: 'scan_001', where: 'file-name' } },
  } as const;
  expect(match([brought], [named]).completed).toEqual([{ id: 1, title: 'Le vrai titre' }]);
});

test('two entries of one document complete each other', () => {
  const { completed, unchanged } = match(
    [reference({ authors: ['X'] }), reference({ authors: ['Z'], publisher: 'Y' }), reference()],
    [document(1)],
  );
  expect(completed).toEqual([{ id: 1, byline: 'X', publisher: 'Y' }]);
  expect(unchanged).toBe(1);
});
