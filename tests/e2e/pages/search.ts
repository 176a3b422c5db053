/** The search screen: the field, what it finds, what that can be narrowed by, and what is kept. */
import { expect, type Locator, type Page } from '@playwright/test';

export const searchOf = (page: Page) => {
  const main = page.getByRole('main', { name: 'Search' });
  const field = main.getByRole('searchbox', { name: 'What to look for' });
  const hits = main.getByRole('listbox', { name: 'What was found' });
  const saved = main.getByRole('region', { name: 'Saved searches' });
  /** What is shown is the last word on the query in the field. */
  const settled = async (): Promise<void> => {
    await expect(main.locator('[aria-busy=false]').getByRole('option').first()).toBeVisible();
  };
  const problem = main.getByRole('alert');
  return {
    main,
    field,
    hits,
    saved,
    problem,
    settled,
    /** The stretch of the query that is pointed at. */
    wrong: problem.locator('[data-wrong]'),
    total: main.getByRole('status').first(),
    hit: (words: string | RegExp): Locator => hits.getByRole('option').filter({ hasText: words }),
    selected: hits.getByRole('option', { selected: true }),
    /** What can be made of hits. */
    bar: main.getByRole('toolbar', { name: 'What to make of it' }),
    /** The words marked in a hit. */
    marks: (hit: Locator): Locator => hit.locator('mark'),
    facet: (group: string, value: string | RegExp): Locator =>
      main.getByRole('group', { name: group }).getByRole('button', { name: value }),
    /** From anywhere, by its keys. */
    open: async (): Promise<void> => {
      // The rail is there once a dossier is open.
      await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
      await expect(page.getByRole('main').getByRole('heading').first()).toBeAttached();
      await page.keyboard.press('Control+Shift+F');
      await expect(field).toBeFocused();
    },
    /** Writes over what the field holds, and waits for what it finds. */
    find: async (query: string): Promise<void> => {
      await field.fill(query);
      await settled();
    },
    /** Clicks Stop as soon as so many hits are done: a moment later all of them may be. */
    stopOnceDone: (least: number): Promise<void> =>
      main.evaluate((element, least) => {
        new MutationObserver((_changes, observer) => {
          const progress = element.querySelector('progress');
          const stop = progress?.parentElement?.querySelector('button');
          if (progress === null || !stop || progress.value < least) return;
          observer.disconnect();
          stop.click();
        }).observe(element, { attributes: true, childList: true, subtree: true });
      }, least),
    /** How many hits there are, once they are counted. */
    count: async (): Promise<number> => {
      const status = main.getByRole('status').first();
      await expect(status).toHaveText(/^(?:One hit|\d[\d,]* hits)$/);
      const words = (await status.textContent()) ?? '';
      return words === 'One hit' ? 1 : Number(words.replaceAll(/\D/g, ''));
    },
    keptRow: (name: string): Locator => saved.getByRole('listitem').filter({ hasText: name }),
  };
};
