/** A PDF is read on its own pages: what is selected there is the canonical text, and what is marked lies on its words. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { coreOf } from './pages/core.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/documents/pdf', name);
const pages = (page: Page) => page.locator('.reader-page');

async function opened(
  page: Page,
  dialogs: { chooseFile(path: string): Promise<void>; chooseFiles(...paths: string[]): Promise<void> },
  folder: string,
  file: string,
): Promise<void> {
  await dialogs.chooseFile(join(folder, 'port.liasse'));
  await frameOf(page).newDossier('Port');
  await dialogs.chooseFiles(fixture(file));
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await documentsOf(page).row(/./).click();
  await expect(pages(page).first()).toBeVisible();
}

async function documentIds(page: Page): Promise<readonly number[]> {
  const { value } = await call(page, 'document.list', { offset: 0, limit: 10 });
  return (value as { readonly rows: readonly { readonly id: number }[] }).rows.map(({ id }) => id);
}

/** Drags from the beginning of some words to the end of others. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const start = await page.locator('.reader-words > span', { hasText: from }).first().boundingBox();
  const end = await page.locator('.reader-words > span', { hasText: to }).first().boundingBox();
  if (start === null || end === null) throw new Error('The words are not in view.');
  await page.mouse.move(start.x + 1, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 1, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('words that are marked on a page are quoted as they read, and stay where they are in running text', async ({
  page,
  dialogs,
  folder,
}) => {
  await opened(page, dialogs, folder, 'libreoffice.pdf');
  // The picture of the page comes from the file itself.
  const picture = pages(page).first().locator('img');
  await expect
    .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(400);
  await select(page, 'La ministre annonce', 'dit pas le calendrier');
  await page.keyboard.press('h');
  await expect
    .poll(async () => {
      const [id] = await documentIds(page);
      const { value } = await call(page, 'passage.ofDocument', { documentId: id });
      return (value as readonly { readonly exact: string }[]).map(({ exact }) => exact);
    })
    .toEqual([expect.stringMatching(/^La ministre annonce .* Elle n’en dit pas le calendrier\.$/)]);
  await page.keyboard.press('v');
  await expect(pages(page)).toHaveCount(0);
  await expect(page.locator('.reader-text p').first()).toBeVisible();
  await page.keyboard.press('v');
  await expect(pages(page)).toHaveCount(2);
});

test('a page that leaves the view lets go of its words, unless they are selected', async ({
  page,
  dialogs,
  folder,
}) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await opened(page, dialogs, folder, 'libreoffice.pdf');
  const words = pages(page).first().locator('.reader-words');
  const scrollTo = (top: number) =>
    coreOf(page).text.evaluate((text, to) => text.scrollTo({ top: to, behavior: 'instant' }), top);
  await expect(words).toHaveCount(1);
  await scrollTo(100_000);
  await expect(words).toHaveCount(0);
  await scrollTo(0);
  await expect(words).toHaveCount(1);
  const [span] = await words
    .locator('span')
    .filter({ hasText: /\p{L}{4}/u })
    .all();
  const said = (await span?.textContent())?.trim();
  await span?.click({ clickCount: 3 });
  await scrollTo(100_000);
  await expect(pages(page).last().locator('.reader-words')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain(said);
});

test('a scan is shown, says that it has no text layer, and its page can be marked', async ({
  page,
  dialogs,
  folder,
}) => {
  await opened(page, dialogs, folder, 'scan.pdf');
  await expect(page.getByText('No text layer')).toBeVisible();
  await expect(pages(page).first().locator('img')).toBeVisible();
  await pages(page).first().click();
  await page.keyboard.press('h');
  await expect
    .poll(async () => {
      const [id] = await documentIds(page);
      const { value } = await call(page, 'passage.ofDocument', { documentId: id });
      return (value as readonly { readonly start: number; readonly end: number }[]).map(({ start, end }) => [
        start,
        end,
      ]);
    })
    .toEqual([[0, 1]]);
});

test('a rectangle is drawn on a scan by the mouse and placed by the keyboard; each is a passage', async ({
  page,
  dialogs,
  folder,
}) => {
  const core = coreOf(page);
  await opened(page, dialogs, folder, 'scan.pdf');
  await expect(pages(page).first().locator('img')).toBeVisible();
  const areas = page.locator('.reader-area:not(.reader-area-draft)');
  const sheet = await pages(page).first().boundingBox();
  if (sheet === null) throw new Error('The page is not in view.');
  await page.mouse.move(sheet.x + 60, sheet.y + 60);
  await page.mouse.down();
  await page.mouse.move(sheet.x + 260, sheet.y + 140, { steps: 5 });
  await page.mouse.up();
  await expect(areas).toHaveCount(1);
  await expect(core.passage('Rectangle on page 1')).toHaveCount(1);
  await expect(core.inspector.getByRole('article', { name: 'Passage' })).toContainText('Rectangle on page 1');
  const box = await areas.first().boundingBox();
  expect(Math.abs((box?.x ?? 0) - sheet.x - 60)).toBeLessThan(3);
  expect(Math.abs((box?.width ?? 0) - 200)).toBeLessThan(3);

  await core.text.focus();
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(areas).toHaveCount(2);
  await page.keyboard.press('r');
  await expect(page.locator('.reader-area-draft')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.reader-area-draft')).toHaveCount(0);

  await areas.first().click();
  await expect(areas.first()).toHaveClass(/reader-area-active/);
  await page.keyboard.press('c');
  await expect(core.inspector).toContainText('Evidence');
  await frameOf(page).undo('New claim');
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(areas).toHaveCount(2);
});

test('the contents lead to the headings on their pages, are walked by the keyboard, and are remembered', async ({
  page,
  dialogs,
  folder,
}) => {
  await opened(page, dialogs, folder, 'typst-columns.pdf');
  const outline = page.getByRole('navigation', { name: 'Contents' });
  await expect(outline).toHaveCount(0);
  await coreOf(page).text.focus();
  await page.keyboard.press('o');
  await expect(outline.getByRole('option')).toHaveText([/Étude du port|1\. Introduction/, /./, /./, /./]);
  await outline.getByRole('option', { name: /Annexe/ }).click();
  await expect(page.locator('.reader-words > span', { hasText: 'Une seule page' })).toBeInViewport();
  await expect(outline.getByRole('option', { name: /Annexe/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(outline.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(coreOf(page).text).toBeFocused();
  await page.keyboard.press('v');
  await expect(outline).toBeVisible();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(outline).toHaveCount(0);
});
