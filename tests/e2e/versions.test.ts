/** A document that came in a second time: what changed is shown beside what it was, and the analyst decides by the keyboard. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const URL = 'https://port.example/note';
const page = (sentence: string): string =>
  `<!doctype html><html lang="fr"><head><title>Note</title><link rel="canonical" href="${URL}"></head><body><p>Le port rouvre.</p><p>${sentence}</p></body></html>`;

test('the same address again is a newer version; a passage in doubt is accepted', async ({
  page: window,
  dialogs,
  folder,
}) => {
  const file = (name: string, sentence: string): string => {
    writeFileSync(join(folder, name), page(sentence));
    return join(folder, name);
  };
  await dialogs.chooseFile(join(folder, 'versions.liasse'));
  await frameOf(window).newDossier('Versions');
  const { row } = documentsOf(window);
  const importing = window.getByRole('button', { name: 'Import…' }).first();
  await dialogs.chooseFiles(
    file('un.html', 'La commission compte vingt-deux membres nommés par le ministre.'),
  );
  await importing.click();
  await row(/./).first().click();
  const { value } = await call(window, 'document.list', { offset: 0, limit: 10 });
  const [first] = (value as { readonly rows: readonly { readonly id: number }[] }).rows;
  await call(window, 'passage.createFromQuote', {
    documentId: first?.id,
    quote: 'La commission compte vingt-deux membres',
  });
  await dialogs.chooseFiles(
    file('deux.html', 'La commission compte vingt-quatre membres nommés par le ministre.'),
  );
  await importing.click();
  const versions = window.getByRole('group', { name: 'Versions' });
  await expect(row(/./)).toHaveCount(2);
  await row(/./).first().click();
  await expect(versions).toContainText('1 passage carried over, 1 waits for you');
  await expect(versions).toContainText('La commission compte vingt-quatre membres');
  await versions.getByRole('button', { name: 'Accept this place' }).press('Enter');
  await expect(versions).toContainText('none waits');
  await versions.getByRole('button', { name: 'Earlier version' }).click();
  await expect(versions).toContainText('There is a newer version');
});
