/** Copies are suggested, with what says which came first; the analyst confirms or dismisses them, and can take that back. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier, temporaryFolder } from '../../support/dossiers.ts';

const words = (first: number, length: number): string =>
  Array.from({ length }, (_, at) => `mot${first + at}`).join(' ');

const REPORT = words(0, 200);

/** A report, and a copy of it under another headline that was imported before it. */
function two(): { dossier: DossierFile; copy: number; report: number } {
  const dossier = newDossier();
  const copy = addDocument(dossier, `Un autre titre\n${REPORT}`, {
    title: 'Copie',
    published: '2025-11-06',
  });
  const report = addDocument(dossier, REPORT, { title: 'Dépêche', published: '2025-11-05' });
  addDocument(dossier, words(5000, 200), { title: 'Autre chose' });
  return { dossier, copy, report };
}

describe('a copy is suggested', () => {
  test('from both sides, with the share of the later one and who came first', () => {
    const { dossier, copy, report } = two();
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toMatchObject([
      { documentId: report, title: 'Dépêche', role: 'earlier', order: 'published', state: 'suggested' },
    ]);
    const [seen] = dossier.query('copy.ofDocument', { documentId: report });
    expect(seen).toMatchObject({ documentId: copy, role: 'later', order: 'published' });
    expect(seen?.share).toBeCloseTo(196 / 199, 5);
  });

  test.each([
    [null, '2025-11-05'],
    ['2025-11', '2025-11-05'],
    ['2025-11-05', '2025-11-05'],
  ])('by the order of import where %s and %s do not tell', (first, second) => {
    const dossier = newDossier();
    const earlier = addDocument(dossier, REPORT, { published: first });
    const later = addDocument(dossier, `${REPORT} fin`, { published: second });
    expect(dossier.query('copy.ofDocument', { documentId: later })).toMatchObject([
      { documentId: earlier, role: 'earlier', order: 'imported' },
    ]);
  });

  test('by the time of the day, where both tell it, with what lies between', () => {
    const dossier = newDossier();
    const later = addDocument(dossier, REPORT, {
      published: '2025-11-05',
      publishedAt: '2025-11-05T12:30:00Z',
    });
    const earlier = addDocument(dossier, `${REPORT} fin`, {
      published: '2025-11-05',
      publishedAt: '2025-11-05T09:30:00Z',
    });
    const copyOf = (documentId: number) => dossier.query('copy.ofDocument', { documentId })[0];
    expect(copyOf(later)).toMatchObject({
      documentId: earlier,
      role: 'earlier',
      order: 'published',
      apart: 3 * 3600,
    });
    // Another date by hand takes the time with it.
    dossier.command('document.update', { id: later, published: '2025-11-05' });
    expect(copyOf(later)).toMatchObject({ order: 'published' });
    dossier.command('document.update', { id: later, published: '2025-11-04' });
    expect(copyOf(later)).toMatchObject({ role: 'later', order: 'published', apart: null });
    dossier.command('journal.undo', {});
    expect(copyOf(later)).toMatchObject({ role: 'earlier', apart: 3 * 3600 });
  });

  test('with the origin that it would take the place of', () => {
    const { dossier, copy, report } = two();
    dossier.command('origin.set', { subjectId: copy, relation: 'unknown', targetId: null, note: '' });
    const replaces = { relation: 'unknown', targetTitle: null };
    expect(dossier.query('copy.ofDocument', { documentId: report })).toMatchObject([{ replaces }]);
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toMatchObject([{ replaces }]);
    dossier.command('copy.confirm', { documentId: copy, otherId: report });
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toMatchObject([
      { state: 'confirmed', replaces: null },
    ]);
  });

  test('never between a mail and what was attached to it', () => {
    const dossier = newDossier();
    const mail = addDocument(dossier, REPORT);
    const attached = addDocument(dossier, `${REPORT} fin`, { parentId: mail });
    expect(dossier.query('copy.ofDocument', { documentId: mail })).toEqual([]);
    expect(dossier.query('copy.ofDocument', { documentId: attached })).toEqual([]);
  });

  test('never between two versions of a document', () => {
    const path = join(temporaryFolder(), 'versions.liasse');
    const dossier = newDossier({ path });
    const ids = ['', ' deux', ' trois'].map((end) => addDocument(dossier, `${REPORT}${end}`));
    dossier.statements.database.exec(`INSERT INTO running (id) SELECT max(id) FROM operation;
      UPDATE document SET revises_id = ${ids[0]} WHERE id = ${ids[1]};
      UPDATE document SET revises_id = ${ids[1]} WHERE id = ${ids[2]};
      DELETE FROM running;`);
    for (const documentId of ids) expect(dossier.query('copy.ofDocument', { documentId })).toEqual([]);
  });
});

describe('the analyst', () => {
  test('confirms: the later one syndicates the earlier, until that is undone', () => {
    const { dossier, copy, report } = two();
    dossier.command('copy.confirm', { documentId: report, otherId: copy });
    expect(dossier.query('origin.ofSubject', { subjectId: copy })).toMatchObject({
      relation: 'syndicates',
      targetId: report,
    });
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toMatchObject([{ state: 'confirmed' }]);
    dossier.command('journal.undo', {});
    expect(dossier.query('origin.ofSubject', { subjectId: copy })).toBeNull();
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toMatchObject([{ state: 'suggested' }]);
  });

  test('dismisses, also when the dates are mended later, until that is undone', () => {
    const { dossier, copy, report } = two();
    dossier.command('copy.dismiss', { documentId: copy, otherId: report });
    dossier.command('document.update', { id: report, published: '2025-11-07' });
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toEqual([]);
    expect(dossier.query('copy.ofDocument', { documentId: report })).toEqual([]);
    dossier.command('journal.undo', {});
    dossier.command('journal.undo', {});
    expect(dossier.query('copy.ofDocument', { documentId: copy })).toHaveLength(1);
  });

  test('cannot make a document its own copy', () => {
    const { dossier, copy } = two();
    expect(() => dossier.command('copy.confirm', { documentId: copy, otherId: copy })).toThrow(
      expect.objectContaining({ code: 'cycle' }),
    );
  });
});

test('texts of older dossiers are signed in slices, without a trace in the journal', () => {
  const { dossier, copy } = two();
  dossier.statements.database.exec('DELETE FROM signature_band; DELETE FROM text_signature;');
  const operations = dossier.query('journal.list', { limit: 50 });
  expect(dossier.query('copy.ofDocument', { documentId: copy })).toEqual([]);
  const slices = [2, 2, 2].map((most) => dossier.command('copy.sign', { most }).value);
  expect(slices).toEqual([2, 1, 0]);
  expect(dossier.query('copy.ofDocument', { documentId: copy })).toHaveLength(1);
  expect(dossier.query('journal.list', { limit: 50 })).toEqual(operations);
});
