import { Option } from 'commander';
import { LANGUAGES, type Language } from '../../preload/contract/vocabulary.ts';
import { basename } from 'node:path';
import type { AddCommand } from './cli.ts';

export const addNew: AddCommand = (program, { rooms, run }) => {
  program
    .command('new')
    .description('make a dossier')
    .argument('<dossier>', 'the file to make; it must not be there yet')
    .option('--title <title>', 'its title (else the name of the file)')
    .addOption(
      new Option('--language <language>', 'the language of its briefings').choices(LANGUAGES).default('fr'),
    )
    .action(
      run(async (dossier: string, options: { readonly title?: string; readonly language: Language }) => {
        const title = options.title ?? basename(dossier).replace(/\.liasse$/, '');
        return rooms.makeDossier(dossier, { title, language: options.language }, async (session) => {
          const { uid } = await session.query('dossier.info', {});
          return { json: { dossier, uid }, text: `${dossier}\n${uid}` };
        });
      }),
    );
};
