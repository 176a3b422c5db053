/** The journal: every operation, newest first, unfolded into what was there before and after. */
import type { Locator, Page } from '@playwright/test';

export const journalOf = (page: Page) => {
  const main = page.getByRole('main', { name: 'Journal' });
  const operations = main.getByRole('list').first().locator('> li');
  return {
    main,
    operations,
    /** The line that unfolds an operation. */
    line: (place: Locator): Locator => place.locator('button[aria-expanded]'),
    button: (name: string): Locator => main.getByRole('button', { name, exact: true }),
    /** One field of an unfolded operation, with its cells. */
    cells: (place: Locator, field: string): Locator =>
      place
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
        .getByRole('cell'),
  };
};
