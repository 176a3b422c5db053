/** Briefings: their list, and the desk where one is written beside its typeset pages. */
import { expect, type Locator, type Page } from '@playwright/test';
import { frameOf } from './frame.ts';

export const briefingOf = (page: Page) => {
  const text = page.getByRole('textbox', { name: 'Text of the briefing' });
  const picker = page.getByRole('listbox', { name: 'What to cite' });
  const preview = page.getByRole('region', { name: 'Preview' });
  const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  const saved = page.getByText('Saved', { exact: true });

  /** The addresses of the typeset pages: they hold the hash of what is shown. */
  const pictures = (): Promise<readonly string[]> =>
    preview.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));

  const create = async (): Promise<void> => {
    await page.getByRole('button', { name: 'New briefing', exact: true }).click();
    await expect(page).toHaveURL(/#\/briefings\/\d+$/);
    await expect(text).toBeVisible();
  };
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  return {
    text,
    picker,
    preview,
    field,
    saved,
    pictures,
    exported: page.getByRole('button', { name: 'Export…' }),
    /** Said of errors that nobody let stand. */
    allTheSame: page.getByRole('button', { name: 'Export all the same…' }),
    exportedWithEvidence: page.getByRole('button', { name: 'Export with the evidence inside…' }),
    create,
    /** A new one whose page is in English, with some words in it; the cursor stands behind them. */
    begin: async (words: string): Promise<void> => {
      await frameOf(page).goTo('Briefings');
      await create();
      await choose('Language of the page', 'English');
      await text.click();
      await page.keyboard.type(words);
    },
    /** Writes a field of the head and leaves it, which keeps it. */
    fill: async (name: string, words: string): Promise<void> => {
      await field(name).fill(words);
      await field(name).press('Enter');
    },
    choose,
    /** The same, by how its words begin: options may say more. */
    chooseWith: async (label: string, option: RegExp): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
      await page.getByRole('option', { name: option }).click();
    },
    /** Finds by some of its words what the dossier holds, and cites it, by keys alone. */
    cite: async (words: string, noun: 'claim' | 'statement' | 'passage'): Promise<void> => {
      await page.keyboard.type(`@${words}`);
      const wanted = picker.getByRole('option').filter({ hasText: new RegExp(`^${noun}`, 'i') });
      await expect(wanted.first()).toBeVisible();
      // What is found comes while the words are typed: one row down at a time, until it is the one.
      await expect(async () => {
        if ((await wanted.first().getAttribute('aria-selected')) === 'true') return;
        await page.keyboard.press('ArrowDown');
        await expect(wanted.first()).toHaveAttribute('aria-selected', 'true', { timeout: 250 });
      }).toPass();
      await page.keyboard.press('Enter');
      await expect(picker).toBeHidden();
    },
    chip: (number: number): Locator =>
      text
        .locator('.editor-citation')
        .filter({ has: page.locator('b', { hasText: new RegExp(`^${number}$`) }) })
        .first(),
    /** The pages that show what was kept last: other pictures than these. */
    typesetAgain: async (before: readonly string[]): Promise<void> => {
      await expect.poll(async () => JSON.stringify(await pictures())).not.toBe(JSON.stringify(before));
    },
  };
};
