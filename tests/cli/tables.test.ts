/** Spreadsheets and rates in the terminal: what scripts rely on when a table is imported by a mapping. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kielBook } from '../support/tables.ts';
import { json, liasse } from './terminal.ts';

interface Report {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Record<string, unknown>[];
  readonly document: string | null;
}

let folder: string;
let dossier: string;
const at = (name: string): string => join(folder, name);

// Synthetic: the names of the columns are true, every value is invented.
const KIEL = {
  activity_id: 'XXM1',
  sub_activity_id: 'XXM1.1',
  donor: 'Norway',
  announcement_date: new Date(Date.UTC(2025, 10, 5)),
  measure: 'Allocation',
  aid_type_general: 'Military',
  reporting_currency: 'NOK',
  source_reported_value: 5_000_000,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  dossier = at('aid.liasse');
  await json(['new', dossier]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (register: string, file: string, mapping: string, ...more: readonly string[]) =>
  json<Report>(['import-table', dossier, register, at(file), '--mapping', mapping, ...more]);

describe('a ready mapping', () => {
  it('adds, then changes nothing, then updates', async () => {
    writeFileSync(at('tracker.xlsx'), await kielBook([KIEL]));
    writeFileSync(at('newer.xlsx'), await kielBook([{ ...KIEL, source_reported_value: 6_000_000 }]));
    const first = await run('flow', 'tracker.xlsx', 'kiel', '--source', 'Kiel Institute');
    expect(first).toMatchObject({ added: 1, updated: 0, unchanged: 0, refused: [] });
    expect(await run('flow', 'tracker.xlsx', 'Kiel Ukraine Support Tracker')).toMatchObject({
      added: 0,
      unchanged: 1,
      document: first.document,
    });
    expect(await run('flows', 'newer.xlsx', 'kiel')).toMatchObject({ added: 0, updated: 1 });
    expect(await json<unknown[]>(['list', dossier, 'flows'])).toMatchObject([
      { donor: 'Norway', stage: 'allocation', amount: '6000000', currency: 'NOK' },
    ]);
    expect(await json<unknown[]>(['list', dossier, 'documents'])).toHaveLength(2);
    expect(await json(['check', dossier])).toMatchObject({ ok: true });
  });

  it('keeps the whole sheet as text, cell beside cell', async () => {
    const [document] = await json<{ id: string }[]>(['list', dossier, 'documents']);
    const { out } = await liasse(['text', dossier, document?.id ?? '']);
    expect(out).toContain('Norway\t2025-11-05\tAllocation');
  });
});

describe('a mapping in a file', () => {
  beforeAll(() => {
    writeFileSync(
      at('pledges.json'),
      JSON.stringify({
        name: 'Pledges',
        register: 'flow',
        format: 'csv',
        key: [['id']],
        createMissing: true,
        columns: [
          { field: 'donor', from: 'Donor' },
          { field: 'amount', from: 'Amount' },
          { field: 'date', from: 'Date' },
          { field: 'stage', value: 'pledge' },
        ],
      }),
    );
    writeFileSync(at('pledges.csv'), 'id,Donor,Amount,Date\n1,Denmark,5,2025\n2,Sweden,6,2025-02-30\n');
  });

  it('names each wrong cell, writes nothing and ends with 1', async () => {
    const { status, out, err } = await liasse([
      'import-table',
      dossier,
      'flow',
      at('pledges.csv'),
      '--mapping',
      at('pledges.json'),
      '--json',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      added: 0,
      refusedRows: 1,
      refused: [{ cell: 'D3', column: 'Date', text: '2025-02-30', reason: 'invalid-date' }],
      document: null,
    });
    expect(err).toContain('nothing was written');
  });

  it('imports the rest where that is wished, and is known by its name from then on', async () => {
    const given = ['import-table', dossier, 'flow', at('pledges.csv'), '--skip-invalid', '--json'];
    const first = await liasse([...given, '--mapping', at('pledges.json')]);
    expect([first.status, JSON.parse(first.out)]).toMatchObject([1, { added: 1, refusedRows: 1 }]);
    const again = await liasse([...given, '--mapping', 'pledges']);
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, unchanged: 1, refusedRows: 1 });
  });

  it('fails loudly at a renamed column, with nothing on standard output', async () => {
    writeFileSync(at('renamed.csv'), 'id,Donor country,Amount,Date\n1,Denmark,5,2025\n');
    const { status, out, err } = await liasse([
      'import-table',
      dossier,
      'flow',
      at('renamed.csv'),
      '--mapping',
      'Pledges',
    ]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no column “Donor” (closest: “Donor country”)');
  });
});

it.each([
  ['an unknown mapping', 'flow', 'nothing', 1],
  ['a mapping of another register', 'coalition', 'kiel', 2],
])('%s is refused', async (_what, register, mapping, exit) => {
  writeFileSync(at('any.csv'), 'a\n1\n');
  const { status, out } = await liasse([
    'import-table',
    dossier,
    register,
    at('any.csv'),
    '--mapping',
    mapping,
  ]);
  expect([status, out]).toEqual([exit, '']);
});

describe('rates', () => {
  it('are imported once a file', async () => {
    writeFileSync(at('rates.csv'), 'Date,USD,JPY,\n2025-11-05,1.1492,176.93,\n2025-11-04,1.1491,N/A,\n');
    const first = await json(['import-rates', dossier, at('rates.csv')]);
    expect(first).toMatchObject({
      added: true,
      rates: 3,
      currencies: 2,
      firstDay: '2025-11-04',
      lastDay: '2025-11-05',
    });
    expect(await json(['import-rates', dossier, at('rates.csv')])).toEqual({
      ...(first as object),
      added: false,
    });
  });

  it('what is none is refused with the reason', async () => {
    const { status, out, err } = await liasse(['import-rates', dossier, at('pledges.csv')]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('not the reference rates of the ECB');
  });
});
