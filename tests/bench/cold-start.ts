/** From starting the program to a window that shows the documents of a large dossier and answers. */
import { join } from 'node:path';
import type { Bridge } from '../../preload/contract/bridge.ts';
import { start } from '../e2e/fixtures/running-app.ts';
import { makeDocuments } from '../support/large.ts';
import { hostName, startBare } from './browser.ts';
import { against, median, rounded, say, summary, tell } from './figure.ts';
import { inFolder } from './folder.ts';

const RUNS = 7;
const DOCUMENTS = 10_000;

export function coldStart(): Promise<void> {
  return inFolder(async (folder) => {
    const dossier = join(folder, 'large.liasse');
    say(`  making ${DOCUMENTS} documents`);
    makeDocuments(dossier, DOCUMENTS);
    const ours: number[] = [];
    const bare: number[] = [];
    const rows: number[] = [];
    const inPage: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const at = join(folder, `run-${run}`);
      const begun = performance.now();
      const app = await start([dossier], { userData: join(at, 'user-data'), folder, env: {} });
      const { page } = app;
      await page.locator('nav [role=option]').first().waitFor();
      rows.push(performance.now() - begun);
      await page.locator('.reader-text p').first().waitFor();
      await page.evaluate(async () => {
        const { liasse } = globalThis as unknown as { readonly liasse: Bridge };
        const answer = await liasse.call('document.list', { search: 'Agence 7', offset: 0, limit: 50 });
        if (!('value' in answer)) throw new Error('The query was refused.');
      });
      ours.push(performance.now() - begun);
      inPage.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      );
      await app.quit();
      const begunBare = performance.now();
      const browser = await startBare(join(at, 'bare'));
      if (browser === null) continue;
      await browser.page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
      bare.push(performance.now() - begunBare);
      await browser.quit();
    }
    tell({
      name: `start to an answering window, ${DOCUMENTS} documents`,
      unit: 'ms',
      ...summary(ours),
      ...(bare.length === 0
        ? {}
        : { ratio: against(ours, bare), to: 'the same Chromium opening an empty page' }),
      detail: { firstRowMs: rounded(median(rows)), pageToFirstPaintMs: rounded(median(inPage)) },
      conditions: `${hostName()}; a new profile each run, files in the system's cache; ours and bare in turn`,
    });
  });
}
