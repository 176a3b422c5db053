/** The palette goes where the words say, however fast they are typed. */
import { expect, test } from './fixtures/host.ts';

test.use({ appArgs: ['--sample'] });

test('Enter means what the typed words find, also when it is pressed before they have found it', async ({
  page,
}) => {
  const palette = page.getByRole('dialog');
  const title = 'Dépêche ukrainienne';
  await expect(page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('D');
  const first = palette.getByRole('option').first();
  // Something is found already, which is not what is meant.
  await expect(first).toBeVisible();
  await expect(first).not.toContainText(title);
  // The rest and Enter at once: no answer can come between.
  await palette.getByRole('combobox').evaluate((input: HTMLInputElement, words) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }, title);
  await expect(palette).toBeHidden();
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('before anything is typed it offers what was looked at last; what cannot be read as a query is looked for as words', async ({
  page,
}) => {
  const palette = page.getByRole('dialog');
  await expect(page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Norvège');
  await expect(palette.getByRole('option').first()).toContainText('Norvège');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/actors\/\d+/);
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#\/journal/);
  await page.keyboard.press('Control+k');
  const last = palette.getByRole('group', { name: 'Looked at last' }).getByRole('option');
  await expect(last.first()).toContainText('Norvège');
  await page.keyboard.type('"Norvège (');
  await expect(palette.getByRole('group', { name: 'Records' }).getByRole('option').first()).toContainText(
    'Norvège',
  );
});

test('a record that was left again before a busy window had noticed it was looked at too', async ({
  page,
}) => {
  const palette = page.getByRole('dialog');
  await expect(page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first()).toBeVisible();
  const places: string[] = [];
  for (const name of ['Norvège', 'Danemark']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await expect(palette.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('heading', { name, level: 2 })).toBeVisible();
    places.push(new URL(page.url()).hash);
  }
  // To the first and on to the journal at once: the window is told of both only afterwards.
  await page.evaluate((hash) => {
    location.hash = hash;
    location.hash = '#/journal';
  }, places[0] ?? '');
  await expect(page.getByRole('heading', { name: 'Journal' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const last = palette.getByRole('group', { name: 'Looked at last' }).getByRole('option');
  await expect(last.first()).toContainText('Norvège');
});

test('a key is heard as soon as the window shows anything', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('header, nav') === null) return;
      observer.disconnect();
      const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
});
