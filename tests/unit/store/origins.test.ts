/** Where things come from: circles are told, not refused; copies do not count; the graph says which is which. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

/** Four documents of four sources; a claim that a passage of each supports. */
function four(): { dossier: DossierFile; ids: [number, number, number, number]; claim: number } {
  const dossier = newDossier();
  const ids = ['A', 'B', 'C', 'D'].map((name) =>
    addDocument(dossier, `Le texte ${name} est assez long.`, {
      sourceName: name,
      title: name,
      published: '2025-11',
    }),
  ) as [number, number, number, number];
  const claim = dossier.command('claim.create', {
    text: 'Assertion',
    evidence: ids.map((documentId) => ({ passage: { documentId, start: 0, end: 8 } })),
  }).value;
  return { dossier, ids, claim };
}

const set = (dossier: DossierFile, subjectId: number, relation: 'relays' | 'first-hand', targetId?: number) =>
  dossier.command('origin.set', { subjectId, relation, ...(targetId === undefined ? {} : { targetId }) });

describe('circles', () => {
  test('can be recorded, count as no origin, and are told as a loop', () => {
    const { dossier, ids, claim } = four();
    const [a, b, c, d] = ids;
    set(dossier, a, 'relays', b);
    set(dossier, b, 'relays', c);
    set(dossier, c, 'relays', a);
    set(dossier, d, 'first-hand');
    const tally = { documents: 4, origins: 1, unknown: 3, loops: 1 };
    expect(dossier.query('claim.get', { id: claim }).tally).toEqual(tally);
    const graph = dossier.query('origin.graph', { recordId: claim });
    expect(graph.tally).toEqual(tally);
    expect(graph.loops).toEqual([[a, b, c]]);
    expect(graph.edges.filter(({ inLoop }) => inLoop)).toHaveLength(3);
    expect(graph.nodes.filter(({ inLoop }) => inLoop).map(({ id }) => id)).toEqual([a, b, c]);
  });

  test('nothing is its own origin, nor a document that of its own words', () => {
    const { dossier, ids } = four();
    const passageId = dossier.command('passage.create', { documentId: ids[0], start: 0, end: 8 }).value;
    for (const target of [ids[0], passageId]) {
      expect(() => set(dossier, ids[0], 'relays', target)).toThrow(
        expect.objectContaining({ code: 'cycle' }),
      );
    }
  });
});

describe('the graph', () => {
  test('shows copies leading to one witness, who alone is counted', () => {
    const { dossier, ids, claim } = four();
    const [a, b, c] = ids;
    set(dossier, a, 'first-hand');
    set(dossier, b, 'relays', a);
    const source = dossier.query('document.get', { id: a }).sourceId ?? 0;
    const graph = dossier.query('origin.graph', { recordId: claim });
    expect(graph.edges).toEqual([
      { from: a, to: source, relation: 'first-hand', note: '', inLoop: false },
      { from: b, to: a, relation: 'relays', note: '', inLoop: false },
    ]);
    expect(graph.nodes.filter(({ counted }) => counted)).toMatchObject([
      { id: source, title: 'A', noun: 'source' },
    ]);
    expect(graph.nodes.find(({ id }) => id === c)).toMatchObject({
      noun: 'document',
      unknown: true,
      supports: 1,
      date: '2025-11',
      sourceName: 'C',
    });
  });

  test('a passage with a lineage of its own stands for itself, with its document’s title', () => {
    const { dossier, ids } = four();
    const [a, b] = ids;
    const passageId = dossier.command('passage.create', { documentId: b, start: 0, end: 8 }).value;
    set(dossier, passageId, 'relays', a);
    const claim = dossier.command('claim.create', {
      text: 'Autre',
      evidence: [{ passage: { passageId } }],
    }).value;
    expect(dossier.query('origin.graph', { recordId: claim })).toMatchObject({
      tally: { documents: 1, origins: 0, unknown: 1, loops: 0 },
      nodes: [
        { id: a, noun: 'document', supports: 0, unknown: false },
        { id: passageId, noun: 'passage', documentId: b, documentTitle: 'B', unknown: true },
      ],
      edges: [{ from: passageId, to: a }],
    });
  });

  test('leaves out what a document comes from where the passage comes from somewhere else', () => {
    const { dossier, ids } = four();
    const [a, b] = ids;
    const passageId = dossier.command('passage.create', { documentId: b, start: 0, end: 8 }).value;
    set(dossier, b, 'relays', a);
    set(dossier, passageId, 'first-hand');
    const claim = dossier.command('claim.create', {
      text: 'Autre',
      evidence: [{ passage: { passageId } }],
    }).value;
    const { nodes, edges } = dossier.query('origin.graph', { recordId: claim });
    expect(nodes.map(({ noun, title }) => [noun, title])).toEqual([
      ['source', 'B'],
      ['passage', 'Le texte'],
    ]);
    expect(edges).toMatchObject([{ from: passageId, relation: 'first-hand' }]);
  });

  test('is empty where nothing supports the record', () => {
    const dossier = newDossier();
    const claim = dossier.command('claim.create', { text: 'Nue' }).value;
    expect(dossier.query('origin.graph', { recordId: claim })).toEqual({
      tally: { documents: 0, origins: 0, unknown: 0, loops: 0 },
      nodes: [],
      edges: [],
      loops: [],
    });
  });
});
