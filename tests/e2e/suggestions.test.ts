/** Suggestions while reading: walked through, accepted and dismissed by single keys, by mouse, and switched off. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { coreOf } from './pages/core.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

const TEXT = [
  'Un don de la Norvège',
  'La Norvège donne 500 millions d’euros à l’Ukraine.',
  '« Nous tiendrons parole », a déclaré Jonas Gahr Støre.',
];

test('a key goes to the next suggestion, another accepts or dismisses it', async ({
  page,
  dialogs,
  folder,
}) => {
  const frame = frameOf(page);
  const core = coreOf(page);
  const file = join(folder, 'don.txt');
  writeFileSync(file, TEXT.join('\n\n'));
  await dialogs.chooseFile(join(folder, 'don.liasse'));
  await frame.newDossier('Don');
  await dialogs.chooseFiles(file);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await documentsOf(page).row('Un don de la Norvège').click();
  await expect.poll(() => core.painted('suggested')).toContain('500 millions d’euros');

  const bar = page.getByRole('toolbar', { name: /^Suggestion/ });
  await core.text.focus();
  await page.keyboard.press('u');
  await expect(bar).toHaveAccessibleName('Suggestion: Country, Norway');
  await page.keyboard.press('a');
  await expect(core.passage('Norvège')).toBeVisible();
  await expect(core.inspector).toContainText('actorNorvège');

  await core.click('500 millions');
  await expect(bar).toContainText('EUR 500,000,000');
  await bar.getByRole('button', { name: 'Accept' }).click();
  await expect(core.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('500000000 EUR');

  await core.text.focus();
  await page.keyboard.press('u');
  await expect(bar).toHaveAccessibleName('Suggestion: Country, Ukraine');
  await page.keyboard.press('x');
  await expect.poll(() => core.painted('suggested')).not.toContain('Ukraine');
  await expect(bar).toHaveAccessibleName('Suggestion: Reported speech, Jonas Gahr Støre');
  await page.keyboard.press('a');
  await expect(core.inspector.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Jonas Gahr Støre');
  await frame.undo('Accept a suggestion');
  await expect(core.inspector.getByRole('combobox', { name: 'Speaker' })).toHaveCount(0);

  await core.text.focus();
  await page.keyboard.press('q');
  await expect(page.getByRole('button', { name: 'Suggestions' })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => core.painted('suggested')).toEqual([]);
});
