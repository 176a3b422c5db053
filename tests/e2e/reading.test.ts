/** A long document: its end is reached, marked, and found again from the list. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { coreOf } from './pages/core.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const PARAGRAPHS = 2_000;
const paragraph = (number: number): string => `Paragraph ${number} of a long report says that work goes on.`;
const FIRST = paragraph(1);
const LAST = paragraph(PARAGRAPHS);

test('a document of 2,000 paragraphs is read to its end, and passages lead to both ends', async ({
  page,
  dialogs,
  folder,
}) => {
  const core = coreOf(page);
  const { keyboard } = page;
  await dialogs.chooseFile(join(folder, 'long.liasse'));
  await frameOf(page).newDossier('Long');
  const words = Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index + 1)).join('\n\n');
  await documentsOf(page).drop({ name: 'long.txt', words });
  const at = (words: string) => core.text.getByText(words, { exact: true });
  await expect(at(FIRST)).toBeInViewport();

  await test.step('to its end by Ctrl+F, and a highlight there', async () => {
    await keyboard.press('Control+f');
    await keyboard.type(`Paragraph ${PARAGRAPHS} of`);
    await expect(page.getByRole('search')).toContainText('1 of 1');
    await expect(at(LAST)).toBeInViewport();
    await keyboard.press('Escape');
    await core.drag(LAST);
    await keyboard.press('h');
    await expect(core.passage(LAST)).toBeVisible();
  });

  await test.step('back to its beginning, and a highlight there', async () => {
    await core.text.evaluate((text) => text.scrollTo({ top: 0 }));
    await expect(at(FIRST)).toBeInViewport();
    await core.drag(FIRST);
    await keyboard.press('h');
    await expect(core.passage(FIRST)).toBeVisible();
  });

  await test.step('the list leads to either end', async () => {
    await core.passage(LAST).click();
    await expect(at(LAST)).toBeInViewport();
    await expect.poll(() => core.painted('active')).toEqual([LAST]);
    await core.passage(FIRST).click();
    await expect(at(FIRST)).toBeInViewport();
    await expect(at(LAST)).not.toBeInViewport();
  });
});
