/** The main job with the mouse, and what the screen shows of it. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { SENTENCES, TITLE, writeArticle } from './pages/article.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';

const [signed, exercises, quoted] = SENTENCES;

test('an article is annotated with the mouse', async ({ page, dialogs, folder }) => {
  const core = coreOf(page);
  const frame = frameOf(page);
  const bar = page.getByRole('toolbar', { name: 'What to make of the selected words' });
  await dialogs.chooseFile(join(folder, 'bodo.liasse'));
  await frame.newDossier('Bodø');
  await dialogs.chooseFiles(writeArticle(folder));
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await expect(core.text).toContainText(TITLE);

  await test.step('words that are dragged over become a claim', async () => {
    await core.drag('dix pays ont signé le mémorandum');
    await bar.getByRole('button', { name: /Claim/ }).click();
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(
      'dix pays ont signé le mémorandum',
    );
  });

  await test.step('highlights overlap, and the text stays as it was', async () => {
    await core.drag(signed);
    await bar.getByRole('button', { name: 'Highlight H' }).click();
    await expect.poll(() => core.painted()).toEqual(expect.arrayContaining([signed]));
    expect(await core.painted()).toContain('dix pays ont signé le mémorandum');
    expect(await core.text.locator('mark, span').count()).toBe(0);
  });

  await test.step('one more passage is linked to the claim', async () => {
    await core.drag(exercises);
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: /dix pays/ }).click();
    await expect(core.passage(exercises)).toContainText('1 record');
  });

  await test.step('a highlighted stretch that is clicked shows its form; the claim there shows all its passages', async () => {
    await core.click(exercises);
    await core.inspector.getByText('dix pays ont signé le mémorandum').first().click();
    await expect(core.inspector.getByRole('heading', { name: 'Evidence' })).toBeVisible();
    await expect(core.inspector.getByRole('button', { name: exercises })).toBeVisible();
    await expect.poll(() => core.painted('related')).toEqual(expect.arrayContaining([exercises]));
  });

  await test.step('a passage of the list is shown in the text', async () => {
    await core.drag(quoted);
    await page.keyboard.press('h');
    await core.passage(signed).click();
    await expect.poll(() => core.painted('active')).toEqual([signed]);
  });

  await test.step('the claim that was made is in its register, and leads back', async () => {
    await frame.goTo('Claims');
    await page
      .getByRole('main')
      .getByRole('option', { name: /dix pays/ })
      .click();
    await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveValue(/dix pays/);
    await expect(page.getByRole('main')).toContainText('1 document');
  });

  await test.step('what was done is taken back and done again, step by step', async () => {
    await frame.undo('New highlight');
    await frame.undo('Link evidence');
    await expect(page.getByRole('main')).not.toContainText(exercises);
    await frame.redo('Link evidence');
    await expect(page.getByRole('main')).toContainText(exercises);
  });
});

test.describe('with the sample', () => {
  test.use({ appArgs: ['--sample'] });

  test('grades have the published wording at hand, and six digits to choose from', async ({ page }) => {
    const core = coreOf(page);
    await frameOf(page).find('Dépêche ukrainienne');
    await expect(page.getByRole('heading', { name: /Dépêche ukrainienne/ }).first()).toBeVisible();
    await core.passages.getByRole('option').filter({ hasText: '1 record' }).first().click();
    await page.getByRole('button', { name: /Reliability of/ }).click();
    await expect(page.getByRole('option', { name: 'Completely reliable', exact: true })).toContainText(
      'history of complete reliability',
    );
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /Credibility/ })
      .first()
      .click();
    await expect(page.getByRole('dialog').getByRole('option')).toContainText([
      /1\s*Confirmed by other sources/,
      /2\s*Probably true/,
      /3\s*Possibly true/,
      /4\s*Doubtful/,
      /5\s*Improbable/,
      /6\s*Truth cannot be judged/,
    ]);
  });
});
