/** What one may rely on when a table is imported by a mapping: all or nothing, no doubles, and every cell's place kept. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Mapping, type MappingInput } from '../../../../preload/contract/mappings.ts';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../../support/dossiers.ts';
import { runOn } from '../../../support/tables.ts';

const mapping = (more: Partial<MappingInput> = {}): Mapping =>
  Mapping.parse({
    name: 'Pledges',
    register: 'flow',
    format: 'csv',
    key: [['id']],
    blank: ['n/a'],
    createMissing: true,
    columns: [
      { field: 'donor', from: 'Donor' },
      { field: 'amount', from: 'Amount', as: { kind: 'number', decimal: '.' } },
      { field: 'currency', from: 'Currency' },
      { field: 'date', from: 'Date', as: { kind: 'date' } },
      { field: 'reference', from: 'id' },
      { field: 'stage', value: 'pledge' },
    ],
    ...more,
  });

const HEADER = 'id,Donor,Amount,Currency,Date';
const csv = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const TWO = csv('A1,Norway,1000000,NOK,2025-11-05', 'A2,Denmark,n/a,DKK,2025-11');

const flows = (dossier: DossierFile) =>
  dossier
    .query('register.rows', { view: { register: 'flow', sort: [{ field: 'reference' }] } })
    .rows.map((row) => row?.cells ?? {});
const operations = (dossier: DossierFile): number => dossier.query('journal.list', {}).total;

describe('a first run', () => {
  test('makes a record for each row, and the document that they are from, in one operation', async () => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, mapping(), 'pledges.csv', TWO);
    expect(outcome).toMatchObject({ written: true, added: 2, updated: 0, unchanged: 0, refused: [] });
    expect(flows(dossier)).toMatchObject([
      {
        reference: 'A1',
        donor: 'Norway',
        amount: '1000000',
        currency: 'NOK',
        date: '2025-11-05',
        stage: 'pledge',
      },
      { reference: 'A2', donor: 'Denmark', amount: null, date: '2025-11' },
    ]);
    expect(operations(dossier)).toBe(1);
    dossier.command('journal.undo', {});
    expect(flows(dossier)).toEqual([]);
    expect(dossier.query('document.list', {}).total).toBe(0);
  });

  test('each cell leads to its exact place in the document', async () => {
    const dossier = newDossier();
    const { documentId } = await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const { text } = dossier.query('document.text', { id: documentId ?? 0 });
    const [row] = dossier.query('register.rows', {
      view: { register: 'flow', sort: [{ field: 'reference' }] },
    }).rows;
    const origins = dossier.query('mapping.origins', { recordId: row?.id ?? 0 });
    expect(origins.map(({ field, cell, reported }) => [field, cell, reported])).toEqual([
      ['donor', 'B2', 'Norway'],
      ['amount', 'C2', '1000000'],
      ['currency', 'D2', 'NOK'],
      ['date', 'E2', '2025-11-05'],
      ['reference', 'A2', 'A1'],
    ]);
    for (const { start, end, reported } of origins) expect(text.slice(start, end)).toBe(reported);
    expect(row?.standing).toMatchObject({ amount: { imported: 1 } });
    expect(row?.standing['stage']).toBeUndefined();
  });

  test('the dossier is whole afterwards', async () => {
    const dossier = newDossier();
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    expect(await dossier.check()).toEqual({ ok: true, problems: [] });
  });
});

describe('a second run', () => {
  test('of the same file changes nothing and leaves no trace', async () => {
    const dossier = newDossier();
    const first = await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const again = await runOn(dossier, mapping(), 'pledges.csv', TWO);
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2, documentId: first.documentId });
    expect(operations(dossier)).toBe(1);
    expect(dossier.query('document.list', {}).total).toBe(1);
  });

  test('of a newer release updates what changed, adds what is new, and points at the new document', async () => {
    const dossier = newDossier();
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const newer = csv(
      'A3,Sweden,5,SEK,2026',
      'A2,Denmark,200,DKK,2025-11',
      'A1,Norway,1000000,NOK,2025-11-05',
    );
    expect(await runOn(dossier, mapping(), 'newer.csv', newer)).toMatchObject({
      added: 1,
      updated: 1,
      unchanged: 1,
    });
    expect(flows(dossier).map(({ reference, amount }) => [reference, amount])).toEqual([
      ['A1', '1000000'],
      ['A2', '200'],
      ['A3', '5'],
    ]);
    const [first] = dossier.query('register.rows', {
      view: { register: 'flow', sort: [{ field: 'reference' }] },
    }).rows;
    expect(dossier.query('mapping.origins', { recordId: first?.id ?? 0 })[0]).toMatchObject({
      documentTitle: 'newer',
      cell: 'B4',
    });
  });

  test('leaves alone what was corrected here, until the table says something new of it', async () => {
    const dossier = newDossier();
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const [row] = dossier.query('register.rows', {
      view: { register: 'flow', sort: [{ field: 'reference' }] },
    }).rows;
    dossier.command('flow.write', { rows: [{ id: row?.id, cells: { amount: '999', note: 'Corrected' } }] });
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    expect(flows(dossier)[0]).toMatchObject({ amount: '999', note: 'Corrected' });
    await runOn(dossier, mapping(), 'newer.csv', TWO.replace('1000000', '1000001'));
    expect(flows(dossier)[0]).toMatchObject({ amount: '1000001', note: 'Corrected' });
  });

  test('does not bring back what was removed here', async () => {
    const dossier = newDossier();
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const [row] = dossier.query('register.rows', { view: { register: 'flow' } }).rows;
    dossier.command('record.delete', { id: row?.id ?? 0 });
    expect(await runOn(dossier, mapping(), 'pledges.csv', TWO)).toMatchObject({
      added: 0,
      unchanged: 1,
      removed: 1,
    });
    expect(flows(dossier)).toHaveLength(1);
  });

  test('a cell that the table empties is emptied; a row that it lost is told', async () => {
    const dossier = newDossier();
    const whole = mapping({ whole: true });
    await runOn(dossier, whole, 'pledges.csv', TWO);
    const newer = csv('A1,Norway,,NOK,2025-11-05');
    expect(await runOn(dossier, whole, 'newer.csv', newer)).toMatchObject({ updated: 1, absent: 1 });
    expect(flows(dossier)[0]).toMatchObject({ amount: null, currency: 'NOK' });
  });

  test('a mapping that was changed applies to all of its rows', async () => {
    const dossier = newDossier();
    await runOn(dossier, mapping(), 'pledges.csv', TWO);
    const columns = [...mapping().columns.slice(0, -1), { field: 'stage', value: 'commitment' }];
    expect(await runOn(dossier, mapping({ columns }), 'pledges.csv', TWO)).toMatchObject({ updated: 2 });
    expect(flows(dossier).map(({ stage }) => stage)).toEqual(['commitment', 'commitment']);
  });
});

describe('wrong cells', () => {
  const wrong = csv(
    'A1,Norway,1000000,NOK,2025-02-30',
    'A2,Denmark,much,DKK,2025-11',
    ',Sweden,1,SEK,2025',
    'A4,Finland,1,EURO,05/06/2025',
    'A1,Iceland,1,ISK,2025',
    'A6,Estonia,1,EUR,2025',
  );

  test('nothing is written, and each is named by its cell', async () => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, mapping(), 'pledges.csv', wrong);
    expect(outcome).toMatchObject({ written: false, added: 0, documentId: null });
    expect(outcome.refused.map(({ cell, column, text, fault }) => [cell, column, text, fault])).toEqual([
      ['A4', 'id', '', 'no-key'],
      ['E5', 'Date', '05/06/2025', 'ambiguous-date'],
      ['A6', 'id', 'A1', 'repeated-key'],
    ]);
    expect(flows(dossier)).toEqual([]);
    expect(dossier.query('document.list', {}).total).toBe(0);
    expect(operations(dossier)).toBe(0);
  });

  test('those that only the register knows are told too', async () => {
    const dossier = newDossier();
    const outcome = await runOn(
      dossier,
      mapping(),
      'a.csv',
      csv('A1,Norway,1,EURO,2025-02-30', 'A2,Norway,much,NOK,2025'),
    );
    expect(outcome.refused.map(({ cell, field, text, fault }) => [cell, field, text, fault])).toEqual([
      ['D2', 'currency', 'EURO', 'unknown-currency'],
      ['E2', 'date', '2025-02-30', 'invalid-date'],
      ['C3', 'amount', 'much', 'invalid-amount'],
    ]);
    expect(outcome).toMatchObject({ written: false, refusedRows: 2 });
  });

  test('the good rows alone, where that is wished', async () => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, mapping(), 'pledges.csv', wrong, { skipInvalid: true });
    expect(outcome).toMatchObject({ written: true, added: 1, refusedRows: 5 });
    expect(flows(dossier).map(({ reference }) => reference)).toEqual(['A6']);
  });

  test('3,000 wrong rows are left out of 6,000, and 1,000 of them told', async () => {
    const dossier = newDossier();
    const rows = Array.from({ length: 6000 }, (_, at) => `A${at},Norway,${at % 2 === 0 ? at : 'x'},NOK,2025`);
    const outcome = await runOn(dossier, mapping(), 'a.csv', csv(...rows), { skipInvalid: true });
    expect(outcome).toMatchObject({ written: true, added: 3000, refusedRows: 3000 });
    expect(outcome.refused).toHaveLength(1000);
  });

  test('a period whose other end is in the dossier already', async () => {
    const dossier = newDossier();
    const periods = Mapping.parse({
      name: 'Programmes',
      register: 'programme',
      format: 'csv',
      key: [['id']],
      columns: [
        { field: 'name', from: 'id' },
        { field: 'from', from: 'from' },
        { field: 'to', from: 'to' },
      ],
    });
    await runOn(dossier, periods, 'a.csv', 'id,from,to\nP,2024,2025\nQ,2024,2025\n');
    const outcome = await runOn(dossier, periods, 'b.csv', 'id,from,to\nP,2024,2023\nQ,2024,2026\n', {
      skipInvalid: true,
    });
    expect(outcome).toMatchObject({ written: true, updated: 1, refusedRows: 1 });
    expect(outcome.refused).toMatchObject([{ cell: 'C2', column: 'to', fault: 'from-after-to' }]);
  });
});

describe('the header', () => {
  test('a renamed column fails loudly, with what comes closest', async () => {
    const dossier = newDossier();
    const renamed = TWO.replace('Amount,Currency', 'Amount (EUR),Currrency');
    await expect(runOn(dossier, mapping(), 'pledges.csv', renamed)).rejects.toMatchObject({
      code: 'renamed-column',
      details: { missing: 'Amount, Currency', count: 2 },
      message: expect.stringContaining(
        '“Amount” (closest: “Amount (EUR)”); “Currency” (closest: “Currrency”)',
      ),
    });
    expect(operations(dossier)).toBe(0);
  });

  test('spaces around and the order of columns do not matter', async () => {
    const dossier = newDossier();
    const moved = 'Date , Amount,id,Currency,Donor\n2025,5,A1,NOK,Norway\n';
    expect(await runOn(dossier, mapping(), 'a.csv', moved)).toMatchObject({ added: 1 });
  });

  test('a column that is there twice is refused: which one is meant?', async () => {
    await expect(
      runOn(
        newDossier(),
        mapping(),
        'a.csv',
        'id,Donor,Amount,Currency,Date,Amount\nA1,Norway,1,NOK,2025,2\n',
      ),
    ).rejects.toMatchObject({ code: 'repeated-column', details: { name: 'Amount', cells: 'C1, F1' } });
  });

  test('it may stand further down', async () => {
    const dossier = newDossier();
    const low = `A table of pledges\n\n${TWO}`;
    expect(await runOn(dossier, mapping({ headerRow: 3 }), 'a.csv', low)).toMatchObject({ added: 2 });
  });

  test('a mapping for XML meets a table', async () => {
    await expect(runOn(newDossier(), mapping({ format: 'iati' }), 'a.csv', TWO)).rejects.toMatchObject({
      code: 'not-a-table',
    });
  });
});

describe('transformations', () => {
  const only = async (columns: MappingInput['columns'], table: string) => {
    const dossier = newDossier();
    const outcome = await runOn(dossier, mapping({ columns, key: [['id']] }), 'a.csv', table);
    return { outcome, flow: flows(dossier)[0] };
  };
  const stage = { field: 'stage', value: 'pledge' };

  test('words of a list, whatever their case and the spaces around', async () => {
    const words = { kind: 'words' as const, words: { 'Type A': 'allocation', B: 'commitment' } };
    const columns = [{ field: 'stage', from: 'Measure', as: words }];
    expect((await only(columns, 'id,Measure\n1," type  a "\n')).flow).toMatchObject({ stage: 'allocation' });
    expect((await only(columns, 'id,Measure\n1,C\n')).outcome.refused).toMatchObject([
      { cell: 'B2', fault: 'unknown-word', readings: ['Type A', 'B'] },
    ]);
  });

  test('decimal commas and thousands', async () => {
    const columns = [
      stage,
      { field: 'amount', from: 'Sum', as: { kind: 'number' as const, decimal: ',' as const } },
    ];
    expect((await only(columns, 'id;Sum\n1;1.234.567,5\n')).flow).toMatchObject({ amount: '1234567.5' });
    expect((await only(columns, 'id;Sum\n1;1 234,5\n')).flow).toMatchObject({ amount: '1234.5' });
  });

  test.each([
    ['2025-11-05T14:30:00', '2025-11-05'],
    ['30/6/2023', '2023-06-30'],
    ['6/30/2023', '2023-06-30'],
    ['until 6/30/2023', '../2023-06-30'],
    ['2025-11~', '2025-11~'],
  ])('the date %s is %s', async (written, date) => {
    const columns = [stage, { field: 'date', from: 'When', as: { kind: 'date' as const } }];
    expect((await only(columns, `id,When\n1,${written}\n`)).flow).toMatchObject({ date });
  });

  test('the first of several columns, all of them with something between, something for what is filled', async () => {
    const columns = [
      stage,
      { field: 'item', from: ['Item', 'Kind'] },
      { field: 'note', from: ['Item', 'Kind'], join: ' / ' },
      { field: 'kind', from: 'Item', as: { kind: 'filled' as const, yes: 'kit', no: 'money' } },
    ];
    expect((await only(columns, 'id,Item,Kind\n1,,Tank\n')).flow).toMatchObject({
      item: 'Tank',
      note: 'Tank',
      kind: 'money',
    });
    expect((await only(columns, 'id,Item,Kind\n1,Leopard 2,Tank\n')).flow).toMatchObject({
      item: 'Leopard 2',
      note: 'Leopard 2 / Tank',
      kind: 'kit',
    });
  });

  test('a total that each part repeats is taken once', async () => {
    const dossier = newDossier();
    const columns = [
      stage,
      { field: 'amount', from: 'Total', once: ['Package'] },
      { field: 'reference', from: 'id' },
    ];
    const once = mapping({ columns });
    await runOn(dossier, once, 'a.csv', 'id,Package,Total\n1,P,500\n2,P,500\n3,Q,500\n4,P,20\n');
    expect(flows(dossier).map(({ amount }) => amount)).toEqual(['500', null, '500', '20']);
    await runOn(dossier, once, 'b.csv', 'id,Package,Total\n2,P,500\n1,P,500\n3,Q,500\n4,P,20\n');
    expect(flows(dossier).map(({ amount }) => amount)).toEqual([null, '500', '500', '20']);
  });

  test('rows that are left out, and rows with one key in their order', async () => {
    const dossier = newDossier();
    const columns = [stage, { field: 'amount', from: 'Amount' }];
    const counted = mapping({ columns, repeats: 'count', skip: [{ column: 'Type', words: ['total'] }] });
    const table = 'id,Type,Amount\n1,part,5\n1,part,6\n1,Total ,11\n';
    expect(await runOn(dossier, counted, 'a.csv', table)).toMatchObject({ added: 2, skipped: 1 });
    expect(await runOn(dossier, counted, 'b.csv', table.replace('6', '7'))).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
  });
});

test('a record that has the name already is taken for the row, once, and keeps what the table does not say', async () => {
  const dossier = newDossier();
  dossier.command('coalition.write', {
    rows: [{ cells: { name: 'JEF', note: 'Ours', kind: 'expeditionary-force' } }],
  });
  const matching = Mapping.parse({
    name: 'Coalitions',
    register: 'coalition',
    format: 'csv',
    key: [['id']],
    match: 'name',
    columns: [
      { field: 'name', from: 'Name' },
      { field: 'note', from: 'Note' },
      { field: 'kind', value: 'alliance' },
    ],
  });
  const outcome = await runOn(dossier, matching, 'a.csv', 'id,Name,Note\n1,jef,\n2,NATO,x\n');
  expect(outcome).toMatchObject({ added: 1, updated: 1 });
  expect(
    dossier.query('register.rows', { view: { register: 'coalition' } }).rows.map((row) => row?.cells),
  ).toMatchObject([
    { name: 'jef', note: 'Ours', kind: 'expeditionary-force' },
    { name: 'NATO', note: 'x', kind: 'alliance' },
  ]);
  const twice = await runOn(newDossier(), matching, 'a.csv', 'id,Name,Note\n1,A,\n2,A,x\n');
  expect(twice.added).toBe(2);
});

test('an import that is stopped writes nothing', async () => {
  const dossier = newDossier();
  const stop = new AbortController();
  await expect(
    runOn(dossier, mapping(), 'a.csv', TWO, { signal: stop.signal, onStep: () => stop.abort() }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(operations(dossier)).toBe(0);
});

test('a mapping is kept by its name, and cannot change its register once it has rows', async () => {
  const dossier = newDossier();
  const { mappingId } = await runOn(dossier, mapping(), 'a.csv', TWO);
  expect(dossier.query('mapping.list', {})).toMatchObject([{ id: mappingId, name: 'Pledges', rows: 2 }]);
  const other = mapping({ register: 'coalition', columns: [{ field: 'name', from: 'Donor' }] });
  expect(() => dossier.command('mapping.save', { mapping: other })).toThrow(
    expect.objectContaining({ code: 'invalid-mapping' }),
  );
});

test('bytes that are kept as another text already are kept once, and cells lead into their own text', async () => {
  const dossier = newDossier();
  const bytes = new TextEncoder().encode(TWO);
  const before = addDocument(dossier, 'Pledges, as somebody typed them.', {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const { documentId } = await runOn(dossier, mapping(), 'pledges.csv', TWO);
  expect(documentId).not.toBe(before);
  expect(dossier.statements.database.prepare('SELECT count(*) AS n FROM original').get()).toEqual({ n: 1 });
  expect(await dossier.check()).toMatchObject({ ok: true });
});

test.each([
  ['a field that there is not', { columns: [{ field: 'colour', from: 'a' }] }],
  ['a field that nobody writes', { register: 'actor', columns: [{ field: 'aliases', from: 'a' }] }],
  ['a column from nowhere', { columns: [{ field: 'note' }] }],
  ['no key', { key: [] }],
])('a mapping with %s is none', (_what, more) => {
  expect(Mapping.safeParse({ ...mapping(), ...more }).success).toBe(false);
});
