/** A live part shows what the dossier held when it was read, says when that has changed, and is read again as one operation. */
import { expect, test } from 'vitest';
import type { TotalGroup } from '../../../preload/contract/aid.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import {
  citedByPart,
  type LiveContent,
  type LiveSettingsInput,
} from '../../../preload/contract/live-parts.ts';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const DAY = '2025-11-05';
const uidOf = (dossier: DossierFile, id: number): string => dossier.query('record.get', { id }).uid;
const idOf = (dossier: DossierFile, register: 'coalition', name: string): number => {
  const view = { register, filters: [{ field: 'name', test: 'is' as const, values: [name] }] };
  return dossier.query('register.rows', { view }).rows[0]?.id ?? 0;
};
const bodyWith = (...uids: readonly string[]): BodyNode => ({
  type: 'doc',
  content: [
    { type: 'paragraph' },
    ...uids.map((uid): BodyNode => ({ type: 'live', attrs: { uid } })),
    { type: 'paragraph' },
  ],
});

/** Two coalitions, and a briefing. Norway’s membership of the first has a passage behind it. */
function dossierWithCoalitions() {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'La Norvège participe à la JEF depuis 2014.');
  const [norway = 0] = dossier.command('membership.write', {
    createMissing: true,
    rows: [
      { cells: { coalition: 'JEF', actor: 'Norway', from: '2014' } },
      { cells: { coalition: 'JEF', actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' } },
      { cells: { coalition: 'NORDEFCO', actor: 'Norway', from: '2009' } },
    ],
  }).value.ids;
  dossier.command('evidence.add', { recordId: norway, passage: { documentId, start: 0, end: 41 } });
  const id = dossier.command('briefing.create', { title: 'Note', language: 'fr' }).value;
  const coalitionIds = [idOf(dossier, 'coalition', 'JEF'), idOf(dossier, 'coalition', 'NORDEFCO')];
  return { dossier, id, norway, coalitionIds };
}

/** Adds a part and puts it in the text; answers its uid. */
function place(dossier: DossierFile, id: number, settings: LiveSettingsInput): string {
  const uid = dossier.command('live.add', { briefingId: id, settings }).value;
  dossier.command('briefing.write', { id, body: bodyWith(uid) });
  return uid;
}

const listed = (dossier: DossierFile, id: number, day = DAY) =>
  dossier.query('live.list', { briefingId: id, day });
const only = (dossier: DossierFile, id: number, day = DAY) => {
  const [part] = listed(dossier, id, day);
  if (part === undefined) throw new Error('There is no part.');
  return part;
};

test('a matrix keeps who belonged to what on its date; the memberships with a passage are cited', () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds, on: '2025-10-31' });
  expect(only(dossier, id)).toMatchObject({
    uid,
    stale: false,
    problem: null,
    content: {
      part: 'matrix',
      on: '2025-10-31',
      coalitions: [{ name: 'JEF' }, { name: 'NORDEFCO' }],
      rows: [{ name: 'Norway', cells: [[{ sourced: true }], [{ sourced: false }]] }],
    },
  });
  const ledger = dossier.query('briefing.ledger', { id });
  expect(ledger.live).toMatchObject([{ uid }]);
  expect(ledger.records.map((record) => record.uid)).toEqual([uidOf(dossier, norway)]);
  expect(ledger.documents).toHaveLength(1);
  expect(ledger.briefing.citations).toBe(1);
});

test('a change of the dossier makes it stale; what it shows stays until it is refreshed, which is one operation', async () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const before = only(dossier, id);
  dossier.command('membership.write', { rows: [{ id: norway, cells: { status: 'observer' } }] });
  expect(only(dossier, id)).toEqual({ ...before, stale: true });
  expect(dossier.query('briefing.ledger', { id }).live[0]?.content).toEqual(before.content);

  dossier.command('live.refresh', { uids: [uid] });
  const after = only(dossier, id);
  expect(after.stale).toBe(false);
  expect(after.asOf > before.asOf).toBe(true);
  expect(JSON.stringify(after.content)).toContain('observer');

  dossier.command('journal.undo', {});
  expect(only(dossier, id)).toEqual({ ...before, stale: true });
  dossier.command('journal.redo', {});
  expect(only(dossier, id)).toEqual(after);
  expect((await dossier.check()).problems).toEqual([]);
});

