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
): Pick<
  CallHandlers,
  | 'briefing.preview'
  | 'briefing.keep'
  | 'lint.written'
  | 'briefing.summary'
  | 'briefing.export'
  | 'briefing.verify'
> => ({
  'briefing.preview': async ({ id, written, hurried, since }) => {
    const body = written === undefined ? undefined : context.texts.take(id, written);
    if (body === null) return null;
    const ledger = await context.ledgers.read(id, body);
    const { pages, size, whole } = await context.typesetPages(ledger, hurried);
    return { whole, ...context.pages.keep(id, pages, since), size };
  },
  'briefing.keep': async ({ id, uid, written }) => {
    const body = context.texts.take(id, written);
    if (body === null) return null;
    await context.desk.command('briefing.write', { id, uid, body });
    return true;
  },
  'lint.written': async ({ id, written, language, day }) => {
    const body = context.texts.take(id, written);
    return body === null ? null : context.desk.query('lint.briefing', { id, body, language, day });
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
});
