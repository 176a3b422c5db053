/** The screen of the dossier itself: its name, whether it is sound, its copies. */
import type { Locator, Page } from '@playwright/test';

export const dossierOf = (page: Page) => {
  const main = page.getByRole('main');
  return {
    main,
    title: main.getByRole('textbox', { name: 'Title' }),
    check: main.getByRole('region', { name: 'Check the dossier' }),
    backups: main.getByRole('region', { name: 'Rolling backups' }),
    button: (name: string): Locator => main.getByRole('button', { name, exact: true }),
    /** How many records of a noun it says that it holds. */
    count: (noun: string): Locator => main.getByRole('listitem').filter({ hasText: noun }).locator('strong'),
    /** The menu of the bar, under the dossier's name. */
    menu: async (title: string, item: string): Promise<void> => {
      await page.getByRole('banner').getByRole('button', { name: title }).click();
      await page.getByRole('menuitem', { name: item }).click();
    },
  };
};
