/** A briefing is looked at in its dossier: what it cites is read there, what the author decides is kept and undone. */
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const uidOf = (dossier: DossierFile, id: number): string => dossier.query('record.get', { id }).uid;
const p = (...parts: readonly (string | { uid: string })[]): BodyNode => ({
  type: 'paragraph',
  content: parts.map((part) =>
    typeof part === 'string' ? { type: 'text', text: part } : { type: 'citation', attrs: { uid: part.uid } },
  ),
});

/** A briefing with a claim that a passage supports, and one sentence that cites nothing. */
function written() {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'Le port de Sörvik rouvrira lundi, dit le ministre.', {
    published: '2025-11-05',
  });
  const claim = dossier.command('claim.create', {
    text: 'Le port rouvre.',
    kind: 'fact',
    evidence: [{ passage: { documentId, start: 0, end: 32 } }],
  }).value;
  const uid = uidOf(dossier, claim);
  const body: BodyNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Le port' }] },
      p('On lit « le port de Sörvik rouvrira mardi ».', { uid }, ' Le quai est vide.'),
    ],
  };
  const id = dossier.command('briefing.create', { title: 'Note', language: 'fr', body }).value;
  const run = (draft?: BodyNode, day = '2025-11-06') =>
    dossier.query('lint.briefing', {
      id,
      language: 'en',
      day,
      ...(draft === undefined ? {} : { body: draft }),
    });
  return { dossier, id, claim, documentId, uid, body, run };
}

const rules = (lint: { readonly findings: readonly { readonly rule: string }[] }): readonly string[] =>
  lint.findings.map(({ rule }) => rule);

test('what its sentences cite is told with its passages and origins; findings stand at positions of the text', () => {
  const { run, uid, claim } = written();
  const lint = run();
  expect(lint.sentences).toMatchObject([
    {
      kind: 'fact',
      decided: false,
      cites: [{ uid, id: claim, noun: 'claim', passages: 1 }],
      documents: 1,
      origins: 0,
    },
    { words: 'Le quai est vide.', cites: [] },
  ]);
  expect(rules(lint)).toEqual(['one-origin', 'quotation-not-verbatim', 'fact-without-passage']);
  const [, quotation] = lint.findings;
  expect(quotation).toMatchObject({
    severity: 'error',
    message: 'The passage has “lundi”, not “mardi”.',
    fix: { text: 'le port de Sörvik rouvrira lundi' },
    waived: null,
  });
});

test('the text as it is being written is looked at, also with what it cites for the first time', () => {
  const { run, uid } = written();
  expect(rules(run({ type: 'doc', content: [p('Le port rouvre.')] }))).toEqual(['fact-without-passage']);
  expect(rules(run({ type: 'doc', content: [p('Le port rouvre.', { uid })] }))).toEqual(['one-origin']);
  expect(() => run({ type: 'doc', content: [{ type: 'nothing' }] })).toThrow(/not valid/);
});

test('how old sources are counts from the day, or from the briefing’s own date', () => {
  const { run, dossier, id } = written();
  expect(rules(run(undefined, '2027-01-01'))).toContain('old-sources');
  dossier.command('briefing.update', { id, date: '2025-11' });
  expect(rules(run(undefined, '2027-01-01'))).not.toContain('old-sources');
});

test('what was deleted, marked more strictly, contradicted or left in doubt is told', () => {
  const { run, dossier, claim, documentId } = written();
  dossier.command('record.setTlp', { id: documentId, tlp: 'amber' });
  expect(rules(run())).toContain('marking-above');
  dossier.command('record.delete', { id: claim });
  expect(rules(run())).toEqual(expect.arrayContaining(['withdrawn', 'fact-without-passage']));
});

test('the author decides a kind, lets a finding stand with a reason, and takes both back', () => {
  const { run, dossier, id } = written();
  dossier.command('lint.decide', { briefingId: id, words: ' Le quai  est vide. ', kind: 'assumption' });
  expect(run().sentences[1]).toMatchObject({ kind: 'assumption', decided: true });
  expect(rules(run())).not.toContain('fact-without-passage');
  dossier.command('journal.undo', {});
  const waive = (reason: string) =>
    dossier.command('lint.waive', {
      briefingId: id,
      rule: 'fact-without-passage',
      words: 'Le quai est vide.',
      reason,
    });
  waive('Vu sur place.');
  expect(run().findings.at(-1)?.waived).toEqual({ reason: 'Vu sur place.', by: expect.any(String) });
  waive('');
  expect(run().findings.at(-1)?.waived).toBeNull();
  dossier.command('journal.undo', {});
  expect(run().findings.at(-1)?.waived?.reason).toBe('Vu sur place.');
});

