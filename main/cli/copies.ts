import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { table } from './table.ts';
import { recordNamed } from './uids.ts';

/** Texts that were kept before copies were looked for are signed first; a dossier that cannot be written stays as it is. */
async function signAll(session: Session): Promise<void> {
  if ((await session.query('dossier.info', {})).readOnly) return;
  while ((await session.command('copy.sign', { most: 200 })).value > 0);
}

export const addCopies: AddCommand = (program, { rooms, run }) => {
  program
    .command('copies')
    .description('documents that share most of their words with one: likely copies')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the document’s uid, or the beginning of it')
    .action(
      run((dossier: string, uid: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, uid, ['document']);
          await signAll(session);
          const copies = await session.query('copy.ofDocument', { documentId: id });
          const json = copies.map(
            ({ uid: document, title, sourceName, published, share, role, order, state }) => ({
              document,
              title,
              sourceName,
              published,
              share,
              role,
              order,
              state,
            }),
          );
          const rows = json.map(({ document, title, share, role, order, state }) => ({
            document,
            share: `${Math.round(share * 100)} %`,
            which: `${role} (${order})`,
            state,
            title,
          }));
          return {
            json,
            text:
              rows.length === 0
                ? 'None found.'
                : table(rows, ['document', 'share', 'which', 'state', 'title']),
          };
        }),
      ),
    );
};
