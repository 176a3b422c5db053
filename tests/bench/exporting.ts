/** A briefing to its PDF: 10, 100 and 1,000 pages, beside bare Typst on the same sheet and other makers of PDF on the same page of HTML. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layout } from '../../main/briefing/layout.ts';
import { startTypesetter } from '../../main/briefing/typesetter.ts';
import { startCompiler } from '../../main/briefing/typst.ts';
import { readSealed } from '../../main/importers/sealed.ts';
import { openDossier } from '../../main/store/dossier-file.ts';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { addLongBriefing } from '../support/large.ts';
import { startBare } from './browser.ts';
import { against, median, rounded, say, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
const AT = '2025-11-07T17:30:00.000Z';
const PARAGRAPHS_A_PAGE = 4.5;
const SIZES = [
  { pages: 10, runs: 5 },
  { pages: 100, runs: 3 },
  { pages: 1000, runs: 1 },
] as const;

export const exporting = (): Promise<void> =>
  inFolder(async (folder) => {
    for (const { pages, runs } of SIZES) {
      const ledger = ledgerOf(join(folder, `${pages}.liasse`), Math.round(pages * PARAGRAPHS_A_PAGE));
      const ours: number[] = [];
      const bare: number[] = [];
      /** As it goes out: made, read back, and made again with what was read under its seal. */
      const whole: number[] = [];
      let set = 0;
      for (let run = 0; run < runs; run += 1) {
        const typesetter = await startTypesetter(RESOURCES);
        const { compile, pdf, fonts, forget } = await startCompiler(RESOURCES);
        // What is kept of the last run would make the next one free.
        forget();
        ours.push(await timed(() => (set = typesetter.pdf(ledger, AT).pages)));
        forget();
        whole.push(
          await timed(async () => {
            const { bytes } = typesetter.pdf(ledger, AT);
            const { parts } = await readSealed({ name: 'briefing.pdf', bytes, onlyParts: true });
            typesetter.pdf(ledger, AT, undefined, parts);
          }),
        );
        forget();
        const sheet = layout(ledger, { at: AT, covers: fonts.covers });
        bare.push(await timed(() => pdf(compile(sheet), Date.parse(AT) / 1000, 'pdf/ua-1')));
      }
      const html = join(folder, `${pages}.html`);
      writeFileSync(html, (await startTypesetter(RESOURCES)).text(ledger, AT, 'html').bytes);
      const others = await othersOn(folder, html, Math.min(runs, 3));
      tell({
        name: `a briefing of ${set} pages to PDF/UA-1`,
        unit: 'ms',
        ...summary(ours),
        ratio: against(ours, bare),
        to: 'time of Typst compiling and writing the same sheet',
        detail: {
          bareMs: rounded(median(bare)),
          readBackTooMs: rounded(median(whole)),
          readBackTooToBare: rounded(median(whole) / median(bare)),
          ...others,
        },
        conditions: `${ledger.records.length} citations, each with a passage; cold compilers; the others print the same text, notes and annex from HTML, once started`,
      });
    }
  });

function ledgerOf(path: string, paragraphs: number): BriefingLedger {
  const dossier = openDossier(path, { title: 'Une longue note', language: 'fr' }, { author: 'Banc' });
  dossier.statements.database.pragma('synchronous = OFF');
  const id = addLongBriefing(dossier, paragraphs);
  const ledger = dossier.query('briefing.ledger', { id });
  dossier.close();
  return ledger;
}

/** Those that are installed; milliseconds. */
async function othersOn(folder: string, html: string, runs: number): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const browser = await startBare(join(folder, `profile-${runs}-${Date.parse(AT)}-${html.length}`));
  if (browser === null) say('There is no Chromium to print beside.');
  else {
    try {
      await browser.page.goto(pathToFileURL(html).href);
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1)
        times.push(await timed(() => browser.page.pdf({ format: 'A4', outline: true, tagged: true })));
      figures['chromiumMs'] = rounded(median(times));
    } finally {
      await browser.quit();
    }
  }
  for (const [name, program, args] of [
    ['weasyprintMs', 'weasyprint', [html, `${html}.pdf`]],
    [
      'libreOfficeMs',
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--headless',
        '--convert-to',
        'pdf:writer_web_pdf_Export',
        '--outdir',
        folder,
        html,
      ],
    ],
  ] as const) {
    const found = ['/usr/bin', '/usr/local/bin'].some((place) => existsSync(join(place, program)));
    if (!found) continue;
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await timed(() => ran(program, args)));
    figures[name] = rounded(median(times));
  }
  return figures;
}

const ran = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`${program} ended with ${String(code)}.`)),
    );
  });
