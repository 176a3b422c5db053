/** The settings: language and light hold everywhere at once and at the next start; About says what the app is made of. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/host.ts';
import { frameOf } from './pages/frame.ts';
import { journalOf } from './pages/journal.ts';
import { ENGLISH, settingsOf } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

const DARK = /^rgb\((\d|[1-6]\d), /;

test('language and light change at once, everywhere, and are there at the next start', async ({
  startApp,
}) => {
  const first = await startApp();
  const { page } = first;
  const settings = settingsOf(page);
  await frameOf(page).goTo('Settings');
  await page.emulateMedia({ colorScheme: 'light' });

  await test.step('French: the screen, the rail, the bar, the palette', async () => {
    await settings.choose(/Language of the interface$/, 'French');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Écrans' }).getByRole('link')).toContainText([
      'Documents',
      'Notes',
      'Assertions',
      'Déclarations',
      'Acteurs',
      'Sources',
      'Codes',
      'Journal',
      'Dossier',
      'Réglages',
    ]);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await expect(palette.getByRole('option', { name: 'Importer des documents…' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page.getByRole('main').getByRole('option').first()).toContainText(/Appuie/);
    await expect(page.getByRole('main').getByRole('button', { name: 'Nouvelle assertion' })).toBeVisible();
    await page.keyboard.press('Control+,');
  });

  await test.step('dark, whatever the system says; light; as the system', async () => {
    await settings.choose(/Apparence$/, 'Sombre');
    await expect.poll(async () => (await settings.colours())[0]).toMatch(DARK);
    await settings.choose(/Apparence$/, 'Claire');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await settings.colours())[0]).not.toMatch(DARK);
    await settings.choose(/Apparence$/, 'Comme le système');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await settings.colours())[0]).toMatch(DARK);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(async () => (await settings.colours())[0]).not.toMatch(DARK);
    await settings.choose(/Apparence$/, 'Sombre');
    await expect.poll(async () => (await settings.colours())[0]).toMatch(DARK);
  });

  await first.quit();
  const second = await startApp();
  await second.page.emulateMedia({ colorScheme: 'light' });
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect.poll(async () => (await settingsOf(second.page).colours())[0]).toMatch(DARK);
  await second.page.keyboard.press('Control+,');
  await settingsOf(second.page).choose(/Langue de l’interface$/, 'Anglais');
  await expect(second.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('one’s name stands in the journal; About names every part that ships and its licence', async ({
  page,
}) => {
  const settings = settingsOf(page);
  const frame = frameOf(page);
  await frame.goTo('Settings');

  await test.step('the name', async () => {
    await settings.name.fill('Desk officer');
    await settings.name.press('Enter');
    await frame.goTo('Claims');
    await page.getByRole('button', { name: 'New claim' }).click();
    await expect(page).toHaveURL(/#\/claims\/\d+$/);
    await frame.goTo('Journal');
    await expect(journalOf(page).operations.first()).toContainText('Desk officer');
  });

  await test.step('what it is and what it runs on', async () => {
    await frame.find('About Liasse');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    await expect(settings.about).toContainText(version);
    await expect(settings.about).toContainText(/Runs on\s*(Electron|Chromium)/);
    await expect(settings.about).toContainText(/Node\.js\s*\d+\.\d+/);
    await expect(settings.about).toBeInViewport();
  });

  await test.step('the licences', async () => {
    const licences = JSON.parse(readFileSync('resources/licences.json', 'utf8')) as readonly {
      name: string;
      version: string;
      licence: string;
    }[];
    expect(licences.length).toBeGreaterThan(20);
    const rows = settings.about.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(licences.length + 1);
    const [first] = licences;
    await expect(rows.nth(1)).toHaveText(`${first?.name}${first?.version}${first?.licence}`);
  });
});
