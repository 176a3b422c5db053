/** A briefing is released, changed, and released again: what changed is told beside the text and on a page of the second file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/host.ts';
import { briefingOf } from './pages/briefing.ts';
import { call } from './pages/bridge.ts';
import { frameOf } from './pages/frame.ts';
import { releasesOf } from './pages/releases.ts';

test.use({ appArgs: ['--sample'], appEnv: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });

const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

test('what changed since a release, by mouse and by keyboard', async ({ page, dialogs, folder }) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  const releases = releasesOf(page);
  const { message } = frameOf(page);
  await briefing.begin('The port reopens on Monday. The quay is empty. It rains ');
  await briefing.cite('Bodø', 'claim');
  await keyboard.type('.');

  await test.step('nothing is released yet: the pane says what a release is', async () => {
    await releases.show();
    await expect(releases.pane).toContainText('Not released yet.');
    await expect(releases.withChanges).toHaveCount(0);
  });

  await test.step('the first, with a note that is only words', async () => {
    await dialogs.chooseFile(join(folder, 'first.html'));
    await releases.note.fill('The <b>first</b> & only.');
    await releases.exported.click();
    await briefing.allTheSame.click();
    await expect(message(/“first\.html” was written/).first()).toBeVisible();
    await expect(releases.all).toHaveCount(1);
    await expect(releases.all.first()).toContainText('The <b>first</b> & only.');
    await expect(releases.note).toHaveValue('');
  });

  await test.step('nothing changed since', async () => {
    await releases.all.first().getByRole('button', { name: 'What changed since' }).click();
    await expect(releases.counts).toHaveText('Nothing changed: text, evidence and documents are the same.');
    await keyboard.press('Escape');
    await expect(releases.all).toHaveCount(1);
  });

  await test.step('words, evidence and head are changed', async () => {
    const cited = await briefing.chip(1).getAttribute('data-citation');
    const { value } = await call(page, 'record.byUid', { uid: cited });
    await call(page, 'claim.update', { id: (value as { id: number }).id, confidence: 'low' });
    await briefing.text.getByText('The port reopens').click();
    await keyboard.press('ControlOrMeta+Home');
    await keyboard.type('Ships wait outside. ');
    await briefing.fill('Recipients', 'The minister');
  });

  await test.step('the page of changes follows the text, and leads to it', async () => {
    await releases.all.first().getByRole('button', { name: 'What changed since' }).click();
    await expect(releases.counts).toHaveText(
      /^1 sentence added, 1 resting on something else, 2 as they were$/,
    );
    await expect(releases.section('Head')).toContainText('– → The minister');
    await expect(releases.sentences).toHaveCount(2);
    await expect(releases.sentences.nth(0).locator('ins')).toHaveText('Ships wait outside.');
    await expect(releases.sentences.nth(1)).toContainText('Confidence: – → Low');
    expect(await violations(page)).toEqual([]);
    await releases.sentences.nth(0).getByRole('button', { name: 'Show in the text' }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Ships wait outside.');
    await keyboard.type('Ships wait.');
    await expect(releases.sentences.nth(0).locator('ins')).toHaveText('Ships wait.');
    await releases.pane.getByRole('button', { name: '← Releases' }).click();
  });

  await test.step('the second tells on a page of its own what changed; the same text as PDF is one more file', async () => {
    await releases.withChanges.check();
    await dialogs.chooseFile(join(folder, 'second.html'));
    await releases.exported.click();
    await briefing.allTheSame.click();
    await expect(releases.all).toHaveCount(2);
    const html = readFileSync(join(folder, 'second.html'), 'utf8');
    expect(html).toContain('<h2>What changed since release 1 of ');
    expect(html).toContain('Ships wait.');
    await dialogs.chooseFile(join(folder, 'second.pdf'));
    await briefing.exported.click();
    await briefing.allTheSame.click();
    await expect(releases.all.first().locator('code')).toHaveCount(2);
    await expect(releases.all).toHaveCount(2);
    await expect(releases.all.first()).toContainText('with what changed since release 1');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('two releases beside one another, chosen by keyboard', async () => {
    await releases.all.first().getByRole('button', { name: 'Compare with release 1' }).press('Enter');
    await expect(releases.sentences).toHaveCount(2);
    await releases.pane.getByRole('combobox', { name: 'From' }).selectOption('Release 2');
    await expect(releases.counts).toHaveText(/^Nothing changed/);
    await keyboard.press('Escape');
    await expect(releases.all).toHaveCount(2);
  });
});
