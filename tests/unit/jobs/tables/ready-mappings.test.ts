/** The mappings that come with the program, on files with the true names of columns and invented values. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import type { RegisterNoun } from '../../../../preload/contract/index.ts';
import { readyMappings } from '../../../../main/jobs/tables/find-mapping.ts';
import { allMessages } from '../../i18n/message-files.ts';
import { newDossier } from '../../../support/dossiers.ts';
import { KIEL_COLUMNS, kielBook, readyMapping, runOn, type KielRow } from '../../../support/tables.ts';
import { join } from 'node:path';

const cells = (dossier: DossierFile, register: RegisterNoun, field: string) =>
  dossier
    .query('register.rows', { view: { register, sort: [{ field }] } })
    .rows.map((row) => row?.cells ?? {});

test('each is a mapping, and is found by the name of its file', async () => {
  const found = await readyMappings(join(import.meta.dirname, '../../../../resources'));
  expect([...found.keys()]).toEqual(['iati-activities', 'iati-transactions', 'kiel']);
  const said = Object.keys(allMessages('en')).filter((id) => id.startsWith('tables.about.'));
  expect(said.toSorted()).toEqual([...found.keys()].map((key) => `tables.about.${key}`));
});

describe('the Kiel tracker', () => {
  const day = new Date(Date.UTC(2025, 10, 5));
  const ROWS: readonly KielRow[] = [
    {
      activity_id: 'XXM1',
      sub_activity_id: 'XXM1.1',
      donor: 'Norway',
      announcement_date: day,
      measure: 'Allocation ',
      aid_type_general: 'Military ',
      aid_type_specific: 'Weapons and equipment',
      explanation: 'An invented package.',
      reporting_currency: 'NOK',
      source_reported_value: 5_000_000,
      tot_sub_activity_value_EUR: 437_000,
      item: 'Invented howitzer',
      item_numb: 12,
    },
    {
      activity_id: 'XXM1',
      sub_activity_id: 'XXM1.1',
      donor: 'Norway',
      announcement_date: day,
      measure: 'Allocation',
      aid_type_general: 'Military',
      reporting_currency: 'NOK',
      source_reported_value: 5_000_000,
      item: 'Invented shell',
      item_numb: '.',
    },
    {
      activity_id: 'XXF2',
      sub_activity_id: 'XXF2.1',
      donor: 'EU (Commission and Council)',
      announcement_date: 'until 6/30/2023',
      measure: 'Commitment',
      aid_type_general: 'Humanitarian ',
      reporting_currency: 'EUR',
      source_reported_value: 'No price',
      item: '.',
    },
  ];

  test('one flow for each item; the value as reported, once for each sub-activity; nothing that was converted', async () => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, readyMapping('kiel'), 'tracker.xlsx', await kielBook(ROWS));
    expect(outcome).toMatchObject({ written: true, added: 3, refused: [] });
    expect(cells(dossier, 'flow', 'item')).toMatchObject(
      [
        {
          donor: 'Norway',
          recipient: 'Ukraine',
          stage: 'allocation',
          kind: 'kit',
          amount: '5000000',
          currency: 'NOK',
          date: '2025-11-05',
          item: 'Invented howitzer',
          quantity: 12,
          aidType: 'Military / Weapons and equipment',
          reference: 'XXM1.1',
          note: 'An invented package.',
        },
        { item: 'Invented shell', amount: null, quantity: null, stage: 'allocation', kind: 'kit' },
        {
          donor: 'EU (Commission and Council)',
          stage: 'commitment',
          kind: 'money',
          amount: null,
          item: null,
          date: '../2023-06-30',
          aidType: 'Humanitarian',
        },
      ].toSorted((one, other) => (one.item ?? '').localeCompare(other.item ?? '')),
    );
    expect(cells(dossier, 'actor', 'name').map(({ name, kind }) => [name, kind])).toEqual([
      ['EU (Commission and Council)', 'organisation'],
      ['Norway', 'state'],
      ['Ukraine', 'state'],
    ]);
  });

  test('the same file again, and a newer one', async () => {
    const dossier = newDossier();
    const kiel = readyMapping('kiel');
    await runOn(dossier, kiel, 'tracker.xlsx', await kielBook(ROWS));
    expect(await runOn(dossier, kiel, 'tracker.xlsx', await kielBook(ROWS))).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 3,
    });
    const newer = ROWS.slice(0, 2).map((row) => ({ ...row, source_reported_value: 6_000_000 }));
    expect(await runOn(dossier, kiel, 'newer.xlsx', await kielBook(newer))).toMatchObject({
      added: 0,
      updated: 1,
      unchanged: 1,
      absent: 1,
    });
  });

  test('a release that renamed a column is refused by name, and nothing is written', async () => {
    const dossier = newDossier();
    const columns = KIEL_COLUMNS.map((name) =>
      name === 'source_reported_value' ? 'source_value_reported' : name,
    );
    await expect(
      runOn(dossier, readyMapping('kiel'), 'tracker.xlsx', await kielBook(ROWS, columns)),
    ).rejects.toMatchObject({
      code: 'renamed-column',
      details: { missing: 'source_reported_value', sheet: 'Bilateral Assistance, MAIN DATA' },
      message: expect.stringContaining('closest: “source_value_reported”'),
    });
    expect(dossier.query('document.list', {}).total).toBe(0);
  });

  test('another measure than the two is a wrong cell', async () => {
    const book = await kielBook([{ ...ROWS[0], measure: 'Disbursement' }]);
    const outcome = await runOn(newDossier(), readyMapping('kiel'), 'tracker.xlsx', book);
    expect(outcome.refused).toMatchObject([{ cell: 'E2', column: 'measure', fault: 'unknown-word' }]);
  });

  test('the first releases, with other names on another sheet', async () => {
    const dossier = newDossier();
    const table =
      'ID,Countries,Announcement Date,Type of Aid General,Original Currency,Monetary Value as Given by Source\n' +
      'XXF1,Denmark,2022-03-01,Financial,DKK,1000000\n';
    expect(await runOn(dossier, readyMapping('kiel'), 'first.csv', table)).toMatchObject({
      added: 1,
      release: '2022 (Clean Data)',
    });
    expect(cells(dossier, 'flow', 'item')).toMatchObject([
      { donor: 'Denmark', stage: 'commitment', amount: '1000000', currency: 'DKK', reference: 'XXF1' },
    ]);
  });
});

describe('IATI', () => {
  const FILE = `<iati-activities version="2.03"><iati-activity default-currency="EUR" xml:lang="en">
    <iati-identifier>XM-TEST-1</iati-identifier>
    <reporting-org ref="XM-TEST" type="10"><narrative>Test ministry</narrative></reporting-org>
    <title><narrative>Generators</narrative></title>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2025-01-01"/><activity-date type="2" iso-date="2025-02-01"/>
    <activity-date type="3" iso-date="2026-12-31"/>
    <recipient-country code="UA"/><recipient-country code="MD"/>
    <sector code="23110"/><sector code="72010"/>
    <default-aid-type code="B031"/>
    <transaction ref="T1"><transaction-type code="2"/><transaction-date iso-date="2025-02-03"/><value value-date="2025-02-03">1000000</value>
      <receiver-org><narrative>Builder</narrative></receiver-org></transaction>
    <transaction ref="T2"><transaction-type code="3"/><transaction-date iso-date="2025-03-03"/><value currency="USD" value-date="2025-03-03">400000</value></transaction>
    <transaction><transaction-type code="4"/><transaction-date iso-date="2025-04-03"/><value value-date="2025-04-03">7</value></transaction>
    <transaction><transaction-type code="4"/><transaction-date iso-date="2025-04-03"/><value value-date="2025-04-03">7</value></transaction>
    <transaction><transaction-type code="1"/><transaction-date iso-date="2025-01-03"/><value value-date="2025-01-03">1000000</value></transaction>
  </iati-activity></iati-activities>`;

  test('transactions as flows, each as its stage; what comes in is left out', async () => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, readyMapping('iati-transactions'), 'a.xml', FILE);
    expect(outcome).toMatchObject({ written: true, added: 4, skipped: 1, refused: [] });
    expect(
      cells(dossier, 'flow', 'date').map(
        ({ stage, amount, currency, iatiType, donor, recipient, programme }) => [
          stage,
          amount,
          currency,
          iatiType,
          donor,
          recipient,
          programme,
        ],
      ),
    ).toEqual([
      ['commitment', '1000000', 'EUR', 2, 'Test ministry', 'Builder', 'XM-TEST-1'],
      // Of two countries, none is said to be the one that was paid.
      ['disbursement', '400000', 'USD', 3, 'Test ministry', null, 'XM-TEST-1'],
      ['disbursement', '7', 'EUR', 4, 'Test ministry', null, 'XM-TEST-1'],
      ['disbursement', '7', 'EUR', 4, 'Test ministry', null, 'XM-TEST-1'],
    ]);
  });

  test('activities as programmes, also those that transactions have named before', async () => {
    const dossier = newDossier();
    await runOn(dossier, readyMapping('iati-transactions'), 'a.xml', FILE);
    const outcome = await runOn(dossier, readyMapping('iati-activities'), 'a.xml', FILE);
    expect(outcome).toMatchObject({ written: true, added: 0, updated: 1 });
    expect(cells(dossier, 'programme', 'name')).toMatchObject([
      {
        name: 'Generators',
        identifier: 'XM-TEST-1',
        lead: 'Test ministry',
        recipients: 'Ukraine; Moldova, Republic of',
        sectors: 'energy; humanitarian',
        status: 'implementation',
        from: '2025-02-01',
        to: '2026-12-31',
      },
    ]);
    expect(cells(dossier, 'flow', 'date')[0]).toMatchObject({ programme: 'Generators' });
    expect(await runOn(dossier, readyMapping('iati-transactions'), 'a.xml', FILE)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 4,
    });
    expect(dossier.query('document.list', {}).total).toBe(1);
  });

  test('a programme of its own has its mechanism', async () => {
    const dossier = newDossier();
    await runOn(dossier, readyMapping('iati-activities'), 'a.xml', FILE);
    expect(cells(dossier, 'programme', 'name')).toMatchObject([{ mechanism: 'pooled-fund' }]);
  });
});
