import type { AddCommand } from './cli.ts';

export const addSample: AddCommand = (program, { rooms, run }) => {
  program
    .command('sample')
    .description('make the sample dossier')
    .argument('<dossier>', 'the file to make; it must not be there yet')
    .action(
      run(async (dossier: string) => {
        await rooms.buildSample(dossier);
        return rooms.withDossier(dossier, async (session) => {
          const { uid } = await session.query('dossier.info', {});
          return { json: { dossier, uid }, text: `${dossier}\n${uid}` };
        });
      }),
    );
};
