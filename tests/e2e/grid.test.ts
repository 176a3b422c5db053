/** Registers as grids, on the sample: edited, pasted into, narrowed, and led back to the words of a document. */
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('a cell is edited by keyboard, undone, and leads to the passage that it rests on', async ({ page }) => {
  const { tab, cell } = gridOf(page);
  await frameOf(page).goTo('Coalitions');
  await tab('Memberships').click();
  await cell(1, 'from').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2015-02-30');
  await page.keyboard.press('Enter');
  // What is no date is refused where it was typed, and what was there stays.
  await expect(page.getByRole('alert').filter({ hasText: '2015-02-30' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2015-03');
  await page.keyboard.press('Enter');
  await expect(cell(1, 'from')).toContainText('March 2015');
  await page.keyboard.press('Control+z');
  await expect(cell(1, 'from')).toContainText('4 September 2014');
  // The rows are read anew after the undo: a key that comes before they are there is for nobody.
  await expect(async () => {
    await cell(1, 'from').click();
    await page.keyboard.press('Alt+Enter');
    await expect(page).toHaveURL(/#\/documents\/\d+\?passage=\d+/, { timeout: 3000 });
  }).toPass();
});

test('a pasted block with a wrong cell is written as a whole or not at all', async ({ page }) => {
  const { tab, cell, refused, paste, main } = gridOf(page);
  await frameOf(page).goTo('Aid');
  await tab('Programmes').click();
  await expect(cell(0, 'name')).toBeVisible();
  const names = await cell(0, 'name').textContent();
  await cell(0, 'name').click();
  await paste('One name\tloan\nAnother name\tbarter\n');
  await expect(refused.getByRole('textbox')).toHaveValue('barter');
  await expect(cell(0, 'name')).toContainText(names ?? '');
  await refused.getByRole('textbox').fill('procurement');
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(cell(0, 'name')).toContainText('One name');
  await expect(cell(1, 'name')).toContainText('Another name');
  await frameOf(page).find('Undo');
  await expect(main.getByText('Another name')).toHaveCount(0);
});

test('a total opens into its flows, and below them stands their sum or why they have none', async ({
  page,
}) => {
  const { tab, main, foot, rows, button } = gridOf(page);
  await frameOf(page).goTo('Aid');
  await tab('Flows').click();
  await expect(foot).toContainText('No sum: several stages');
  await tab('Totals').click();
  await main.getByRole('checkbox', { name: 'Stage' }).uncheck();
  await expect(main.getByRole('alert')).toContainText('A pledge is not a commitment');
  await main.getByRole('alert').getByRole('button').click();
  await main
    .getByRole('row', { name: /Pays-Bas.*Pledge/ })
    .getByRole('button')
    .click();
  await expect(rows).toHaveCount(2);
  await expect(foot).toContainText('Sum');
  await button('Take all away').click();
  await expect(rows).toHaveCount(5);
});
