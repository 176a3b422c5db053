/** The typesetter's own process: Typst is native code on data that comes from outside, and may crash or hang alone. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { changedPages } from './changed-pages.ts';
import { startTypesetter, type Typesetter } from './typesetter.ts';
import { typesetFailed } from './failure.ts';

let typesetter: Promise<Typesetter> | null = null;
const changes = changedPages();

const open = (): Promise<Typesetter> => {
  if (typesetter === null) throw typesetFailed('the typesetter is not open');
  return typesetter;
};

serve(parentPort(), {
  open: async ({ resources }: { resources: string }) => {
    typesetter = startTypesetter(resources);
    await typesetter;
  },
  pdf: async ({ ledger, at }: { ledger: BriefingLedger; at: string }) => (await open()).pdf(ledger, at),
  pages: async ({ ledger }: { ledger: BriefingLedger }) =>
    changes.since(ledger.briefing.id, (await open()).pages(ledger)),
});

process.on('disconnect', () => process.exit(0));
