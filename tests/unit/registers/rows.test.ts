/** What one may rely on when rows of a register are read and written. */
import { describe, expect, test } from 'vitest';
import type { RegisterNoun, RegisterViewInput } from '../../../preload/contract/index.ts';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const rows = (dossier: DossierFile, view: RegisterViewInput) =>
  dossier.query('register.rows', { view }).rows.map((row) => row?.cells ?? {});

const JEF = { name: 'Joint Expeditionary Force', shortName: 'JEF', kind: 'expeditionary-force' };

function jef(): DossierFile {
  const dossier = newDossier();
  dossier.command('coalition.write', { rows: [{ cells: JEF }] });
  dossier.command('membership.write', {
    createMissing: true,
    rows: [
      {
        cells: { coalition: 'JEF', actor: 'United Kingdom', status: 'Framework nation', from: '2014-09-04' },
      },
      { cells: { coalition: 'JEF', actor: 'Norvège', from: '2014' } },
      { cells: { coalition: 'JEF', actor: 'Ukraine', status: 'enhanced-partner', from: '2025-11-05' } },
    ],
  });
  return dossier;
}

describe('writing', () => {
  test('names become records, each once; countries are known in any language', () => {
    const dossier = jef();
    dossier.command('membership.write', {
      rows: [{ cells: { coalition: 'Joint Expeditionary Force', actor: 'Norway', status: 'observer' } }],
    });
    expect(rows(dossier, { register: 'actor' })).toMatchObject([
      { name: 'Norvège', kind: 'state', country: 'NO' },
      { name: 'Ukraine', country: 'UA' },
      { name: 'United Kingdom', country: 'GB' },
    ]);
  });

  test('all rows or none: what is wrong is told cell by cell', () => {
    const dossier = jef();
    const write: { rows: { cells: Record<string, string> }[] } = {
      rows: [
        { cells: { coalition: 'JEF', actor: 'Ukraine', from: '2025-02-30' } },
        { cells: { coalition: 'OTAN', actor: 'Ukraine', status: 'friend' } },
        { cells: { coalition: 'JEF', actor: 'Ukraine', from: '2025', colour: 'red' } },
        { cells: { actor: 'Ukraine' } },
      ],
    };
    expect(dossier.query('register.check', { register: 'membership', write })).toMatchObject([
      { row: 0, field: 'from', text: '2025-02-30', fault: 'invalid-date' },
      { row: 1, field: 'coalition', fault: 'unknown-name' },
      { row: 1, field: 'status', fault: 'not-a-choice' },
      { row: 2, field: 'colour', fault: 'unknown-field' },
      { row: 3, field: 'coalition', fault: 'required' },
    ]);
    expect(() => dossier.command('membership.write', write)).toThrow(
      expect.objectContaining({ code: 'invalid-cells', details: expect.objectContaining({ count: 5 }) }),
    );
    expect(rows(dossier, { register: 'membership' })).toHaveLength(3);
  });

  test('a period that ends before it begins is refused, whichever end was written', () => {
    const dossier = jef();
    const id = dossier.query('register.rows', { view: { register: 'membership' } }).rows[2]?.id;
    expect(() =>
      dossier.command('membership.write', { rows: [{ id, cells: { to: '2014-09-03' } }] }),
    ).toThrow(expect.objectContaining({ code: 'invalid-cells' }));
    dossier.command('membership.write', { rows: [{ id, cells: { to: '2014-09' } }] });
  });

  test('what stays the same leaves no trace in the journal', () => {
    const dossier = jef();
    const before = dossier.query('journal.list', {}).total;
    const ids = dossier
      .query('register.rows', { view: { register: 'coalition' } })
      .rows.map((row) => row?.id);
    expect(dossier.command('coalition.write', { rows: [{ id: ids[0], cells: JEF }] }).value).toMatchObject({
      unchanged: 1,
    });
    expect(dossier.query('journal.list', {}).total).toBe(before);
  });

  test('a pasted block is one operation: one undo takes it back', () => {
    const dossier = jef();
    dossier.command('journal.undo', {});
    expect(rows(dossier, { register: 'membership' })).toEqual([]);
    expect(rows(dossier, { register: 'actor' })).toEqual([]);
    dossier.command('journal.redo', {});
    expect(rows(dossier, { register: 'membership' })).toHaveLength(3);
  });

  test('recipients and sectors are lists with semicolons', () => {
    const dossier = jef();
    const write = (cells: Record<string, string>, id?: number) =>
      dossier.command('programme.write', { createMissing: true, rows: [{ id, cells }] }).value.ids[0];
    const id = write({
      name: 'PURL',
      mechanism: 'procurement',
      recipients: 'Ukraine; Moldova',
      sectors: 'military; Energy',
    });
    expect(rows(dossier, { register: 'programme' })).toMatchObject([
      { recipients: 'Ukraine; Moldova', sectors: 'military; energy' },
    ]);
    write({ recipients: 'Ukraine' }, id);
    expect(rows(dossier, { register: 'programme' })).toMatchObject([{ recipients: 'Ukraine' }]);
  });
});

