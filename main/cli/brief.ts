import { Option } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import { LANGUAGES, TLPS, type Language, type Tlp } from '../../preload/contract/vocabulary.ts';
import { bodyFromMarkdown } from '../briefing/markdown.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import type { AddCommand } from './cli.ts';
import { dateOption } from './date-option.ts';
import { TEMPLATES } from '../../preload/contract/house.ts';
import { templateName } from './export.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly title: string;
  readonly from: string;
  readonly tlp?: Tlp;
  readonly language?: Language;
  readonly author?: string;
  readonly reference?: string;
  readonly recipients?: string;
  readonly date?: string;
  readonly template?: string;
}

/** The nouns that a briefing cites. */
const CITED = ['claim', 'statement', 'passage'] as const;

export const addBrief: AddCommand = (program, { rooms, run }) => {
  program
    .command('brief')
    .description('make a briefing out of Markdown in which [@id] cites a claim, a statement or a passage')
    .argument('<dossier>', 'the dossier')
    .requiredOption('--title <title>', 'its title')
    .requiredOption('--from <file>', 'the Markdown, in UTF-8')
    .addOption(new Option('--tlp <marking>', 'its marking (Traffic Light Protocol 2.0)').choices(TLPS))
    .addOption(new Option('--language <language>', 'its language (else the dossier’s)').choices(LANGUAGES))
    .option('--author <name>', 'who signs it')
    .option('--reference <number>', 'its reference number')
    .option('--recipients <names>', 'whom it is for')
    .option(
      '--template <name>',
      `how it is set: ${TEMPLATES.join(', ')}, or a .typ file of the house’s folder`,
      templateName,
    )
    .option('--date <edtf>', 'the date that it carries', dateOption)
    .action(
      run(async (dossier: string, options: Options) => {
        const markdown = await readMarkdown(options.from);
        return rooms.withDossier(dossier, async (session) => {
          const body = await bodyFromMarkdown(
            markdown,
            async (text) => (await recordNamed(session, text, CITED)).uid,
          );
          const { language } = await session.query('dossier.info', {});
          const { value } = await session.command('briefing.create', {
            title: options.title,
            language: options.language ?? language,
            tlp: options.tlp ?? null,
            author: options.author ?? null,
            reference: options.reference ?? null,
            recipients: options.recipients ?? null,
            date: options.date ?? null,
            ...(options.template !== undefined && { template: options.template }),
            body,
          });
          const { uid } = await session.query('record.get', { id: value });
          return { json: { briefing: uid }, text: uid };
        });
      }),
    );
};

async function readMarkdown(file: string): Promise<string> {
  const bytes = await fileOnDisk(file).read();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LiasseError('undecodable', `This is not text in UTF-8: ${file}.`, { file });
  }
}
