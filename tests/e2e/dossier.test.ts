/** The dossier as a file: sound, named, copied whole, backed up by itself, and open again from each copy. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { dossierOf } from './pages/dossier.ts';
import { frameOf } from './pages/frame.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

const SAMPLE = /^Ukraine et JEF/;

test('is sound, takes a name, and its whole copy opens with all that it holds', async ({
  page,
  dialogs,
  folder,
}) => {
  const dossier = dossierOf(page);
  const frame = frameOf(page);
  const banner = page.getByRole('banner');
  await frame.goTo('Dossier');
  await expect(dossier.count('claim').first()).toHaveText(/^[1-9]\d$/);
  const claims = Number(await dossier.count('claim').first().textContent());

  await test.step('checked', async () => {
    await dossier.button('Check now').click();
    await expect(dossier.check.getByText('Everything is in order.')).toBeVisible();
  });

  await test.step('named; the name is everywhere, and is taken back', async () => {
    await dossier.title.fill('Northern partners');
    await dossier.title.press('Enter');
    await expect(banner.getByRole('button', { name: 'Northern partners' })).toBeVisible();
    await frame.undo('Change dossier');
    await expect(dossier.title).toHaveValue(SAMPLE);
    await frame.redo('Change dossier');
    await expect(dossier.title).toHaveValue('Northern partners');
  });

  const copy = join(folder, 'whole copy.liasse');
  await test.step('copied by the dialog, and not over a dossier that is there unless asked', async () => {
    await dialogs.cancel();
    await dossier.button('Save a whole copy…').click();
    await expect.poll(() => dialogs.left()).toBe(0);
    await dialogs.chooseFile(copy);
    await dossier.menu('Northern partners', 'Save a whole copy…');
    await expect(frame.message(/A whole copy was written: .*whole copy\.liasse/)).toBeVisible();
    expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
    for (const part of ['-wal', '-shm', '-journal']) expect(existsSync(copy + part)).toBe(false);
  });

  await test.step('a place that cannot be written is told, and leaves nothing behind', async () => {
    const shut = join(folder, 'shut.liasse');
    mkdirSync(shut);
    const before = readdirSync(folder).toSorted();
    await dialogs.chooseFile(shut);
    await dossier.button('Save a whole copy…').click();
    await expect(frame.message(/No permission for .*shut\.liasse/)).toBeVisible();
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  await test.step('opened: the same dossier at its own place, sound', async () => {
    await dialogs.chooseFiles(copy);
    await page.keyboard.press('Control+o');
    // Another dossier begins at its start.
    await expect(page).toHaveURL(/#\/documents/);
    await frame.goTo('Dossier');
    await expect(dossier.main.getByText(copy)).toBeVisible();
    await expect(dossier.count('claim').first()).toHaveText(String(claims));
    await frame.find('Check the dossier');
    await expect(dossier.check.getByText('Everything is in order.')).toBeVisible();
  });

  await test.step('closed: the first screen offers both to be opened again', async () => {
    await dossier.button('Close the dossier').click();
    const recent = page.getByRole('region', { name: 'Opened before' });
    await expect(recent.getByRole('button')).toHaveCount(2);
    await recent.getByRole('button', { name: /whole copy\.liasse/ }).click();
    await expect(banner.getByRole('button', { name: 'Northern partners' })).toBeVisible();
    expect(await dialogs.left()).toBe(0);
  });
});

test.describe('a backup that the app made by itself', () => {
  test('holds what was there before, is shown in its folder, and opens at a place of one’s own', async ({
    startApp,
    folder,
  }) => {
    const register = registerOf;
    const first = await startApp();
    await frameOf(first.page).goTo('Claims');
    await register(first.page).filter.fill('existe depuis');
    await register(first.page).row('La JEF existe depuis 2014.').click();
    await register(first.page).remove();
    await expect(register(first.page).row('La JEF existe depuis 2014.')).toHaveCount(0);
    await first.quit();

    const { page, dialogs } = await startApp();
    const dossier = dossierOf(page);
    const frame = frameOf(page);
    await frame.goTo('Dossier');
    const made = dossier.backups.getByRole('listitem');
    // One when it was opened first, with the claim; one at its end, without.
    await expect(made).toHaveCount(2);
    await expect(made.first()).toContainText(/\d (kB|MB)/);

    const restored = join(folder, 'restored.liasse');
    await dialogs.chooseFile(restored);
    await made.last().getByRole('button', { name: 'Restore…' }).click();
    await expect(page).toHaveURL(/#\/documents/);
    expect(existsSync(restored)).toBe(true);
    await frame.goTo('Dossier');
    await expect(dossier.main.getByText(restored)).toBeVisible();
    await frame.goTo('Claims');
    await register(page).filter.fill('existe depuis');
    await expect(register(page).row('La JEF existe depuis 2014.')).toHaveCount(1);

    // What is there is never replaced: not even by a yes in the dialog.
    const other = join(folder, 'other.liasse');
    writeFileSync(other, 'somebody’s');
    await frame.goTo('Dossier');
    await dialogs.chooseFile(other);
    await made.first().getByRole('button', { name: 'Restore…' }).click();
    await expect(frame.message(/There is already a file .*other\.liasse/)).toBeVisible();
    expect(readFileSync(other, 'utf8')).toBe('somebody’s');
    expect(await dialogs.left()).toBe(0);
  });
});

test.describe('shown in its folder', () => {
  test.use({
    // A desktop that has nothing to show it with, so that no window opens on the tester's own.
    appEnv: async ({ folder }, use) => {
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 });
      await use({ ...ENGLISH, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` });
    },
  });

  test('a backup is; a file that the app did not write is not', async ({ page }) => {
    await frameOf(page).goTo('Dossier');
    await dossierOf(page).backups.getByRole('button', { name: 'Show in folder' }).first().click();
    const { value } = await call(page, 'dossier.backups', {});
    const [backup] = value as readonly { path: string }[];
    expect(await call(page, 'app.reveal', { path: backup?.path })).toMatchObject({ ok: true });
    expect(await call(page, 'app.reveal', { path: '/etc/hostname' })).toMatchObject({
      ok: false,
      error: { code: 'no-access' },
    });
    await expect(page.getByRole('region', { name: 'Messages' }).getByRole('button')).toHaveCount(0);
  });
});
