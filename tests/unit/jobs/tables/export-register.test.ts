/** A view written as a spreadsheet: its rows, in its order, and nothing that would run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readTables } from '../../../../main/importers/table/table-file.ts';
import { exportRegister } from '../../../../main/jobs/tables/export-register.ts';
import type { Session } from '../../../../main/jobs/session.ts';
import { RegisterView, type RegisterViewInput } from '../../../../preload/contract/index.ts';
import { newDossier, temporaryFolder } from '../../../support/dossiers.ts';

function made() {
  const dossier = newDossier();
  dossier.command('flow.write', {
    createMissing: true,
    rows: [
      {
        cells: { donor: 'Norway', stage: 'pledge', amount: '€1,234.50', item: '=cmd|calc', date: '2025-08' },
      },
      {
        cells: {
          donor: 'Suède',
          stage: 'delivery',
          amount: '~500m',
          currency: 'SEK',
          item: 'Archer; "ammunition"',
          date: '2025-09',
        },
      },
    ],
  });
  const session: Session = {
    query: async (name, params) => dossier.query(name, params),
    command: async (name, params) => dossier.command(name, params),
    check: () => dossier.check(),
    backup: (to) => dossier.backup(to),
  };
  const folder = temporaryFolder();
  const write = async (
    name: string,
    view: Omit<RegisterViewInput, 'register'> = {},
    signal = new AbortController().signal,
  ) => {
    const file = join(folder, name);
    await exportRegister(session, {
      view: RegisterView.parse({ register: 'flow', ...view }),
      fields: ['donor', 'amount', 'currency', 'item'],
      names: { donor: 'Donateur' },
      file,
      signal,
    });
    return file;
  };
  return { write, folder };
}

test('CSV: in the order of the view; amounts that are not exact stay words; what begins like a formula is text', async () => {
  const { write } = made();
  const bytes = readFileSync(await write('flows.csv', { sort: [{ field: 'date' }] }), 'utf8');
  expect(bytes.startsWith('\ufeffid,Donateur,amount,currency,item\r\n')).toBe(true);
  expect(
    parse(bytes, { bom: true })
      .slice(1)
      .map((row: string[]) => row.slice(1)),
  ).toEqual([
    ['Norway', '1234.5', 'EUR', "'=cmd|calc"],
    ['Suède', '~500m', 'SEK', 'Archer; "ammunition"'],
  ]);
});

test('XLSX: the same rows, read again as they were', async () => {
  const { write } = made();
  const file = await write('flows.xlsx', { filters: [{ field: 'stage', test: 'is', values: ['pledge'] }] });
  const { tables } = readTables({ name: 'flows.xlsx', bytes: new Uint8Array(readFileSync(file)) });
  expect(tables[0]?.rows.map((row) => row.slice(1))).toEqual([
    ['Donateur', 'amount', 'currency', 'item'],
    ['Norway', '1234.5', 'EUR', '=cmd|calc'],
  ]);
});

test('an export that is cancelled leaves the file that was there', async () => {
  const { write, folder } = made();
  writeFileSync(join(folder, 'flows.csv'), 'before');
  await expect(write('flows.csv', {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(join(folder, 'flows.csv'), 'utf8')).toBe('before');
});
