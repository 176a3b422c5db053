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
        const { problems, more } = await problemsOf(rooms, dossier);
        const ok = problems.length === 0;
        return {
          json: { ok, problems, ...(more > 0 && { more }) },
          text: ok
            ? 'No problems.'
            : [
                ...problems.map(({ code, what }) => `${code}: ${what}`),
                ...(more === 0 ? [] : [`And ${more} more.`]),
              ].join('\n'),
          refused: !ok,
        };
      }),
    );
};

interface Found {
  readonly problems: readonly Row[];
  /** How many are not listed. */
  readonly more: number;
}

async function problemsOf(rooms: Rooms, dossier: string): Promise<Found> {
  try {
    return await rooms.withDossier(dossier, async (session) => {
      const { problems, more = 0 } = await session.check();
      const uids = uidsOf(session);
      const rows: Row[] = [];
      for (const { code, what, recordId } of problems) {
        rows.push({ code, what, record: recordId === null ? null : await uids.of(recordId) });
      }
      return { problems: rows, more };
    });
  } catch (error) {
    // A dossier so damaged that it cannot be opened is a finding, not a failure to look.
    if (error instanceof LiasseError && error.code === 'damaged') {
      return { problems: [{ code: 'integrity', what: error.message, record: null }], more: 0 };
    }
    throw error;
  }
}
