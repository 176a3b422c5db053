/** The settings, and the language that the app speaks before any is chosen. */
import type { Page } from '@playwright/test';

/** The environment of a desktop in English. */
export const ENGLISH = { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } as const;

export const settingsOf = (page: Page) => {
  const main = page.getByRole('main');
  return {
    main,
    about: main.getByRole('region', { name: /^(About Liasse|À propos de Liasse)$/ }),
    house: main.getByRole('region', { name: 'Pages of briefings' }),
    name: main.getByRole('textbox', { name: 'Your name' }),
    choose: async (label: RegExp, option: string): Promise<void> => {
      await main.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    /** The colours that the window paints with now: its ground and its words. */
    colours: (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      }),
  };
};
