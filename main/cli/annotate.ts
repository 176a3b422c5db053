import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly code: readonly string[];
}

export const addAnnotate: AddCommand = (program, { rooms, run }) => {
  program
    .command('annotate')
    .description('mark the one place of a document where some words stand')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the document’s uid, or the beginning of it')
    .requiredOption('--quote <words>', 'the exact words')
    .option('--prefix <words>', 'the words just before them, when they stand in several places', '')
    .option('--suffix <words>', 'the words just after them', '')
    .option('--note <text>', 'a note on the passage', '')
    .option('--code <name>', 'a code, made if it is not there yet; may be repeated', gather, [])
    .action(
      run((dossier: string, document: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id: documentId } = await recordNamed(session, document, ['document']);
          const { value } = await session.command('passage.createFromQuote', {
            documentId,
            quote: options.quote,
            prefix: options.prefix,
            suffix: options.suffix,
            note: options.note,
            codes: [...options.code],
          });
          const { uid } = await session.query('record.get', { id: value.id });
          const { start, end, state } = value;
          return {
            json: { passage: uid, start, end, state },
            text: `${uid}  ${start}–${end}  ${state}`,
          };
        }),
      ),
    );
};

/** Gathers an option that may be repeated. */
export const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
