/** Files on their way into a dossier: each answers for itself, and nothing of them runs. */
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { SENTENCES, TITLE, writeArticle } from './pages/article.ts';
import { call } from './pages/bridge.ts';
import { coreOf } from './pages/core.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const documents = (page: Page) => page.getByRole('listbox', { name: 'Documents' }).getByRole('option');

test('a batch: what is good is imported, what is there is recognised, what cannot be read is refused by name', async ({
  page,
  dialogs,
  folder,
}) => {
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  await dialogs.chooseFile(join(folder, 'lot.liasse'));
  await frameOf(page).newDossier('Lot');
  const article = writeArticle(folder);
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256));
  await dialogs.chooseFiles(
    article,
    file('again.txt', 'Le même texte.'),
    file('same.txt', 'Le même texte.'),
    file('empty.txt', ''),
    file('noise.txt', noise),
    file(
      'koi8.txt',
      Buffer.from([0xed, 0xa6, 0xce, 0xa6, 0xd3, 0xd4, 0xd2, 0x20, 0xd3, 0xcb, 0xc1, 0xda, 0xc1, 0xd7]),
    ),
  );
  await page.getByRole('button', { name: 'Import…' }).first().click();
  const { strip, outcomes, showOutcomes } = documentsOf(page);
  await expect(strip).toContainText('3 documents imported, 1 was already there, 2 refused');
  await showOutcomes();
  await expect(outcomes).toContainText('The file is empty');
  await expect(outcomes).toContainText('This is not text: the file is binary');
  await page.keyboard.press('Escape');
  await expect(documents(page)).toHaveCount(3);
});

test('a mail leads to its attachments, and each of them back to it', async ({ page, dialogs, folder }) => {
  await dialogs.chooseFile(join(folder, 'port.liasse'));
  await frameOf(page).newDossier('Port');
  await dialogs.chooseFiles(join(import.meta.dirname, '../fixtures/documents/mail.eml'));
  const { strip, outcomes, showOutcomes, family, row } = documentsOf(page);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await expect(strip).toContainText('4 documents imported, 1 refused');
  await showOutcomes();
  await expect(outcomes).toContainText('mail.eml › quai.png');
  await page.keyboard.press('Escape');
  await row(/planning/).click();
  await expect(family).toContainText('Attached to');
  await family.getByRole('button').click();
  await expect(family.getByRole('button', { name: /planning/ })).toBeVisible();
  await family.getByRole('button', { name: 'Essais de la grue.eml' }).click();
  await expect(family).toContainText('Attached to');
  await expect(family).toContainText('essais.csv');
});

test('a saved page keeps its words and its structure, and nothing of it runs or is fetched', async ({
  page,
  dialogs,
  folder,
}) => {
  const path = join(folder, 'page.html');
  writeFileSync(
    path,
    `<!doctype html><html lang="fr"><head><title>Page</title><script>globalThis.ran = 'script'</script></head><body>
     <nav><a href="/">Accueil</a></nav>
     <article><h1>${TITLE}</h1>
     ${SENTENCES.map((sentence) => `<p onclick="globalThis.ran='click'">${sentence}</p>`.repeat(3)).join('\n')}
     <h2>Domaines</h2><ul><li>Drones</li><li>Défense aérienne</li></ul>
     <img src="http://away.invalid/pixel.png" onerror="globalThis.ran='image'">
     <a href="javascript:globalThis.ran='link'">un lien</a>
     <iframe src="http://away.invalid/"></iframe></article></body></html>`,
  );
  await dialogs.chooseFile(join(folder, 'page.liasse'));
  await frameOf(page).newDossier('Page');
  await dialogs.chooseFiles(path);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  const { text } = coreOf(page);
  await expect(text.getByRole('heading', { name: 'Domaines' })).toBeVisible();
  await expect(text.getByRole('listitem')).toHaveText(['Drones', 'Défense aérienne']);
  await text.getByText('un lien').click();
  await text.getByText(SENTENCES[0]).first().click();
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await text.locator('script, img, iframe, [onclick], [href^="javascript"]').count()).toBe(0);
  await page.getByRole('button', { name: 'About this document' }).click();
  await expect(page.getByRole('main')).toContainText('Scripts or other active content were left out.');
});

test('files dropped on the window and text that is pasted become documents', async ({
  page,
  dialogs,
  folder,
}) => {
  await dialogs.chooseFile(join(folder, 'depot.liasse'));
  await frameOf(page).newDossier('Dépôt');
  const into = documentsOf(page);
  await into.drop({ name: 'depot.txt', words: 'Un fichier déposé.' });
  await expect(documents(page).filter({ hasText: 'depot' })).toHaveCount(1);
  await into.paste('Une dépêche collée.\n\nElle a deux paragraphes.');
  await expect(documents(page)).toHaveCount(2);
  await frameOf(page).undo('Import document');
  await expect(documents(page)).toHaveCount(1);
});

test('a long batch can be stopped: it says how far it came, what was imported stays, and the next import works', async ({
  page,
  dialogs,
  folder,
}) => {
  await dialogs.chooseFile(join(folder, 'long.liasse'));
  await frameOf(page).newDossier('Long');
  const paths = Array.from({ length: 400 }, (_, at) => {
    const path = join(folder, `long-${at}.txt`);
    writeFileSync(path, `Document ${at}.\n\n${'Une phrase de plus. '.repeat(400)}`);
    return path;
  });
  await dialogs.chooseFiles(...paths);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  const { strip, paste, row } = documentsOf(page);
  await strip.getByRole('button', { name: 'Cancel' }).click();
  await expect(strip).toContainText(/Cancelled after \d+ of 400 files/);
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  const { value } = await call(page, 'document.list', { limit: 1 });
  expect((value as { total: number }).total).toBeLessThan(400);
  await paste('After the cancelled batch');
  await expect(row(/After the cancelled batch/)).toBeVisible();
  await frameOf(page).goTo('Dossier');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('main')).toContainText('Everything is in order.');
});
