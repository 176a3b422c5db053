/** How a briefing looks: one of the templates, or one of the house's own, with its letterhead; what is wrong with it stands at its line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { briefingOf } from './pages/briefing.ts';
import { frameOf } from './pages/frame.ts';
import { settingsOf } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });

const OWN = '#import "/liasse.typ": *\n#show: page-of\n#head()\n#text-of()\n#annex()\n';

test('another template, the house’s letterhead, and a template of its own', async ({
  page,
  dialogs,
  folder,
}) => {
  const briefing = briefingOf(page);
  const settings = settingsOf(page);
  const house = join(folder, 'house');
  mkdirSync(house);
  writeFileSync(join(house, 'letter.typ'), OWN);
  writeFileSync(join(house, 'wrong.typ'), `${OWN}#nowhere\n`);

  await test.step('a folder of templates, each checked', async () => {
    await frameOf(page).goTo('Settings');
    await settings.house.getByRole('textbox', { name: 'Letterhead' }).fill('Bureau of trials');
    await settings.house.getByRole('textbox', { name: 'Letterhead' }).press('Control+Enter');
    await dialogs.chooseFiles(house);
    await settings.house
      .getByRole('group', { name: 'Templates and fonts' })
      .getByRole('button', { name: 'Choose…' })
      .click();
    await settings.house.getByRole('button', { name: 'Check letter.typ' }).click();
    await expect(settings.house.getByRole('status')).toContainText('Works');
    await settings.house.getByRole('button', { name: 'Check wrong.typ' }).click();
    await expect(settings.house.getByRole('alert')).toContainText(
      'wrong.typ, line 6: unknown variable: nowhere',
    );
  });

  await test.step('chosen in the head of a briefing, and seen beside it', async () => {
    await frameOf(page).goTo('Briefings');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Head', exact: true }).click();
    await expect.poll(briefing.pictures).not.toHaveLength(0);
    for (const name of ['Talking points', 'letter.typ']) {
      const before = await briefing.pictures();
      await briefing.chooseWith('Template', new RegExp(`^${name}`));
      await briefing.typesetAgain(before);
    }
  });

  await test.step('one that fails says where; the text and the last pages stay', async () => {
    const before = await briefing.pictures();
    await briefing.chooseWith('Template', /^wrong\.typ/);
    await expect(briefing.preview).toContainText('wrong.typ, line 6: unknown variable: nowhere');
    expect(await briefing.pictures()).toEqual(before);
  });
});
