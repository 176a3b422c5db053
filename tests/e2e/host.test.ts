/** The built app on the host that is there: what every other end-to-end test stands on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';

test.describe('the app on its host', () => {
  test.use({ allowedErrors: [/404/] });

  test('opens its window with nothing to show yet, and keeps the page from Node and from the network', async ({
    page,
  }) => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(
      await page.evaluate(() => ['process', 'require', 'electron'].filter((name) => name in globalThis)),
    ).toEqual([]);
    expect(await page.evaluate(() => Object.keys(globalThis).includes('liasse'))).toBe(true);
    const answers = page.evaluate(() => fetch('/nothing.js').then((response) => response.status));
    expect(await answers).toBe(404);
  });

  test.describe('with the sample', () => {
    test.use({ appArgs: ['--sample'] });

    test('shows its documents, and starts again where it was', async ({ startApp }) => {
      const first = await startApp();
      await expect(first.page.getByText('Ukraine', { exact: false }).first()).toBeVisible();
      await first.quit();
      const second = await startApp();
      await expect(second.page.getByText('Ukraine', { exact: false }).first()).toBeVisible();
    });

    test('takes files from a dialog', async ({ page, dialogs, folder }) => {
      const file = join(folder, 'note.txt');
      writeFileSync(file, 'Une phrase tout à fait reconnaissable.');
      await dialogs.chooseFiles(file);
      await page
        .getByRole('button', { name: /^Import/ })
        .first()
        .click();
      await expect(page.getByRole('option', { name: /^note/ })).toBeVisible();
      expect(await dialogs.left()).toBe(0);
    });
  });
});
