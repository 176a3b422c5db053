/** The pages beside the text while one types: those that are typed on at once, the others when the keys rest. */
import { expect, test } from './fixtures/host.ts';
import { briefingOf } from './pages/briefing.ts';
import { frameOf } from './pages/frame.ts';

test.use({ appArgs: ['--sample'], appEnv: { LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } });

test('a letter changes its page; words that push others on change the next pages too', async ({ page }) => {
  const { keyboard } = page;
  const briefing = briefingOf(page);
  await frameOf(page).goTo('Briefings');
  await briefing.create();
  const pages = page.getByRole('region', { name: 'Preview' }).getByRole('group').getByRole('img');
  /** What a page shows, by the addresses of its layers. */
  const shown = async (at: number): Promise<string> =>
    (
      await pages
        .nth(at)
        .locator('img')
        .evaluateAll((all: HTMLImageElement[]) => all.map(({ src }) => src))
    ).join(' ');
  await briefing.text.click();
  for (let at = 0; at < 16; at += 1) {
    await keyboard.insertText(
      `Alinéa ${at}, ${'dont les mots tiennent plusieurs lignes, '.repeat(10)}enfin.`,
    );
    await keyboard.press('Enter');
  }
  // With the annex behind the text.
  await expect(pages).toHaveCount(4);
  await expect.poll(() => shown(1)).not.toBe('');
  await briefing.text
    .locator('p')
    .first()
    .click({ position: { x: 40, y: 8 } });
  await keyboard.type('x');
  // All pages of all that was written: they are the same from one look to the next, which is longer than the keys need to rest.
  let last = '';
  const rests = async (): Promise<boolean> => {
    const before = last;
    last = `${await shown(0)} ${await shown(1)}`;
    return last === before;
  };
  await expect.poll(rests, { intervals: [2000] }).toBe(true);
  const second = await shown(1);
  for (const letter of ['x', 'y', 'z']) {
    const first = await shown(0);
    await keyboard.type(letter);
    await expect.poll(() => shown(0)).not.toBe(first);
  }
  // The words that follow stay where they are, and so does their page.
  expect(await shown(1)).toBe(second);
  await keyboard.insertText(' et encore quelques mots'.repeat(30));
  await expect.poll(() => shown(1)).not.toBe(second);
});
