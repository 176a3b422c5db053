/** Documents of one file, kept together, and documents that are newer versions of others. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { reading } from '../../../main/store/sql.ts';
import { documentOf } from '../../support/documents.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const linksOf = (dossier: DossierFile) =>
  reading(dossier.statements).all<{ id: number; parent: number | null; revises: number | null }>(
    'SELECT id, parent_id AS parent, revises_id AS revises FROM document ORDER BY id',
    {},
  );
const mail = (text: string, seriesKey: string, parentAt: number | null = null) => ({
  ...documentOf(text, { seriesKey }),
  parentAt,
});

test('the documents of a file are kept in one operation, with what they are attached to', async () => {
  const dossier = newDossier();
  const documents = [mail('Une lettre.', 'mid:1'), mail('Un tableau.', 'mid:1#1', 0)];
  const kept = dossier.command('document.addMany', { documents }).value;
  expect(kept.map(({ added }) => added)).toEqual([true, true]);
  const [letter, table] = kept.map(({ id }) => id);
  const links = [
    { id: letter, parent: null, revises: null },
    { id: table, parent: letter, revises: null },
  ];
  expect(linksOf(dossier)).toEqual(links);
  expect(dossier.query('document.family', { id: letter ?? 0 })).toMatchObject({
    parent: null,
    attachments: [{ id: table, fileName: 'test.txt' }],
  });
  expect(dossier.query('document.family', { id: table ?? 0 })).toMatchObject({
    parent: { id: letter },
    attachments: [],
  });
  dossier.command('journal.undo', {});
  expect(linksOf(dossier)).toEqual([]);
  dossier.command('journal.redo', {});
  expect(linksOf(dossier)).toEqual(links);
  expect((await dossier.check()).problems).toEqual([]);
  expect(dossier.command('document.addMany', { documents }).value).toEqual(
    kept.map(({ id }) => ({ id, added: false })),
  );
  expect(linksOf(dossier)).toEqual(links);
});

test('all of them are kept or none', () => {
  const dossier = newDossier();
  const wrong = { ...mail('Un autre.', 'mid:2'), published: 'hier' };
  expect(() =>
    dossier.command('document.addMany', { documents: [mail('Une lettre.', 'mid:1'), wrong] }),
  ).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  expect(linksOf(dossier)).toEqual([]);
});

test('other bytes of the same series, or of the same address, are a newer version of the newest', () => {
  const dossier = newDossier();
  const first = addDocument(dossier, 'Un.', { seriesKey: 'telegram:channel1/1' });
  addDocument(dossier, 'Autre chose.', { seriesKey: 'telegram:channel1/2' });
  const second = addDocument(dossier, 'Un, corrigé.', { seriesKey: 'telegram:channel1/1' });
  const third = addDocument(dossier, 'Un, corrigé encore.', { seriesKey: 'telegram:channel1/1' });
  const page = addDocument(dossier, 'Une page.', { url: 'https://example.org/a' });
  const later = addDocument(dossier, 'La page, plus tard.', { url: 'https://example.org/a' });
  const given = addDocument(dossier, 'Encore.', { url: 'https://example.org/a', revisesId: page });
  const revises = new Map(linksOf(dossier).map(({ id, revises: before }) => [id, before]));
  expect([second, third, later, given].map((id) => revises.get(id))).toEqual([first, second, page, page]);
  expect([...revises.values()].filter((before) => before === null)).toHaveLength(3);
});

test('the same bytes again are no version of themselves', () => {
  const dossier = newDossier();
  const id = addDocument(dossier, 'Un.', { seriesKey: 'mid:1' });
  expect(addDocument(dossier, 'Un.', { seriesKey: 'mid:1' })).toBe(id);
  expect(linksOf(dossier)).toEqual([{ id, parent: null, revises: null }]);
});

test('other bytes that say the same as the newest of the series are no version', () => {
  const dossier = newDossier();
  const bytes = Buffer.from('Un.\r\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = addDocument(dossier, 'Un.', { seriesKey: 'mid:1' });
  expect(addDocument(dossier, 'Un.', { seriesKey: 'mid:1', bytes, sha256 })).toBe(id);
  const later = addDocument(dossier, 'Deux.', { seriesKey: 'mid:1' });
  const back = addDocument(dossier, 'Un.', { seriesKey: 'mid:1', bytes, sha256 });
  expect(linksOf(dossier).map((row) => row.revises)).toEqual([null, id, later]);
  expect(back).not.toBe(id);
});

test('what was deleted has no newer version', () => {
  const dossier = newDossier();
  const gone = addDocument(dossier, 'Un.', { seriesKey: 'mid:1' });
  dossier.command('record.delete', { id: gone });
  const id = addDocument(dossier, 'Un, corrigé.', { seriesKey: 'mid:1' });
  expect(linksOf(dossier).find((row) => row.id === id)?.revises).toBeNull();
});
