/** Search by mouse and by keys: typed, narrowed, opened at the words, kept by a name. */
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';
import { searchOf } from './pages/search.ts';

test.use({ appArgs: ['--sample'] });

test('hits come while one types, with their words marked; a click on a count narrows them, and the query says so', async ({
  page,
}) => {
  const search = searchOf(page);
  await search.open();
  await page.keyboard.type('ukrain');
  const first = search.hits.getByRole('option').first();
  await expect(search.marks(first).first()).toHaveText(/^ukrain/i);
  const all = await search.count();
  const claims = search.facet('Kind', /^Claims/i);
  const claimCount = Number((await claims.textContent())?.replaceAll(/\D/g, ''));
  expect(claimCount).toBeGreaterThan(0);
  expect(claimCount).toBeLessThan(all);

  await claims.click();
  // The word was not typed to its end: what it found is still found.
  await expect(search.field).toHaveValue('ukrain* kind:claim');
  await expect.poll(() => search.count()).toBe(claimCount);
  await expect(claims).toHaveAttribute('aria-pressed', 'true');
  await expect(search.hits.getByRole('option').first()).toContainText('Claim');

  await claims.click();
  await expect(search.field).toHaveValue('ukrain*');
  await expect.poll(() => search.count()).toBeGreaterThan(claimCount);
});

test('by keys alone: down to the hits, one opened at its words in the text, and back to where one was', async ({
  page,
}) => {
  const search = searchOf(page);
  const core = coreOf(page);
  await search.open();
  await page.keyboard.type('kind:document ministers');
  await expect(search.hits.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search.hits).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const second = search.hits.getByRole('option').nth(1);
  const marked = (await search.marks(second).first().textContent()) ?? '';
  expect(marked).not.toBe('');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/documents\/\d+\?start=\d+&end=\d+$/);
  // The words are what the next key acts on: they are pointed at.
  await expect.poll(async () => (await core.painted('cursor')).join(' ')).toContain(marked);
  await page.goBack();
  await expect(search.field).toHaveValue('kind:document ministers');
  await expect(search.hits).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.field).toBeFocused();
});

test('what cannot be read is pointed at, and what was found before stays', async ({ page }) => {
  const search = searchOf(page);
  await search.open();
  await search.find('ukraine');
  const all = await search.count();
  await page.keyboard.press('End');
  await page.keyboard.type(' colour:red');
  await expect(search.wrong).toHaveText('colour:red');
  await expect(search.problem).toContainText('There is no field “colour”');
  await expect(search.field).toHaveAttribute('aria-invalid', 'true');
  await expect(search.hits.getByRole('option').first()).toBeVisible();
  await search.field.fill('ukraine "open');
  await expect(search.wrong).toHaveText('"open');
  await search.field.fill('ukraine');
  await expect(search.problem).toHaveCount(0);
  await expect.poll(() => search.count()).toBe(all);
});

test('where nothing is found, what to try is offered', async ({ page }) => {
  const search = searchOf(page);
  await search.open();
  await search.field.fill('ukraine zzzyx');
  await expect(search.total).toHaveText('Nothing found');
  await search.main.getByRole('button', { name: 'ukraine', exact: true }).click();
  await expect(search.field).toHaveValue('ukraine');
  expect(await search.count()).toBeGreaterThan(0);
  await search.field.fill('');
  // It was worth remembering.
  await expect(search.main.getByRole('button', { name: 'ukraine', exact: true })).toBeVisible();
});

test('a search is kept by a name with what it finds now, renamed, removed, and brought back', async ({
  page,
}) => {
  const search = searchOf(page);
  const frame = frameOf(page);
  await search.open();
  await search.find('kind:claim ukraine');
  const count = await search.count();
  await search.main.getByRole('button', { name: 'Save…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Assertions');
  await page.keyboard.press('Enter');
  await expect(search.keptRow('Assertions')).toContainText(String(count));

  await search
    .keptRow('Assertions')
    .getByRole('button', { name: /^More on/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Claims on Ukraine');
  await page.keyboard.press('Enter');
  await expect(search.keptRow('Claims on Ukraine')).toBeVisible();
  await expect(search.keptRow('Assertions')).toHaveCount(0);

  // One more claim has the word: the folder knows.
  await call(page, 'claim.create', { text: 'Ukraine is named here too.' });
  await expect(search.keptRow('Claims on Ukraine')).toContainText(String(count + 1));
  await frame.undo('New claim');
  await expect(search.keptRow('Claims on Ukraine')).toContainText(String(count));

  await search
    .keptRow('Claims on Ukraine')
    .getByRole('button', { name: /^More on/ })
    .click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(search.keptRow('Claims on Ukraine')).toHaveCount(0);
  await frame.undo('Remove record');
  await search.keptRow('Claims on Ukraine').getByRole('button').first().click();
  await expect(search.field).toHaveValue('kind:claim ukraine');
  await expect.poll(() => search.count()).toBe(count);
});
