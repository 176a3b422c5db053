/** What the typesetter's process serves. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { changedPages, type PageChanges } from './changed-pages.ts';
import { typesetFailed } from './failure.ts';
import { startTypesetter, type Form, type Pdf, type Typesetter } from './typesetter.ts';

/** A type, not an interface: it is served by name. */
export type TypesetterService = {
  open(params: { resources: string }): Promise<void>;
  pdf(params: { ledger: BriefingLedger; at: string }): Promise<Pdf>;
  text(params: { ledger: BriefingLedger; at: string; form: Exclude<Form, 'pdf' | 'docx'> }): Promise<Pdf>;
  docx(params: { ledger: BriefingLedger; at: string }): Promise<Pdf>;
  pages(params: { ledger: BriefingLedger }): Promise<PageChanges>;
};

export function typesetterService(): TypesetterService {
  let typesetter: Promise<Typesetter> | null = null;
  const changes = changedPages();
  const opened = (): Promise<Typesetter> => {
    if (typesetter === null) throw typesetFailed('the typesetter is not open');
    return typesetter;
  };
  return {
    open: async ({ resources }) => {
      typesetter = startTypesetter(resources);
      await typesetter;
    },
    pdf: async ({ ledger, at }) => (await opened()).pdf(ledger, at),
    text: async ({ ledger, at, form }) => (await opened()).text(ledger, at, form),
    docx: async ({ ledger, at }) => (await opened()).docx(ledger, at),
    pages: async ({ ledger }) => changes.since(ledger.briefing.id, (await opened()).pages(ledger)),
  };
}
