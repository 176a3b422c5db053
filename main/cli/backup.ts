import { stat } from 'node:fs/promises';
import type { AddCommand } from './cli.ts';

export const addBackup: AddCommand = (program, { rooms, run }) => {
  program
    .command('backup')
    .description('write a whole copy of the dossier')
    .argument('<dossier>', 'the dossier')
    .requiredOption('--to <file>', 'the copy to make; it must not be there yet')
    .action(
      run((dossier: string, options: { readonly to: string }) =>
        rooms.withDossier(dossier, async (session) => {
          await session.backup(options.to);
          const { size } = await stat(options.to);
          return { json: { file: options.to, bytes: size }, text: options.to };
        }),
      ),
    );
};
