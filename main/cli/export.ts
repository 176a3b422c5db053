import { InvalidArgumentError } from 'commander';
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
          });
          for (const { what, name } of result.missing)
            tell(`The ${what} “${name}” was not found; the page is set without.`);
          return { json: result, text: `${result.file}\n${result.sha256}` };
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