test('own words above the summary of sourcing are out of date once what it counts is another', () => {
  const { run, dossier, id, claim, documentId, uid } = written();
  const stands = () => dossier.query('briefing.summaryStands', { id });
  const own = () => dossier.query('briefing.get', { id }).summary;
  expect(stands()).toBe(true);
  dossier.command('briefing.summarise', { id, summary: ' Un seul document.\r\nC’est peu. ' });
  expect(own()).toBe('Un seul document.\nC’est peu.');
  // Other words that cite the same change nothing of it.
  dossier.command('briefing.write', { id, body: { type: 'doc', content: [p('Autre texte.', { uid })] } });
  expect(rules(run())).not.toContain('summary-out-of-date');
  dossier.command('evidence.add', {
    recordId: claim,
    passage: { documentId, start: 34, end: 50 },
    stance: 'contradicts',
  });
  expect(stands()).toBe(false);
  expect(run().findings[0]).toMatchObject({
    rule: 'summary-out-of-date',
    severity: 'warning',
    sentence: null,
    message: 'What the summary of sourcing was written about has changed since.',
  });
  // The same words again: they hold.
  dossier.command('briefing.summarise', { id, summary: own() });
  expect(stands()).toBe(true);
  dossier.command('journal.undo', {});
  expect(stands()).toBe(false);
  dossier.command('briefing.summarise', { id, summary: ' ' });
  expect(own()).toBeNull();
  expect(stands()).toBe(true);
});

test('who it is for says how grave a finding is, and which are none', () => {
  const { run, dossier, id } = written();
  const draft: BodyNode = { type: 'doc', content: [p('Le port pourrait rouvrir.')] };
  expect(run(draft).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['fact-without-passage', 'error'],
    ['unlisted-term', 'warning'],
  ]);
  dossier.command('lint.profile', { briefingId: id, profile: 'newsroom' });
  expect(rules(run(draft))).toEqual(['fact-without-passage']);
});

test('what is kept from one key to the next changes nothing of what is found, whatever is written in between', () => {
  const { run, dossier, id, claim, documentId, uid } = written();
  const draft = (words: string): BodyNode => ({
    type: 'doc',
    content: [
      p('Le port rouvre.', { uid }),
      p(words),
      p('On lit « le port de Sörvik rouvrira mardi ».', { uid }),
    ],
  });
  const elsewhere = dossier.command('briefing.create', { title: 'Autre', language: 'fr' }).value;
  /** Another briefing in between: nothing is kept of this one. */
  const cold = (words: string) => {
    dossier.query('lint.briefing', { id: elsewhere, language: 'en', day: '2025-11-06' });
    return run(draft(words));
  };
  const steps: readonly (() => unknown)[] = [
    () => null,
    () => dossier.command('record.setTlp', { id: documentId, tlp: 'amber' }),
    () => dossier.command('origin.set', { subjectId: documentId, relation: 'first-hand' }),
    () => dossier.command('claim.update', { id: claim, kind: 'judgement' }),
    () => dossier.command('lint.decide', { briefingId: id, words: 'Le quai est vide.', kind: 'gap' }),
    () => dossier.command('briefing.update', { id, date: '2027' }),
    () => dossier.command('record.delete', { id: claim }),
    () => dossier.command('journal.undo', {}),
  ];
  const seen = steps.map((step, at) => {
    step();
    const words = at % 2 === 0 ? 'Le quai est vide.' : 'Le quai est vide. Il pourrait fermer.';
    const warm = run(draft(words));
    expect(warm).toEqual(cold(words));
    run(draft('Autre chose.'));
    return JSON.stringify(warm.findings.map(({ rule, severity }) => [rule, severity]));
  });
  expect(new Set(seen).size).toBeGreaterThan(4);
});
