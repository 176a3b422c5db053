/** A passage is found again by its words, its place, its structure and its rectangles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../main/importers/parse.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';
import { documentOf } from '../../support/documents.ts';

const fixture = async (name: string) => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/documents', name)));
  return { ...documentOf('x'), ...(await readDocument({ name, bytes })) };
};

it('a text without pages tells headings and block, and no rectangle', async () => {
  const dossier = newDossier();
  const document = await fixture('harbour.md');
  const documentId = addDocument(dossier, 'x', document);
  const block = document.blocks.findLast(({ kind }) => kind === 'paragraph');
  const { value: id } = dossier.command('passage.create', {
    documentId,
    start: block?.start ?? 0,
    end: (block?.start ?? 0) + 12,
  });
  const [found] = dossier.query('passage.selectors', { ids: [id] });
  const at = document.blocks.findIndex((each) => each === block) + 1;
  expect(found?.selectors.map(({ type }) => type)).toEqual([
    'TextQuoteSelector',
    'TextPositionSelector',
    'FragmentSelector',
  ]);
  expect(found?.selectors[1]).toMatchObject({ start: block?.start, end: (block?.start ?? 0) + 12 });
  expect(found?.selectors[2]).toMatchObject({
    value: expect.stringMatching(new RegExp(`^block=\\d.*/${at}$`)),
  });
  expect(found?.headings.length).toBeGreaterThan(0);
  expect(found).toMatchObject({ pages: [], rectangles: [] });
});

it.each(['pdf/typst-columns.pdf', 'pdf/turned.pdf', 'pdf/libreoffice.pdf'])(
  '%s: every word lies in the rectangles of its page',
  async (name) => {
    const dossier = newDossier();
    const document = await fixture(name);
    const documentId = addDocument(dossier, 'x', document);
    const marked = document.blocks.slice(0, 400).map(({ start, end }) => ({ start, end }));
    const ids = marked.map((range) => dossier.command('passage.create', { documentId, ...range }).value);
    const found = dossier.query('passage.selectors', { ids });
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { rectangles, pages, selectors } of found) {
      expect(selectors).toHaveLength(4);
      expect(rectangles.length).toBeGreaterThan(0);
      expect(new Set(rectangles.map(([page]) => page + 1))).toEqual(
        new Set(pages.map(({ number }) => number)),
      );
      for (const [page, x, y, width, height] of rectangles) {
        expect(x + width).toBeLessThanOrEqual((document.pages?.[page]?.width ?? 0) + 0.02);
        expect(y + height).toBeLessThanOrEqual((document.pages?.[page]?.height ?? 0) + 0.02);
      }
    }
  },
);

it('a rectangle on a page without words is its own place, and a deleted passage has none', () => {
  const dossier = newDossier();
  const documentId = addDocument(dossier, '\ufffc', {
    pages: [{ label: 'iv', width: 600, height: 800, start: 0, end: 1, runs: new Uint8Array() }],
  });
  const { value: id } = dossier.command('passage.createArea', { documentId, area: [0, 10, 20, 30, 40] });
  expect(dossier.query('passage.selectors', { ids: [id] })).toMatchObject([
    { pages: [{ number: 1, label: 'iv' }], rectangles: [[0, 10, 20, 30, 40]] },
  ]);
  dossier.command('record.delete', { id });
  expect(() => dossier.query('passage.selectors', { ids: [id] })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
