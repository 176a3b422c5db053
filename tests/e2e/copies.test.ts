/** A likely copy: suggested beside the text, confirmed as the document's origin, and taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const REPORT = Array.from({ length: 120 }, (_, at) => `mot${at}`).join(' ');

test('a copy is suggested, confirmed by the keyboard, undone, and dismissed', async ({
  page,
  dialogs,
  folder,
}) => {
  const frame = frameOf(page);
  const documents = documentsOf(page);
  const files = ['depeche', 'reprise'].map((name) => join(folder, `${name}.txt`));
  for (const [at, file] of files.entries()) {
    writeFileSync(file, at === 0 ? `Dépêche\n\n${REPORT}` : `Reprise\n\n${REPORT}`);
  }
  await dialogs.chooseFile(join(folder, 'copies.liasse'));
  await frame.newDossier('Copies');
  await dialogs.chooseFiles(...files);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await documents.row('Reprise').click();

  const { copies } = documents;
  await expect(copies).toContainText(/This text shares \d+% with/);
  await expect(copies).toContainText('imported earlier; the dates do not tell which was published first');
  await copies.getByRole('button', { name: 'Confirm as origin' }).focus();
  await page.keyboard.press('Enter');
  await expect(copies).toContainText('recorded as origin');

  await page.getByRole('button', { name: 'About this document' }).click();
  const facts = page.getByRole('region', { name: 'About this document' });
  await expect(facts.getByRole('button', { name: /Where it comes from/ })).toContainText('Syndicates');

  await frame.undo('Record a copy’s origin');
  await expect(copies.getByRole('button', { name: 'Confirm as origin' })).toBeVisible();
  await copies.getByRole('button', { name: '“Dépêche”' }).click();
  await expect(page.getByRole('heading', { name: 'Dépêche', level: 1 })).toBeVisible();
  await expect(copies).toContainText('imported later');
  await copies.getByRole('button', { name: 'Not a copy' }).click();
  await expect(copies).toHaveCount(0);
  await frame.undo('Dismiss a suggested copy');
  await expect(copies).toBeVisible();
});