test('a change that the part does not show leaves it fresh, and so does another day', () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  place(dossier, id, { part: 'matrix', coalitionIds });
  dossier.command('membership.write', {
    createMissing: true,
    rows: [{ cells: { coalition: 'EFP', actor: 'Norway' } }],
  });
  expect(only(dossier, id).stale).toBe(false);
  expect(only(dossier, id, '2026-02-01').stale).toBe(false);
  // On a day before Ukraine joined it would show one member less.
  expect(only(dossier, id, '2025-11-04').stale).toBe(true);
});

test('a part that the text no longer holds goes with its place; undo brings both back', async () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const before = only(dossier, id);
  // What is written right after would be one operation with the placing.
  dossier.command('claim.create', { text: 'Between' });
  dossier.command('briefing.write', { id, body: bodyWith() });
  expect(listed(dossier, id)).toEqual([]);
  dossier.command('journal.undo', {});
  expect(listed(dossier, id)).toEqual([before]);
  expect(dossier.query('briefing.ledger', { id }).live).toMatchObject([{ uid }]);
  dossier.command('journal.redo', {});
  expect(listed(dossier, id)).toEqual([]);
  expect((await dossier.check()).problems).toEqual([]);
});

test('what was cut from the text and is put back shows what it showed, also after the dossier changed', async () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const { content, asOf } = only(dossier, id);
  dossier.command('briefing.write', { id, body: bodyWith() });
  dossier.command('membership.write', { rows: [{ id: norway, cells: { status: 'observer' } }] });
  dossier.command('briefing.write', { id, body: bodyWith(uid) });
  expect(only(dossier, id)).toMatchObject({ uid, content, asOf, stale: true });
  expect(dossier.query('briefing.ledger', { id }).records).toHaveLength(1);
  dossier.command('journal.undo', {});
  expect(listed(dossier, id)).toEqual([]);
  expect((await dossier.check()).problems).toEqual([]);
});

test('a part that another briefing holds too stays until that lets it go; one that is not placed yet stays', () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const other = dossier.command('briefing.create', {
    title: 'Copie',
    language: 'fr',
    body: bodyWith(uid),
  }).value;
  dossier.command('briefing.write', { id, body: bodyWith() });
  expect(listed(dossier, other)).toMatchObject([{ uid }]);
  const waiting = dossier.command('live.add', {
    briefingId: id,
    settings: { part: 'matrix', coalitionIds },
  }).value;
  dossier.command('briefing.write', { id: other, body: bodyWith() });
  expect(listed(dossier, id)).toMatchObject([{ uid: waiting }]);
});

test('what is typed on into one operation is seen too, whatever is written of briefings between', () => {
  const { dossier, id } = dossierWithCoalitions();
  const claim = dossier.command('claim.create', { text: 'Un' }).value;
  place(dossier, id, { part: 'register', view: { register: 'claim' }, columns: ['text'] });
  dossier.command('claim.update', { id: claim, text: 'Deux' });
  expect(only(dossier, id).stale).toBe(true);
  dossier.command('claim.update', { id: claim, text: 'Un' });
  dossier.command('briefing.update', { id, title: 'Autre titre' });
  expect(only(dossier, id).stale).toBe(false);
  dossier.command('claim.update', { id: claim, text: 'Trois' });
  dossier.command('briefing.update', { id, title: 'Encore un titre' });
  expect(only(dossier, id).stale).toBe(true);
});

test('evidence that comes behind a row makes it stale; refreshed, the text cites it, and undo takes that back', async () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const rows = dossier.query('register.rows', { view: { register: 'membership' } }).rows;
  const ukraine = rows.find((row) => row?.cells['actor'] === 'Ukraine')?.id ?? 0;
  const documentId = addDocument(dossier, 'L’Ukraine devient partenaire renforcé.');
  dossier.command('evidence.add', { recordId: ukraine, passage: { documentId, start: 0, end: 20 } });
  expect(only(dossier, id).stale).toBe(true);
  expect(dossier.query('briefing.get', { id }).citations).toBe(1);
  dossier.command('live.refresh', { uids: [uid] });
  expect(dossier.query('briefing.get', { id }).citations).toBe(2);
  expect(dossier.query('impact.of', { recordId: documentId })).toMatchObject({ briefings: 1 });
  expect((await dossier.check()).problems).toEqual([]);
  dossier.command('journal.undo', {});
  expect(dossier.query('briefing.get', { id }).citations).toBe(1);
  expect((await dossier.check()).problems).toEqual([]);
});

