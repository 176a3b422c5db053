/** What a person sees once an import has ended: the one document, or the way to the first of several. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { coreOf } from './pages/core.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const given = (name: string) => ({ name: `${name}.txt`, words: `The words of ${name}.` });

test('one document is opened to be read, also where others are there or it is itself; of several the first', async ({
  page,
  dialogs,
  folder,
}) => {
  const core = coreOf(page);
  const frame = frameOf(page);
  const documents = documentsOf(page);
  await dialogs.chooseFile(join(folder, 'import.liasse'));
  await frame.newDossier('Import');
  await documents.drop(given('alpha'));
  await expect(core.text).toContainText('The words of alpha.');

  await test.step('beside another; the text has the keys at once', async () => {
    await documents.drop(given('beta'));
    await expect(core.text).toContainText('The words of beta.');
    await expect(core.text).toBeFocused();
    await expect(frame.message('Imported: beta').first()).toBeVisible();
  });

  await test.step('the same bytes again show the document that is there', async () => {
    await documents.drop(given('alpha'));
    await expect(core.text).toContainText('The words of alpha.');
    await expect(frame.message('Already there: alpha').first()).toBeVisible();
  });

  await test.step('of several, nothing is chosen for the person: a button leads to the first', async () => {
    await documents.drop(given('alpha'), given('gamma'), given('delta'));
    await expect(documents.strip).toContainText('2 documents imported, 1 was already there');
    await expect(core.text).toContainText('The words of alpha.');
    await documents.strip.getByRole('button', { name: 'Open the first' }).click();
    await expect(core.text).toContainText('The words of gamma.');
    await expect(documents.strip).toBeHidden();
  });

  await test.step('who works elsewhere stays there, with a way to it', async () => {
    await frame.goTo('Claims');
    await documents.paste('Words that came by themselves');
    await expect(frame.message('Imported: Words that came by themselves').first()).toBeVisible();
    await expect(page).toHaveURL(/#\/claims/);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show' }).click();
    await expect(core.text).toContainText('Words that came by themselves');
  });
});
