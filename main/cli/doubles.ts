import type { AddCommand } from './cli.ts';
import { table } from './table.ts';
import { uidsOf } from './uids.ts';

export const addDoubles: AddCommand = (program, { rooms, run }) => {
  program
    .command('doubles')
    .description('flows that look like one sum announced twice')
    .argument('<dossier>', 'the dossier')
    .option('--days <days>', 'at most so many days apart', Number, 60)
    .option('--unjudged', 'only those that nobody has judged')
    .action(
      run(
        (
          dossier: string,
          { days, unjudged = false }: { readonly days: number; readonly unjudged?: boolean },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const doubles = await session.query('aid.doubles', { days, unjudged });
            const uids = uidsOf(session);
            const json = [];
            for (const { one, other, ...double } of doubles) {
              json.push({
                ...double,
                one: { ...one, id: await uids.of(one.id) },
                other: { ...other, id: await uids.of(other.id) },
              });
            }
            const rows = json.map(({ one, other, donor, stage, likeness, daysApart, outcome }) => ({
              one: one.id,
              other: other.id,
              donor,
              stage,
              amounts: `${one.amount} ${one.currency ?? ''} / ${other.amount} ${other.currency ?? ''}`,
              days: daysApart,
              like: likeness.toFixed(2),
              outcome: outcome ?? '',
            }));
            return {
              json,
              text:
                rows.length === 0
                  ? 'None found.'
                  : table(rows, ['one', 'other', 'stage', 'days', 'like', 'outcome', 'amounts', 'donor']),
            };
          }),
      ),
    );
};
