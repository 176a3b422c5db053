/** The digit 1 has to go on standing; what rules propose is proposed, never given. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

/** Documents of two sources, both first hand; a claim that a passage of each supports. */
function two(): { dossier: DossierFile; one: number; other: number; claim: number } {
  const dossier = newDossier();
  const [one = 0, other = 0] = ['A', 'B'].map((name) =>
    addDocument(dossier, `Le texte ${name} est assez long.`, { sourceName: name, title: name }),
  );
  for (const subjectId of [one, other]) dossier.command('origin.set', { subjectId, relation: 'first-hand' });
  const claim = dossier.command('claim.create', {
    text: 'Assertion',
    evidence: [one, other].map((documentId) => ({ passage: { documentId, start: 0, end: 8 } })),
  }).value;
  return { dossier, one, other, claim };
}

describe('grade.propose', () => {
  test('two independent origins confirm; one more against makes it disputed', () => {
    const { dossier, claim } = two();
    expect(dossier.query('grade.propose', { recordId: claim })).toEqual({
      digit: 1,
      reason: 'confirmed',
      tally: { documents: 2, origins: 2, unknown: 0, loops: 0 },
      contradicting: 0,
      given: [],
      ungraded: 2,
      stands: true,
    });
    const third = addDocument(dossier, 'Le texte C dit que non.', { sourceName: 'C' });
    dossier.command('origin.set', { subjectId: third, relation: 'first-hand' });
    dossier.command('evidence.add', {
      recordId: claim,
      passage: { documentId: third, start: 0, end: 8 },
      stance: 'contradicts',
    });
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({
      digit: 3,
      reason: 'disputed',
      contradicting: 1,
    });
  });

  test('the letters count only as doubt', () => {
    const { dossier, one, claim } = two();
    const source = dossier.query('document.get', { id: one }).sourceId ?? 0;
    dossier.command('source.grade', { id: source, reliability: 'E', reason: 'Trois démentis' });
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({
      digit: 2,
      reason: 'one-trusted-origin',
    });
  });

  test('the side that gave way is improbable', () => {
    const { dossier, claim } = two();
    const other = dossier.command('claim.create', { text: 'Le contraire' }).value;
    dossier.command('contradiction.judge', {
      kind: 'value',
      oneId: claim,
      otherId: other,
      outcome: 'one-side-wrong',
      wrongId: claim,
      reason: 'Démenti par l’auteur',
    });
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({
      digit: 5,
      reason: 'judged-wrong',
    });
  });

  test('a cell rests on what is linked to it and to its row, not on what is linked to other cells', () => {
    const { dossier, one, other } = two();
    const coalition = dossier.command('coalition.write', { rows: [{ cells: { name: 'JEF' } }] }).value;
    const recordId = coalition.ids[0] ?? 0;
    const link = (documentId: number, field: string) =>
      dossier.command('evidence.add', { recordId, field, passage: { documentId, start: 0, end: 8 } });
    link(one, 'from');
    link(other, 'name');
    const digit = (field: string) => dossier.query('grade.propose', { recordId, field }).digit;
    expect([digit('from'), digit('name'), digit('to'), digit('')]).toEqual([3, 3, 6, 6]);
    expect(() => dossier.command('grade.give', { recordId, field: 'from', credibility: 1 })).toThrow(
      expect.objectContaining({ code: 'too-few-origins' }),
    );
    link(other, '');
    expect(digit('from')).toBe(1);
    dossier.command('grade.give', { recordId, field: 'from', credibility: 1 });
    expect(() => dossier.query('grade.propose', { recordId, field: 'colour' })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});

describe('a digit 1', () => {
  test('is given to all that supports, in one step that can be taken back', () => {
    const { dossier, claim } = two();
    expect(dossier.command('grade.give', { recordId: claim, credibility: 1 }).value).toBe(2);
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({ given: [1], ungraded: 0 });
    dossier.command('journal.undo', {});
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({ given: [], ungraded: 2 });
  });

  test('that no longer stands is told, and stays as it is', () => {
    const { dossier, one, other, claim } = two();
    dossier.command('grade.give', { recordId: claim, credibility: 1 });
    expect(dossier.query('grade.fallen', {})).toEqual({ total: 0, rows: [] });
    dossier.command('origin.set', { subjectId: other, relation: 'relays', targetId: one });
    expect(dossier.query('grade.fallen', {})).toMatchObject({
      total: 1,
      rows: [
        { id: claim, noun: 'claim', field: '', stance: 'supports', tally: { documents: 2, origins: 1 } },
      ],
    });
    expect(dossier.query('grade.propose', { recordId: claim })).toMatchObject({ stands: false, given: [1] });
    expect(dossier.query('claim.get', { id: claim }).evidence.map(({ credibility }) => credibility)).toEqual([
      1, 1,
    ]);
  });

  test('falls too when a document behind it is deleted, and stands again when that is taken back', () => {
    const { dossier, one, claim } = two();
    dossier.command('grade.give', { recordId: claim, credibility: 1 });
    dossier.command('record.delete', { id: one });
    expect(dossier.query('grade.fallen', {}).total).toBe(1);
    dossier.command('journal.undo', {});
    expect(dossier.query('grade.fallen', {}).total).toBe(0);
  });

  test('needs two that say the same: one for and one against are not two', () => {
    const { dossier, claim } = two();
    const [line] = dossier.query('claim.get', { id: claim }).evidence;
    dossier.command('evidence.update', { id: line?.id ?? 0, stance: 'contradicts' });
    expect(() => dossier.command('evidence.update', { id: line?.id ?? 0, credibility: 1 })).toThrow(
      expect.objectContaining({ code: 'too-few-origins' }),
    );
  });

  test('cannot be given where nothing supports', () => {
    const { dossier } = two();
    const bare = dossier.command('claim.create', { text: 'Nue' }).value;
    expect(() => dossier.command('grade.give', { recordId: bare, credibility: 2 })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
