/** The registers on the sample: found, made, changed, removed, taken back; and from a claim to the words behind it. */
import { expect, test } from './fixtures/host.ts';
import { coreOf } from './pages/core.ts';
import { frameOf } from './pages/frame.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

/** Each register, the button that adds to it, the field that names a record, and the operation of changing it. */
const REGISTERS = [
  { screen: 'Statements', one: 'statement', field: 'The words' },
  { screen: 'Actors', one: 'actor', field: 'Name shown in lists' },
  { screen: 'Sources', one: 'source', field: 'Name' },
  { screen: 'Codes', one: 'code', field: 'Name' },
] as const;

test('a record of each kind is made by typing, changed, taken back, done again, removed, brought back, found', async ({
  page,
}) => {
  const register = registerOf(page);
  const frame = frameOf(page);
  for (const { screen, one, field } of REGISTERS) {
    await test.step(screen, async () => {
      await frame.goTo(screen);
      const before = await register.total(screen);
      await page.getByRole('button', { name: `New ${one}` }).click();
      await expect(register.field(field)).toBeFocused();
      // What is typed stands in the place of the words that it begins with.
      await page.keyboard.type('Zèle 47');
      await page.keyboard.press('Control+Enter');
      await expect(register.row('Zèle 47')).toHaveCount(1);
      await expect(register.row('Zèle 47')).toHaveAttribute('aria-selected', 'true');
      await expect(register.field(field)).toHaveValue('Zèle 47');
      await frame.undo(`Change ${one}`);
      await expect(register.row(`New ${one}`)).toHaveCount(1);
      await expect(register.field(field)).toHaveValue(`New ${one}`);
      await frame.redo(`Change ${one}`);
      await expect(register.field(field)).toHaveValue('Zèle 47');
      await expect(register.count).toHaveText(String(before + 1));

      // Accents and case do not matter to whoever looks for it.
      await register.filter.fill('zele');
      await expect(register.count).toHaveText(`1 of ${before + 1}`);
      await register.filter.fill('no such words');
      await expect(register.main.getByText('Nothing fits this filter.')).toBeVisible();
      await register.filter.fill('');

      await register.remove();
      await expect(register.row('Zèle 47')).toHaveCount(0);
      await expect(register.count).toHaveText(String(before));
      await frame.undo('Remove record');
      await register.open('Zèle 47');
      await expect(register.field(field)).toHaveValue('Zèle 47');
      await expect(page).toHaveURL(new RegExp(`#/${screen.toLowerCase()}/\\d+$`));
    });
  }
});

