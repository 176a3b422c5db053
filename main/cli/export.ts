import { InvalidArgumentError, Option } from 'commander';
import type { ExportResult } from '../../preload/contract/app.ts';
import { PDF_PROFILES, type PdfProfile } from '../../preload/contract/briefings.ts';
import { exportBriefing } from '../jobs/export-briefing.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly to: string;
  readonly at?: string;
  readonly overrideTlp?: boolean;
  readonly profile?: PdfProfile;
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
    .addOption(
      new Option(
        '--profile <profile>',
        'of a PDF: pdf/ua-1 (as it is without this), or pdf/a-3a with the evidence inside',
      ).choices(PDF_PROFILES),
    )
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const result = await exportBriefing(session, rooms.typeset, {
            id,
            file: options.to,
            at: options.at ?? new Date().toISOString(),
            overrideTlp: options.overrideTlp ?? false,
            profile: options.profile,
          });
          return { json: result, text: textOf(result) };
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

function textOf({ file, sha256, evidence }: ExportResult): string {
  const lines = [file, sha256];
  if (evidence !== null) {
    lines.push(...evidence.files.map((name) => `  + ${name}`));
    lines.push(
      ...evidence.leftOut.map(({ number, title, reason }) => `  − [${number}] ${title} (${REASONS[reason]})`),
    );
  }
  return lines.join('\n');
}

const REASONS = {
  marked: 'marked more strictly than the briefing',
  red: 'marked TLP:RED',
  large: 'over 50 MB',
  full: 'over 200 MB in all',
} as const;
