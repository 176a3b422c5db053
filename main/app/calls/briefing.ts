/** `briefing.*`: the typeset page, on the screen and as a file. */
import { dirname, join } from 'node:path';
import type { CallHandlers } from '../../ipc/door.ts';
import { checkTlp } from '../../jobs/export-briefing.ts';
import { fileOnDisk } from '../../jobs/import-batch.ts';
import { refuseErrors, releaseBriefing } from '../../jobs/release-briefing.ts';
import { summaryOf } from '../../jobs/summary.ts';
import { verifyBriefing } from '../../jobs/verify-briefing.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

export const briefingCalls = (
  context: Context,
): Pick<CallHandlers, 'briefing.preview' | 'briefing.summary' | 'briefing.export' | 'briefing.verify'> => {
  let revision = 0;
  return {
    'briefing.preview': async ({ id, written, hurried }) => {
      const ledger = await context.ledgers.read(id, written);
      if (ledger === null) return null;
      const { pages, size, whole } = await context.typesetPages(ledger, hurried);
      revision += 1;
      return { revision, whole, ...context.pages.keep(id, pages), size };
    },
    'briefing.summary': async ({ id }) => summaryOf(context.desk, id),
    'briefing.export': async ({ id, overrideTlp, despiteFindings, evidence, note, since }) => {
      const { title, reference } = await context.desk.query('briefing.get', { id });
      // Asked before where it goes: nobody chooses a place for what may not go out.
      if (!overrideTlp || !despiteFindings) {
        const day = context.now().toISOString().slice(0, 10);
        const { ledger } = await context.desk.query('release.freeze', { briefingId: id, day });
        if (!overrideTlp) checkTlp(ledger);
        if (!despiteFindings) refuseErrors(ledger, { overrideTlp });
      }
      const name = fileName(reference === null ? title : `${reference} ${title}`, 'pdf', 'briefing');
      const folder = context.desk.path === null ? context.documents : dirname(context.desk.path);
      const file = await context.dialogs.briefing(join(folder, name), evidence);
      if (file === null) return null;
      const result = await context.jobs.start('export', 1, () =>
        releaseBriefing(context.desk, context.typeset, {
          id,
          files: [file],
          despiteFindings,
          at: context.now().toISOString(),
          overrideTlp,
          note,
          since,
          profile: evidence ? 'pdf/a-3a' : undefined,
        }),
      ).finished;
      context.written.add(file);
      return result.files[0] ?? null;
    },
    'briefing.verify': async () => {
      const path = await context.dialogs.exported();
      if (path === null) return null;
      const file = fileOnDisk(path);
      const dossier = context.desk.path === null ? null : context.desk;
      const { signal } = new AbortController();
      const verdict = await verifyBriefing(file, context.readSealed, dossier, signal);
      return { file: file.fileName, dossier: dossier !== null, ...verdict };
    },
  };
};
