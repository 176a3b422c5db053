import { LiasseError } from '../../preload/contract/errors.ts';
import type { AddCommand } from './cli.ts';
import { gather } from './annotate.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf } from './uids.ts';

export const addMerge: AddCommand = (program, { rooms, run }) => {
  program
    .command('merge')
    .description('take one actor into another, with its names and all that leads to it')
    .argument('<dossier>', 'the dossier')
    .argument('<kept>', 'the actor that stays')
    .argument('<gone>', 'the actor that is the same')
    .option('--reason <text>', 'how one knows', '')
    .action(
      run((dossier: string, kept: string, gone: string, { reason }: { readonly reason: string }) =>
        rooms.withDossier(dossier, async (session) => {
          const one = await recordNamed(session, kept, ['actor']);
          const other = await recordNamed(session, gone, ['actor']);
          await session.command('actor.merge', { keptId: one.id, goneId: other.id, reason });
          return { json: { kept: one.uid, gone: other.uid }, text: one.uid };
        }),
      ),
    );
};

export const addUnmerge: AddCommand = (program, { rooms, run }) => {
  program
    .command('unmerge')
    .description('part what was merged: the actor that was taken in last, or the one named')
    .argument('<dossier>', 'the dossier')
    .argument('<kept>', 'the actor that took the other in')
    .option('--name <name>', 'of the actor that was taken in')
    .action(
      run((dossier: string, kept: string, { name }: { readonly name?: string }) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, kept, ['actor']);
          const merges = await session.query('actor.merges', { id });
          const merge = merges.findLast((one) => name === undefined || one.name === name);
          if (merge === undefined) {
            throw new LiasseError('not-found', 'Nobody of that name was taken into this actor.', {
              uid: kept,
            });
          }
          const { value } = await session.command('actor.unmerge', { mergeId: merge.id });
          const { uid } = await session.query('record.get', { id: value });
          return { json: { parted: uid }, text: uid };
        }),
      ),
    );
};

export const addAlike: AddCommand = (program, { rooms, run }) => {
  program
    .command('alike')
    .description('actors that may be one: a name in common, or the same country')
    .argument('<dossier>', 'the dossier')
    .action(
      run((dossier: string) =>
        rooms.withDossier(dossier, async (session) => {
          const uids = uidsOf(session);
          const json = [];
          for (const { oneId, otherId, one, other, ...rest } of await session.query('actor.alike', {})) {
            json.push({
              one: await uids.of(oneId),
              other: await uids.of(otherId),
              ...rest,
              names: `${one} / ${other}`,
            });
          }
          return {
            json,
            text: json.length === 0 ? 'None found.' : table(json, ['one', 'other', 'why', 'shared', 'names']),
          };
        }),
      ),
    );
};

export const addSplit: AddCommand = (program, { rooms, run }) => {
  program
    .command('split')
    .description('make another actor of some names of one')
    .argument('<dossier>', 'the dossier')
    .argument('<actor>', 'the actor')
    .requiredOption('--name <name>', 'a name that goes; may be repeated', gather, [])
    .option(
      '--record <record>',
      'a record that leads to the new one from now on; may be repeated',
      gather,
      [],
    )
    .action(
      run(
        (
          dossier: string,
          actor: string,
          options: { readonly name: readonly string[]; readonly record: readonly string[] },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const { id } = await recordNamed(session, actor, ['actor']);
            const { names } = await session.query('actor.get', { id });
            const records = [];
            for (const record of options.record) records.push((await recordNamed(session, record)).id);
            const { value } = await session.command('actor.split', {
              id,
              names: names.flatMap((name) =>
                options.name.includes(name.name) && name.id !== null ? [name.id] : [],
              ),
              records,
            });
            const { uid } = await session.query('record.get', { id: value });
            return { json: { actor: uid }, text: uid };
          }),
      ),
    );
};
