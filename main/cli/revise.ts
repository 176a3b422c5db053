import { createHash } from 'node:crypto';
import { LiasseError } from '../../preload/contract/errors.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed, uidsOf } from './uids.ts';

export const addRevise: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('revise')
    .description('import a newer version of a document: both are kept, its passages are carried over')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the earlier version’s uid, or the beginning of it')
    .argument('<file>', 'the newer version')
    .action(
      run((dossier: string, uid: string, path: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { id: revisesId } = await recordNamed(session, uid, ['document']);
          const earlier = await session.query('document.get', { id: revisesId });
          const file = fileOnDisk(path);
          const bytes = await file.read();
          const parsed = await rooms.parse({ name: file.fileName, bytes }, signal);
          const { value } = await session.command('document.add', {
            ...parsed,
            fileName: file.fileName,
            bytes,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            sourceId: earlier.sourceId,
            revisesId,
          });
          if (!value.added) {
            throw new LiasseError(
              'already-exists',
              'This file is in the dossier already; nothing was changed.',
              {
                file: path,
              },
            );
          }
          const { passages, affected } = await session.query('revision.get', { documentId: value.id });
          const document = await uidsOf(session).of(value.id);
          const rows = passages.map(({ uid: passage, state }) => ({ passage, state }));
          return {
            json: { document, passages: rows, affected: affected.map(({ uid: claim }) => claim) },
            text: [
              document,
              ...rows.map(({ passage, state }) => `${passage}  ${state}`),
              ...affected.map(({ uid: claim, title }) => `affected  ${claim}  ${title}`),
            ].join('\n'),
          };
        }),
      ),
    );
};
