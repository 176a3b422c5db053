import { InvalidArgumentError } from 'commander';
import { exportBriefing } from '../jobs/export-briefing.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly to: string;
  readonly at?: string;
  readonly overrideTlp?: boolean;
}

export const addExport: AddCommand = (program, { rooms, run }) => {
  program
    .command('export')
    .description('export a briefing: as PDF, Word (DOCX), HTML or Markdown, by the extension')
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .requiredOption('--to <file>', 'the file to write: .pdf, .docx, .html or .md')
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

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** A moment as ISO 8601; a day alone is its beginning in UTC, a time needs its zone. */
function moment(text: string): string {
  const at = new Date(text);
  if (!ISO_8601.test(text) || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('It is a time such as 2025-11-05T18:00:00Z.');
  }
  return at.toISOString();
}
