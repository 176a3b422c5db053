/** What the typesetter's process serves. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { Attachment } from './attachments.ts';
import { changedPages, type PageChanges } from './changed-pages.ts';
import { typesetFailed } from './failure.ts';
import { startTypesetter, type Form, type Pdf, type Typesetter } from './typesetter.ts';

/** A type, not an interface: it is served by name. */
export type TypesetterService = {
  open(params: { resources: string }): Promise<void>;
  pdf(params: {
    ledger: BriefingLedger;
    at: string;
    attachments?: readonly Attachment[] | undefined;
  }): Promise<Pdf>;
  text(params: { ledger: BriefingLedger; at: string; form: Exclude<Form, 'pdf'> }): Promise<Pdf>;
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
    pdf: async ({ ledger, at, attachments }) => (await opened()).pdf(ledger, at, attachments),
    text: async ({ ledger, at, form }) => (await opened()).text(ledger, at, form),
    pages: async ({ ledger }) => changes.since(ledger.briefing.id, (await opened()).pages(ledger)),
  };
}
