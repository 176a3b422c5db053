import { locate } from '../domain/anchoring/locate.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const addAnchor: AddCommand = (program, { rooms, run }) => {
  program
    .command('anchor')
    .description('where some words stand in a document, also when they are set a little differently there')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the document’s uid, or the beginning of it')
    .requiredOption('--quote <words>', 'the words')
    .option('--prefix <words>', 'the words just before them', '')
    .option('--suffix <words>', 'the words just after them', '')
    .action(
      run((dossier: string, document: string, { quote, prefix, suffix }: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, document, ['document']);
          const { text } = await session.query('document.text', { id });
          const json = locate(text, { exact: quote, prefix, suffix });
          const place = json.start === null ? '' : `  ${json.start}–${json.end}`;
          return { json, text: `${json.state}${place}  ${Math.round(json.score * 100)} %` };
        }),
      ),
    );
};
