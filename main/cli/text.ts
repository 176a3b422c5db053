import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

export const addText: AddCommand = (program, { rooms, run }) => {
  program
    .command('text')
    .description('print the canonical text of a document')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the document’s uid, or the beginning of it')
    .action(
      run((dossier: string, document: string) =>
        rooms.withDossier(dossier, async (session) => {
          const record = await recordNamed(session, document, ['document']);
          const { text } = await session.query('document.text', { id: record.id });
          return { json: { document: record.uid, text }, text };
        }),
      ),
    );
};
