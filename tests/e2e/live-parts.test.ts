/** A live part of a briefing: chosen, placed, typeset, stale once the dossier changes, refreshed, and all of it undone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { RegisterWindow } from '../../preload/contract/index.ts';
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { briefingOf } from './pages/briefing.ts';
import { frameOf } from './pages/frame.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('a matrix of members is placed by the dialog, says when it is stale, and is refreshed', async ({
  page,
}) => {
  // Two launches of the linter, the typesetter and axe on one screen.
  test.slow();
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const frame = frameOf(page);
  const part = briefing.text.locator('.editor-live');
  await briefing.begin('Who is in:');

  await test.step('the dialog: nothing chosen, nothing to insert; then what it would show', async () => {
    await page.getByRole('button', { name: 'Insert a live part' }).click();
    const dialog = page.getByRole('dialog', { name: 'Insert a live part' });
    const insert = dialog.getByRole('button', { name: 'Insert', exact: true });
    await expect(insert).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /^Force expéditionnaire conjointe/ }).check();
    await expect(dialog.getByRole('status')).toHaveText(/\d+ actors\./);
    const axe = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await insert.click();
  });

  await test.step('it stands in the text and on the page, with the date of its data', async () => {
    await expect(part).toContainText('Members of Force expéditionnaire conjointe');
    await expect(part).toContainText('as of');
    await expect(part.getByRole('row', { name: /^Norvège/ })).toContainText('Participating nation');
    await expect(briefing.saved).toBeVisible();
    await expect.poll(() => briefing.pictures()).not.toEqual([]);
  });
  const shown = await briefing.pictures();

  await test.step('a membership changes: the part says so, and the page keeps what was read', async () => {
    const actorIs = { field: 'actor', test: 'is', values: ['Norvège'] };
    const { value } = await call(page, 'register.rows', {
      view: { register: 'membership', filters: [actorIs] },
    });
    const [norway] = (value as RegisterWindow).rows;
    await call(page, 'membership.write', { rows: [{ id: norway?.id, cells: { status: 'observer' } }] });
    await expect(part).toContainText('The dossier has changed since.');
    await expect(part.getByRole('row', { name: /^Norvège/ })).toContainText('Participating nation');
  });

  await test.step('F8 leads to it, Enter opens its settings, Escape gives the text back', async () => {
    await page.getByRole('tab', { name: /^Findings/ }).click();
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText(
      'the dossier has changed since',
    );
    await page.getByRole('tab', { name: 'Preview' }).click();
    await briefing.text.focus();
    await expect(async () => {
      await keyboard.press('F8');
      await expect(part).toHaveClass(/ProseMirror-selectednode/, { timeout: 250 });
    }).toPass();
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'What the live part shows' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(briefing.text).toBeFocused();
  });

  await test.step('refreshed, it shows what is there now; the page too; undo takes that back', async () => {
    await part.getByRole('button', { name: 'Refresh' }).click();
    await expect(part.getByRole('row', { name: /^Norvège/ })).toContainText('Observer');
    await expect(part).not.toContainText('The dossier has changed since.');
    await briefing.typesetAgain(shown);
    await frame.undo('Refresh live parts');
    await expect(part.getByRole('row', { name: /^Norvège/ })).toContainText('Participating nation');
    await expect(part).toContainText('The dossier has changed since.');
  });

  await test.step('copied and pasted it is the same part; Delete takes one away', async () => {
    await part.locator('b').click();
    await keyboard.press('ControlOrMeta+c');
    await keyboard.press('ArrowDown');
    await keyboard.press('ControlOrMeta+v');
    await expect(part).toHaveCount(2);
    await expect(part.nth(1)).toContainText('Members of Force expéditionnaire conjointe');
    await part.nth(1).locator('b').click();
    await keyboard.press('Delete');
    await expect(part).toHaveCount(1);
  });
});
