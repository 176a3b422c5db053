import type { VerifyOutcome } from '../../preload/contract/app.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import { verifyBriefing } from '../jobs/verify-briefing.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';

export const addVerify: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('verify')
    .description('check an exported briefing, PDF, DOCX or HTML: alone, or against its dossier')
    .argument('<file>', 'the briefing')
    .argument('[dossier]', 'the dossier that it was made from')
    .action(
      run(async (file: string, dossier: string | undefined) => {
        const verify = (session: Session | null) =>
          verifyBriefing(fileOnDisk(file), rooms.readSealed, session, signal);
        const verdict = await (dossier === undefined ? verify(null) : rooms.withDossier(dossier, verify));
        const wrong = verdict.checks.filter(({ ok }) => !ok);
        return {
          json: verdict,
          text: [
            verdict.ok
              ? `Everything holds: ${verdict.checks.length} checks.`
              : wrong.map(({ check, what, detail }) => `${check}  ${what}\n  ${detail ?? ''}`).join('\n'),
            ...(verdict.uncompared === null ? [] : [UNCOMPARED[verdict.uncompared]]),
            ...(dossier === undefined ? [] : [releaseTold(verdict.release)]),
          ].join('\n'),
          refused: !verdict.ok,
        };
      }),
    );
};

const UNCOMPARED: Readonly<Record<NonNullable<VerifyOutcome['uncompared']>, string>> = {
  words:
    'Not compared: the words of its pages. The version that exported it did not seal them, or could not read them back.',
  rest: 'Not compared: title, head, annex, the edges of pages, the order within tables. The version that exported it did not seal them.',
};

const releaseTold = (release: VerifyOutcome['release']): string =>
  release === null
    ? 'No release of the dossier is this very file.'
    : `It is release ${release.number} of ${release.releasedAt.slice(0, 10)}, byte for byte.`;
