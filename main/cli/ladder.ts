import { Option } from 'commander';
import { STAGES } from '../../preload/contract/vocabulary.ts';
import type { AddCommand } from './cli.ts';
import { moneyText } from './money-text.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf } from './uids.ts';

export const addLadder: AddCommand = (program, { rooms, run }) => {
  program
    .command('ladder')
    .description('what was pledged and what became of it: the sums of each programme by stage')
    .argument('<dossier>', 'the dossier')
    .argument('[programme]', 'only this programme')
    .addOption(
      new Option('--currency <currency>', 'what the sums are in').choices(['EUR', 'USD']).default('EUR'),
    )
    .action(
      run(
        (
          dossier: string,
          programme: string | undefined,
          { currency }: { readonly currency: 'EUR' | 'USD' },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const programmeId =
              programme === undefined ? null : (await recordNamed(session, programme, ['programme'])).id;
            const ladders = await session.query('aid.ladder', { programmeId, currency });
            const uids = uidsOf(session);
            const json = [];
            for (const { programmeId: id, rungs, ...ladder } of ladders) {
              json.push({
                id: id === null ? null : await uids.of(id),
                ...ladder,
                currency,
                rungs: rungs.map(({ milli, ...rung }) => ({ ...rung, amount: milli / 1000 })),
              });
            }
            const rows = ladders.flatMap(({ programme: name, basis, rungs }) =>
              STAGES.flatMap((stage) => {
                const rung = rungs.find((one) => one.stage === stage);
                return rung === undefined
                  ? []
                  : [
                      {
                        programme: name ?? '–',
                        basis,
                        stage,
                        amount: moneyText(rung.milli),
                        latest: rung.latest ?? '',
                        flows: rung.added,
                        unsourced: rung.unsourced === 0 ? '' : rung.unsourced,
                      },
                    ];
              }),
            );
            return {
              json,
              text:
                rows.length === 0
                  ? 'No flows.'
                  : table(rows, ['stage', 'amount', 'latest', 'flows', 'unsourced', 'basis', 'programme']),
            };
          }),
      ),
    );
};
