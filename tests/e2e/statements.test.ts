/** Statements on the sample: the thread that one hangs in, what takes up what, and all that somebody said. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('a thread is read as a tree, walked by keys, and one says what a statement does to an earlier one', async ({
  page,
}) => {
  const frame = frameOf(page);
  const { details, open } = registerOf(page);
  await frame.goTo('Statements');
  await open('the agreement helps to prepare Ukraine');
  const words = details.getByRole('textbox', { name: 'The words' });
  const thread = details.getByRole('region', { name: 'Thread' });
  await expect(thread.getByRole('listitem').filter({ hasText: 'Updates' })).toHaveCount(1);

  await test.step('the whole thread opens by a key', async () => {
    await thread.getByText(/^The whole thread: \d+ statements$/).focus();
    await page.keyboard.press('Enter');
    const tree = thread.getByRole('list', { name: /^The whole thread/ });
    await expect(tree.getByRole('listitem')).toHaveCount(5);
    await expect(tree.locator('[aria-current]')).toContainText('the agreement helps to prepare Ukraine');
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    await tree.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await expect(words).toHaveValue(/^invite Ukraine/);
    await open('the agreement helps to prepare Ukraine');
    await expect(words).toHaveValue(/^the agreement/);
  });

  await test.step('a link is made, and taken back', async () => {
    const earlier = thread.getByRole('combobox', { name: 'to an earlier statement' });
    await earlier.click();
    await page.keyboard.type('invite Ukraine');
    const offers = page.locator('[data-trigger=ComboBox]').getByRole('option');
    await expect(offers).toHaveText([/^invite Ukraine to form/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const made = thread
      .getByRole('listitem')
      .filter({ hasText: 'Repeats' })
      .filter({ hasText: 'invite Ukraine' });
    await expect(made).toHaveCount(1);
    await earlier.press('ArrowDown');
    await expect(offers.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(made).toHaveCount(0);
  });
});

test('an actor stands with all that it said, and with the words that it takes up, also of others', async ({
  page,
}) => {
  const { details, open } = registerOf(page);
  await frameOf(page).goTo('Actors');
  await open('Ministère norvégien de la Défense');
  await expect(details).toContainText('the agreement helps to prepare Ukraine');
  await expect(details).toContainText('Updates “l’Ukraine a obtenu auprès de la JEF');
});
