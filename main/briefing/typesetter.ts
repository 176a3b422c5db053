/** Typesets ledgers, in whatever process it is called: the room's own, or a test's. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import { pagesAhead, type PagesOf } from './ahead.ts';
import type { Attachment } from './attachments.ts';
import { typesetFailed } from './failure.ts';
import { onSheet } from './house/on-sheet.ts';
import type { House } from './house/read.ts';
import { layout, layoutWithNotes } from './layout.ts';
import { manifestOf } from './manifest.ts';
import { startCompiler } from './typst.ts';
import { markdownOf } from './web/markdown-file.ts';
import { pageOf } from './web/page.ts';

/** What a briefing is exported as. */
export type Form = 'pdf' | 'docx' | 'html' | 'md';

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** How many times the text cites: the number of the last note. */
  readonly citations: number;
}

export interface Typesetter {
  /**
   * `at`: ISO 8601 in UTC. Same ledger, same moment, same attachments: same bytes. With attachments it is a PDF/A-3a. `read`: what was read
   * back of the same file without it, to be put under the seal; it changes nothing that is read.
   */
  pdf(
    ledger: BriefingLedger,
    at: string,
    attachments?: readonly Attachment[],
    read?: readonly ReadPart[],
  ): Pdf;
  /** The same as text: its pages are those that it has when it is set. */
  text(
    ledger: BriefingLedger,
    at: string,
    form: Exclude<Form, 'pdf' | 'docx'>,
    read?: readonly ReadPart[],
  ): Pdf;
  /** The same for Word and LibreOffice, which break its pages in their own way. */
  docx(ledger: BriefingLedger, at: string, read?: readonly ReadPart[]): Promise<Pdf>;
  /** For the preview: what changed of it since the last time. */
  readonly pages: PagesOf;
}

/** `resources`: the folder that holds `fonts` and `templates`. `by`: who prints; nobody in particular where it is not given. */
export async function startTypesetter(resources: string, by: House | null = null): Promise<Typesetter> {
  const compiler = await startCompiler(resources, by);
  const { fonts, compile, pdf } = compiler;
  const { covers } = fonts;
  const given = by === null ? {} : { house: onSheet(by) };
  return {
    pdf: (ledger, at, attachments, read) => {
      const seconds = Math.floor(Date.parse(at) / 1000);
      if (!Number.isFinite(seconds)) throw typesetFailed(`${at} is no moment`);
      const { sheet, notes } = layoutWithNotes(ledger, { at, covers, ...given });
      const document = compile(
        sheet,
        // Other templates tag the text in other ways: their pages are not read back.
        manifestOf(ledger, sheet, notes, at, {
          attachments,
          page: ledger.briefing.template === 'briefing',
          read,
        }),
        attachments,
      );
      const profile = attachments === undefined ? 'pdf/ua-1' : 'pdf/a-3a';
      return {
        // A copy of its own size: what Typst lends cannot go to another process everywhere.
        bytes: new Uint8Array(pdf(document, seconds, profile)),
        pages: document.numOfPages,
        citations: sheet.notes.length,
      };
    },
    text: (ledger, at, form, read) => {
      // Every reader brings its own letters.
      const { sheet, notes } = layoutWithNotes(ledger, { at, covers: () => true, ...given });
      const written =
        form === 'md'
          ? markdownOf(sheet)
          : pageOf(sheet, manifestOf(ledger, sheet, notes, at, { read }), by?.logo ?? null);
      return {
        bytes: new TextEncoder().encode(written),
        pages: compile(layout(ledger, { at, covers, ...given })).numOfPages,
        citations: sheet.notes.length,
      };
    },
    docx: async (ledger, at, read) => {
      // Loaded when first asked for: no preview waits for it.
      const { docxOf } = await import('./docx/document.ts');
      const { sheet, notes } = layoutWithNotes(ledger, { at, covers: () => true, ...given });
      return {
        bytes: await docxOf(sheet, manifestOf(ledger, sheet, notes, at, { read }), at, by?.logo ?? null),
        pages: compile(layout(ledger, { at, covers, ...given })).numOfPages,
        citations: sheet.notes.length,
      };
    },
    pages: pagesAhead(compiler, (ledger) => layout(ledger, { at: null, covers, ...given })),
  };
}
