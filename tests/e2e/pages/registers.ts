/** The registers: a list that can be narrowed on the left, the form of the chosen record on the right. */
import { expect, type Locator, type Page } from '@playwright/test';

export const registerOf = (page: Page) => {
  const main = page.getByRole('main');
  const details = main.getByRole('region', { name: 'Details' });
  const filter = main.getByRole('searchbox', { name: 'Filter' });
  const field = (name: string): Locator => details.getByRole('textbox', { name, exact: true });
  const row = (words: string | RegExp): Locator => main.getByRole('option').filter({ hasText: words });
  const count = main.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::span[1]');
  return {
    main,
    details,
    filter,
    field,
    row,
    rows: main.getByRole('option'),
    /** A message may lie over the middle of the last rows; their words begin beside it. */
    open: (words: string | RegExp): Promise<void> => row(words).click({ position: { x: 24, y: 14 } }),
    /** How many there are, or `3 of 12` while the list is narrowed. */
    count,
    /** The count of the register of this title, once it knows. */
    total: async (title: string): Promise<number> => {
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(count).toHaveText(/^[1-9]\d*$/);
      return Number(await count.textContent());
    },
    /** Writes over what a field holds and leaves it, which keeps it. */
    write: async (name: string, words: string): Promise<void> => {
      await field(name).fill(words);
      await field(name).press('Tab');
      await expect(field(name)).toHaveValue(words);
    },
    /** Chooses in one of the lists that drop down, in the form or above the list. */
    choose: async (place: Locator, label: string | RegExp, option: string | RegExp): Promise<void> => {
      await place.getByRole('button', { name: label }).click();
      await page.locator('[data-trigger=Select]').getByRole('option', { name: option }).click();
    },
    remove: (): Promise<void> => details.getByRole('button', { name: 'Remove', exact: true }).click(),
  };
};
