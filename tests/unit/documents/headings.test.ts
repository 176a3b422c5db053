/** The contents of a document: where each heading is, how far it stands in, and which one is read. */
import { expect, test } from 'vitest';
import { headingAt, headingsOf } from '../../../renderer/features/documents/headings.ts';

const TEXT = 'Titre\nUn\nDeux\nTrois';
const block = (kind: 'heading' | 'paragraph', level: number, start: number, end: number) => ({
  kind,
  level,
  start,
  end,
});
const page = (label: string, start: number, end: number) => ({ label, start, end, width: 1, height: 1 });

test('headings keep their order, stand in by their level, and have the label of their page', () => {
  const headings = headingsOf({
    text: TEXT,
    blocks: [
      block('heading', 2, 0, 5),
      block('paragraph', 0, 6, 8),
      block('heading', 3, 9, 13),
      block('heading', 2, 14, 19),
    ],
    pages: [page('iv', 0, 8), page('1', 9, 19)],
  });
  expect(headings.map(({ words, depth, page: label }) => [words, depth, label])).toEqual([
    ['Titre', 0, 'iv'],
    ['Deux', 1, '1'],
    ['Trois', 0, '1'],
  ]);
  expect([0, 8, 9, 15].map((offset) => headingAt(headings, offset))).toEqual([0, 0, 1, 2]);
});

test('one heading is the title, and no contents', () => {
  expect(headingsOf({ text: TEXT, blocks: [block('heading', 1, 0, 5)], pages: [] })).toEqual([]);
  expect(headingAt([], 5)).toBe(-1);
});
