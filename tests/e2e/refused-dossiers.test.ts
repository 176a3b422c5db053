/** A dossier that cannot be opened: a sentence that says why and leaves a way out, the file as it was, the app still there. */
import Database from 'better-sqlite3';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { liasse } from '../cli/terminal.ts';
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';

/** A dossier of its own, made by the terminal's program and closed. */
async function dossierAt(path: string, title: string): Promise<string> {
  const { status, err } = await liasse(['new', path, '--title', title, '--language', 'en']);
  if (status !== 0) throw new Error(err);
  return path;
}

interface Refused {
  readonly path: string;
  readonly says: RegExp;
}

/** One file of each kind that must not be opened. */
async function refusedIn(folder: string): Promise<readonly Refused[]> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, `${name}.liasse`);
  const good = await dossierAt(at('good'), 'Good');

  const foreign = new Database(at('foreign'));
  foreign.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
  foreign.close();

  copyFileSync(good, at('cut'));
  truncateSync(at('cut'), Math.floor(readFileSync(good).length / 2));

  copyFileSync(good, at('newer'));
  const newer = new Database(at('newer'));
  newer.pragma('user_version = 9999');
  newer.close();

  copyFileSync(good, at('tampered'));
  const tampered = new Database(at('tampered'));
  tampered.exec('CREATE TABLE slipped_in (words TEXT)');
  tampered.close();

  writeFileSync(at('words'), 'This is not a database at all, only a text of some length.'.repeat(20));
  writeFileSync(at('empty'), '');
  return [
    { path: at('foreign'), says: /is not a Liasse dossier\. It was left untouched/ },
    { path: at('cut'), says: /is damaged and was not opened.*Restore a backup/ },
    { path: at('newer'), says: /newer version of Liasse.*update Liasse/ },
    { path: at('tampered'), says: /is damaged and was not opened.*Restore a backup/ },
    { path: at('words'), says: /is not a Liasse dossier\. It was left untouched/ },
    { path: at('empty'), says: /is not a Liasse dossier\. It was left untouched/ },
  ];
}

test.use({ appEnv: { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', LANGUAGE: 'en' } });

test('from the dialog, each is refused with its reason, left as it was, and the next good one opens', async ({
  page,
  dialogs,
  folder,
}) => {
  const { message } = frameOf(page);
  const refused = await refusedIn(join(folder, 'files'));
  const open = page.getByRole('button', { name: /^Open a dossier/ });
  for (const { path, says } of refused) {
    const before = readFileSync(path);
    await dialogs.chooseFiles(path);
    await open.click();
    await expect(message(says).filter({ hasText: path }).first()).toBeVisible();
    expect(readFileSync(path).equals(before), path).toBe(true);
    for (const part of ['-wal', '-shm', '-journal']) expect(existsSync(path + part), path + part).toBe(false);
  }
  await dialogs.chooseFiles(join(folder, 'files/good.liasse'));
  await open.click();
  await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
  // A refusal must not cost the dossier that is open.
  await dialogs.chooseFiles(join(folder, 'files/cut.liasse'));
  await page.keyboard.press('Control+o');
  await expect(message(/is damaged and was not opened/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
  expect(await dialogs.left()).toBe(0);
});

test('at the start, the first screen says why and offers the ways on', async ({ startApp, folder }) => {
  const refused = await refusedIn(join(folder, 'files'));
  const cut = refused.find(({ path }) => path.endsWith('cut.liasse'));
  if (cut === undefined) throw new Error('There is no damaged file.');
  const before = readFileSync(cut.path);
  const { page, dialogs } = await startApp([cut.path]);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(cut.says);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(cut.path);
  expect(readFileSync(cut.path).equals(before)).toBe(true);
  await dialogs.chooseFiles(join(folder, 'files/good.liasse'));
  await page.getByRole('button', { name: /^Open a dossier/ }).click();
  await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
});

test('one that another program holds is refused until it is let go', async ({ page, dialogs, folder }) => {
  const path = await dossierAt(join(folder, 'held.liasse'), 'Held');
  const holder = new Database(path);
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN EXCLUSIVE');
  const open = page.getByRole('button', { name: /^Open a dossier/ });
  await dialogs.chooseFiles(path);
  await open.click();
  await expect(
    frameOf(page)
      .message(/is open in another window or another program\. Close it there/)
      .first(),
  ).toBeVisible();
  holder.close();
  await dialogs.chooseFiles(path);
  await open.click();
  await expect(page.getByRole('button', { name: 'Held' })).toBeVisible();
});

test('one that is read-only opens to be read, says so, and refuses a change in a sentence', async ({
  startApp,
  folder,
}) => {
  const path = await dossierAt(join(folder, 'kept.liasse'), 'Kept');
  chmodSync(path, 0o444);
  const before = readFileSync(path);
  const app = await startApp([path]);
  const { page } = app;
  await expect(page.getByText('Read-only', { exact: true })).toBeVisible();
  await frameOf(page).goTo('Claims');
  await page.getByRole('button', { name: 'New claim' }).click();
  await expect(
    frameOf(page)
      .message(/is read-only\. Nothing was changed: save a whole copy/)
      .first(),
  ).toBeVisible();
  await app.quit();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a second start opens its dossier in the window that is there, and ends', async ({
  startApp,
  folder,
}) => {
  const first = await dossierAt(join(folder, 'first.liasse'), 'First');
  const second = await dossierAt(join(folder, 'second.liasse'), 'Second');
  const { page } = await startApp([first]);
  await expect(page.getByRole('button', { name: 'First' })).toBeVisible();
  await expect(startApp([second])).rejects.toThrow();
  await expect(page.getByRole('button', { name: 'Second' })).toBeVisible();
  await expect(startApp([second])).rejects.toThrow();
  await expect(page.getByRole('button', { name: 'Second' })).toBeVisible();
});