describe('amounts', () => {
  const flow = (cells: Record<string, string | number>) => ({
    rows: [{ cells: { stage: 'pledge', ...cells } }],
  });
  const written = (cells: Record<string, string | number>) => {
    const dossier = newDossier();
    dossier.command('flow.write', flow(cells));
    const [row] = dossier.query('register.rows', { view: { register: 'flow' } }).rows;
    return { amount: row?.cells['amount'], currency: row?.cells['currency'], ...row?.figures['amount'] };
  };

  test('are kept as they were written, and as what they come to', () => {
    expect(written({ amount: '~$500m', currency: 'USD' })).toEqual({
      amount: '~$500m',
      currency: 'USD',
      milli: 500_000_000_000,
      upperMilli: null,
      certainty: 'approximate',
    });
    expect(written({ amount: '3 à 4 Md€' })).toMatchObject({
      currency: 'EUR',
      upperMilli: 4_000_000_000_000,
    });
    expect(written({ amount: 1.234 })).toMatchObject({ milli: 1234 });
  });

  test.each([
    ['1.234', undefined, 'ambiguous-amount', ['1234', '1.2340']],
    ['$5m', undefined, 'ambiguous-currency', ['USD', 'CAD']],
    ['5 EUR', 'USD', 'ambiguous-currency', ['EUR', 'USD']],
    ['5 XQZ', undefined, 'unknown-currency', undefined],
    ['much', 'USD', 'invalid-amount', undefined],
  ])('%s is refused, with its readings', (amount, currency, fault, readings) => {
    const problems = newDossier().query('register.check', {
      register: 'flow',
      write: flow({ amount, ...(currency === undefined ? {} : { currency }) }),
    });
    expect(problems).toEqual([
      { row: 0, field: 'amount', text: amount, fault, ...(readings === undefined ? {} : { readings }) },
    ]);
  });

  test('the currency of the row says which dollar is meant', () => {
    const dossier = newDossier();
    const [id = 0] = dossier.command('flow.write', flow({ currency: 'CAD' })).value.ids;
    dossier.command('flow.write', { rows: [{ id, cells: { amount: '$5m' } }] });
    expect(rows(dossier, { register: 'flow' })).toMatchObject([{ amount: '$5m', currency: 'CAD' }]);
  });
});

describe('reading', () => {
  test('an actor is found by any of its names, also where the cell shows another', () => {
    const dossier = jef();
    const { rows: found } = dossier.query('register.rows', {
      view: { register: 'actor', search: 'norvege' },
    });
    const names = ['Norvège', 'Kongeriket Norge'].map((name) => ({ name, language: null, script: null }));
    dossier.command('actor.update', { id: found[0]?.id ?? 0, names });
    expect(rows(dossier, { register: 'membership', search: 'norge jef' })).toMatchObject([
      { actor: 'Norvège' },
    ]);
  });

  test('filters, searches and sorts', () => {
    const dossier = jef();
    const actors = (view: Omit<RegisterViewInput, 'register'>) =>
      rows(dossier, { register: 'membership', ...view }).map(({ actor }) => actor);
    expect(actors({})).toEqual(['Norvège', 'Ukraine', 'United Kingdom']);
    expect(actors({ sort: [{ field: 'from', descending: true }] })).toEqual([
      'Ukraine',
      'United Kingdom',
      'Norvège',
    ]);
    expect(actors({ search: 'norvege' })).toEqual(['Norvège']);
    expect(actors({ filters: [{ field: 'status', test: 'is-not', values: ['framework-nation'] }] })).toEqual([
      'Norvège',
      'Ukraine',
    ]);
    expect(actors({ filters: [{ field: 'from', test: 'at-least', values: ['2025'] }] })).toEqual(['Ukraine']);
    expect(actors({ filters: [{ field: 'actor', test: 'is', values: ['UKRAINE'] }] })).toEqual(['Ukraine']);
    expect(actors({ filters: [{ field: 'to', test: 'filled' }] })).toEqual([]);
  });

  test('an order holds while rows are edited, and says that it is stale', () => {
    const dossier = jef();
    const view = { register: 'membership' as const };
    const first = dossier.query('register.rows', { view });
    expect(first.stale).toBe(false);
    const [, ukraine] = first.rows;
    dossier.command('membership.write', { rows: [{ id: first.rows[0]?.id, cells: { role: 'Host' } }] });
    dossier.command('record.delete', { id: ukraine?.id ?? 0 });
    const again = dossier.query('register.rows', { view, order: first.order });
    expect(again.stale).toBe(true);
    expect(again.rows.map((row) => row?.cells['role'])).toEqual(['Host', undefined, null]);
    expect(dossier.query('register.rows', { view }).total).toBe(2);
  });

  test('groups name what they count', () => {
    const dossier = jef();
    const view = { register: 'membership' as const };
    expect(dossier.query('register.groups', { view, by: 'coalition' })).toEqual([
      { value: 'Joint Expeditionary Force', reference: expect.any(Number), count: 3 },
    ]);
    expect(
      dossier
        .query('register.groups', { view, by: 'status' })
        .map(({ value }) => String(value))
        .sort((one, other) => one.localeCompare(other)),
    ).toEqual(['enhanced-partner', 'framework-nation', 'participating-nation']);
  });
});

