import { InvalidArgumentError, Option } from 'commander';
import type { ExportResult } from '../../preload/contract/app.ts';
import { PDF_PROFILES, type PdfProfile } from '../../preload/contract/briefings.ts';
import { exportBriefing } from '../jobs/export-briefing.ts';
import type { AddCommand } from './cli.ts';
import { TEMPLATES, TemplateName } from '../../preload/contract/house.ts';
import { houseIn } from './house.ts';
import { moment } from './options.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly to: string;
  readonly at?: string;
  readonly overrideTlp?: boolean;
  readonly template?: string;
  readonly style?: string;
  readonly profile?: PdfProfile;
}

export const addExport: AddCommand = (program, { rooms, run, tell }) => {
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
    .option(
      '--template <name>',
      `how it is set (else as the briefing says): ${TEMPLATES.join(', ')}, or a file of the house’s folder`,
      templateName,
    )
    .option(
      '--style <file>',
      'what the house prints: JSON with folder, logo, letterhead, marking, serif, sans',
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
          const house = await houseIn(options.style);
          const result = await exportBriefing(session, rooms.typesetFor(house), {
            id,
            file: options.to,
            at: options.at ?? new Date().toISOString(),
            overrideTlp: options.overrideTlp ?? false,
            ...(options.template !== undefined && { template: options.template }),
            profile: options.profile,
          });
          for (const { what, name } of result.missing)
            tell(`The ${what} “${name}” was not found; the page is set without.`);
          return { json: result, text: textOf(result) };
        }),
      ),
    );
};
/** The name of a template that is shipped, or of a file that is one. */
export function templateName(text: string): string {
  const read = TemplateName.safeParse(text);
  if (read.success) return read.data;
  throw new InvalidArgumentError(`It is one of ${TEMPLATES.join(', ')}, or the name of a .typ file.`);
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
