/** Lineages that somebody built to confuse: long circles, and thousands of passages of one hand. */
import { expect, test } from 'vitest';
import { addDocument, newDossier } from '../support/dossiers.ts';

test('a circle of 1,000 documents is one loop and no origin', () => {
  const dossier = newDossier();
  const ids = Array.from({ length: 1000 }, (_, at) => addDocument(dossier, `Texte numéro ${at}.`));
  for (const [at, subjectId] of ids.entries()) {
    dossier.command('origin.set', {
      subjectId,
      relation: 'relays',
      targetId: ids[(at + 1) % ids.length] ?? null,
    });
  }
  const claim = dossier.command('claim.create', {
    text: 'En rond',
    evidence: ids.slice(0, 3).map((documentId) => ({ passage: { documentId, start: 0, end: 5 } })),
  }).value;
  const { tally, nodes, edges, loops } = dossier.query('origin.graph', { recordId: claim });
  expect(tally).toEqual({ documents: 3, origins: 0, unknown: 3, loops: 1 });
  expect([nodes.length, edges.length, loops[0]?.length]).toEqual([1000, 1000, 1000]);
  expect(() =>
    dossier.command('evidence.add', {
      recordId: claim,
      passage: { documentId: ids[4] ?? 0, start: 0, end: 5 },
      credibility: 1,
    }),
  ).toThrow(expect.objectContaining({ code: 'too-few-origins' }));
});

test('a record that is given as its own origin is refused', () => {
  const dossier = newDossier();
  const id = addDocument(dossier, 'Texte.');
  expect(() => dossier.command('origin.set', { subjectId: id, relation: 'quotes', targetId: id })).toThrow(
    expect.objectContaining({ code: 'cycle' }),
  );
});

test('10,000 passages of one source are one origin, in one document each or in one for all', () => {
  const dossier = newDossier();
  const text = 'Mot. '.repeat(10_000);
  const documentId = addDocument(dossier, text, { sourceName: 'Canal' });
  dossier.command('origin.set', { subjectId: documentId, relation: 'first-hand' });
  const claim = dossier.command('claim.create', { text: 'Répété' }).value;
  for (let start = 0; start < 10; start += 1) {
    const made = dossier.command('claim.create', {
      text: `Part ${start}`,
      evidence: Array.from({ length: 1000 }, (_, at) => ({
        passage: { documentId, start: (start * 1000 + at) * 5, end: (start * 1000 + at) * 5 + 3 },
      })),
    }).value;
    expect(dossier.query('claim.get', { id: made }).tally).toMatchObject({ documents: 1, origins: 1 });
  }
  dossier.statements.database.exec('INSERT INTO running (id) SELECT max(id) FROM operation');
  dossier.statements.database.prepare('UPDATE evidence SET record_id = ?').run(claim);
  dossier.statements.database.exec('DELETE FROM running');
  const graph = dossier.query('origin.graph', { recordId: claim });
  expect(graph.tally).toEqual({ documents: 1, origins: 1, unknown: 0, loops: 0 });
  expect(graph.nodes).toMatchObject([
    { noun: 'source', counted: true },
    { noun: 'document', supports: 10_000 },
  ]);
});
