import type { AddCommand } from './cli.ts';
import { uidsOf } from './uids.ts';

export const addCheck: AddCommand = (program, { rooms, run }) => {
  program
    .command('check')
    .description('check the whole dossier: integrity, foreign keys, anchors, hashes')
    .argument('<dossier>', 'the dossier')
    .action(
      run((dossier: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { ok, problems } = await session.check();
          const uids = uidsOf(session);
          const rows = [];
          for (const { code, what, recordId } of problems) {
            rows.push({ code, what, record: recordId === null ? null : await uids.of(recordId) });
          }
          return {
            json: { ok, problems: rows },
            text: ok ? 'No problems.' : rows.map(({ code, what }) => `${code}: ${what}`).join('\n'),
            refused: !ok,
          };
        }),
      ),
    );
};
