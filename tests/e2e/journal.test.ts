/** The journal on the sample: it names what was done, shows before and after, and takes back from there. */
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';
import { journalOf } from './pages/journal.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('what was done stands there by name, with before and after, and is taken back from there', async ({
  page,
}) => {
  const frame = frameOf(page);
  const journal = journalOf(page);
  const { details, filter, write, field, row } = registerOf(page);
  await frame.goTo('Claims');
  // In both languages.
  await filter.fill('exist');
  await row('La JEF existe depuis 2014.').click();
  await write('Claim', 'The JEF has existed since 2014.');
  await expect(row('The JEF has existed since 2014.')).toHaveCount(1);
  await frame.goTo('Journal');

  const latest = journal.operations.first();
  await test.step('the latest operation, unfolded', async () => {
    await expect(latest).toContainText('Change claim');
    await expect(latest).toContainText('The JEF has existed since 2014.');
    await journal.line(latest).click();
    await expect(journal.cells(latest, 'Claim')).toHaveText([
      'La JEF existe depuis 2014.',
      'The JEF has existed since 2014.',
    ]);
  });

  await test.step('taken back and done again from there', async () => {
    await journal.button('Undo: Change claim').click();
    await expect(journal.line(journal.operations.first())).toContainText('Undo of: Change claim');
    await expect(journal.operations.nth(1)).toContainText('undone');
    await journal.button('Redo: Change claim').click();
    await expect(journal.line(journal.operations.first())).toContainText('Redo of: Change claim');
    await expect(journal.operations.nth(2)).not.toContainText('undone');
  });

  await test.step('from an operation to the record, and from the record to its history alone', async () => {
    await journal.line(latest).click();
    await latest.getByRole('heading').getByRole('button').click();
    await expect(field('Claim')).toHaveValue('The JEF has existed since 2014.');
    await details.getByRole('button', { name: 'History' }).click();
    await expect(journal.main).toContainText('History of “The JEF has existed since 2014.”');
    // Only what became of it: made with the sample, changed, changed back, changed again.
    for (const line of await journal.operations.allTextContents()) expect(line).toMatch(/JEF/);
    await expect(journal.operations.first()).toContainText('Redo of: Change claim');
    await page.getByRole('link', { name: 'Show the whole journal' }).click();
    await expect(journal.main).not.toContainText('History of');
  });

  await test.step('page by page to its beginning', async () => {
    const pages = journal.main.getByRole('navigation', { name: 'Pages of the journal' });
    await expect(pages).toContainText('1–50');
    const [total = 0] = ((await pages.textContent()) ?? '').match(/(?<=of )\d+/)?.map(Number) ?? [];
    expect(total).toBeGreaterThan(50);
    await expect(journal.operations).toHaveCount(50);
    for (let from = 51; from <= total; from += 50) {
      await journal.button('Older').click();
      await expect(pages).toContainText(`${from}–`);
    }
    await expect(journal.button('Older')).toBeDisabled();
    await expect(journal.operations.last()).toContainText(/Change dossier|New source/);
    await journal.button('Newer').click();
    await expect(journal.operations).toHaveCount(50);
  });
});
