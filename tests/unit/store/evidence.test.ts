/** What an analyst may rely on: grades, origins and what a claim rests on. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const passage = (documentId: number) => ({ documentId, start: 0, end: 9 });

function twoDocuments(): { dossier: DossierFile; one: number; two: number } {
  const dossier = newDossier();
  const one = addDocument(dossier, 'Le premier texte.', { sourceName: 'Gouvernement' });
  const two = addDocument(dossier, 'Le second texte.', { sourceName: 'Agence' });
  return { dossier, one, two };
}

describe('digit 1', () => {
  test('is refused for one document', () => {
    const { dossier, one } = twoDocuments();
    dossier.command('origin.set', { subjectId: one, relation: 'first-hand' });
    expect(() =>
      dossier.command('claim.create', { text: 'A', evidence: [{ passage: passage(one), credibility: 1 }] }),
    ).toThrow(expect.objectContaining({ code: 'too-few-origins' }));
    expect(dossier.query('claim.list', {})).toEqual([]);
  });

  test('is refused for a text and its copy, and allowed for two first-hand accounts', () => {
    const { dossier, one, two } = twoDocuments();
    const claim = dossier.command('claim.create', {
      text: 'A',
      evidence: [{ passage: passage(one) }, { passage: passage(two) }],
    }).value;
    const [line] = dossier.query('evidence.ofRecord', { recordId: claim });
    const confirm = () => dossier.command('evidence.update', { id: line?.id ?? 0, credibility: 1 });
    dossier.command('origin.set', { subjectId: one, relation: 'first-hand' });
    dossier.command('origin.set', { subjectId: two, relation: 'relays', targetId: one });
    expect(dossier.query('claim.get', { id: claim }).tally).toEqual({
      documents: 2,
      origins: 1,
      unknown: 0,
      loops: 0,
    });
    expect(confirm).toThrow(expect.objectContaining({ code: 'too-few-origins' }));
    dossier.command('origin.set', { subjectId: two, relation: 'first-hand' });
    confirm();
    expect(dossier.query('claim.get', { id: claim })).toMatchObject({
      tally: { documents: 2, origins: 2, unknown: 0, loops: 0 },
      evidence: [{ credibility: 1 }, { credibility: null }],
    });
  });
});

test('deleting a document takes its passages and their evidence along, and undo brings all of it back', () => {
  const { dossier, one } = twoDocuments();
  const claim = dossier.command('claim.create', { text: 'A', evidence: [{ passage: passage(one) }] }).value;
  dossier.command('record.delete', { id: one });
  expect(dossier.query('claim.get', { id: claim }).evidence).toEqual([]);
  expect(() => dossier.query('document.text', { id: one })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  dossier.command('journal.undo', {});
  expect(dossier.query('claim.get', { id: claim }).evidence).toHaveLength(1);
});

test('the letter of a source is a history, and the latest counts', () => {
  const { dossier, one } = twoDocuments();
  const id = dossier.query('document.get', { id: one }).sourceId ?? 0;
  dossier.command('source.grade', { id, reliability: 'B', reason: 'Habituellement sûr' });
  dossier.command('source.grade', { id, reliability: 'C', reason: 'Une erreur', gradedOn: '2025-11~' });
  const source = dossier.query('source.get', { id });
  expect(source.reliability).toBe('C');
  expect(source.grades.map(({ reliability, gradedOn }) => [reliability, gradedOn])).toEqual([
    ['C', '2025-11~'],
    ['B', '2025-11-05'],
  ]);
  expect(dossier.query('document.get', { id: one }).reliability).toBe('C');
});

test('a quotation is kept in the words of the text, and refused when it stands in several places or in none', () => {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'Ils ont dit « oui ». Puis ils ont dit « non ».');
  const mark = (quote: string, prefix = '') =>
    dossier.command('passage.createFromQuote', { documentId, quote, prefix, codes: ['Accord'] }).value;
  const { id, start, end, state } = mark('« oui »');
  expect([start, end, state]).toEqual([12, 19, 'exact']);
  expect(dossier.query('passage.get', { id })).toMatchObject({ exact: '« oui »', prefix: 'Ils ont dit ' });
  expect(() => mark('ont dit')).toThrow(
    expect.objectContaining({ code: 'quote-ambiguous', details: { count: 2 } }),
  );
  expect(() => mark('peut-être')).toThrow(expect.objectContaining({ code: 'quote-not-found' }));
  expect(mark('ont dit', 'Puis ils ').start).toBe(30);
  expect(dossier.query('code.list', {}).map(({ name, passages }) => [name, passages])).toEqual([
    ['Accord', 2],
  ]);
});

test('the same bytes twice are one document, unless the first was deleted', () => {
  const dossier = newDossier();
  const id = addDocument(dossier, 'Un texte.');
  expect(addDocument(dossier, 'Un texte.')).toBe(id);
  dossier.command('record.delete', { id });
  expect(addDocument(dossier, 'Un texte.')).not.toBe(id);
});

test('a briefing’s ledger holds each cited record once, with its evidence and the documents behind it', () => {
  const { dossier, one, two } = twoDocuments();
  const claim = dossier.command('claim.create', {
    text: 'A',
    evidence: [{ passage: passage(one) }, { passage: passage(two), stance: 'contradicts' }],
  }).value;
  const { uid } = dossier.query('record.get', { id: claim });
  const quoted = dossier.command('passage.create', passage(two)).value;
  const quotedUid = dossier.query('record.get', { id: quoted }).uid;
  dossier.command('record.setTlp', { id: quoted, tlp: 'amber' });
  const cite = (cited: string) => ({ type: 'citation', attrs: { uid: cited } });
  const id = dossier.command('briefing.create', {
    title: 'Note',
    language: 'fr',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [cite(uid), cite(quotedUid), cite(uid)] }] },
  }).value;
  const ledger = dossier.query('briefing.ledger', { id });
  expect(
    ledger.records.map((record) => [record.uid, record.evidence.length, record.evidence[0]?.tlp]),
  ).toEqual([
    [uid, 2, null],
    [quotedUid, 1, 'amber'],
  ]);
  expect(ledger.documents.map((document) => document.id)).toEqual([one, two]);
  expect(ledger.briefing.citations).toBe(3);
  expect(dossier.query('claim.get', { id: claim }).citedBy).toEqual([{ id, title: 'Note' }]);

  // The text as it is being written cites in another order, and what is not there any more.
  const gone = '01890000-0000-7000-8000-000000000000';
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [cite(quotedUid), cite(gone), cite(uid)] }],
  };
  const written = dossier.query('briefing.ledger', { id, body });
  expect(written.records.map((record) => record.uid)).toEqual([quotedUid, uid]);
  expect(written.briefing.body).toEqual(body);
  expect(dossier.query('briefing.ledger', { id })).toEqual(ledger);
});

test('a briefing cannot cite what never was', () => {
  const dossier = newDossier();
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'citation', attrs: { uid: '01890000-0000-7000-8000-000000000000' } }],
      },
    ],
  };
  expect(() => dossier.command('briefing.create', { title: 'Note', language: 'fr', body })).toThrow(
    expect.objectContaining({ code: 'missing-citation' }),
  );
});

test('a code cannot come to stand below itself', () => {
  const dossier = newDossier();
  const top = dossier.command('code.create', { name: 'haut' }).value;
  const below = dossier.command('code.create', { name: 'bas', parentId: top }).value;
  expect(() => dossier.command('code.update', { id: top, parentId: below })).toThrow(
    expect.objectContaining({ code: 'cycle' }),
  );
});
