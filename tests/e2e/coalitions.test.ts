/** Coalitions on the sample: who belonged on a day, as it was known when, and two states side by side. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { coalitionsOf } from './pages/coalitions.ts';
import { frameOf } from './pages/frame.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

const violations = async (page: Page): Promise<readonly string[]> =>
  (
    await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

test('the clock of what was true goes by keys, and from change to change', async ({ page }) => {
  const { main, tab, trueClock, row, standing } = coalitionsOf(page);
  await frameOf(page).goTo('Coalitions');
  await tab('Over time');
  await expect(standing('Ukraine')).toContainText('Enhanced partner');
  await expect(standing('Ukraine')).toContainText('set aside');
  await expect(main).toContainText('11 members');

  const before = main.getByRole('button', { name: 'The change before' });
  await expect(async () => {
    await before.click();
    await expect(trueClock).toHaveAttribute('aria-valuetext', '9 May 2025', { timeout: 300 });
  }).toPass();
  await expect(standing('Ukraine')).toHaveText('Invited');
  await trueClock.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(trueClock).toHaveAttribute('aria-valuetext', '8 May 2025');
  await expect(standing('Ukraine')).toHaveText('');
  await expect(main).toContainText('10 members');
  expect(await violations(page)).toEqual([]);

  await row('Ukraine')
    .getByRole('link', { name: /^Invited/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/coalitions\/\d+\?in=membership/);
});

test('the clock of what was known shows what the dossier held before a change', async ({ page }) => {
  const { tab, knownClock, standing, row } = coalitionsOf(page);
  await frameOf(page).goTo('Coalitions');
  await tab('Over time');
  await expect(standing('Islande')).toHaveText('Participating nation');
  const link = (await standing('Islande').getByRole('link').getAttribute('href')) ?? '';
  const id = Number(/\d+/.exec(link)?.[0]);
  expect(
    await call(page, 'membership.write', { rows: [{ id, cells: { status: 'observer' } }] }),
  ).toMatchObject({ ok: true });
  await expect(standing('Islande')).toHaveText('Observer');
  await knownClock.focus();
  await page.keyboard.press('ArrowLeft');
  // The last step is that change itself; the one before it is what was known until then.
  await expect(standing('Islande')).toHaveText('Observer');
  await page.keyboard.press('ArrowLeft');
  await expect(standing('Islande')).toHaveText('Participating nation');
  await page.keyboard.press('Home');
  await expect(row('Islande')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(standing('Islande')).toHaveText('Observer');
});

test('two dates stand side by side; only what differs can be looked at', async ({ page }) => {
  const { main, tab, row } = coalitionsOf(page);
  await frameOf(page).goTo('Coalitions');
  await tab('Side by side');
  const dates = main.getByRole('textbox', { name: 'When true' });
  await dates.first().fill('2018');
  await dates.first().press('Enter');
  await dates.last().fill('2025-06');
  await dates.last().press('Enter');
  await expect(main).toContainText(
    '9 on both sides, 0 of them otherwise; 0 only on the one, 2 only on the other.',
  );
  await expect(row('Islande').getByRole('img', { name: 'Only on the other side' })).toBeVisible();
  await expect(row('Danemark').getByRole('img', { name: 'The same on both sides' })).toBeVisible();
  await main.getByRole('checkbox', { name: 'Only what differs' }).check();
  await expect(row('Danemark')).toHaveCount(0);
  await expect(row('Ukraine')).toContainText('Invited');
  expect(await violations(page)).toEqual([]);
  await dates.last().fill('2025-13');
  await dates.last().press('Enter');
  await expect(main.getByText(/date/i).last()).toBeVisible();
  await expect(row('Ukraine')).toHaveCount(0);
});
