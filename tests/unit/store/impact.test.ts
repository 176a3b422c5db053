/** What rests on a source, a document or a passage, and what would not stand without it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import type { ImpactKind } from '../../../preload/contract/index.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

/** Documents of sources A, B, C, each first hand. */
function three() {
  const dossier = newDossier();
  const [a = 0, b = 0, c = 0] = ['A', 'B', 'C'].map((name) =>
    addDocument(dossier, `Le texte ${name} est assez long.`, { sourceName: name, title: name }),
  );
  for (const subjectId of [a, b, c]) dossier.command('origin.set', { subjectId, relation: 'first-hand' });
  return { dossier, a, b, c };
}

const claimOn = (dossier: DossierFile, text: string, ...documents: readonly number[]): number =>
  dossier.command('claim.create', {
    text,
    evidence: documents.map((documentId) => ({ passage: { documentId, start: 0, end: 8 } })),
  }).value;
const sourceOf = (dossier: DossierFile, id: number): number =>
  dossier.query('document.get', { id }).sourceId ?? 0;
const listed = (dossier: DossierFile, recordId: number, kind: ImpactKind, falling = false) =>
  dossier.query('impact.list', { recordId, kind, falling }).rows.map(({ title, field, direct, falls }) => ({
    title,
    field,
    direct,
    falls,
  }));

