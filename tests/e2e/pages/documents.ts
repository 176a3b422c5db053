/** The list of documents, and the ways in which files and words come into it. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly words: string;
}

export const documentsOf = (page: Page) => {
  const list = page.getByRole('navigation', { name: 'Documents' });
  const strip = page.getByRole('region', { name: 'Work under way' });
  const outcomes = page.getByRole('dialog', { name: 'What became of each file' });
  const box = list.getByRole('listbox');
  return {
    strip,
    outcomes,
    /** Likely copies of the document that is shown. */
    copies: page.getByRole('list', { name: 'Likely copies' }),
    /** The mail that the document came in, and what is attached to it. */
    family: page.getByRole('group', { name: 'What belongs to this document' }),
    row: (title: string | RegExp): Locator => list.getByRole('option', { name: title }),
    filter: list.getByRole('searchbox'),
    /** Those in view and a few around them. */
    rows: list.getByRole('option'),
    /** To a share of the whole list; answers where that is, in pixels. */
    scrollTo: (share: number): Promise<number> =>
      box.evaluate((element, share) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) * share;
        return element.scrollTop;
      }, share),
    scrolledTo: (): Promise<number> => box.evaluate((element) => element.scrollTop),
    import: (): Promise<void> => list.getByRole('button', { name: 'Import…' }).click(),
    /** Drops files on the window, as a file manager does. */
    drop: async (...files: readonly GivenFile[]): Promise<void> => {
      const dataTransfer = await page.evaluateHandle((files) => {
        const held = new DataTransfer();
        for (const { name, words } of files) held.items.add(new File([words], name));
        return held;
      }, files);
      await page.dispatchEvent('body', 'dragenter', { dataTransfer });
      await expect(page.getByText('Drop the files to import them')).toBeVisible();
      await page.dispatchEvent('body', 'drop', { dataTransfer });
    },
    /** Drops files and folders of the disk on the window, as a file manager does. */
    dropFromDisk: async (...paths: readonly string[]): Promise<void> => {
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [...paths], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
      }
      await session.detach();
    },
    /** Pastes words outside of any field. */
    paste: (words: string): Promise<void> =>
      page.evaluate((words) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', words);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, words),
    showOutcomes: async (): Promise<void> => {
      await strip.getByRole('button', { name: 'Each file…' }).click();
      await expect(outcomes).toBeVisible();
    },
  };
};
