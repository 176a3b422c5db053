import { readFile } from 'node:fs/promises';
import { BATCH, type BatchRow } from '../../preload/contract/search.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { namesIn } from '../../preload/contract/names-in.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { hitOutward } from './search.ts';
import { table } from './table.ts';
import { whollyIndexed } from './whole-index.ts';
import { uidsOf } from './uids.ts';

export const addBatch: AddCommand = (program, { rooms, run, tell, signal }) => {
  program
    .command('batch')
    .description('look for each name of a list in everything, in any of its spellings and scripts')
    .argument('<dossier>', 'the dossier')
    .argument('<file>', 'a text file with one name a line, or a CSV file with the names in its first column')
    .action(
      run((dossier: string, file: string) =>
        rooms.withDossier(dossier, async (session) => {
          const names = namesIn(await textOf(file), file.toLowerCase().endsWith('.csv'));
          await whollyIndexed(session, tell, signal);
          const found: BatchRow[] = [];
          for (let at = 0; at < names.length; at += BATCH) {
            if (signal.aborted) throw new LiasseError('cancelled', 'Cancelled. Nothing was changed.');
            found.push(...(await session.query('search.batch', { names: names.slice(at, at + BATCH) })));
            if (names.length > BATCH) tell(`${found.length} of ${names.length} names`);
          }
          const rows = await outward(session, found);
          return {
            json: { names: rows.length, found: rows.filter(({ total }) => total > 0).length, rows },
            text:
              rows.length === 0
                ? 'The file has no names.'
                : table(rows.map(forPeople), ['total', 'name', 'kinds', 'best']),
          };
        }),
      ),
    );
};

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new LiasseError('undecodable', `This is no text in UTF-8: ${file}. Nothing was looked for.`, {
        file,
      });
    }
    throw new LiasseError('no-such-file', `This file cannot be read: ${file}.`, { file });
  }
}

async function outward(session: Session, found: readonly BatchRow[]) {
  const uids = uidsOf(session);
  const rows = [];
  for (const { best, kinds, ...row } of found) {
    rows.push({
      ...row,
      kinds: Object.fromEntries(kinds.map(({ value, count }) => [value, count])),
      best: best === null ? null : await hitOutward(best, uids),
    });
  }
  return rows;
}

const forPeople = ({ name, total, kinds, best }: Awaited<ReturnType<typeof outward>>[number]) => ({
  name,
  total,
  kinds: Object.entries(kinds)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', '),
  best: best?.title ?? '',
});
