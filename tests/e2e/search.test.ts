/** Search by mouse and by keys: typed, narrowed, opened at the words, kept by a name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { REGISTER_NOUNS } from '../../preload/contract/index.ts';
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
  await search.settled();
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
  await expect(search.hits.getByRole('option').first()).toContainText('claim · ');

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
  await search.settled();
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
  // At once: nothing between is found, or not.
  await search.field.fill('ukraine colour:red');
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
  await search.field.fill('ukraine kind:code');
  await expect(search.total).toHaveText('Nothing found');
  await search.main.getByRole('button', { name: 'ukraine', exact: true }).click();
  await expect(search.field).toHaveValue('ukraine');
  expect(await search.count()).toBeGreaterThan(0);
  await search.field.fill('');
  // It was worth remembering.
  await expect(search.main.getByRole('button', { name: 'ukraine', exact: true })).toBeVisible();
});

test('what has only some of the words is shown, and said to', async ({ page }) => {
  const search = searchOf(page);
  await search.open();
  await search.field.fill('ukraine zzzyx');
  await expect(search.main.getByText(/more with only some of the words/)).toBeVisible();
  await expect(search.main.getByText('Nothing has all of this')).toHaveCount(0);
  await expect(search.main.getByRole('option').first()).toContainText('some of the words');
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

test('many hits are coded at once, and one undo takes all of it back', async ({ page }) => {
  const search = searchOf(page);
  const frame = frameOf(page);
  const codes = async (): Promise<readonly { readonly name: string; readonly passages: number }[]> =>
    (await call(page, 'code.list', {})).value as never;
  await search.open();
  const before = await codes();
  await search.find('kind:document ukraine');
  const count = await search.count();
  expect(count).toBeGreaterThan(3);
  await page.keyboard.press('Enter');
  await expect(search.hits).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(search.selected).toHaveCount(3);
  await page.keyboard.press('Control+a');
  await expect(search.bar).toContainText(`${count} selected:`);
  await page.keyboard.press('t');
  await page.getByRole('dialog').getByRole('combobox').fill('Found by search');
  await page.keyboard.press('Enter');
  await expect(frame.message(/have the code/)).toBeVisible();
  expect(await codes()).toContainEqual(expect.objectContaining({ name: 'Found by search', passages: count }));
  await frame.undo('Code several passages');
  await expect.poll(codes).toEqual(before);
});

test('more hits than can be shown are selected at once and worked on in one step; it can be stopped', async ({
  page,
}) => {
  test.slow();
  const search = searchOf(page);
  const frame = frameOf(page);
  await search.open();
  await search.find('kind:document ukraine');
  const { value } = (await call(page, 'search.find', { text: 'kind:document ukraine', limit: 1 })) as {
    readonly value: { readonly hits: readonly { readonly id: number }[] };
  };
  const documentId = value.hits[0]?.id ?? 0;
  await Promise.all(
    Array.from({ length: 1100 }, (_, start) =>
      call(page, 'passage.create', { documentId, start, end: start + 1, note: 'Sought in bulk' }),
    ),
  );
  const coded = async (): Promise<number | undefined> =>
    (
      (await call(page, 'code.list', {})).value as readonly {
        readonly name: string;
        readonly passages: number;
      }[]
    ).find(({ name }) => name === 'In bulk')?.passages;
  await search.find('"sought in bulk"');
  expect(await search.count()).toBe(1100);
  await search.bar.getByRole('button', { name: 'Select all 1,100' }).click();
  await expect(search.bar).toContainText('1,100 selected:');
  await search.bar.getByRole('button', { name: 'Code' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('In bulk');
  await page.keyboard.press('Enter');
  await expect(search.main.getByRole('progressbar', { name: 'How many of the hits are done' })).toBeVisible();
  await expect(frame.message('1,100 passages have the code.')).toBeVisible({ timeout: 60_000 });
  expect(await coded()).toBe(1100);
  await frame.undo('Code several passages');
  await expect.poll(coded).toBeUndefined();

  await search.hits.focus();
  await page.keyboard.press('Control+a');
  await expect(search.bar).toContainText('1,100 selected:');
  await search.bar.getByRole('button', { name: 'Code' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('In bulk');
  await search.stopOnceDone(1);
  await page.keyboard.press('Enter');
  await expect(frame.message(/^Stopped\. .* hits were left\.$/)).toBeVisible({ timeout: 60_000 });
  expect(await coded()).toBeLessThan(1100);
  await frame.undo('Code several passages');
  await expect.poll(coded).toBeUndefined();

  await search.bar.getByRole('button', { name: 'Code' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('In bulk');
  await search.stopOnceDone(0);
  await page.keyboard.press('Enter');
  await expect(frame.message('Stopped: nothing was done.')).toBeVisible();
  expect(await coded()).toBeUndefined();
});

test('the index is built anew from the palette and from the dossier’s own screen, and finds the same', async ({
  page,
}) => {
  const search = searchOf(page);
  const frame = frameOf(page);
  await search.open();
  await search.find('ukraine');
  const before = await search.count();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Rebuild the search index');
  await page.keyboard.press('Enter');
  await expect(frame.message(/^The search index is built: \d+ records are in it\.$/)).toBeVisible();
  await expect.poll(() => search.count()).toBe(before);

  await frame.goTo('Dossier');
  const index = page.getByRole('region', { name: 'Search index' });
  await index.getByRole('button', { name: 'Build it anew' }).click();
  await expect(index.getByRole('status')).toHaveText('Everything is in it.');
  await expect(index.getByRole('button', { name: 'Build it anew' })).toBeEnabled();
});

test('hits become claims, evidence, and citations that a briefing takes', async ({ page }) => {
  const search = searchOf(page);
  const frame = frameOf(page);
  const claims = async (): Promise<number> =>
    ((await call(page, 'claim.list', {})).value as readonly unknown[]).length;
  await search.open();
  const before = await claims();
  await search.find('kind:document ministers');
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(frame.message('1 claim is made.')).toBeVisible();
  expect(await claims()).toBe(before + 1);

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Record' }).fill('Norvège');
  await page
    .getByRole('option', { name: /^Norvège/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Link' }).click();
  await expect(frame.message('1 passage is evidence of it.')).toBeVisible();
  await frame.undo('Link several passages');

  // The same words behind a field of it.
  const [found] = (await call(page, 'record.find', { text: 'Norvège', nouns: [...REGISTER_NOUNS], limit: 1 }))
    .value as readonly { readonly id: number }[];
  const behindFields = async (): Promise<number> =>
    (
      (await call(page, 'evidence.ofRecord', { recordId: found?.id ?? 0 })).value as readonly {
        readonly field: string;
      }[]
    ).filter(({ field }) => field !== '').length;
  const hadBehind = await behindFields();
  await search.hits.focus();
  await page.keyboard.press('l');
  await dialog.getByRole('combobox', { name: 'Record' }).fill('Norvège');
  await page
    .getByRole('option', { name: /^Norvège/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: /Field/ }).click();
  await page.getByRole('listbox', { name: 'Field' }).getByRole('option').nth(1).click();
  await dialog.getByRole('button', { name: 'Link' }).click();
  await expect(frame.message('1 passage is evidence of it.')).toBeVisible();
  expect(await behindFields()).toBe(hadBehind + 1);
  await frame.undo('Link several passages');

  await search.find('kind:claim ukraine');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('y');
  await expect(frame.message('2 citations are on the clipboard: paste them into a briefing.')).toBeVisible();
  await frame.goTo('Briefings');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  const text = page.getByRole('textbox', { name: 'Text of the briefing' });
  await expect(text).toBeVisible();
  const chips = text.locator('[data-citation], .citation-chip, cite');
  const had = await chips.count();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(chips).toHaveCount(had + 2);
});

test('a form writes the query', async ({ page }) => {
  const search = searchOf(page);
  await search.open();
  await search.main.getByRole('button', { name: 'Build…' }).click();
  const form = page.getByRole('dialog', { name: 'Build a search' });
  await form.getByRole('textbox', { name: 'All of these words' }).fill('ukraine');
  await form.getByRole('textbox', { name: 'None of these words' }).fill('film');
  await form.getByRole('textbox', { name: 'Dated from' }).fill('2025');
  await form.getByRole('button', { name: 'Kind' }).click();
  await page.locator('[data-trigger=Select]').getByRole('option', { name: 'documents' }).click();
  await expect(form.getByRole('status')).toContainText('ukraine date:2025.. kind:document -film');
  await form.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(search.field).toHaveValue('ukraine date:2025.. kind:document -film');
  expect(await search.count()).toBeGreaterThan(0);
});

test('a list of names is looked for, put in order, opened and written as CSV', async ({
  page,
  dialogs,
  folder,
}) => {
  const search = searchOf(page);
  await search.open();
  await search.main.getByRole('button', { name: 'List of names…' }).click();
  const names = page.getByRole('textbox', { name: 'Names' });
  await names.fill('Nobody Whatsoever\nNorvège\nUkraine');
  await page.getByRole('button', { name: 'Look for them' }).click();
  const table = page.getByRole('table');
  const rows = table.getByRole('row');
  await expect(page.getByRole('status').filter({ hasText: '2 of 3 names found' })).toBeVisible();
  await expect(rows.nth(1)).toContainText('Nobody Whatsoever');
  await page.getByRole('button', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Most found first' }).click();
  await expect(rows.nth(1)).toContainText('Ukraine');
  await expect(rows.nth(3)).toContainText('Nobody Whatsoever');

  const file = join(folder, 'names.csv');
  await dialogs.chooseFile(file);
  await page.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(frameOf(page).message(/^Written: /)).toBeVisible();
  const written = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\r\n');
  expect(written[0]).toBe('Name,Hits,Of these kinds,Looked for as,Best hit');
  expect(written[1]).toMatch(/^Ukraine,\d+,"?\d+ /);
  expect(written[3]).toMatch(/^Nobody Whatsoever,0,/);

  // Read from a file: the first column of a CSV.
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'Ukraine,state\n"Norvège",state\n');
  await page.locator('input[type=file]').setInputFiles(list);
  await expect(page.getByText('2 names', { exact: true })).toBeVisible();

  // What was found is what there is now: an actor of that name, once there is one, and none once it is undone.
  const { value: actor } = (await call(page, 'actor.create', {
    kind: 'person',
    names: [{ id: null, name: 'Nobody Whatsoever', language: 'en', script: null }],
  })) as { readonly value: { readonly value: number } };
  expect(actor.value).toBeGreaterThan(0);
  const nobody = rows.filter({ hasText: 'Nobody Whatsoever' });
  await expect(nobody.getByRole('cell').first()).toHaveText('1');
  await call(page, 'journal.undo', {});
  await expect(nobody.getByRole('cell').first()).toHaveText('0');

  await table.getByRole('button', { name: 'Norvège', exact: true }).first().click();
  await expect(search.field).toHaveValue(/norvège/);
  expect(await search.count()).toBeGreaterThan(0);
});
