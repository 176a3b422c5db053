/** What a register does with what should not be written. */
import { expect, test } from 'vitest';
import { newDossier } from '../support/dossiers.ts';

test('10,000 cells of which three are wrong: none is written, the three are named', () => {
  const dossier = newDossier();
  const rows = Array.from({ length: 2500 }, (_, at) => ({
    cells: {
      donor: `Donor ${at % 40}`,
      stage: 'pledge',
      amount: String(at + 1),
      date: `2025-0${1 + (at % 9)}`,
    } as Record<string, string>,
  }));
  const spoil = (at: number, field: string, text: string): void => {
    const row = rows[at];
    if (row !== undefined) row.cells[field] = text;
  };
  spoil(17, 'amount', '1.234');
  spoil(1200, 'date', '2025-02-30');
  spoil(2499, 'stage', 'promised');
  const write = { rows, createMissing: true };
  const wrong = [
    { row: 17, field: 'amount', text: '1.234', fault: 'ambiguous-amount', readings: ['1234', '1.2340'] },
    { row: 1200, field: 'date', text: '2025-02-30', fault: 'invalid-date' },
    { row: 2499, field: 'stage', text: 'promised', fault: 'not-a-choice' },
  ];
  expect(dossier.query('register.check', { register: 'flow', write })).toMatchObject(wrong);
  expect(() => dossier.command('flow.write', write)).toThrow(
    expect.objectContaining({
      code: 'invalid-cells',
      details: expect.objectContaining({ count: 3, rows: 2500 }),
    }),
  );
  expect(dossier.query('register.rows', { view: { register: 'flow' } }).total).toBe(0);
  // Not even the names that would have become actors.
  expect(dossier.query('actor.list', {})).toEqual([]);
  spoil(17, 'amount', '1234');
  spoil(1200, 'date', '2025-02');
  spoil(2499, 'stage', 'commitment');
  expect(dossier.command('flow.write', write).value).toMatchObject({ added: 2500 });
  dossier.command('journal.undo', {});
  expect(dossier.query('register.rows', { view: { register: 'flow' } }).total).toBe(0);
  expect(dossier.query('actor.list', {})).toEqual([]);
});

test('a name that reads like SQL, HTML or a formula is a name', () => {
  const dossier = newDossier();
  const names = [
    "'; DROP TABLE flow; --",
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("http://x")',
    '" OR 1=1',
    '%_\\',
    '\u202egnp.exe',
  ];
  dossier.command('actor.write', { rows: names.map((name) => ({ cells: { name } })) });
  for (const name of names) {
    const found = dossier.query('register.rows', {
      view: { register: 'actor', search: name, filters: [{ field: 'name', test: 'is', values: [name] }] },
    });
    expect(found.rows.map((row) => row?.cells['name'])).toEqual([name]);
  }
});

test('periods that end before they begin, and rows that lead to themselves, are refused', () => {
  const dossier = newDossier();
  const [id = 0] = dossier.command('flow.write', { rows: [{ cells: { stage: 'pledge' } }] }).value.ids;
  expect(
    dossier.query('register.check', {
      register: 'flow',
      write: { rows: [{ id, cells: { follows: { id } } }] },
    }),
  ).toMatchObject([{ field: 'follows', fault: 'itself' }]);
  expect(() =>
    dossier.command('coalition.write', { rows: [{ cells: { name: 'X', from: '2025-05', to: '2025-04' } }] }),
  ).toThrow(
    expect.objectContaining({ code: 'invalid-cells', message: expect.stringContaining('from-after-to') }),
  );
  expect(dossier.query('register.rows', { view: { register: 'coalition' } }).total).toBe(0);
});
