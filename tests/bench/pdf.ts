/** Reading a PDF of 400 pages: our text with its places, beside pdf.js alone and, where it is installed, pdftotext. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../main/importers/parse.ts';
import { openPdf } from '../../main/importers/pdf/open.ts';
import { pdfOf } from './long-pdf.ts';
import { against, median, say, summary, tell, timed, rounded } from './figure.ts';

const PAGES = 400;
const RUNS = 3;

async function bare(bytes: Uint8Array): Promise<void> {
  const task = openPdf(bytes);
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    // oxlint-disable no-await-in-loop -- page after page, as ours
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
    // oxlint-enable no-await-in-loop
  }
  await task.destroy();
}

export async function pdf(): Promise<void> {
  const bytes = await pdfOf(PAGES);
  const folder = mkdtempSync(join(tmpdir(), 'liasse-pdf-'));
  const file = join(folder, 'long.pdf');
  writeFileSync(file, bytes);
  const ours: number[] = [];
  const theirs: number[] = [];
  const poppler: number[] = [];
  let pages = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // oxlint-disable no-await-in-loop -- side by side they would measure each other
    ours.push(
      await timed(async () => {
        pages = (await readDocument({ name: 'long.pdf', bytes })).pages?.length ?? 0;
      }),
    );
    theirs.push(await timed(() => bare(bytes)));
    try {
      poppler.push(await timed(() => execFileSync('pdftotext', [file, join(folder, 'out.txt')])));
    } catch {
      say('pdftotext is not installed here.');
    }
    // oxlint-enable no-await-in-loop
  }
  rmSync(folder, { recursive: true, force: true });
  tell({
    name: 'PDF read',
    unit: 'ms',
    ...summary(ours),
    ratio: against(ours, theirs),
    to: 'pdf.js giving the text of each page, and nothing done with it',
    conditions: `${pages} pages of two columns`,
    detail: {
      pagesPerSecond: rounded((pages / median(ours)) * 1000),
      barePagesPerSecond: rounded((pages / median(theirs)) * 1000),
      ...(poppler.length > 0 ? { pdftotextPagesPerSecond: rounded((pages / median(poppler)) * 1000) } : {}),
    },
  });
}
