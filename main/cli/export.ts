import { exportBriefing } from '../jobs/export-briefing.ts';
import type { AddCommand } from './cli.ts';
import { moment } from './options.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly to: string;
  readonly at?: string;
  readonly overrideTlp?: boolean;
}

export const addExport: AddCommand = (program, { rooms, run }) => {
  program
    .command('export')
    .description('export a briefing: as PDF, HTML or Markdown, by the extension')
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .requiredOption('--to <file>', 'the file to write: .pdf, .html or .md')
    .option(
      '--at <time>',
      'the moment that the file carries, as ISO 8601 (else now): same moment, same bytes',
      moment,
    )
    .option('--override-tlp', 'export although a source is marked more strictly than the briefing')
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const result = await exportBriefing(session, rooms.typeset, {
            id,
            file: options.to,
            at: options.at ?? new Date().toISOString(),
            overrideTlp: options.overrideTlp ?? false,
          });
          return { json: result, text: `${result.file}\n${result.sha256}` };
        }),
      ),
    );
};