test('claims: narrowed by what they are and what stands behind them; each leads to its words', async ({
  page,
}) => {
  const register = registerOf(page);
  const frame = frameOf(page);
  const { main, details, row } = register;
  await frame.goTo('Claims');
  const all = await register.total('Claims');

  await test.step('narrowed by kind and by standing', async () => {
    await register.choose(main, /Kind of claim$/, 'Gap');
    await expect(register.count).toHaveText(new RegExp(`^\\d+ of ${all}$`));
    for (const words of await register.rows.allTextContents()) expect(words).toContain('Gap');
    await register.choose(main, /Kind of claim$/, 'Any kind');
    await register.choose(main, /What stands behind it$/, 'Contradicted');
    await expect(row('La JEF existe depuis 2014.')).toHaveCount(1);
    for (const words of await register.rows.allTextContents()) expect(words).toContain('Contradicts');
    await register.choose(main, /What stands behind it$/, 'All claims');
    await expect(register.count).toHaveText(String(all));
  });

  await test.step('a claim shows its passages; each opens in its document, selected', async () => {
    await register.filter.fill('bodo memorandum');
    await row('un mémorandum sur la base duquel').click();
    const evidence = details.getByRole('region', { name: 'Evidence' });
    const quote = evidence.getByRole('listitem').first().getByRole('button').first();
    const words = ((await quote.textContent()) ?? '').trim();
    expect(words.length).toBeGreaterThan(10);
    await quote.click();
    await expect(page).toHaveURL(/#\/documents\/\d+\?passage=\d+/);
    await expect
      .poll(async () => (await coreOf(page).painted('active')).join(' '))
      .toContain(words.slice(0, 20));
    await page.goBack();
    await expect(details.getByRole('textbox', { name: 'Claim' })).toHaveValue(/un mémorandum/);
  });

  await test.step('a claim of one’s own, by keyboard, weighed and marked', async () => {
    await frame.find('New claim');
    await expect(register.field('Claim')).toBeFocused();
    await page.keyboard.type('Zèle: the partnership holds.');
    await page.keyboard.press('Control+Enter');
    await expect(row('Zèle: the partnership holds.')).toHaveCount(1);
    await expect(details).toContainText('Nothing stands behind this yet.');
    await register.choose(details, /Kind$/, /^Judgement/);
    await register.choose(details, /Likelihood$/, /^Likely/);
    await register.choose(details, /Confidence$/, /^Moderate/);
    await expect(details.getByText('must not share a sentence (ICD 203)')).toBeVisible();
    await register.choose(details, /Marking$/, /^TLP:AMBER$/);
    await expect(row('Zèle: the partnership holds.')).toContainText('TLP:AMBER');
    await expect(row('Zèle: the partnership holds.')).toContainText('Likely (55–80 %)');
    await register.remove();
    await expect(frame.message('Claim removed.')).toBeVisible();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect(row('Zèle: the partnership holds.')).toHaveCount(1);
  });
});

test('the particulars: names in two scripts, a letter with its reason, a code below another', async ({
  page,
}) => {
  const register = registerOf(page);
  const frame = frameOf(page);
  const { details, row } = register;

  await test.step('an actor by another of its names', async () => {
    await frame.goTo('Actors');
    await register.filter.fill('Шмигаль');
    await expect(register.rows).toHaveCount(1);
    await register.rows.click();
    await details.getByRole('button', { name: 'Add a name' }).click();
    await expect(details.getByRole('textbox', { name: 'New name: Enter keeps it' })).toBeFocused();
    await page.keyboard.type('Szmyhal');
    await page.keyboard.press('Enter');
    await expect(row('Szmyhal')).toHaveCount(1);
    await details.getByRole('button', { name: 'Show “Szmyhal” in lists' }).click();
    await expect(details.getByRole('heading', { name: 'Szmyhal' })).toBeVisible();
    await frame.undo('Change actor');
    await expect(details.getByRole('heading', { name: 'Denys' })).toBeVisible();
  });

  await test.step('a source gets a letter for a reason, kept with the letters before', async () => {
    await frame.goTo('Sources');
    await register.filter.fill('UK Ministry of Defence');
    await register.rows.first().click();
    await register.choose(details, /Reliability$/, /Fairly reliable/);
    // The reason is asked for at once.
    await expect(details.getByRole('textbox', { name: 'Reason for this letter' })).toBeFocused();
    await page.keyboard.type('Corrected itself twice.');
    await details.getByRole('button', { name: 'Give the letter C' }).click();
    const history = details.getByRole('list', { name: 'Letters given so far' });
    await expect(history.getByRole('listitem').first()).toContainText('Corrected itself twice.');
    await expect(row('UK Ministry of Defence').first()).toContainText('Fairly reliable');
    await frame.undo('Grade source');
    await expect(history).not.toContainText('Corrected itself twice.');
  });

  await test.step('a code goes below another, and not below itself', async () => {
    await frame.goTo('Codes');
    await row('Statut').first().click();
    await details.getByRole('button', { name: 'Add a code below this one' }).click();
    await expect(register.field('Name')).toHaveValue('New code');
    await expect(register.field('Name')).toBeFocused();
    await page.keyboard.type('Durée');
    await page.keyboard.press('Enter');
    await expect(details.getByRole('button', { name: /Statut.*Below$|Below.*Statut/ })).toBeVisible();
    await register.filter.fill('statut durée');
    await expect(row('Durée')).toHaveCount(1);
    await register.filter.fill('');
    await row('Statut').first().click();
    await details.getByRole('button', { name: /Below/ }).first().click();
    await expect(page.getByRole('option', { name: 'At the top' })).toBeVisible();
    await expect(page.locator('[data-trigger=Select]').getByRole('option', { name: /Durée/ })).toHaveCount(0);
  });
});