test('a register keeps the first rows of a view and says how many there are; an amount keeps its currency', () => {
  const { dossier, id } = dossierWithCoalitions();
  dossier.command('flow.write', {
    createMissing: true,
    rows: [
      { cells: { donor: 'Norway', stage: 'pledge', amount: '7bn', currency: 'NOK', date: '2025-11' } },
      { cells: { donor: 'Denmark', stage: 'pledge', amount: '100m', currency: 'DKK', date: '2025-10' } },
      { cells: { donor: 'Norway', stage: 'delivery', item: '</script>#import', date: '2025-09' } },
    ],
  });
  place(dossier, id, {
    part: 'register',
    view: { register: 'flow' },
    columns: ['donor', 'amount', 'item'],
    limit: 2,
  });
  expect(only(dossier, id).content).toMatchObject({
    columns: ['donor', 'amount', 'item'],
    rows: [{ cells: ['Norway', '7bn NOK', null] }, { cells: ['Denmark', '100m DKK', null] }],
    total: 3,
  });
});

test('a timeline is told by its earliest days, within its period, of one coalition', () => {
  const { dossier, coalitionIds } = dossierWithCoalitions();
  const [coalitionId = 0] = coalitionIds;
  dossier.command('event.write', {
    rows: [
      { cells: { name: 'Sommet', coalition: { id: coalitionId }, from: '2025-05-09' } },
      { cells: { name: 'Autre', from: '2025-05-10' } },
    ],
  });
  dossier.command('statement.create', {
    words: 'Nous restons.',
    speakerName: 'Ministre',
    said: '2025-06',
    aboutId: coalitionId,
  });
  const read = (settings: Omit<Extract<LiveSettingsInput, { part: 'timeline' }>, 'part'>) => {
    const content = dossier.query('live.read', { settings: { part: 'timeline', ...settings }, day: DAY });
    return content.part === 'timeline' ? content.items.map(({ what, date }) => `${date} ${what}`) : [];
  };
  expect(read({ coalitionId })).toEqual([
    '2014 joined',
    '2025-05-09 event',
    '2025-06 statement',
    '2025-11-05 joined',
  ]);
  expect(read({ coalitionId, from: '2025', to: '2025-06' })).toEqual([
    '2025-05-09 event',
    '2025-06 statement',
  ]);
  expect(read({ kinds: ['event'] })).toEqual(['2025-05-09 event', '2025-05-10 event']);
  expect(() => read({ from: '2026', to: '2025' })).toThrow(
    expect.objectContaining({ code: 'invalid-range' }),
  );
});

test('a chart of aid is the total that the registers give: it refuses to mix, and carries what was left out', () => {
  const { dossier, id } = dossierWithCoalitions();
  dossier.command('flow.write', {
    createMissing: true,
    rows: [
      { cells: { donor: 'Norway', stage: 'pledge', amount: '7bn', currency: 'NOK', date: '2025-11' } },
      { cells: { donor: 'Denmark', stage: 'delivery', amount: '100m', currency: 'DKK', date: '2025-10' } },
      { cells: { donor: 'Denmark', stage: 'delivery', item: 'Drones', date: '2025-10' } },
    ],
  });
  const settings = { part: 'aid', by: ['donor', 'stage'], currency: 'reported' } satisfies LiveSettingsInput;
  expect(() => dossier.command('live.add', { briefingId: id, settings })).toThrow(
    expect.objectContaining({ code: 'mixed-sum' }),
  );
  place(dossier, id, { ...settings, by: ['donor', 'stage', 'currency'] });
  expect(only(dossier, id).content).toMatchObject({
    withoutAmount: 1,
    bars: [
      { key: { donor: 'Norway', stage: 'pledge' }, currency: 'NOK', milli: 7_000_000_000_000 },
      { key: { donor: 'Denmark', stage: 'delivery' }, currency: 'DKK', milli: 100_000_000_000 },
      { key: { donor: 'Denmark' }, currency: null, left: 1 },
    ],
  });
});

