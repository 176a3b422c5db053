/** A long document with many passages: opened, then scrolled from top to end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { openDossier } from '../../main/store/dossier-file.ts';
import { start } from '../e2e/fixtures/running-app.ts';
import { documentOf } from '../support/documents.ts';
import { makeLongDocument } from '../support/large.ts';
import { hostName, startBare } from './browser.ts';
import { against, say, summary, tell } from './figure.ts';
import { inFolder } from './folder.ts';
import { counted, frames, longest, scrollThrough, watchFrames, type Frames } from './frames.ts';

const LENGTH = 2_000_000;
const PASSAGES = 10_000;
const OPENINGS = 7;
const SCROLLS = 3;
/** Pixels a frame: two screens, faster than a wheel. */
const STEP = 1_600;
const SAME_TEXT = 'a bare page of the same text in <p>';
const SHORT = 'Un texte court qui est là le premier.';

interface Seen {
  readonly opening: number[];
  readonly whileOpening: Frames[];
  readonly scrolling: Frames[];
}

export function longDocument(): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'long.liasse');
    say(`  making ${PASSAGES} passages`);
    const id = makeLongDocument(path, LENGTH, PASSAGES);
    const dossier = openDossier(path, null);
    const { text } = dossier.query('document.text', { id });
    const short = dossier.command('document.add', documentOf(SHORT, { title: 'Court' })).value.id;
    dossier.close();
    const ours = await inApp(folder, path, { long: id, short });
    const bare = await inBarePage(folder, text);
    const conditions = `${hostName()}; ${text.length} code units, ${PASSAGES} passages`;
    tell({
      name: 'opening a long document, from the key to text painted',
      unit: 'ms',
      ...summary(ours.opening),
      ...(bare === null ? {} : { ratio: against(ours.opening, bare.opening), to: SAME_TEXT }),
      detail: counted(ours.whileOpening),
      conditions: `${conditions}; the page loaded anew each run; frames watched for 2 s more, while the rest is built`,
    });
    tell({
      name: 'the longest frame while a long document is scrolled to its end',
      unit: 'ms',
      ...summary(ours.scrolling.map(longest)),
      ...(bare === null
        ? {}
        : { ratio: against(ours.scrolling.map(longest), bare.scrolling.map(longest)), to: SAME_TEXT }),
      detail: counted(ours.scrolling),
      conditions: `${conditions}; ${STEP} pixels a frame`,
    });
  });
}

async function inApp(
  folder: string,
  dossier: string,
  ids: { readonly long: number; readonly short: number },
): Promise<Seen> {
  const seen: Seen = { opening: [], whileOpening: [], scrolling: [] };
  const app = await start([dossier], { userData: join(folder, 'user-data'), folder, env: {} });
  try {
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 900 });
    for (let run = 0; run < OPENINGS; run += 1) {
      await page.goto(page.url().replace(/#.*$/, `#/documents/${ids.short}`));
      await page.reload();
      await page.locator('.reader-text', { hasText: SHORT }).waitFor();
      await watchFrames(page);
      seen.opening.push(await open(page, ids.long));
      await page.waitForTimeout(2000);
      seen.whileOpening.push(await frames(page));
      if (run < SCROLLS) seen.scrolling.push(await scrolled(page, '.reader-scroller'));
    }
  } finally {
    await app.quit();
  }
  return seen;
}

/** Goes to a document and waits until its first words have been painted. */
const open = (page: Page, id: number): Promise<number> =>
  page.evaluate(async (id) => {
    const before = document.querySelector('.reader-text');
    const begun = performance.now();
    location.hash = `#/documents/${id}`;
    for (;;) {
      await new Promise(requestAnimationFrame);
      const text = document.querySelector('.reader-text');
      // The frame after the one that holds it begins when it has been painted.
      if (text !== null && text !== before && text.querySelector('p') !== null) {
        await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      }
    }
  }, id);

async function scrolled(page: Page, selector: string): Promise<Frames> {
  await watchFrames(page);
  await scrollThrough(page, selector, STEP);
  return frames(page);
}

async function inBarePage(folder: string, text: string): Promise<Seen | null> {
  const browser = await startBare(join(folder, 'bare'));
  if (browser === null) return null;
  const seen: Seen = { opening: [], whileOpening: [], scrolling: [] };
  try {
    const { page } = browser;
    await page.setViewportSize({ width: 1440, height: 900 });
    const file = join(folder, 'bare.html');
    // Words of our own making: there is nothing in them to escape.
    const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>-</title>${paragraphs.join('\n')}`);
    for (let run = 0; run < OPENINGS; run += 1) {
      await page.goto('about:blank');
      await page.goto(pathToFileURL(file).href);
      seen.opening.push(
        await page.evaluate(
          () =>
            new Promise<number>((painted) => {
              new PerformanceObserver((list) => {
                for (const { name, startTime } of list.getEntries())
                  if (name === 'first-contentful-paint') painted(startTime);
              }).observe({ type: 'paint', buffered: true });
            }),
        ),
      );
      if (run < SCROLLS) seen.scrolling.push(await scrolled(page, 'html'));
    }
  } finally {
    await browser.quit();
  }
  return seen;
}
