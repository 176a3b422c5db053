/** From a key pressed in the editor to the new picture of the page beside it. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { layout } from '../../main/briefing/layout.ts';
import { changedPages } from '../../main/briefing/changed-pages.ts';
import { drawingOf, type Drawing } from '../../main/briefing/pages.ts';
import { startCompiler } from '../../main/briefing/typst.ts';
import { openDossier } from '../../main/store/dossier-file.ts';
import type { BodyNode, BriefingLedger } from '../../preload/contract/briefings.ts';
import { start } from '../e2e/fixtures/running-app.ts';
import { addLongBriefing } from '../support/large.ts';
import { hostName } from './browser.ts';
import { against, median, rounded, say, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';
import { frames, watchFrames, type Frames } from './frames.ts';

const KEYS = 25;
/** Of a briefing of some 20 pages, and of one of some 200. */
const PARAGRAPHS = [90, 1000];
const RESOURCES = join(import.meta.dirname, '../../resources');

/** Milliseconds after the key. */
interface Stamps {
  readonly typeset: number;
  readonly shown: number;
}

export async function preview(): Promise<void> {
  for (const paragraphs of PARAGRAPHS) await previewOf(paragraphs);
}

function previewOf(paragraphs: number): Promise<void> {
  return inFolder(async (folder) => {
    const path = join(folder, 'briefing.liasse');
    const dossier = openDossier(path, { title: 'Une longue note', language: 'fr' }, { author: 'Banc' });
    const id = addLongBriefing(dossier, paragraphs);
    const ledger = dossier.query('briefing.ledger', { id });
    dossier.close();
    const bare = await typesetBare(ledger);
    const { stamps, watched, pages } = await typed(folder, path, id);
    const part = (from: keyof Stamps | null, to: keyof Stamps): number =>
      rounded(median(stamps.map((each) => each[to] - (from === null ? 0 : each[from]))));
    const shown = stamps.map((each) => each.shown);
    for (const { duration, by } of watched.long) say(`  held for ${Math.round(duration)} ms: ${by}`);
    tell({
      name: 'key in the editor to the new picture of its page',
      unit: 'ms',
      ...summary(shown),
      ratio: against(shown, bare.compile),
      to: 'Typst compiling the same sheet with one letter changed',
      detail: {
        pages,
        readTypesetTransportMs: part(null, 'typeset'),
        readDecodedAndPutInPlaceMs: part('typeset', 'shown'),
        bareCompileMs: rounded(median(bare.compile)),
        bareVectorMs: rounded(median(bare.vector)),
        barePageMs: rounded(median(bare.page)),
        longestFrameMs: rounded(Math.max(...watched.gaps)),
        framesOver50Ms: watched.gaps.filter((gap) => gap > 50).length,
      },
      conditions: `${hostName()}; the key changes the first paragraph; the text is kept meanwhile`,
    });
  });
}

async function typed(
  folder: string,
  dossier: string,
  id: number,
): Promise<{ readonly stamps: Stamps[]; readonly watched: Frames; readonly pages: number }> {
  const app = await start([dossier], { userData: join(folder, 'user-data'), folder, env: {} });
  try {
    const { page } = app;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('.reader-text p').first().waitFor();
    await page.goto(page.url().replace(/#.*$/, `#/briefings/${id}`));
    await page.locator('img[src*=".svg"]').first().waitFor();
    await page
      .locator('.ProseMirror p')
      .first()
      .click({ position: { x: 40, y: 8 } });
    const pages = await page.locator('section > [role=group] > [role=img]').count();
    const stamps: Stamps[] = [];
    // The first key pays for what is made once.
    await keyToPicture(page);
    await watchFrames(page);
    for (let key = 0; key < KEYS; key += 1) stamps.push(await keyToPicture(page));
    return { stamps, watched: await frames(page), pages };
  } finally {
    await app.quit();
  }
}

async function keyToPicture(page: Page): Promise<Stamps> {
  const seen = page.evaluateHandle(() => {
    const pictures = document.querySelector('section > [role=group]:has(> [role=img])');
    if (pictures === null) throw new Error('There is no preview.');
    let typeset = Number.NaN;
    // oxlint-disable-next-line typescript/unbound-method -- it is called on each picture below
    const read = HTMLImageElement.prototype.decode;
    // The window reads a picture as soon as it has the answer.
    HTMLImageElement.prototype.decode = function decode(): Promise<void> {
      typeset = performance.now();
      return read.call(this);
    };
    return {
      stamps: new Promise<Stamps>((seen) => {
        let key = Number.NaN;
        addEventListener('keydown', (event) => (key = event.timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          const shown = performance.now();
          observer.disconnect();
          HTMLImageElement.prototype.decode = read;
          seen({ typeset: typeset - key, shown: shown - key });
        });
        observer.observe(pictures, { childList: true, subtree: true });
      }),
    };
  });
  const held = await seen;
  await page.keyboard.press('x');
  const stamps = await held.evaluate((one) => one.stamps);
  await held.dispose();
  return stamps;
}

interface Bare {
  readonly compile: number[];
  readonly vector: number[];
  readonly page: number[];
}

/** Typst alone, in this process: the sheet is laid out beforehand. */
async function typesetBare(ledger: BriefingLedger): Promise<Bare> {
  const compiler = await startCompiler(RESOURCES);
  const changes = changedPages();
  const times: Bare = { compile: [], vector: [], page: [] };
  for (let key = 0; key <= KEYS; key += 1) {
    const sheet = layout(withLetters(ledger, key), { at: null, covers: compiler.fonts.covers });
    let document: ReturnType<typeof compiler.compile> | undefined;
    let drawing: Drawing = { pages: [], size: [0, 0] };
    const compile = await timed(() => (document = compiler.compile(sheet)));
    const vector = await timed(async () => {
      if (document !== undefined) drawing = drawingOf(await compiler.vector(document));
    });
    const page = await timed(() => changes.since(1, drawing));
    if (key === 0) continue;
    times.compile.push(compile);
    times.vector.push(vector);
    times.page.push(page);
  }
  return times;
}

/** The ledger with so many letters more in its first paragraph. */
function withLetters(ledger: BriefingLedger, letters: number): BriefingLedger {
  const { body } = ledger.briefing;
  const content: BodyNode[] = [...(body.content ?? [])];
  const at = content.findIndex(({ type }) => type === 'paragraph');
  const paragraph = content[at];
  const [first, ...rest] = paragraph?.content ?? [];
  if (paragraph === undefined || first === undefined) throw new Error('There is no paragraph.');
  content[at] = {
    ...paragraph,
    content: [{ ...first, text: `${first.text ?? ''}${'x'.repeat(letters)}` }, ...rest],
  };
  return { ...ledger, briefing: { ...ledger.briefing, body: { ...body, content } } };
}
