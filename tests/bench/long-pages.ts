/** A PDF of 1,000 pages with 10,000 passages, shown as its pages and scrolled from the first to the last. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readDocument } from '../../main/importers/parse.ts';
import { openDossier } from '../../main/store/dossier-file.ts';
import { start } from '../e2e/fixtures/running-app.ts';
import { hostName } from './browser.ts';
import { say, summary, tell } from './figure.ts';
import { inFolder } from './folder.ts';
import { counted, frames, longest, scrollThrough, watchFrames, type Frames } from './frames.ts';
import { pdfOf } from './long-pdf.ts';

const PAGES = 1000;
const PASSAGES = 10_000;
/** Pixels a frame: a page in three frames, of which nobody reads a word, and one in eight, whose words are laid as it passes. */
const SPEEDS = [
  { step: 400, runs: 3 },
  { step: 150, runs: 1 },
] as const;

export function longPages(): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'pages.liasse');
    say(`  making ${PAGES} pages`);
    const id = await makeDossier(path);
    const app = await start([path], { userData: join(folder, 'user-data'), folder, env: {} });
    const seen: { readonly step: number; readonly frames: Frames }[] = [];
    try {
      const { page } = app;
      await page.setViewportSize({ width: 1440, height: 900 });
      for (const { step, runs } of SPEEDS) {
        for (let run = 0; run < runs; run += 1) {
          await page.goto(page.url().replace(/#.*$/, `#/documents/${id}`));
          await page.reload();
          await page.locator('.reader-page img').first().waitFor();
          await page.waitForTimeout(1000);
          await watchFrames(page);
          await scrollThrough(page, '.reader-scroller', step);
          seen.push({ step, frames: await frames(page) });
        }
      }
    } finally {
      await app.quit();
    }
    for (const { step } of SPEEDS) {
      const runs = seen.filter((each) => each.step === step).map((each) => each.frames);
      tell({
        name: `the longest frame while 1,000 pages are scrolled to their end, ${step} pixels a frame`,
        unit: 'ms',
        ...summary(runs.map(longest)),
        detail: counted(runs),
        conditions: `${hostName()}; ${PAGES} pages of two columns, ${PASSAGES} passages`,
      });
    }
  });
}

async function makeDossier(path: string): Promise<number> {
  const bytes = await pdfOf(PAGES);
  const parsed = await readDocument({ name: 'long.pdf', bytes });
  const dossier = openDossier(path, { title: 'Mille pages', language: 'fr' }, { author: 'Banc' });
  dossier.statements.database.pragma('synchronous = OFF');
  const { id } = dossier.command('document.add', {
    ...parsed,
    fileName: 'long.pdf',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }).value;
  const every = Math.floor((parsed.text.length - 400) / PASSAGES);
  for (let at = 0; at < PASSAGES; at += 1) {
    dossier.command('passage.create', {
      documentId: id,
      start: at * every,
      end: at * every + 40 + (at % 7) * 30,
    });
  }
  dossier.close();
  return id;
}
