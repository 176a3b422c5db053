/** While a briefing is written, what would not stand is told beside it, mended, let stand with a reason, and undone. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { briefingOf } from './pages/briefing.ts';
import { frameOf } from './pages/frame.ts';

test.use({ appArgs: ['--sample'], appEnv: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });

test('what would not stand is told as one writes, by mouse and by keyboard', async ({ page }) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const frame = frameOf(page);
  await briefing.begin('The port will very likely reopen, with high confidence. It might not.');
  const findings = page.getByRole('region', { name: 'Findings' });
  const found = findings.getByRole('list', { name: 'Findings' }).getByRole('listitem');

  await test.step('the findings, with where they are in the text', async () => {
    const tab = page.getByRole('tab', { name: /^Findings/ });
    await tab.click();
    await expect(found).toHaveCount(3);
    await expect(found.nth(0)).toContainText('“very likely” and “high confidence” stand in one sentence.');
    await expect(found.nth(1)).toContainText('This fact cites nothing.');
    await expect(found.nth(2)).toContainText('“might” is on no list of estimates');
    await expect(findings.getByRole('status')).toHaveText('2 errors · 1 warning');
    await expect(briefing.text.locator('.editor-finding-error').first()).toBeVisible();
    await found.nth(2).getByRole('button', { name: /might/ }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('might');
    await expect(briefing.text).toBeFocused();
  });

  await test.step('F8 walks them; what is written anew is looked at anew', async () => {
    await keyboard.press('F8');
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString()))
      .toBe('The port will very likely reopen, with high confidence.');
    await keyboard.press('Shift+F8');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('might');
    await keyboard.type('will');
    await expect(found).toHaveCount(2);
  });

  await test.step('one is let stand, with a reason, until that is undone', async () => {
    const fact = found.filter({ hasText: 'This fact cites nothing.' });
    await fact.getByRole('button', { name: 'Let it stand…' }).click();
    await findings.getByRole('textbox', { name: 'Why it may stand' }).fill('Seen on the spot.');
    await keyboard.press('Enter');
    await expect(found).toHaveCount(1);
    await findings.getByText('1 finding is let stand').click();
    await expect(findings).toContainText('Seen on the spot.');
    await frame.undo('Let a finding stand');
    await expect(found).toHaveCount(2);
  });

  await test.step('for a newspaper the words of estimate are no matter', async () => {
    await briefing.choose('For whom', 'A newsroom');
    await expect(found).toHaveCount(1);
  });

  await test.step('the ledger: a kind is decided, and left to the rules again', async () => {
    await page.getByRole('tab', { name: /^Findings/ }).press('ArrowRight');
    const ledger = page.getByRole('region', { name: 'Sentences' });
    const kind = ledger.getByRole('combobox', { name: 'Kind of “It will not.”' });
    await expect(kind.locator('option:checked')).toHaveText('Fact?');
    await kind.selectOption('Assumption');
    await expect(kind).toHaveValue('assumption');
    await frame.undo('Decide what kind of sentence one is');
    await expect(kind.locator('option:checked')).toHaveText('Fact?');
  });
});

test('a sentence leads to the passage behind it', async ({ page }) => {
  const frame = frameOf(page);
  await frame.goTo('Briefings');
  await page.getByRole('link', { name: /partenariat renforcé/ }).click();
  await page.getByRole('tab', { name: 'Sentences' }).click();
  const ledger = page.getByRole('region', { name: 'Sentences' });
  const row = ledger.getByRole('row').nth(1);
  await expect(row).toContainText('4 documents, 3 origins');
  await row.getByRole('button', { name: /passages\)/ }).click();
  await expect(page).toHaveURL(/#\/documents\/\d+\?passage=\d+/);
});

test('a profile of one’s own is made, set, chosen, and not lost from under a briefing in silence', async ({
  page,
}) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const frame = frameOf(page);
  await briefing.begin('The port might reopen.');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const findings = page.getByRole('region', { name: 'Findings' });
  const found = findings.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(found).toHaveCount(2);
  const edit = findings.getByRole('button', { name: 'Edit profiles…' });
  const dialog = page.getByRole('dialog', { name: 'Profiles of the linter' });

  await test.step('what comes with the program is read, a copy of it is set', async () => {
    await edit.press('Enter');
    await expect(dialog.getByRole('combobox')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Duplicate' }).press('Enter');
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('A ministry (own)');
    await keyboard.type('Cabinet');
    await keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'How grave: Fact without a passage' }).selectOption('Off');
    const days = dialog.getByRole('textbox', { name: 'Sources are old after (days)' });
    await days.fill('soon');
    await days.press('Enter');
    await expect(dialog.getByText('A whole number, 1 or more, is needed.')).toBeVisible();
    await days.fill('10');
    await days.press('Enter');
    await expect(dialog.getByText('A whole number, 1 or more, is needed.')).toBeHidden();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(edit).toBeFocused();
  });

  await test.step('the briefing is for it', async () => {
    await briefing.choose('For whom', 'Cabinet');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('“might” is on no list of estimates');
  });

  await test.step('deleting it asks first, and is undone', async () => {
    await edit.click();
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(dialog.getByRole('alertdialog')).toContainText('A briefing is for “Cabinet”.');
    await keyboard.press('Enter');
    await expect(dialog.getByRole('alertdialog')).toBeHidden();
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByRole('button', { name: 'Delete all the same' }).click();
    await keyboard.press('Escape');
    await expect(found).toHaveCount(2);
    await frame.undo('Remove a profile of the linter');
    await expect(found).toHaveCount(1);
  });
});

test('the summary of sourcing is written over in one’s own words, which say when they are out of date', async ({
  page,
}) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const frame = frameOf(page);
  await frame.goTo('Briefings');
  await page.getByRole('link', { name: /partenariat renforcé/ }).click();
  await page.getByRole('tab', { name: 'Sourcing' }).click();
  const pane = page.getByRole('region', { name: 'Sourcing' });
  await expect(pane.getByRole('definition').filter({ hasText: 'F et 6' })).toBeVisible();
  await pane.getByRole('button', { name: 'Edit' }).press('Enter');
  const own = pane.getByRole('textbox', { name: 'In your own words' });
  await expect(own).toBeFocused();
  await keyboard.type('Trois participants suffisent.');
  await keyboard.press('Control+Enter');
  await expect(own).toHaveValue('Trois participants suffisent.');

  await test.step('what the text cites changes: the pane and the findings say so', async () => {
    await briefing.text.click();
    await keyboard.press('Control+A');
    await keyboard.press('Delete');
    await expect(pane.getByRole('button', { name: 'They still hold' })).toBeVisible();
    await page.getByRole('tab', { name: /^Findings/ }).click();
    const finding = page.getByRole('button', {
      name: /What the summary of sourcing was written about has changed/,
    });
    await finding.click();
    await pane.getByRole('button', { name: 'They still hold' }).click();
    await expect(pane.getByRole('button', { name: 'They still hold' })).toBeHidden();
  });

  await test.step('back to the written one, and undone', async () => {
    await pane.getByRole('button', { name: 'Back to the written one' }).click();
    await expect(own).toBeHidden();
    await frame.undo('Write the summary of sourcing');
    await expect(own).toHaveValue('Trois participants suffisent.');
  });
});

test('a text with errors that nobody let stand goes out only when that is said', async ({
  page,
  dialogs,
  folder,
}) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const frame = frameOf(page);
  await briefing.begin('The port reopens on Monday.');
  const sheet = page.getByRole('dialog', { name: 'The linter finds 1 error that nobody let stand' });
  const show = sheet.getByRole('button', { name: 'Show them' });

  // Nobody is asked where for what may not go out.
  await briefing.exported.click();
  await expect(sheet).toContainText('This fact cites nothing.');
  await expect(sheet).toContainText('The port reopens on Monday.');
  await expect(show).toBeFocused();

  await keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('tab', { name: /^Findings/ })).toHaveAttribute('aria-selected', 'true');
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toBe('The port reopens on Monday.');

  await briefing.exported.click();
  await expect(show).toBeFocused();
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const file = join(folder, 'all-the-same.html');
  await briefing.exported.click();
  await expect(show).toBeFocused();
  await dialogs.chooseFile(file);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await expect(briefing.allTheSame).toBeFocused();
  await keyboard.press('Enter');
  await expect(frame.message(/“all-the-same\.html” was written/).first()).toBeVisible();
  expect(await dialogs.left()).toBe(0);
});

test('a mend that is clicked twice is made once', async ({ page }) => {
  const briefing = briefingOf(page);
  await briefing.begin('Dannemark takes part. Danemark pays.');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const findings = page.getByRole('region', { name: 'Findings' });
  await findings.getByRole('button', { name: 'Write “Dannemark”' }).dblclick();
  await expect(briefing.text).toHaveText('Dannemark takes part. Dannemark pays.');
});
