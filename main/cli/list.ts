import { Argument } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { AddCommand } from './cli.ts';
import { COLUMNS, KIND_NAMES, listAll, nounOfKind } from './kinds.ts';
import { table } from './table.ts';
import { outward, uidsOf } from './uids.ts';

export const addList: AddCommand = (program, { rooms, run }) => {
  program
    .command('list')
    .description('list the records of a kind')
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<kind>', 'what to list').choices(KIND_NAMES))
    .action(
      run((dossier: string, kind: string) =>
        rooms.withDossier(dossier, async (session) => {
          const noun = nounOfKind(kind);
          if (noun === undefined) throw new LiasseError('invalid-input', `There is no kind ${kind}.`);
          const uids = uidsOf(session);
          const rows: Record<string, unknown>[] = [];
          for (const row of await listAll(session, noun)) rows.push(await outward(row, uids));
          return {
            json: rows,
            text: rows.length === 0 ? '' : table(rows, COLUMNS[noun] ?? Object.keys(rows[0] ?? {})),
          };
        }),
      ),
    );
};
