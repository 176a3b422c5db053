/** Who belonged when, as it was known when. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { newDossier, tickingClock } from '../../../support/dossiers.ts';

type Cells = Record<string, string>;

const member = (dossier: DossierFile, cells: Cells): number =>
  dossier.command('membership.write', {
    createMissing: true,
    rows: [{ cells: { coalition: 'JEF', ...cells } }],
  }).value.ids[0] ?? 0;
const coalitionOf = (dossier: DossierFile): number =>
  dossier.query('register.rows', { view: { register: 'coalition' } }).rows[0]?.id ?? 0;
const asOf = (dossier: DossierFile, on: string, known: string | null = null) =>
  dossier
    .query('coalition.asOf', { coalitionId: coalitionOf(dossier), true: on, known })
    .members.map(({ name, status, belonging }) => [name, status, belonging]);
/** When the dossier's last operation was. */
const now = (dossier: DossierFile): string => dossier.query('journal.list', { limit: 1 }).rows[0]?.at ?? '';

describe('as of', () => {
  test('a date: whoever belonged then, framework nations first, with how sure the dates are', () => {
    const dossier = newDossier();
    member(dossier, { actor: 'Norway', status: 'participating-nation', from: '2014-09-04' });
    member(dossier, { actor: 'United Kingdom', status: 'framework-nation', from: '2014-09-04' });
    member(dossier, { actor: 'Iceland', status: 'participating-nation', from: '2021-04' });
    member(dossier, { actor: 'Ukraine', status: 'invited', from: '2025-05-09', to: '2025-11-04' });
    member(dossier, { actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' });
    expect(asOf(dossier, '2021-04-10')).toEqual([
      ['United Kingdom', 'framework-nation', 'certain'],
      ['Iceland', 'participating-nation', 'possible'],
      ['Norway', 'participating-nation', 'certain'],
    ]);
    expect(asOf(dossier, '2025-11-05').at(-1)).toEqual(['Ukraine', 'enhanced-partner', 'certain']);
    expect(asOf(dossier, '2025-11-04').at(-1)).toEqual(['Ukraine', 'invited', 'certain']);
  });

  test('a moment: what was known before something was written, changed, undone or taken out', () => {
    const dossier = newDossier();
    const norway = member(dossier, { actor: 'Norway', status: 'observer' });
    const first = now(dossier);
    dossier.command('membership.write', {
      rows: [{ id: norway, cells: { status: 'participating-nation' } }],
    });
    const second = now(dossier);
    dossier.command('journal.undo', {});
    const third = now(dossier);
    dossier.command('record.delete', { id: norway });
    expect(asOf(dossier, '2025')).toEqual([]);
    expect(asOf(dossier, '2025', first)).toEqual([['Norway', 'observer', 'undated']]);
    expect(asOf(dossier, '2025', second)).toEqual([['Norway', 'participating-nation', 'undated']]);
    expect(asOf(dossier, '2025', third)).toEqual([['Norway', 'observer', 'undated']]);
    expect(asOf(dossier, '2025', '2020-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('a moment: a membership judged wrong later was not set aside yet, and is not any more once that is taken back', () => {
    const dossier = newDossier();
    const partner = member(dossier, { actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' });
    const wrong = member(dossier, { actor: 'Ukraine', status: 'member', from: '2025-11-05' });
    const unjudged = now(dossier);
    dossier.command('contradiction.judge', {
      kind: 'status',
      oneId: partner,
      otherId: wrong,
      outcome: 'one-side-wrong',
      wrongId: wrong,
      reason: 'A partner is not a member.',
    });
    const judged = now(dossier);
    const aside = (known: string | null) =>
      dossier
        .query('coalition.asOf', { coalitionId: coalitionOf(dossier), true: '2026', known })
        .members.filter(({ setAside }) => setAside)
        .map(({ id }) => id);
    expect(aside(null)).toEqual([wrong]);
    dossier.command('journal.undo', {});
    expect(aside(null)).toEqual([]);
    expect(aside(judged)).toEqual([wrong]);
    expect(aside(unjudged)).toEqual([]);
    const { moments } = dossier.query('coalition.matrix', { coalitionId: coalitionOf(dossier) });
    expect(moments.map(({ at }) => at)).toEqual(expect.arrayContaining([unjudged, judged, now(dossier)]));
  });

  test('any moment is what the tables said at that moment', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'change', 'move', 'delete', 'undo', 'redo', 'effort'),
      at: fc.nat(10),
      actor: fc.constantFrom('Norway', 'Sweden', 'Ukraine'),
      status: fc.constantFrom('member', 'partner', 'observer'),
      from: fc.constantFrom('', '2014', '2025-11-05'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const dossier = newDossier({ now: tickingClock(60_000) });
        dossier.command('coalition.write', {
          rows: [{ cells: { name: 'JEF' } }, { cells: { name: 'PURL' } }],
        });
        const [jef = 0] = dossier
          .query('register.rows', { view: { register: 'coalition' } })
          .rows.map((row) => row?.id);
        const state = (known: string | null) => {
          const { members, efforts } = dossier.query('coalition.asOf', {
            coalitionId: jef,
            true: '2025',
            known,
          });
          return {
            efforts,
            members: members.map(({ id, status, from, name }) => ({ id, status, from, name })),
          };
        };
        const seen: { at: string; state: unknown }[] = [];
        const ids: number[] = [];
        for (const { what, at, ...cells } of steps) {
          const there = dossier.query('register.rows', { view: { register: 'membership' } }).rows;
          const id = ids[at % Math.max(1, ids.length)];
          try {
            if (what === 'undo') dossier.command('journal.undo', {});
            else if (what === 'redo') dossier.command('journal.redo', {});
            else if (what === 'add') ids.push(member(dossier, cells));
            else if (what === 'effort')
              dossier.command('effort.write', {
                rows: [{ cells: { coalition: 'JEF', name: cells.actor, from: cells.from } }],
              });
            else if (id === undefined || !there.some((row) => row?.id === id)) continue;
            else if (what === 'change')
              dossier.command('membership.write', {
                rows: [{ id, cells: { status: cells.status, from: cells.from } }],
              });
            else if (what === 'move')
              dossier.command('membership.write', { rows: [{ id, cells: { coalition: 'PURL' } }] });
            else dossier.command('record.delete', { id });
          } catch {
            // Nothing to undo, or the coalition itself was undone: nothing was changed.
            continue;
          }
          if (dossier.query('register.rows', { view: { register: 'coalition' } }).total < 2) return;
          seen.push({ at: now(dossier), state: state(null) });
        }
        for (const { at, state: then } of seen) expect(state(at)).toEqual(then);
      }),
      { numRuns: 30 },
    );
  });
});

test('the matrix has a row for each member, with all its periods, and the days on which something changes', () => {
  const dossier = newDossier();
  member(dossier, { actor: 'Ukraine', status: 'invited', from: '2025-05-09', to: '2025-11-04' });
  member(dossier, { actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' });
  member(dossier, { actor: 'Iceland', from: '2021-04' });
  const { members, days, moments } = dossier.query('coalition.matrix', { coalitionId: coalitionOf(dossier) });
  expect(members.map(({ name, periods }) => [name, periods.length])).toEqual([
    ['Iceland', 1],
    ['Ukraine', 2],
  ]);
  expect(members[0]?.periods[0]).toMatchObject({
    firstDay: '2021-04-01',
    surelyFrom: '2021-04-30',
    surelyTo: null,
  });
  expect(days).toEqual(['2021-04-01', '2025-05-09', '2025-11-04', '2025-11-05']);
  expect(moments).toHaveLength(3);
});

test('two dates, or two coalitions, stand side by side', () => {
  const dossier = newDossier();
  member(dossier, { actor: 'Norway', from: '2014' });
  member(dossier, { actor: 'Ukraine', status: 'invited', from: '2025-05-09', to: '2025-11-04' });
  member(dossier, { actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' });
  member(dossier, { actor: 'Sweden', from: '2017-06-30' });
  const coalitionId = coalitionOf(dossier);
  const { members } = dossier.query('coalition.compare', {
    one: { coalitionId, true: '2015' },
    other: { coalitionId, true: '2025-12-01' },
  });
  expect(members.map(({ name, one, other }) => [name, one?.status ?? null, other?.status ?? null])).toEqual([
    ['Norway', 'participating-nation', 'participating-nation'],
    ['Sweden', null, 'participating-nation'],
    ['Ukraine', null, 'enhanced-partner'],
  ]);
});

test('two states of knowledge stand side by side: who is new to it, and what of a membership was changed', () => {
  const dossier = newDossier();
  member(dossier, { actor: 'Norway', status: 'observer', from: '2014' });
  const before = now(dossier);
  const [norway] = dossier.query('register.rows', { view: { register: 'membership' } }).rows;
  dossier.command('membership.write', {
    rows: [{ id: norway?.id ?? 0, cells: { status: 'participating-nation', from: '2014-09-04' } }],
  });
  member(dossier, { actor: 'Sweden', from: '2017-06-30' });
  const coalitionId = coalitionOf(dossier);
  const { members } = dossier.query('coalition.compare', {
    one: { coalitionId, true: '2020', known: before },
    other: { coalitionId, true: '2020' },
  });
  expect(members.map(({ name, one, other, differs }) => [name, one?.status, other?.status, differs])).toEqual(
    [
      ['Norway', 'observer', 'participating-nation', ['status', 'from']],
      ['Sweden', undefined, 'participating-nation', []],
    ],
  );
});

test('of two coalitions the standing is compared, not when each membership began', () => {
  const dossier = newDossier();
  member(dossier, { actor: 'Norway', from: '2014' });
  member(dossier, { actor: 'Sweden', from: '2017' });
  member(dossier, { coalition: 'PURL', actor: 'Norway', from: '2025' });
  member(dossier, { coalition: 'PURL', actor: 'Sweden', status: 'contributor', from: '2025' });
  const [jef = 0, purl = 0] = dossier
    .query('register.rows', { view: { register: 'coalition' } })
    .rows.map((row) => row?.id);
  const { members } = dossier.query('coalition.compare', {
    one: { coalitionId: jef, true: '2026' },
    other: { coalitionId: purl, true: '2026' },
  });
  expect(members.map(({ name, differs }) => [name, differs])).toEqual([
    ['Norway', []],
    ['Sweden', ['status']],
  ]);
});
