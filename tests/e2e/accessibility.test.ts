/** Every screen, in both languages and both lights, holds what WCAG 2.2 AA asks, as far as axe can tell. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { briefingOf } from './pages/briefing.ts';
import { ENGLISH } from './pages/settings.ts';

/** The screens, and what is opened in those that hold records. */
const SCREENS: readonly (readonly [screen: string, record?: string])[] = [
  ['documents', '[role=option]'],
  ['search'],
  ['briefings', 'a[href^="#/briefings/"]'],
  ['claims', '[role=option]'],
  ['contradictions', '[role=option]'],
  ['statements', '[role=option]'],
  ['actors', '[role=option]'],
  ['sources', '[role=option]'],
  ['codes', '[role=option], [role=treeitem], [role=row]'],
  ['tables'],
  ['journal'],
  ['dossier'],
  ['settings'],
];

/** The keys of the screens: after G, or by themselves. */
const KEYS = [
  ['f', 'search'],
  ['b', 'briefings'],
  ['c', 'claims'],
  ['v', 'contradictions'],
  ['s', 'statements'],
  ['a', 'actors'],
  ['o', 'sources'],
  ['t', 'codes'],
  ['x', 'tables'],
  ['j', 'journal'],
  ['i', 'dossier'],
  ['d', 'documents'],
  ['Control+,', 'settings'],
] as const;

/** Stops on a screen that are looked at. */
const MOST_STOPS = 40;

/** What has the focus, and whether somebody who looks can tell. */
const focused = (page: Page): Promise<{ readonly what: string; readonly shows: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { what: 'nothing', shows: true };
    const ringed = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      // What parts two panes is a line of one pixel: it is painted over when it has the focus.
      if (one.role === 'separator')
        return getComputedStyle(one, '::after').backgroundColor !== 'rgba(0, 0, 0, 0)';
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    const { width, height } = element.getBoundingClientRect();
    // A field may leave its ring to the box around it, a list to its row.
    const row = element.getAttribute('aria-activedescendant');
    const around = [
      element,
      element.parentElement,
      row === null ? null : document.querySelector(`#${CSS.escape(row)}`),
    ];
    const place = element.closest('main') === null ? 'around it' : 'in the screen';
    const all = [...document.querySelectorAll(element.localName)];
    return {
      what: `${place}: ${element.localName} ${all.indexOf(element)} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
      shows: width > 0 && height > 0 && around.some(ringed),
    };
  });

async function faults(page: Page): Promise<readonly string[]> {
  // Legacy: axe's other way opens a page of its own, which the app rightly refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => void (location.hash = hash), place);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
};

for (const [language, theme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ appArgs: ['--sample'] });

    test('every screen, with a record open in it', async ({ page }) => {
      await call(page, 'app.changeSettings', { language, theme });
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const [screen, record] of SCREENS) {
        await goTo(page, `/${screen}`);
        expect(await faults(page), screen).toEqual([]);
        if (record === undefined) continue;
        await page.getByRole('main').locator(record).first().click();
        expect(await faults(page), `${screen}, a record`).toEqual([]);
      }
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faults(page), 'the palette').toEqual([]);
      await page.keyboard.type('JEF');
      await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('JEF');
      expect(await faults(page), 'what the palette found').toEqual([]);
    });
  });
}

/** The search as it is while something is looked for: selected, wrong, a list of names, a form. */
for (const [language, theme] of [
  ['en', 'light'],
  ['fr', 'dark'],
] as const) {
  test.describe(`search, ${language}, ${theme}`, () => {
    test.use({ appArgs: ['--sample'] });

    test('in its states', async ({ page }) => {
      await call(page, 'app.changeSettings', { language, theme });
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const main = page.getByRole('main');
      await goTo(page, '/search?q=ukraine');
      await expect(main.locator('[aria-busy=false] [role=option]').first()).toBeVisible();
      await main.locator('[data-check]').first().click();
      await expect(main.getByRole('option', { selected: true })).toHaveCount(1);
      expect(await faults(page), 'selected').toEqual([]);
      await main.getByRole('searchbox').fill('ukraine "open');
      await expect(main.locator('[data-wrong]')).toBeVisible();
      expect(await faults(page), 'wrong').toEqual([]);
      await goTo(page, '/search?view=names');
      await main.getByRole('textbox').fill('Ukraine\nXyzzy');
      await main.locator('button.primary').click();
      await expect(main.getByRole('row')).toHaveCount(3);
      expect(await faults(page), 'names').toEqual([]);
      await goTo(page, '/search');
      await main.getByRole('search').getByRole('button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faults(page), 'the form').toEqual([]);
    });
  });
}

/** What lies over a screen, each with the way to it and what shows that it is there. */
const OVERLAYS: readonly (readonly [
  name: string,
  screen: string,
  open: (page: Page) => Promise<void>,
  shown: string,
])[] = [
  ['the keys', 'claims', (page) => page.keyboard.press('?'), '[role=dialog]'],
  ['a new dossier', 'claims', (page) => page.keyboard.press('Control+Shift+N'), '[role=dialog]'],
  [
    'the menu',
    'claims',
    (page) => page.getByRole('banner').getByRole('button').first().click(),
    '[role=menu]',
  ],
  [
    'a list that drops down',
    'claims',
    (page) => page.getByRole('main').getByRole('button', { name: 'Any kind' }).click(),
    '[data-trigger=Select] [role=option]',
  ],
];

test.describe('what lies over a screen', () => {
  test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

  test('dialogs, menus, the citation picker and a citation’s card, in dark and light', async ({ page }) => {
    for (const theme of ['dark', 'light']) {
      await call(page, 'app.changeSettings', { theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const [name, screen, open, shown] of OVERLAYS) {
        await goTo(page, `/${screen}`);
        await page.getByRole('main').getByRole('option').first().click();
        await open(page);
        await expect(page.locator(shown).first()).toBeVisible();
        expect(await faults(page), `${name}, ${theme}`).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.locator(shown)).toHaveCount(0);
      }
    }
    await goTo(page, '/briefings');
    await page.getByRole('main').getByRole('list').getByRole('link').first().click();
    const briefing = briefingOf(page);
    await briefing.chip(1).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await faults(page), 'the card').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type(' @');
    await expect(briefing.picker.getByRole('option').first()).toBeVisible();
    expect(await faults(page), 'the picker').toEqual([]);
    await page.keyboard.press('Escape');
  });
});

test.describe('by keyboard alone', () => {
  test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

  test('every screen is reached, each stop in it shows that it has the focus, and Tab comes around', async ({
    page,
  }) => {
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    for (const [key, screen] of KEYS) {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      if (key.includes('+')) await page.keyboard.press(key);
      else {
        await page.keyboard.press('g');
        await page.keyboard.press(key);
      }
      await expect(page).toHaveURL(new RegExp(`#/${screen}`));
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      const seen = new Set<string>();
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press('Tab');
        const { what, shows } = await focused(page);
        expect(shows, `${screen}: ${what}`).toBe(true);
        if (seen.has(what)) break;
        seen.add(what);
      }
      // More than the frame around it: the screen's own controls.
      expect(seen.size, screen).toBeGreaterThan(1);
      expect(
        [...seen].some((what) => what.startsWith('in the screen')),
        screen,
      ).toBe(true);
    }
  });
});

test('the first screen', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
