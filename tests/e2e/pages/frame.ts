/** What stands around every screen: the rail, the bar above, messages, the palette. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Screen =
  | 'Documents'
  | 'Search'
  | 'Briefings'
  | 'Claims'
  | 'Contradictions'
  | 'Coalitions'
  | 'Aid'
  | 'Statements'
  | 'Actors'
  | 'Sources'
  | 'Codes'
  | 'Journal'
  | 'Dossier'
  | 'Settings';

export const frameOf = (page: Page) => ({
  /** A new dossier by the palette; where it is kept is answered beforehand. */
  newDossier: async (title: string): Promise<void> => {
    await frameOf(page).find('New dossier');
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'No document yet' })).toBeVisible();
  },
  goTo: async (screen: Screen): Promise<void> => {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click();
    await expect(page).toHaveURL(new RegExp(`#/${screen.toLowerCase()}`));
  },
  /** The button says what it takes back. */
  undo: (operation: string): Promise<void> =>
    page.getByRole('button', { name: `Undo: ${operation}`, exact: true }).click(),
  redo: (operation: string): Promise<void> =>
    page.getByRole('button', { name: `Redo: ${operation}`, exact: true }).click(),
  message: (text: string | RegExp): Locator => page.getByRole('region', { name: 'Messages' }).getByText(text),
  find: async (words: string): Promise<void> => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole('option').filter({ hasText: words }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  },
});
