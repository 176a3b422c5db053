/** The main job without a mouse, from a file to a passage that a claim rests on. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { SENTENCES, TITLE, writeArticle } from './pages/article.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';

const [signed, exercises, quoted, nothing] = SENTENCES;

test('a dossier, an article, and all six kinds of annotation by keyboard alone', async ({
  page,
  dialogs,
  folder,
}) => {
  const { keyboard } = page;
  const core = coreOf(page);
  const frame = frameOf(page);

  await test.step('a new dossier', async () => {
    await dialogs.chooseFile(join(folder, 'bodo.liasse'));
    await frame.newDossier('Bodø');
    await expect(page.getByRole('banner')).toContainText('Bodø');
  });

  await test.step('an article', async () => {
    await dialogs.chooseFiles(writeArticle(folder));
    await frame.find('Import documents');
    await expect(core.text).toContainText(TITLE);
    await expect(core.text).toBeFocused();
  });

  await test.step('H: sentences are walked through by J', async () => {
    await keyboard.press('j');
    await keyboard.press('j');
    await expect.poll(() => core.painted('cursor')).toEqual([signed]);
    await keyboard.press('h');
    await expect(core.passage(signed)).toBeVisible();
    await expect.poll(() => core.painted()).toEqual([signed]);
  });

  await test.step('N: the note is written at once', async () => {
    await keyboard.press('j');
    await keyboard.press('n');
    // Without a pause: what is typed before the field is there is not lost, and is no key of the screen.
    await keyboard.type('To be checked with the coalition.');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(
      'To be checked with the coalition.',
    );
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(core.passage(exercises)).toContainText('To be checked');
    await expect(core.text).toBeFocused();
  });

  await test.step('S: a statement of the words', async () => {
    await keyboard.press('j');
    await keyboard.press('s');
    await expect(page.getByRole('textbox', { name: 'The words' })).toHaveValue(quoted);
    await keyboard.press('Escape');
  });

  await test.step('C: a claim; a digit grades what it rests on', async () => {
    await keyboard.press('Escape');
    await keyboard.press('j');
    await keyboard.press('c');
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(nothing);
    await keyboard.press('Escape');
    await keyboard.press('2');
    await expect(core.inspector.getByRole('button', { name: /^2 ?Probably true/ })).toBeVisible();
  });

  await test.step('T: a code, made as it is named', async () => {
    await keyboard.press('t');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.type('Livraisons');
    await keyboard.press('Enter');
    await expect(core.passage(nothing)).toContainText('Livraisons');
  });

  await test.step('L: one more passage behind the claim', async () => {
    await keyboard.press('[');
    await keyboard.press('[');
    await expect(core.passage(exercises)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('l');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.type('Aucun pays');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(nothing);
    await keyboard.press('Enter');
    await expect(core.passage(exercises)).toContainText('1 record');
  });

  await test.step('undo and redo', async () => {
    await keyboard.press('Control+z');
    await expect(core.passage(exercises)).not.toContainText('record');
    await keyboard.press('Control+y');
    await expect(core.passage(exercises)).toContainText('1 record');
  });
});

test('what was done is there at the next start', async ({ startApp, folder }) => {
  const first = await startApp();
  const { keyboard } = first.page;
  await first.dialogs.chooseFile(join(folder, 'bodo.liasse'));
  await frameOf(first.page).newDossier('Bodø');
  await first.dialogs.chooseFiles(writeArticle(folder));
  await frameOf(first.page).find('Import documents');
  await expect(coreOf(first.page).text).toContainText(TITLE);
  await expect(coreOf(first.page).text).toBeFocused();
  await keyboard.press('j');
  await keyboard.press('h');
  await expect(coreOf(first.page).passage(TITLE)).toBeVisible();
  await first.quit();

  const second = await startApp();
  await expect(coreOf(second.page).passage(TITLE)).toBeVisible();
});
