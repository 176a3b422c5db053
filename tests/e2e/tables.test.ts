/** Spreadsheets into registers, as a person does it: by a ready mapping, by matching columns, again, and what is wrong. */
import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIEL_COLUMNS, kielBook } from '../support/tables.ts';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { frameOf } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { tablesOf } from './pages/tables.ts';

// Synthetic: the names of the columns are true, every value is invented.
const ROW = {
  activity_id: 'XXM1',
  sub_activity_id: 'XXM1.1',
  donor: 'Norway',
  announcement_date: new Date(Date.UTC(2025, 10, 5)),
  measure: 'Allocation',
  aid_type_general: 'Military',
  reporting_currency: 'NOK',
  source_reported_value: 5_000_000,
};

test('a ready mapping: looked at first, then imported; the same again changes nothing', async ({
  page,
  dialogs,
  folder,
}) => {
  const path = join(folder, 'tracker.xlsx');
  writeFileSync(path, await kielBook([ROW, { ...ROW, sub_activity_id: 'XXM1.2', donor: 'Denmark' }]));
  await dialogs.chooseFile(join(folder, 'aid.liasse'));
  await frameOf(page).newDossier('Aid');
  const tables = tablesOf(page);
  await tables.go();
  await dialogs.chooseFiles(path);
  await tables.button('Choose a spreadsheet…').click();
  await expect(tables.section('The file')).toContainText('tracker.xlsx');
  await tables.mapping(/Kiel Ukraine Support Tracker/);
  await expect(tables.firstRows.nth(1)).toContainText('5000000');
  await tables.button('Import 2 rows').click();
  await expect(tables.count('added')).toHaveText('2');

  await tables.button('Import again').click();
  await tables.mapping(/Kiel Ukraine Support Tracker/);
  await tables.button('Import 2 rows').click();
  await expect(tables.count('unchanged')).toHaveText('2');
  await tables.button('Show the document').click();
  await expect(page.getByRole('main')).toContainText('Bilateral Assistance, MAIN DATA');

  // From a cell of the register to the cell of the table that it came from.
  const { tab, cell } = gridOf(page);
  await frameOf(page).goTo('Aid');
  await tab('Flows').click();
  await cell(0, 'amount').click();
  await page.keyboard.press('Alt+Enter');
  await expect(page).toHaveURL(/#\/documents\/\d+\?start=\d+&end=\d+/);
  await expect(page.getByRole('main')).toContainText('Bilateral Assistance, MAIN DATA');
});

test('a renamed column is told by name, and nothing can be imported', async ({ page, dialogs, folder }) => {
  const path = join(folder, 'tracker.xlsx');
  writeFileSync(
    path,
    await kielBook(
      [ROW],
      KIEL_COLUMNS.map((name) => (name === 'donor' ? 'donor_country' : name)),
    ),
  );
  await dialogs.chooseFile(join(folder, 'aid.liasse'));
  await frameOf(page).newDossier('Aid');
  const tables = tablesOf(page);
  await tables.go();
  await dialogs.chooseFiles(path);
  await tables.button('Choose a spreadsheet…').click();
  await tables.mapping(/Kiel Ukraine Support Tracker/);
  await expect(tables.main.getByRole('alert')).toContainText('donor (≈ donor_country)');
  await expect(tables.button(/^Import/).first()).toBeDisabled();
});

test('columns matched by hand: wrong cells are named, the rest is imported, and the mapping is there next time', async ({
  page,
  dialogs,
  folder,
}) => {
  const path = join(folder, 'pledges.csv');
  writeFileSync(path, 'id,Donor,Sum,When\n1,Denmark,500,2025-11-05\n2,Sweden,600,05/06/2025\n');
  await dialogs.chooseFile(join(folder, 'aid.liasse'));
  await frameOf(page).newDossier('Aid');
  const tables = tablesOf(page);
  await tables.go();
  await dialogs.chooseFiles(path);
  await tables.button('Choose a spreadsheet…').click();
  await tables.button('Match columns').click();
  // What is called like a field is matched already.
  await expect(tables.main.getByRole('button', { name: 'Field of the column “Donor”' })).toContainText(
    'Donor',
  );
  await tables.field('Sum', 'Amount');
  await tables.field('When', 'Date');
  await expect(tables.wrong).toContainText(['D3']);
  await expect(tables.wrong).toContainText(['day and month can be exchanged (2025-06-05 and 2025-05-06)']);
  await expect(tables.button('Import one row')).toBeDisabled();
  // Everything that the screen can show is on it now.
  await tables.main.getByText('What no column says').click();
  for (const theme of ['light', 'dark'] as const) {
    await call(page, 'app.changeSettings', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
  await tables.main.getByRole('checkbox', { name: /Import without the wrong rows/ }).check();
  await tables.button('Import one row').click();
  await expect(tables.count('added')).toHaveText('1');
  await expect(tables.wrong).toHaveCount(1);
  expect(await call(page, 'register.rows', { view: { register: 'flow' } })).toMatchObject({
    value: { rows: [{ cells: { donor: 'Denmark', amount: '500', date: '2025-11-05', stage: 'pledge' } }] },
  });

  await tables.button('Import again').click();
  await tables.mapping(/pledges/);
  await tables.button('Change').click();
  await tables.main.getByRole('button', { name: 'How the column “When” is read' }).click();
  await page.getByRole('option', { name: /day first/ }).click();
  await expect(tables.wrong).toHaveCount(0);
  await tables.button('Import 2 rows').click();
  await expect(tables.count('added')).toHaveText('1');
});

test('reference rates come in by file, and say from when to when', async ({ page, dialogs, folder }) => {
  const path = join(folder, 'rates.csv');
  writeFileSync(path, 'Date,USD,JPY,\n2025-11-05,1.1492,176.93,\n2025-11-04,1.1491,176.68,\n');
  await dialogs.chooseFile(join(folder, 'aid.liasse'));
  await frameOf(page).newDossier('Aid');
  const tables = tablesOf(page);
  await tables.go();
  await dialogs.chooseFiles(path);
  await tables.button('Import rates…').click();
  await expect(tables.section('Exchange rates')).toContainText('4 rates, 2 currencies');
});
