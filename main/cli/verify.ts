import { basename } from 'node:path';
import { fileOnDisk } from '../jobs/import-batch.ts';
import { verifyBriefing } from '../jobs/verify-briefing.ts';
import type { AddCommand } from './cli.ts';

export const addVerify: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('verify')
    .description('check an exported briefing, PDF or HTML: alone, or against its dossier')
    .argument('<file>', 'the briefing')
    .argument('[dossier]', 'the dossier that it was made from')
    .action(
      run(async (file: string, dossier: string | undefined) => {
        const bytes = await fileOnDisk(file).read();
        const sealed = await rooms.readSealed({ name: basename(file), bytes }, signal);
        const verdict =
          dossier === undefined
            ? await verifyBriefing(sealed, null)
            : await rooms.withDossier(dossier, (session) => verifyBriefing(sealed, session));
        const wrong = verdict.checks.filter(({ ok }) => !ok);
        return {
          json: verdict,
          text: verdict.ok
            ? `Everything holds: ${verdict.checks.length} checks.`
            : wrong.map(({ check, what, detail }) => `${check}  ${what}\n  ${detail ?? ''}`).join('\n'),
          refused: !verdict.ok,
        };
      }),
    );
};
