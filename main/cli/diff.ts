import type { DiffSide } from '../../preload/contract/revisions.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

/** As `git diff --word-diff` writes it: what is gone and what is new. */
const wordsOf = (side: DiffSide | null, [open, close]: readonly [string, string]): string =>
  side === null
    ? ''
    : side.parts.map(({ words, isChanged }) => (isChanged ? `${open}${words}${close}` : words)).join('');

/** More places than any two texts have. */
const EVERY = 1_000_000;

export const addDiff: AddCommand = (program, { rooms, run }) => {
  program
    .command('diff')
    .description('what a document says otherwise than the version before it, word by word')
    .argument('<dossier>', 'the dossier')
    .argument('<document>', 'the newer version’s uid, or the beginning of it')
    .action(
      run((dossier: string, uid: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, uid, ['document']);
          const { before, ...diff } = await session.query('revision.diff', { documentId: id, most: EVERY });
          return {
            json: { before: before.uid, ...diff },
            text: diff.places
              .map((place) =>
                [
                  ...(place.before === null ? [] : [`- ${wordsOf(place.before, ['[-', '-]'])}`]),
                  ...(place.after === null ? [] : [`+ ${wordsOf(place.after, ['{+', '+}'])}`]),
                ].join('\n'),
              )
              .join('\n\n'),
          };
        }),
      ),
    );
};
