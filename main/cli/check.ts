import { LiasseError } from '../../preload/contract/errors.ts';
import type { AddCommand, Rooms } from './cli.ts';
import { uidsOf } from './uids.ts';

/** A problem as it leaves the dossier: the record's number has become its uid. */
interface Row {
  readonly code: string;
  readonly what: string;
  readonly record: string | null;
}

export const addCheck: AddCommand = (program, { rooms, run }) => {
  program
    .command('check')
    .description('check the whole dossier: integrity, foreign keys, anchors, hashes')
    .argument('<dossier>', 'the dossier')
    .action(
      run(async (dossier: string) => {
        const problems = await problemsOf(rooms, dossier);
        const ok = problems.length === 0;
        return {
          json: { ok, problems },
          text: ok ? 'No problems.' : problems.map(({ code, what }) => `${code}: ${what}`).join('\n'),
          refused: !ok,
        };
      }),
    );
};

async function problemsOf(rooms: Rooms, dossier: string): Promise<readonly Row[]> {
  try {
    return await rooms.withDossier(dossier, async (session) => {
      const { problems } = await session.check();
      const uids = uidsOf(session);
      const rows: Row[] = [];
      for (const { code, what, recordId } of problems) {
        rows.push({ code, what, record: recordId === null ? null : await uids.of(recordId) });
      }
      return rows;
    });
  } catch (error) {
    // A dossier so damaged that it cannot be opened is a finding, not a failure to look.
    if (error instanceof LiasseError && error.code === 'damaged') {
      return [{ code: 'integrity', what: error.message, record: null }];
    }
    throw error;
  }
}