test('evidence stands behind a cell, in the same operation where the cell is filled from a passage', () => {
  const dossier = jef();
  const documentId = addDocument(dossier, 'Ukraine signed on 5 November 2025 in Bodø.');
  const view = { register: 'membership' as const };
  const ukraine = dossier.query('register.rows', { view }).rows[1];
  expect(ukraine?.standing).toEqual({});
  dossier.command('membership.write', {
    rows: [{ id: ukraine?.id, cells: { from: '2025-11-05' } }],
    evidence: { passage: { documentId, start: 18, end: 33 }, fields: ['from'] },
  });
  dossier.command('evidence.add', {
    recordId: ukraine?.id ?? 0,
    field: 'status',
    passage: { documentId, start: 0, end: 7 },
    stance: 'contradicts',
  });
  expect(
    dossier.query('register.row', { register: 'membership', id: ukraine?.id ?? 0 }).standing,
  ).toMatchObject({
    from: { supports: 1 },
    status: { contradicts: 1 },
  });
  expect(dossier.query('evidence.ofRecord', { recordId: ukraine?.id ?? 0, field: 'from' })).toMatchObject([
    { field: 'from', exact: '5 November 2025' },
  ]);
  expect(() =>
    dossier.command('evidence.add', {
      recordId: ukraine?.id ?? 0,
      field: 'colour',
      passage: { documentId, start: 0, end: 7 },
    }),
  ).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  const named = (test: 'sourced' | 'contradicted', field: string) =>
    rows(dossier, { register: 'membership', filters: [{ field, test }] }).map(({ actor }) => actor);
  expect(named('sourced', 'from')).toEqual(['Ukraine']);
  expect(named('contradicted', '')).toEqual(['Ukraine']);
  expect(named('sourced', 'status')).toEqual([]);
});

test('what belongs to a record goes with it, what points at it stays', () => {
  const dossier = jef();
  const [coalition] = dossier.query('register.rows', { view: { register: 'coalition' } }).rows;
  dossier.command('agreement.write', { rows: [{ cells: { title: 'Memorandum', coalition: 'JEF' } }] });
  dossier.command('record.delete', { id: coalition?.id ?? 0 });
  expect(rows(dossier, { register: 'membership' })).toEqual([]);
  expect(rows(dossier, { register: 'agreement' })).toMatchObject([{ title: 'Memorandum', coalition: null }]);
  dossier.command('journal.undo', {});
  expect(rows(dossier, { register: 'membership' })).toHaveLength(3);
  expect(rows(dossier, { register: 'agreement' })).toMatchObject([
    { coalition: 'Joint Expeditionary Force' },
  ]);
});

test.each([
  'coalition',
  'membership',
  'effort',
  'agreement',
  'signatory',
  'event',
  'participant',
  'programme',
  'flow',
  'statement',
  'claim',
  'actor',
  'role',
  'source',
] satisfies RegisterNoun[])('an empty register of %s can be asked', (register) => {
  expect(newDossier().query('register.rows', { view: { register, search: 'a b' } })).toMatchObject({
    total: 0,
    rows: [],
  });
});
