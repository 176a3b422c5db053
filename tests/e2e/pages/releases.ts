/** The releases of a briefing, beside its text, and what changed from one to another. */
import { expect, type Locator, type Page } from '@playwright/test';

export const releasesOf = (page: Page) => {
  const tab = page.getByRole('tab', { name: /^Releases/ });
  const pane = page.getByRole('region', { name: 'Releases' });
  const next = pane.getByRole('form', { name: 'Next release' });
  return {
    tab,
    pane,
    next,
    /** The newest first. */
    all: pane.getByRole('list', { name: 'Releases' }).locator('> li'),
    note: next.getByRole('textbox', { name: 'What is new in it (optional)' }),
    withChanges: next.getByRole('checkbox', { name: 'Add a page of what changed since' }),
    exported: next.getByRole('button', { name: 'Export this release…' }),
    /** Of the page of changes. */
    counts: pane.getByRole('status'),
    sentences: pane.getByRole('region', { name: 'Sentence by sentence' }).locator('> ul > li'),
    section: (name: string): Locator => pane.getByRole('region', { name }),
    show: async (): Promise<void> => {
      await tab.click();
      await expect(pane).toBeVisible();
    },
  };
};
