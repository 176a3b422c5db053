/** What a person meets who has never opened Liasse before. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';

test('the first screen offers a sample, a new dossier, a dossier that is there; and remembers what was opened', async ({
  startApp,
  folder,
}) => {
  const first = await startApp();
  const { page, dialogs } = first;
  await test.step('a new dossier', async () => {
    await dialogs.chooseFile(join(folder, 'neuf.liasse'));
    await page.getByRole('button', { name: /^New dossier/ }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Neuf');
    await page.getByRole('button', { name: 'Choose where…' }).click();
    await expect(page.getByRole('heading', { name: 'No document yet' })).toBeVisible();
  });
  await test.step('closed, it is among those opened before', async () => {
    await frameOf(page).find('Close the dossier');
    await expect(page.getByRole('region', { name: 'Opened before' })).toContainText('Neuf');
    await page.getByRole('button', { name: /Neuf/ }).click();
    await expect(page.getByRole('banner')).toContainText('Neuf');
  });
  await test.step('the next start opens it again', async () => {
    await first.quit();
    const second = await startApp();
    await expect(second.page.getByRole('banner')).toContainText('Neuf');
  });
});

test('the sample can be looked at from the first screen', async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample dossier/ }).click();
  await expect(page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first()).toBeVisible();
});

test('a dialog that is cancelled leaves everything as it was', async ({ page, dialogs }) => {
  await dialogs.cancel();
  await page.getByRole('button', { name: /Open a dossier/ }).click();
  await expect(page.getByRole('heading', { name: 'Liasse' })).toBeVisible();
  expect(await dialogs.left()).toBe(0);
});

test.describe('on a French desktop', () => {
  test.use({ appEnv: { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8', LANGUAGE: 'fr' } });

  test('it speaks French', async ({ page }) => {
    await expect(page.getByRole('button', { name: /Ouvrir le dossier d’exemple/ })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });
});
