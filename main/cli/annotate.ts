import { LiasseError } from '../../preload/contract/errors.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly quote?: string;
  readonly page?: string;
  readonly area?: string;
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
    .option('--quote <words>', 'the exact words')
    .option('--page <number>', 'of a page without words, from 1, with --area')
    .option('--area <x,y,width,height>', 'a rectangle on it, in points from its top left')
    .option('--prefix <words>', 'the words just before them, when they stand in several places', '')
    .option('--suffix <words>', 'the words just after them', '')
    .option('--note <text>', 'a note on the passage', '')
    .option('--code <name>', 'a code, made if it is not there yet; may be repeated', gather, [])
    .action(
      run((dossier: string, document: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id: documentId } = await recordNamed(session, document, ['document']);
          if (options.quote === undefined) {
            const { value } = await session.command('passage.createArea', {
              documentId,
              area: areaOf(options),
              note: options.note,
            });
            const { uid } = await session.query('record.get', { id: value });
            return { json: { passage: uid, state: 'exact' }, text: uid };
          }
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

/** Throws `invalid-input` unless there are a page and four numbers. */
function areaOf({ page, area }: Options): [number, number, number, number, number] {
  const numbers = [page, ...(area ?? '').split(',')].map((part) => Number((part ?? '').trim() || Number.NaN));
  const [number = 0, x = 0, y = 0, width = 0, height = 0] = numbers;
  if (numbers.length === 5 && numbers.every((each) => each >= 0)) return [number - 1, x, y, width, height];
  const reason = 'Give --quote "the exact words", or --page 3 --area 100,120,200,80.';
  throw new LiasseError('invalid-input', reason, { field: 'quote', reason });
}

/** Gathers an option that may be repeated. */
export const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];