/** Norway’s pledge of 7bn NOK is made of two flows: the larger one has a passage, the smaller none. */
function dossierWithFlows() {
  const { dossier, id } = dossierWithCoalitions();
  const pledge = { donor: 'Norway', stage: 'pledge', currency: 'NOK' };
  const { ids } = dossier.command('flow.write', {
    createMissing: true,
    rows: [
      { cells: { ...pledge, amount: '2bn', date: '2025-11' } },
      { cells: { ...pledge, amount: '5bn', date: '2025-10' } },
      { cells: { ...pledge, item: 'Drones', date: '2025-12' } },
      { cells: { donor: 'Denmark', stage: 'pledge', currency: 'DKK', amount: '100m', date: '2025-10' } },
    ],
  }).value;
  const [small = 0, large = 0] = ids;
  const documentId = addDocument(dossier, 'La Norvège promet cinq milliards, puis deux de plus.');
  const support = (recordId: number) =>
    dossier.command('evidence.add', { recordId, passage: { documentId, start: 0, end: 32 } });
  support(large);
  const uid = place(dossier, id, {
    part: 'aid',
    by: ['donor', 'currency'],
    currency: 'reported',
  });
  const barOf = (donor: string) => {
    const { content } = only(dossier, id);
    return content.part === 'aid' ? content.bars.find(({ key }) => key.donor === donor) : undefined;
  };
  return { dossier, id, uid, small, large, documentId, support, barOf };
}

test('a chart of aid keeps which flows each bar adds, the largest first, and cites those with a passage', async () => {
  const { dossier, id, small, large, documentId, barOf } = dossierWithFlows();
  expect(barOf('Norway')?.flows).toEqual([
    { uid: uidOf(dossier, large), sourced: true },
    { uid: uidOf(dossier, small), sourced: false },
  ]);
  expect(barOf('Denmark')?.flows).toMatchObject([{ sourced: false }]);
  expect(dossier.query('briefing.ledger', { id }).records.map(({ uid }) => uid)).toEqual([
    uidOf(dossier, large),
  ]);
  expect(dossier.query('impact.of', { recordId: documentId })).toMatchObject({ briefings: 1 });
  expect(dossier.query('lint.briefing', { id, language: 'en', day: DAY }).sentences).toMatchObject([
    { cites: [{ passages: 1 }] },
  ]);
  expect((await dossier.check()).problems).toEqual([]);
});

test('evidence that comes behind a flow makes its chart stale; refreshed, the text cites that flow too', async () => {
  const { dossier, id, uid, small, support, barOf } = dossierWithFlows();
  support(small);
  expect(only(dossier, id).stale).toBe(true);
  expect(dossier.query('briefing.get', { id }).citations).toBe(1);
  dossier.command('live.refresh', { uids: [uid] });
  expect(barOf('Norway')?.flows?.map(({ sourced }) => sourced)).toEqual([true, true]);
  expect(dossier.query('briefing.get', { id }).citations).toBe(2);
  expect((await dossier.check()).problems).toEqual([]);
});

test('in the currency of a rate too, a bar keeps the flows that it adds and none that it leaves out', () => {
  const { dossier, id } = dossierWithFlows();
  const settings: LiveSettingsInput = { part: 'aid', by: ['stage'], currency: 'EUR' };
  dossier.command('flow.write', {
    createMissing: true,
    rows: [
      { cells: { donor: 'France', stage: 'pledge', currency: 'EUR', amount: '3m', date: '2025-10' } },
      { cells: { donor: 'Malte', stage: 'pledge', currency: 'EUR', amount: '4m', date: '2025-10' } },
    ],
  });
  const content = dossier.query('live.read', { settings, day: DAY });
  expect(content).toMatchObject({ bars: [{ added: 2, left: 4 }] });
  const rows = dossier.query('register.rows', {
    view: { register: 'flow', filters: [{ field: 'currency', test: 'is', values: ['EUR'] }] },
  }).rows;
  const uids = new Map(rows.map((row) => [row?.cells['donor'], row?.uid]));
  expect(content.part === 'aid' && content.bars[0]?.flows).toEqual([
    { uid: uids.get('Malte'), sourced: false },
    { uid: uids.get('France'), sourced: false },
  ]);
  expect(listed(dossier, id)).toHaveLength(1);
});

test('the flows of a bar are found by whatever it is of: a year, a word, nothing', () => {
  const { dossier } = dossierWithFlows();
  dossier.command('flow.write', {
    rows: [{ cells: { stage: 'delivery', currency: 'NOK', amount: '1m', date: '2024-03' } }],
  });
  const flowsBy = (...by: TotalGroup[]) => {
    const settings: LiveSettingsInput = { part: 'aid', by, currency: 'reported' };
    const content = dossier.query('live.read', { settings, day: DAY });
    const bars = content.part === 'aid' ? content.bars : [];
    expect(bars.map(({ flows = [] }) => flows.length)).toEqual(bars.map(({ added }) => added));
    return bars.filter(({ added }) => added > 0).length;
  };
  expect(flowsBy('donor', 'stage', 'currency')).toBe(3);
  expect(flowsBy('year', 'stage', 'basis', 'currency')).toBe(3);
  expect(flowsBy('month', 'recipient', 'stage', 'currency')).toBe(4);
});

