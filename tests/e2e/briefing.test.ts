/** A briefing from nothing to a PDF, on the sample: written, cited, typeset beside, exported, and never over what may not go out. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { briefingOf } from './pages/briefing.ts';
import { frameOf } from './pages/frame.ts';
import { releasesOf } from './pages/releases.ts';

test.use({ appArgs: ['--sample'], appEnv: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });

test('from nothing to the page: head, text, citations, preview, undo', async ({ page }) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  await frameOf(page).goTo('Briefings');
  await briefing.create();

  await test.step('the head', async () => {
    await briefing.fill('Title', 'What Bodø changed');
    await expect(page.getByRole('heading', { name: 'What Bodø changed' })).toBeVisible();
    await briefing.fill('Author', 'North desk');
    await briefing.fill('Recipients', 'Planning staff');
    await briefing.fill('Reference number', 'N-12');
    await briefing.fill('Date', '2025-11-12');
    await briefing.fill('Date', 'next Tuesday');
    await expect(
      page.getByText('“next Tuesday” is not a date that Liasse can keep', { exact: false }),
    ).toBeVisible();
    await briefing.field('Date').press('Escape');
    await expect(briefing.field('Date')).toHaveValue('2025-11-12');
    await briefing.choose('Marking', 'TLP:GREEN');
    await briefing.choose('Language of the page', 'English');
  });

  await test.step('the text', async () => {
    await briefing.text.click();
    await keyboard.type('# Status');
    await keyboard.press('Enter');
    await keyboard.type('Ukraine became an enhanced partner. ');
    await expect(briefing.text.getByRole('heading', { name: 'Status' })).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type('- ten nations');
    await keyboard.press('Enter');
    await keyboard.type('one partner');
    await expect(briefing.text.getByRole('listitem')).toHaveText(['ten nations', 'one partner']);
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('> The words themselves.');
    await expect(briefing.text.getByRole('blockquote')).toHaveText('The words themselves.');
    await keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Insert a table' }).click();
    await expect(briefing.text.getByRole('table')).toBeVisible();
    await keyboard.type('Stage');
    await keyboard.press('Tab');
    await keyboard.type('Amount');
    await expect(briefing.text.getByRole('table')).toContainText('Amount');
    await keyboard.press('Control+Enter');
    await keyboard.type('The end. ');
    await expect(briefing.saved).toBeVisible();
  });

  await test.step('citations by keyboard, of all three kinds, each set on the page', async () => {
    for (const [words, noun, number] of [
      ['mémorandum', 'claim', 1],
      ['strengthen', 'statement', 2],
      ['drones', 'passage', 3],
    ] as const) {
      const before = await briefing.pictures();
      await briefing.cite(words, noun);
      await expect(briefing.chip(number)).toBeVisible();
      await briefing.typesetAgain(before);
      await keyboard.type(' ');
    }
    await expect(briefing.saved).toBeVisible();
  });

  await test.step('a citation leads to its passage', async () => {
    await briefing.chip(1).click();
    const card = page.getByRole('dialog', { name: 'Citation 1' });
    await expect(card.getByRole('list', { name: 'Passages behind it' })).toContainText('memorandum');
    await keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(briefing.text).toBeFocused();
    // What is typed next stands behind the citation, not in its place.
    await keyboard.type('KEPT');
    await expect(briefing.chip(1)).toBeVisible();
    await expect(briefing.chip(3)).toBeVisible();
    await keyboard.type(' @jef');
    await expect(briefing.picker.getByRole('option').first()).toBeVisible();
    await keyboard.press('Escape');
    await expect(briefing.picker).toBeHidden();
    await expect(briefing.text).toContainText('KEPT @jef');
    for (const _letter of 'KEPT @jef') await keyboard.press('Backspace');
    await expect(briefing.text).not.toContainText('KEPT');
    await expect(briefing.chip(1)).toBeVisible();
    await briefing.chip(1).click();
    await card.getByRole('button', { name: 'Open passage' }).first().click();
    await expect(page).toHaveURL(/#\/documents\/\d+\?passage=\d+/);
    await page.goBack();
    await expect(briefing.chip(3)).toBeVisible();
  });

  await test.step('undo inside the text, and of the dossier', async () => {
    await briefing.text.click();
    await keyboard.press('Control+End');
    await keyboard.type('SLIP');
    await expect(briefing.text).toContainText('SLIP');
    await keyboard.press('Control+z');
    await expect(briefing.text).not.toContainText('SLIP');
    await expect(briefing.saved).toBeVisible();
    await frameOf(page).goTo('Briefings');
    await page.getByRole('button', { name: 'Delete “What Bodø changed”' }).click();
    await expect(page.getByRole('link', { name: 'What Bodø changed' })).toBeHidden();
    await frameOf(page).message('“What Bodø changed” was deleted.').first().waitFor();
    await frameOf(page).undo('Remove record');
    await page.getByRole('link', { name: 'What Bodø changed' }).click();
    await expect(briefing.chip(3)).toBeVisible();
  });
});

test('exported with what it rests on inside, which holds when it is verified', async ({
  page,
  dialogs,
  folder,
}) => {
  const briefing = briefingOf(page);
  const { message } = frameOf(page);
  await frameOf(page).goTo('Briefings');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(briefing.chip(1)).toBeVisible();
  const archive = join(folder, 'archive.pdf');
  await dialogs.chooseFile(archive);
  await briefing.exportedWithEvidence.click();
  // The sample keeps an error to be found.
  await briefing.allTheSame.click();
  await expect(message(/“archive\.pdf” was written: .* Inside: \d+ files\./).first()).toBeVisible();
  expect(readFileSync(archive).includes('/AFRelationship')).toBe(true);
  await dialogs.chooseFiles(archive);
  await frameOf(page).find('Verify a briefing…');
  await expect(page.getByRole('dialog', { name: 'archive.pdf' }).getByRole('status')).toHaveText(
    /^It holds: \d+ checks\./,
  );
  await page.keyboard.press('Escape');
});

test('exported: whole, tagged, kept in the list; not below its marking; not over what cannot be written', async ({
  page,
  dialogs,
  folder,
}) => {
  const briefing = briefingOf(page);
  const releases = releasesOf(page);
  const { message } = frameOf(page);
  await frameOf(page).goTo('Briefings');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(briefing.chip(1)).toBeVisible();
  const to = join(folder, 'note.pdf');

  await test.step('a PDF', async () => {
    await dialogs.chooseFile(to);
    await briefing.exported.click();
    await briefing.allTheSame.click();
    await expect(message(/“note\.pdf” was written: \d+ pages?, \d+ citations/).first()).toBeVisible();
    const bytes = readFileSync(to);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.includes('/StructTreeRoot')).toBe(true);
  });

  await test.step('its release names it with its hash', async () => {
    await releases.show();
    await expect(releases.all.first()).toContainText('note.pdf');
    await expect(releases.all.first().locator('code')).toHaveText(/^[0-9a-f]{64}$/);
  });

  await test.step('what was exported is verified, and so is what was changed since', async () => {
    const html = join(folder, 'note.html');
    for (const path of [html, join(folder, 'note.docx')]) {
      await dialogs.chooseFile(path);
      await briefing.exported.click();
      await briefing.allTheSame.click();
      await expect(message(`“${basename(path)}” was written`).first()).toBeVisible();
    }
    const verify = async (path: string): Promise<void> => {
      await dialogs.chooseFiles(path);
      await frameOf(page).find('Verify a briefing…');
    };
    const verdict = (name: string) => page.getByRole('dialog', { name }).getByRole('status');
    for (const name of ['note.pdf', 'note.docx', 'note.html']) {
      await verify(join(folder, name));
      await expect(verdict(name)).toHaveText(
        /^It holds: \d+ checks\. Checked by itself and against this dossier\.$/,
      );
      await page.keyboard.press('Escape');
    }
    const forged = join(folder, 'forged.html');
    writeFileSync(forged, readFileSync(html, 'utf8').replace('dix nations', 'onze nations'));
    await verify(forged);
    await expect(verdict('forged.html')).toHaveText(/^1 thing is not as it was\./);
    await expect(page.getByRole('dialog', { name: 'forged.html' })).toContainText(
      'Its text or a note was changed after the export.',
    );
    await page.keyboard.press('Escape');
  });

  await test.step('a cancelled dialog leaves all as it was', async () => {
    const before = readFileSync(to);
    await dialogs.cancel();
    await briefing.exported.click();
    await briefing.allTheSame.click();
    await expect(briefing.exported).toBeEnabled();
    expect(readFileSync(to).equals(before)).toBe(true);
  });

  await test.step('a place that cannot be written is told in a sentence', async () => {
    const place = join(folder, 'a folder.pdf');
    mkdirSync(place);
    writeFileSync(join(place, 'old.txt'), 'old');
    await dialogs.chooseFile(place);
    await briefing.exported.click();
    await briefing.allTheSame.click();
    await expect(message(/No permission for .*a folder\.pdf.*Nothing was changed/).first()).toBeVisible();
    expect(readFileSync(join(place, 'old.txt'), 'utf8')).toBe('old');
    await dialogs.chooseFile(join(folder, 'nowhere/note.pdf'));
    await briefing.exported.click();
    await briefing.allTheSame.click();
    await expect(message(/nowhere\/note\.pdf/).first()).toBeVisible();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    // The same text in three forms: one release.
    await expect(releases.all).toHaveCount(1);
    await expect(releases.all.first().locator('code')).toHaveCount(3);
  });

  await test.step('below the marking of what it rests on, it goes out only in spite of it', async () => {
    const uid = await briefing.chip(1).getAttribute('data-citation');
    const { value } = await call(page, 'record.byUid', { uid });
    await call(page, 'record.setTlp', { id: (value as { id: number }).id, tlp: 'red' });
    const low = join(folder, 'low.pdf');
    const sheet = page.getByRole('dialog', { name: 'The marking is lower than its sources’' });
    // Nobody is asked where for what may not go out.
    await briefing.exported.click();
    await expect(sheet).toContainText('rests on a record marked TLP:RED. Nothing was written.');
    expect(existsSync(low)).toBe(false);
    await expect(sheet.getByRole('button', { name: 'Do not export' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
    expect(existsSync(low)).toBe(false);
    await briefing.exported.click();
    await dialogs.chooseFile(low);
    await sheet.getByRole('button', { name: 'Export in spite of it…' }).click();
    await briefing.allTheSame.click();
    await expect(message(/“low\.pdf” was written/).first()).toBeVisible();
    expect(existsSync(low)).toBe(true);
    expect(await dialogs.left()).toBe(0);
  });
});
