/** Who belonged when: the members of a coalition over time, and two of them side by side. */
import type { Locator, Page } from '@playwright/test';

export const coalitionsOf = (page: Page) => {
  const main = page.getByRole('main');
  const row = (actor: string): Locator => main.getByRole('row').filter({ hasText: actor });
  return {
    main,
    tab: (name: string): Promise<void> =>
      main.getByRole('navigation', { name: 'Coalitions' }).getByRole('link', { name, exact: true }).click(),
    /** The clock of what was true. */
    trueClock: main.getByRole('slider', { name: 'When true' }),
    /** The clock of what was known. */
    knownClock: main.getByRole('slider', { name: 'As known' }),
    row,
    /** What an actor was on the day of the slider. */
    standing: (actor: string): Locator => row(actor).getByRole('cell').first(),
  };
};