test('what cannot be read any more is stale, says why, and keeps what it shows', () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const { content } = only(dossier, id);
  dossier.command('record.delete', { id: coalitionIds[0] ?? 0 });
  expect(only(dossier, id)).toMatchObject({ stale: true, problem: { code: 'not-found' }, content });
  expect(() => dossier.command('live.refresh', { uids: [uid] })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(only(dossier, id).content).toEqual(content);
});

test('a new title leaves the data as they are; other settings read them again', () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const { asOf } = only(dossier, id);
  dossier.command('membership.write', { rows: [{ id: norway, cells: { status: 'observer' } }] });
  dossier.command('live.change', { uid, settings: { part: 'matrix', coalitionIds, title: 'Qui en est' } });
  expect(only(dossier, id)).toMatchObject({ asOf, stale: true, settings: { title: 'Qui en est' } });
  dossier.command('live.change', {
    uid,
    settings: { part: 'matrix', coalitionIds: coalitionIds.slice(0, 1) },
  });
  expect(only(dossier, id)).toMatchObject({ stale: false, content: { coalitions: [{ name: 'JEF' }] } });
});

test('a text cannot hold a part that is not there; another briefing may hold it too, and is cited again with it', () => {
  const { dossier, id, coalitionIds } = dossierWithCoalitions();
  const uid = place(dossier, id, { part: 'matrix', coalitionIds });
  const other = dossier.command('briefing.create', {
    title: 'Autre',
    language: 'fr',
    body: bodyWith(uid),
  }).value;
  expect(listed(dossier, other)).toMatchObject([{ uid }]);
  expect(dossier.query('briefing.get', { id: other }).citations).toBe(1);
  const nowhere = '019a5c00-0000-7000-8000-000000000099';
  expect(() => dossier.command('briefing.write', { id, body: bodyWith(nowhere) })).toThrow(
    expect.objectContaining({ code: 'missing-citation' }),
  );
});

test('beyond thirty records with a passage, rows are not cited one by one', () => {
  const row = (at: number) => ({ uid: String(at), sourced: true, cells: [] });
  const content = (rows: number): LiveContent => ({
    part: 'register',
    register: 'flow',
    columns: [],
    rows: Array.from({ length: rows }, (_, at) => row(at)),
    total: rows,
  });
  expect(citedByPart(content(30))).toHaveLength(30);
  expect(citedByPart(content(31))).toEqual([]);
});

test('the linter finds a stale part where it stands, by how grave it is for whom; a waiver lets it stand', () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  place(dossier, id, { part: 'matrix', coalitionIds });
  const lint = (day = DAY) => dossier.query('lint.briefing', { id, language: 'en', day });
  expect(lint().findings).toEqual([]);
  expect(lint().sentences).toMatchObject([
    { words: 'Tableau des membres', start: 2, end: 3, cites: [{ passages: 1 }] },
  ]);
  dossier.command('membership.write', { rows: [{ id: norway, cells: { status: 'observer' } }] });
  expect(lint().findings).toMatchObject([{ rule: 'stale-part', severity: 'warning', start: 2, end: 3 }]);
  dossier.command('lint.profile', { briefingId: id, profile: 'think-tank' });
  expect(lint().findings).toMatchObject([{ severity: 'note' }]);
  const words = 'Tableau des membres';
  dossier.command('lint.waive', { briefingId: id, rule: 'stale-part', words, reason: 'Comme publié.' });
  expect(lint().findings).toMatchObject([{ waived: { reason: 'Comme publié.' } }]);
});

test('a part rests on what its rows cite: a deleted row and a stricter marking are found', () => {
  const { dossier, id, norway, coalitionIds } = dossierWithCoalitions();
  place(dossier, id, { part: 'matrix', coalitionIds });
  const rules = () =>
    dossier.query('lint.briefing', { id, language: 'en', day: DAY }).findings.map(({ rule }) => rule);
  dossier.command('record.setTlp', { id: norway, tlp: 'amber' });
  expect(rules()).toContain('marking-above');
  dossier.command('record.delete', { id: norway });
  expect(rules()).toEqual(expect.arrayContaining(['withdrawn', 'stale-part']));
});