describe('impact.of', () => {
  test('a claim with another support stands without the source, one without falls', () => {
    const { dossier, a, b } = three();
    claimOn(dossier, 'Seule', a);
    claimOn(dossier, 'Double', a, b);
    claimOn(dossier, 'Ailleurs', b);
    const source = sourceOf(dossier, a);
    expect(dossier.query('impact.of', { recordId: source })).toEqual({
      documents: 1,
      passages: 2,
      relayed: 0,
      claims: { all: 2, falling: 1 },
      cells: { all: 0, falling: 0 },
      digits: 0,
      briefings: 0,
      releases: 0,
    });
    expect(listed(dossier, source, 'claims')).toEqual([
      { title: 'Seule', field: '', direct: true, falls: true },
      { title: 'Double', field: '', direct: true, falls: false },
    ]);
    expect(listed(dossier, source, 'claims', true)).toMatchObject([{ title: 'Seule' }]);
  });

  test('a passage carries what it supports and no more; the document carries all of its passages', () => {
    const { dossier, a } = three();
    const claim = claimOn(dossier, 'Une', a);
    dossier.command('claim.create', {
      text: 'Deux',
      evidence: [{ passage: { documentId: a, start: 9, end: 12 } }],
    });
    const [line] = dossier.query('claim.get', { id: claim }).evidence;
    expect(dossier.query('impact.of', { recordId: line?.passageId ?? 0 }).claims).toEqual({
      all: 1,
      falling: 1,
    });
    expect(dossier.query('impact.of', { recordId: a }).claims).toEqual({ all: 2, falling: 2 });
  });

  test('what was taken over from it rests on it too, and is not lost with it', () => {
    const { dossier, a, b } = three();
    dossier.command('origin.set', { subjectId: b, relation: 'relays', targetId: a });
    claimOn(dossier, 'Par la copie', b);
    expect(dossier.query('impact.of', { recordId: a })).toMatchObject({
      relayed: 2,
      claims: { all: 1, falling: 0 },
    });
    expect(listed(dossier, a, 'claims')).toEqual([
      { title: 'Par la copie', field: '', direct: false, falls: false },
    ]);
  });

  test('a passage with an origin of its own does not come from what its document relays', () => {
    const { dossier, a, b } = three();
    dossier.command('origin.set', { subjectId: b, relation: 'relays', targetId: a });
    const claim = claimOn(dossier, 'Propre', b);
    const [line] = dossier.query('claim.get', { id: claim }).evidence;
    dossier.command('origin.set', { subjectId: line?.passageId ?? 0, relation: 'first-hand' });
    expect(dossier.query('impact.of', { recordId: a }).claims.all).toBe(0);
  });

  test('a circle ends', () => {
    const { dossier, a, b } = three();
    dossier.command('origin.set', { subjectId: a, relation: 'relays', targetId: b });
    dossier.command('origin.set', { subjectId: b, relation: 'relays', targetId: a });
    claimOn(dossier, 'En rond', a, b);
    expect(dossier.query('impact.of', { recordId: a }).claims).toEqual({ all: 1, falling: 0 });
  });

  test('a digit 1 that would not stand is told: its second origin lost, or what its second document relays', () => {
    const { dossier, a, b, c } = three();
    dossier.command('origin.set', { subjectId: b, relation: 'relays', targetId: c });
    const claim = claimOn(dossier, 'Confirmée', a, b);
    dossier.command('grade.give', { recordId: claim, credibility: 1 });
    for (const id of [a, b, c]) expect(dossier.query('impact.of', { recordId: id }).digits).toBe(1);
    expect(listed(dossier, c, 'digits')).toMatchObject([{ title: 'Confirmée', field: '' }]);
    dossier.command('evidence.add', { recordId: claim, passage: { documentId: c, start: 9, end: 12 } });
    // By its own words and through what relays it, C is one origin: without A one is left, without B two.
    expect([a, b, c].map((id) => dossier.query('impact.of', { recordId: id }).digits)).toEqual([1, 0, 1]);
  });

  test('cells rest on it each by itself; what supports the row supports its cells', () => {
    const { dossier, a, b } = three();
    const recordId =
      dossier.command('coalition.write', { rows: [{ cells: { name: 'JEF' } }] }).value.ids[0] ?? 0;
    const link = (documentId: number, field: string) =>
      dossier.command('evidence.add', { recordId, field, passage: { documentId, start: 0, end: 8 } });
    link(a, 'name');
    link(a, 'from');
    link(b, 'from');
    expect(listed(dossier, a, 'cells')).toEqual([
      { title: 'JEF', field: 'from', direct: true, falls: false },
      { title: 'JEF', field: 'name', direct: true, falls: true },
    ]);
    link(b, '');
    expect(dossier.query('impact.of', { recordId: a }).cells).toEqual({ all: 2, falling: 0 });
    expect(dossier.query('impact.of', { recordId: b }).cells).toEqual({ all: 2, falling: 1 });
  });

  test('what an import took from a document rests on it, until passages of others support it', () => {
    const { dossier, a, b } = three();
    const recordId =
      dossier.command('coalition.write', { rows: [{ cells: { name: 'JEF' } }] }).value.ids[0] ?? 0;
    const { database } = dossier.statements;
    database.exec('INSERT INTO running (id) SELECT max(id) FROM operation');
    database
      .prepare(
        `INSERT INTO cell_origin (record_id, field, document_id, sheet, cell, start_utf16, end_utf16, reported)
         VALUES (?, 'name', ?, 'Sheet', 'A1', 0, 3, 'JEF')`,
      )
      .run(recordId, a);
    database.exec('DELETE FROM running');
    expect(dossier.query('impact.of', { recordId: a }).cells).toEqual({ all: 1, falling: 1 });
    dossier.command('evidence.add', {
      recordId,
      field: 'name',
      passage: { documentId: b, start: 0, end: 8 },
    });
    expect(dossier.query('impact.of', { recordId: a }).cells).toEqual({ all: 1, falling: 0 });
    expect(dossier.query('impact.of', { recordId: b }).cells).toEqual({ all: 1, falling: 0 });
  });

  test('who cites it, or a claim on it, is told', () => {
    const { dossier, a } = three();
    const claim = claimOn(dossier, 'Citée', a);
    const { uid } = dossier.query('record.get', { id: claim });
    const briefing = dossier.command('briefing.create', { title: 'Note', language: 'fr' }).value;
    dossier.command('briefing.write', {
      id: briefing,
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Ainsi ' },
              { type: 'citation', attrs: { uid } },
            ],
          },
        ],
      },
    });
    expect(dossier.query('impact.of', { recordId: a })).toMatchObject({ briefings: 1, releases: 0 });
    expect(dossier.query('impact.of', { recordId: claim }).briefings).toBe(1);
    expect(listed(dossier, a, 'briefings')).toMatchObject([{ title: 'Note' }]);
  });

  test('what is deleted rests on nothing, and comes back with undo', () => {
    const { dossier, a } = three();
    const claim = claimOn(dossier, 'Une', a);
    dossier.command('record.delete', { id: claim });
    expect(dossier.query('impact.of', { recordId: a }).claims.all).toBe(0);
    dossier.command('journal.undo', {});
    expect(dossier.query('impact.of', { recordId: a }).claims.all).toBe(1);
    dossier.command('record.delete', { id: a });
    expect(() => dossier.query('impact.of', { recordId: a })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  test('pages hold what is counted', () => {
    const { dossier, a } = three();
    for (let at = 0; at < 5; at += 1) claimOn(dossier, `Constat ${at}`, a);
    const page = (offset: number) =>
      dossier.query('impact.list', { recordId: a, kind: 'claims', offset, limit: 2 });
    expect([0, 2, 4].flatMap((offset) => page(offset).rows.map(({ title }) => title))).toEqual(
      [0, 1, 2, 3, 4].map((at) => `Constat ${at}`),
    );
    expect(page(0).total).toBe(5);
  });

  test('it says beforehand what deleting then does', () => {
    const support = fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(support, fc.nat({ max: 2 }), fc.boolean(), (claims, which, relays) => {
        const { dossier, a, b, c } = three();
        const documents = [a, b, c];
        if (relays) dossier.command('origin.set', { subjectId: b, relation: 'relays', targetId: a });
        for (const [at, on] of claims.entries()) {
          const claim = claimOn(dossier, `Constat ${at}`, ...on.map((each) => documents[each] ?? 0));
          if (dossier.query('grade.propose', { recordId: claim }).digit === 1)
            dossier.command('grade.give', { recordId: claim, credibility: 1 });
        }
        const doomed = documents[which] ?? 0;
        const { claims: told, digits } = dossier.query('impact.of', { recordId: doomed });
        dossier.command('record.delete', { id: doomed });
        const bare = dossier.query('claim.list', {}).filter(({ supports }) => supports === 0);
        expect(bare).toHaveLength(told.falling);
        // Where no line of evidence is left, no digit is left either.
        const fallen = dossier.query('grade.fallen', {}).total;
        expect(fallen).toBe(digits);
      }),
      { numRuns: 25 },
    );
  });
});
