/** Own profiles of the linter: kept by name, undone, never taken from under a briefing in silence. */
import { expect, test } from 'vitest';
import type { LintProfileDefinition } from '../../../preload/contract/lint.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const CABINET: LintProfileDefinition = {
  name: 'Cabinet',
  basedOn: 'newsroom',
  levels: { 'unlisted-term': 'note', 'fact-without-passage': 'off' },
  oldest: 10,
  figuresFrom: 1000,
};

function written() {
  const dossier = newDossier();
  const id = dossier.command('briefing.create', {
    title: 'Note',
    language: 'fr',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Le port pourrait rouvrir.' }] }],
    },
  }).value;
  const run = (profile?: 'ministry' | { own: string }) =>
    dossier.query('lint.briefing', {
      id,
      language: 'en',
      day: '2025-11-06',
      ...(profile === undefined ? {} : { profile }),
    });
  const save = (changes: Partial<LintProfileDefinition> = {}, was: string | null = null) =>
    dossier.command(
      'lint.saveProfile',
      was === null ? { definition: { ...CABINET, ...changes } } : { profile: was, changes },
    );
  const own = () => dossier.query('lint.profiles', { language: 'en' }).own;
  return { dossier, id, run, save, own };
}

test('a briefing is looked at by an own profile; a rule that it does not name is as in what it is based on', () => {
  const { dossier, id, run, save, own } = written();
  save();
  expect(own()).toMatchObject([
    { name: 'Cabinet', basedOn: 'newsroom', oldest: 10, figuresFrom: 1000, briefings: 0 },
  ]);
  expect(own()[0]?.levels).toMatchObject({
    'unlisted-term': 'note',
    'mixed-terms': 'off',
    'message-gone': 'error',
  });
  dossier.command('lint.profile', { briefingId: id, profile: { own: 'cabinet' } });
  expect(run()).toMatchObject({
    profile: 'newsroom',
    own: { name: 'Cabinet' },
    findings: [{ rule: 'unlisted-term', severity: 'note' }],
  });
  expect(run('ministry')).toMatchObject({
    own: null,
    findings: [{ severity: 'error' }, { severity: 'warning' }],
  });
  dossier.command('journal.undo', {});
  expect(run()).toMatchObject({ profile: 'ministry', own: null });
});

test('how old is old is its own number, and its name is written anew', () => {
  const { dossier, id, run, save, own } = written();
  const documentId = addDocument(dossier, 'Le port rouvre lundi.', { published: '2025-11-01' });
  const claim = dossier.command('claim.create', {
    text: 'Le port rouvre.',
    evidence: [{ passage: { documentId, start: 0, end: 20 } }],
  }).value;
  const { uid } = dossier.query('record.get', { id: claim });
  dossier.command('briefing.write', {
    id,
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Le port rouvre.' },
            { type: 'citation', attrs: { uid } },
          ],
        },
      ],
    },
  });
  const rules = () => run({ own: 'Cabinet' }).findings.map(({ rule }) => rule);
  save({ oldest: 4 });
  expect(rules()).toContain('old-sources');
  save({ oldest: 5 });
  expect(rules()).not.toContain('old-sources');
  expect(own()).toHaveLength(1);
});

test('one change leaves the others as they are', () => {
  const { save, own } = written();
  save();
  save({ levels: { 'one-origin': 'error' } }, 'Cabinet');
  save({ oldest: 7 }, 'Cabinet');
  expect(own()[0]).toMatchObject({
    name: 'Cabinet',
    levels: { 'one-origin': 'error', 'fact-without-passage': 'off' },
    oldest: 7,
    figuresFrom: 1000,
  });
});

test('another name takes its briefings along, and undo brings both back', () => {
  const { dossier, id, run, save, own } = written();
  save();
  dossier.command('lint.profile', { briefingId: id, profile: { own: 'Cabinet' } });
  save({ name: 'Cabinet du ministre', basedOn: 'think-tank' }, 'Cabinet');
  expect(run()).toMatchObject({ profile: 'think-tank', own: { name: 'Cabinet du ministre' } });
  expect(own()).toMatchObject([{ name: 'Cabinet du ministre', briefings: 1 }]);
  dossier.command('journal.undo', {});
  expect(run()).toMatchObject({ profile: 'newsroom', own: { name: 'Cabinet' } });
  dossier.command('journal.redo', {});
  expect(run().own?.name).toBe('Cabinet du ministre');
});

test('a name is one profile’s alone, and none of those that come with the program', () => {
  const { save } = written();
  save();
  save({ name: 'Desk' });
  expect(() => save({ name: 'DESK' }, 'Cabinet')).toThrow(/already/);
  expect(() => save({ name: 'Ministry' })).toThrow(/already/);
  expect(() => save({}, 'Nobody')).toThrow(/keeps no profile/);
});

test('one that a briefing is for is not taken away in silence', () => {
  const { dossier, id, run, save, own } = written();
  save();
  dossier.command('lint.profile', { briefingId: id, profile: { own: 'Cabinet' } });
  expect(() => dossier.command('lint.removeProfile', { profile: 'Cabinet' })).toThrow(/a briefing is for it/);
  expect(own()).toHaveLength(1);
  dossier.command('lint.removeProfile', { profile: 'Cabinet', replace: 'think-tank' });
  expect(own()).toEqual([]);
  expect(run()).toMatchObject({ profile: 'think-tank', own: null });
  dossier.command('journal.undo', {});
  expect(run()).toMatchObject({ own: { name: 'Cabinet' } });
  expect(() => run({ own: 'Desk' })).toThrow(/keeps no profile “Desk”/);
});
