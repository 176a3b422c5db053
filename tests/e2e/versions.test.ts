/** A document that came in a second time: what changed is shown beside what it was, and the analyst decides by the keyboard. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { coreOf } from './pages/core.ts';
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

test('both texts stand side by side, and a passage is moved to the words that one selects', async ({
  page: window,
  dialogs,
  folder,
}) => {
  const core = coreOf(window);
  const { row } = documentsOf(window);
  const write = (name: string, ...paragraphs: readonly string[]): string => {
    writeFileSync(
      join(folder, name),
      `<!doctype html><html lang="fr"><head><title>${name}</title><link rel="canonical" href="${URL}"></head><body>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</body></html>`,
    );
    return join(folder, name);
  };
  const [first, gone, last] = [
    'Le port rouvre lundi.',
    'La commission compte vingt-deux membres nommés par le ministre.',
    'Les travaux durent un an.',
  ];
  await dialogs.chooseFile(join(folder, 'moved.liasse'));
  await frameOf(window).newDossier('Moved');
  const importing = window.getByRole('button', { name: 'Import…' }).first();
  await dialogs.chooseFiles(write('un.html', first, gone, last));
  await importing.click();
  await row('un').click();
  await core.drag(gone);
  await window.keyboard.press('h');
  await expect(core.passage(gone)).toBeVisible();
  await dialogs.chooseFiles(
    write('deux.html', first.replace('lundi', 'mardi'), last, 'Vingt-quatre personnes siègent désormais.'),
  );
  await importing.click();
  await row('deux').click();
  const versions = window.getByRole('group', { name: 'Versions' });
  await expect(versions).toContainText('These words are no longer there.');

  await test.step('what changed', async () => {
    await core.text.focus();
    await window.keyboard.press('d');
    const diff = window.getByRole('dialog', { name: 'What changed from the earlier version' });
    await expect(diff.getByRole('status')).toHaveText(
      '2 places with other words, 1 only here, 1 only in the earlier version.',
    );
    await expect(diff.getByRole('listitem')).toHaveCount(4);
    await expect(diff.getByRole('deletion')).toHaveText(['un', 'lundi', gone]);
    await expect(diff.getByRole('insertion')).toHaveText([
      'deux',
      'mardi',
      'Vingt-quatre personnes siègent désormais.',
    ]);
    await diff.getByRole('listitem').first().focus();
    await window.keyboard.press('j');
    await expect(diff.getByRole('listitem').nth(1)).toBeFocused();
    await diff.getByRole('button', { name: 'Show in this version' }).first().click();
    await expect(diff).toHaveCount(0);
  });

  await test.step('moved by the keyboard', async () => {
    await versions.getByRole('button', { name: 'Move…' }).press('Enter');
    await expect(core.text).toBeFocused();
    await window.keyboard.press('Escape');
    await versions.getByRole('button', { name: 'Move…' }).press('Enter');
    await core.drag('Vingt-quatre personnes siègent désormais.');
    await window.keyboard.press('m');
    await expect(versions).toContainText('1 passage carried over, none waits');
    await expect(core.passage(gone)).toBeVisible();
    await frameOf(window).undo('Decide where a passage stands now');
    await expect(versions).toContainText('1 waits for you');
  });

  await test.step('moved without the mouse: by sentences, then by words with Shift', async () => {
    await versions.getByRole('button', { name: 'Move…' }).press('Enter');
    await expect(core.text).toBeFocused();
    // The last sentence holds the cursor, however often the key is pressed.
    for (let sentence = 0; sentence < 5; sentence += 1) await window.keyboard.press('j');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Shift+ArrowRight');
    await window.keyboard.press('m');
    await expect(versions).toContainText('1 passage carried over, none waits');
    await expect.poll(() => core.painted()).toEqual(['Vingt-quatre']);
  });
});
