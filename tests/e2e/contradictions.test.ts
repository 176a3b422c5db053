/** Contradictions on the sample: found, looked at side by side, judged by keys, taken back. */
import { expect, test } from './fixtures/host.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('a contradiction is judged by keys alone, with its reason, and taken back', async ({ page }) => {
  const frame = frameOf(page);
  const { main, details, rows, row } = registerOf(page);
  await frame.goTo('Contradictions');
  const queue = main.getByRole('listbox', { name: 'Contradictions' });
  await expect(main).toContainText('5 to judge, 4 judged');
  await queue.focus();
  await page.keyboard.press('ArrowDown');
  const first = (await rows.first().textContent()) ?? '';
  await expect(details.getByRole('table')).toContainText('Says');

  await test.step('the passage of a side is one key away; one comes back to the same pair', async () => {
    await expect(details.getByRole('list', { name: /Passages/ })).toHaveCount(2);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/#\/documents\/\d+\?passage=\d+/);
    await expect.poll(async () => (await coreOf(page).painted('active')).length).toBeGreaterThan(0);
    await page.goBack();
    await expect(details.getByRole('table')).toBeVisible();
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a reason is asked for, then it is judged and the next one is there', async () => {
    await queue.focus();
    await page.keyboard.press('2');
    await expect(details.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(details.getByRole('alert')).toContainText('needs its reason');
    await page.keyboard.type('Deciding and being heard are two things.');
    await page.keyboard.press('Control+Enter');
    await expect(main).toContainText('4 to judge, 5 judged');
    await expect(frame.message('Judged: Different basis.')).toBeVisible();
    await expect(queue).toBeFocused();
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
    await expect(rows.first()).not.toHaveText(first);
  });

  await test.step('taken back, it waits again', async () => {
    await frame.undo('Judge contradiction');
    await expect(main).toContainText('5 to judge, 4 judged');
    await expect(row('affirmed≠denied')).toHaveCount(1);
  });
});

test('which side is wrong is asked; judged ones show it, and are narrowed by kind', async ({ page }) => {
  const frame = frameOf(page);
  const { main, details, rows, row, choose } = registerOf(page);
  await frame.goTo('Contradictions');
  await row('10≠11').click();
  await expect(details.getByRole('table')).toContainText('Says');
  await page.keyboard.press('4');
  await expect(details.getByRole('radio', { name: /^10/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(details.getByRole('radio', { name: /^11/ })).toBeChecked();
  await details.getByRole('textbox', { name: 'Reason' }).fill('Ukraine is a partner, not a member.');
  await details.getByRole('button', { name: 'Judge' }).click();
  await expect(row('10≠11')).toHaveCount(0);
  await choose(main, /Which ones$/, 'Judged');
  await choose(main, /Kind of contradiction$/, /Different values/);
  for (const words of await rows.allTextContents()) expect(words).toContain('Different values');
  await row('10≠11').click();
  await expect(details.getByText('judged wrong')).toBeVisible();
  await choose(main, /Kind of contradiction$/, /Opposite statements/);
  await expect(main.getByText('Nothing fits this filter.')).toBeVisible();
});

test('a claim said in parts is compared at once: its form shows what contradicts it, and what no longer does', async ({
  page,
}) => {
  const frame = frameOf(page);
  const { details, field, write, choose } = registerOf(page);
  await frame.goTo('Claims');
  await frame.find('New claim');
  await expect(field('Claim')).toBeFocused();
  await page.keyboard.type('The JEF has twelve nations.');
  await page.keyboard.press('Control+Enter');
  await details.getByRole('button', { name: /parts that can be compared/ }).click();
  const subject = details.getByRole('combobox', { name: 'Subject' });
  await subject.fill('Force expéditionnaire');
  await page.getByRole('option').filter({ hasText: 'coalition · ' }).click();
  // What other claims say already is offered; case and spaces do not matter.
  const predicate = details.getByLabel('Predicate');
  await predicate.fill('Nombre de nations participantes ');
  await predicate.press('Tab');
  await write('Value', '12');
  const contradictions = details.getByRole('region', { name: 'Contradictions' });
  await expect(contradictions.getByRole('listitem')).toHaveCount(4);
  await write('True from', '2030');
  await write('True until', '2031');
  await write('Value', 'about ten');
  await expect(contradictions.getByRole('link', { name: /^10 / })).toHaveCount(1);
  await contradictions.getByRole('link', { name: /^10 / }).click();
  await expect(page).toHaveURL(/#\/contradictions\?of=value/);
  await expect(details.getByRole('table')).toContainText('about ten');
  await page.goBack();

  await test.step('a likelihood is a word of its yardstick, with its band', async () => {
    await choose(details, /Kind$/, /^Judgement/);
    await choose(details, /Yardstick$/, /^UK Probability/);
    await choose(details, /Likelihood$/, /^Realistic possibility \(40 to under 50 %\)/);
    await choose(details, /Yardstick$/, /^ICD 203/);
    await expect(details.getByRole('button', { name: /Likelihood$/ })).toContainText('Not given');
    await choose(details, /Likelihood$/, /^Likely \(55–80 %\)/);
  });
});
