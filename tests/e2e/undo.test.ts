/** Undo and redo of each kind of annotation, from the screen where it was made and from others, and over the end of the app. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { SENTENCES, TITLE, writeArticle } from './pages/article.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';

const [signed, exercises, quoted] = SENTENCES;

test('each kind of annotation is taken back and done again, one by one; from another screen; and is there at the next start', async ({
  startApp,
  folder,
}) => {
  const first = await startApp();
  const { page, dialogs } = first;
  const { keyboard } = page;
  const core = coreOf(page);
  const frame = frameOf(page);
  const form = core.inspector.getByRole('article', { name: 'Passage' });
  const undo = page.getByRole('button', { name: /^Undo: / });
  await dialogs.chooseFile(join(folder, 'bodo.liasse'));
  await frame.newDossier('Bodø');
  await dialogs.chooseFiles(writeArticle(folder));
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await expect(core.text).toContainText(TITLE);

  const toggle = async (
    operation: string,
    isThere: () => Promise<void>,
    isGone: () => Promise<void>,
  ): Promise<void> => {
    await isThere();
    await frame.undo(operation);
    await isGone();
    await frame.redo(operation);
    await isThere();
  };

  await test.step('a highlight', async () => {
    await core.drag(signed);
    await keyboard.press('h');
    await toggle(
      'New highlight',
      () => expect.poll(() => core.painted()).toEqual([signed]),
      () => expect.poll(() => core.painted()).toEqual([]),
    );
    await core.passage(signed).click();
  });

  await test.step('its colour', async () => {
    const green = form.getByRole('radio', { name: 'green' });
    await green.click();
    await toggle(
      'Change highlight',
      () => expect(green).toBeChecked(),
      () => expect(form.getByRole('radio', { name: 'yellow' })).toBeChecked(),
    );
  });

  await test.step('its note, as soon as the field is left', async () => {
    const note = form.getByRole('textbox', { name: 'Note' });
    await note.fill('Date to be checked');
    await keyboard.press('Escape');
    await toggle(
      'Change highlight',
      async () => {
        await expect(note).toHaveValue('Date to be checked');
        await expect(core.passage(signed)).toContainText('Date to be checked');
      },
      async () => {
        await expect(note).toHaveValue('');
        await expect(core.passage(signed)).not.toContainText('Date to be checked');
      },
    );
  });

  await test.step('a code', async () => {
    await form.getByRole('button', { name: 'Add a code' }).click();
    await keyboard.type('Dates');
    await keyboard.press('Enter');
    await toggle(
      'Change codes of a passage',
      () => expect(form).toContainText('Dates'),
      () => expect(form).not.toContainText('Dates'),
    );
  });

  await test.step('a claim, with the passage that it made', async () => {
    await core.drag(exercises);
    await keyboard.press('c');
    await expect(page.getByRole('textbox', { name: 'Claim' })).toBeFocused();
    await toggle(
      'New claim',
      () => expect(core.passage(exercises)).toContainText('1 record'),
      async () => {
        await expect(core.passage(exercises)).toHaveCount(0);
        await expect(page.getByRole('textbox', { name: 'Claim' })).toHaveCount(0);
      },
    );
    await core.passage(exercises).click();
  });

  await test.step('its digit', async () => {
    await keyboard.press('3');
    await toggle(
      'Change evidence',
      () => expect(form.getByRole('button', { name: /^3 ?Possibly true/ })).toBeVisible(),
      () => expect(form.getByRole('button', { name: /^Not graded Credibility/ })).toBeVisible(),
    );
  });

  await test.step('a link', async () => {
    await core.passage(signed).click();
    await keyboard.press('l');
    await page.getByRole('dialog').getByRole('option', { name: exercises }).click();
    await toggle(
      'Link evidence',
      () => expect(core.passage(signed)).toContainText('1 record'),
      () => expect(core.passage(signed)).not.toContainText('record'),
    );
  });

  await test.step('a statement', async () => {
    await core.drag(quoted);
    await keyboard.press('s');
    await expect(page.getByRole('textbox', { name: 'The words' })).toBeFocused();
    await toggle(
      'New statement',
      () => expect(core.passage(quoted)).toContainText('1 record'),
      () => expect(core.passage(quoted)).toHaveCount(0),
    );
  });

  await test.step('a passage that was deleted, with what rested on it', async () => {
    await core.passage(exercises).click();
    await form.getByRole('button', { name: 'Delete passage' }).click();
    // A claim rests on nothing else: that is shown first.
    await page.getByRole('dialog').getByRole('button', { name: 'Remove all the same' }).click();
    await toggle(
      'Remove record',
      () => expect(core.passage(exercises)).toHaveCount(0),
      () => expect(core.passage(exercises)).toContainText('1 record'),
    );
    await frame.undo('Remove record');
  });

  await test.step('all of it by Ctrl+Z from another screen, and by Ctrl+Y again', async () => {
    await frame.goTo('Claims');
    const claim = page.getByRole('main').getByRole('option', { name: exercises });
    await expect(claim).toHaveCount(1);
    for (const operation of ['New statement', 'Link evidence', 'Change evidence', 'New claim']) {
      await expect(undo).toHaveAccessibleName(`Undo: ${operation}`);
      await keyboard.press('Control+z');
    }
    await expect(claim).toHaveCount(0);
    for (const operation of ['Change codes of a passage', 'Change highlight', 'Change highlight']) {
      await expect(undo).toHaveAccessibleName(`Undo: ${operation}`);
      await keyboard.press('Control+z');
    }
    await expect(undo).toHaveAccessibleName('Undo: New highlight');
    await frame.goTo('Documents');
    await expect(core.passages.getByRole('option')).toHaveCount(1);
    await expect(core.passage(signed)).not.toContainText('Date to be checked');
    // Of all these steps the last one is spoken of: an older offer to do it again would mean another step.
    await expect(frame.message(/^Undone/)).toHaveText(['Undone: Change highlight']);
    const again = page.getByRole('button', { name: /^Redo: / });
    for (const operation of [
      'Change highlight',
      'Change highlight',
      'Change codes of a passage',
      'New claim',
      'Change evidence',
      'Link evidence',
      'New statement',
    ]) {
      await expect(again).toHaveAccessibleName(`Redo: ${operation}`);
      await keyboard.press('Control+y');
    }
    await expect(core.passages.getByRole('option')).toHaveCount(3);
  });

  await test.step('the next start', async () => {
    await first.quit();
    const second = await startApp();
    const after = coreOf(second.page);
    await expect(after.passages.getByRole('option')).toHaveCount(3);
    await expect(after.passage(signed)).toContainText('1 record');
    await expect(after.passage(signed)).toContainText('Dates');
    await expect(after.passage(signed)).toContainText('Date to be checked');
    await expect(after.passage(exercises)).toContainText('1 record');
    await expect(after.passage(quoted)).toContainText('1 record');
    await second.page.keyboard.press('Control+z');
    await expect(after.passage(quoted)).toHaveCount(0);
  });
});
