/** The screen where spreadsheets are imported. */
import type { Locator, Page } from '@playwright/test';

export const tablesOf = (page: Page) => {
  const main = page.getByRole('main');
  const section = (name: string): Locator => main.getByRole('region', { name, exact: true });
  const pick = async (button: Locator, option: string | RegExp): Promise<void> => {
    await button.click();
    await page.getByRole('option', { name: option }).click();
  };
  return {
    main,
    section,
    go: async (): Promise<void> => {
      await page.evaluate(() => void (location.hash = '/tables'));
      await main.getByRole('heading', { name: 'Spreadsheets', level: 1 }).waitFor();
    },
    button: (name: string | RegExp): Locator => main.getByRole('button', { name }),
    /** Chooses a mapping by its name. */
    mapping: (name: string | RegExp): Promise<void> =>
      pick(section('The mapping').getByRole('button', { name: /Mapping$/ }), name),
    /** Chooses the field that a column fills. */
    field: (column: string, field: string): Promise<void> =>
      pick(main.getByRole('button', { name: `Field of the column “${column}”` }), field),
    wrong: main.getByRole('list', { name: 'Wrong cells' }).getByRole('listitem'),
    firstRows: section('First rows').getByRole('row'),
    /** How many rows became what. */
    count: (what: string): Locator =>
      section('What was written').getByText(what, { exact: true }).locator('xpath=following-sibling::dd'),
  };
};
