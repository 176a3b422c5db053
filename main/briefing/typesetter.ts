/** Typesets ledgers, in whatever process it is called: the room's own, or a test's. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { typesetFailed } from './failure.ts';
import { layout } from './layout.ts';
import { pagesOf, type Pages } from './pages.ts';
import { startCompiler } from './typst.ts';

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** How many times the text cites: the number of the last note. */
  readonly citations: number;
}

export interface Typesetter {
  /** `at`: ISO 8601 in UTC. Same ledger, same moment: same bytes. */
  pdf(ledger: BriefingLedger, at: string): Pdf;
  pages(ledger: BriefingLedger): Pages;
}

/** `resources`: the folder that holds `fonts` and `templates`. */
export async function startTypesetter(resources: string): Promise<Typesetter> {
  const { fonts, compile, pdf, svg } = await startCompiler(resources);
  const { covers } = fonts;
  return {
    pdf: (ledger, at) => {
      const seconds = Math.floor(Date.parse(at) / 1000);
      if (!Number.isFinite(seconds)) throw typesetFailed(`${at} is no moment`);
      const sheet = layout(ledger, { at, covers });
      const document = compile(sheet);
      return {
        // A copy of its own size: what Typst lends cannot go to another process everywhere.
        bytes: new Uint8Array(pdf(document, seconds)),
        pages: document.numOfPages,
        citations: sheet.notes.length,
      };
    },
    pages: (ledger) => pagesOf(svg(compile(layout(ledger, { at: null, covers })))),
  };
}
