/** The grid of a register, with the form of the chosen row beside it. */
import type { Locator, Page } from '@playwright/test';

export const gridOf = (page: Page) => {
  const main = page.getByRole('main');
  const grid = main.locator('.ag-root');
  const cell = (row: number, field: string): Locator =>
    grid.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${field}"]`);
  return {
    main,
    cell,
    rows: grid.locator('.ag-row'),
    details: main.getByRole('region', { name: 'Details' }),
    tab: (name: string): Locator => main.getByRole('link', { name, exact: true }),
    button: (name: string): Locator => main.getByRole('button', { name, exact: true }),
    /** What stands below the rows. */
    foot: main.locator('footer').last(),
    refused: page.getByRole('table').filter({ hasText: 'Reason' }),
    /** What a spreadsheet program would paste: cells with tabs, rows with line breaks. */
    paste: (text: string): Promise<void> =>
      page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text),
  };
};
