import { Argument } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import { isRegister, type RegisterNoun } from '../../preload/contract/registers/index.ts';
import { NOUNS, type Noun } from '../../preload/contract/vocabulary.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { cellsIn, valuesIn } from './fields.ts';
import { recordNamed } from './uids.ts';
import { WRITERS } from './writers.ts';

const FIELDS = 'fields, such as name=JEF; a record of a register by its name, or by its uid: donor=#01a2';

export const addAdd: AddCommand = (program, { rooms, run }) => {
  program
    .command('add')
    .description('make a record of any kind')
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<noun>', 'what to make').choices(NOUNS))
    .argument('[fields...]', FIELDS)
    .option('--create', 'names that no actor, coalition or programme has yet become new ones')
    .action(
      run(
        (
          dossier: string,
          noun: Noun,
          fields: readonly string[],
          { create = false }: { readonly create?: boolean },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const id = isRegister(noun)
              ? await writeRow(session, noun, null, fields, create)
              : await made(session, noun, fields);
            const { uid } = await session.query('record.get', { id });
            return { json: { id: uid, noun }, text: uid };
          }),
      ),
    );
};

export const addSet: AddCommand = (program, { rooms, run }) => {
  program
    .command('set')
    .description('change fields of a record; an empty value empties the field')
    .argument('<dossier>', 'the dossier')
    .argument('<record>', 'the record’s uid, or the beginning of it')
    .argument('<fields...>', FIELDS)
    .option('--create', 'names that no actor, coalition or programme has yet become new ones')
    .action(
      run(
        (
          dossier: string,
          uid: string,
          fields: readonly string[],
          { create = false }: { readonly create?: boolean },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const record = await recordNamed(session, uid);
            if (isRegister(record.noun)) await writeRow(session, record.noun, record.id, fields, create);
            else await changed(session, record.noun, record.id, fields);
            return { json: { id: record.uid, noun: record.noun }, text: record.uid };
          }),
      ),
    );
};

async function writeRow(
  session: Session,
  register: RegisterNoun,
  id: number | null,
  fields: readonly string[],
  createMissing: boolean,
): Promise<number> {
  const cells = await cellsIn(session, register, fields);
  const { value } = await session.command(`${register}.write`, {
    createMissing,
    rows: [id === null ? { cells } : { id, cells }],
  });
  return value.ids[0] ?? 0;
}

const refuse = (noun: Noun, what: string, instead: string | undefined): LiasseError => {
  const reason = `A ${noun} cannot be ${what} by its fields${instead === undefined ? '' : `: ${instead}`}.`;
  return new LiasseError('invalid-input', reason, { field: noun, reason });
};

async function made(
  session: Session,
  noun: Exclude<Noun, RegisterNoun>,
  fields: readonly string[],
): Promise<number> {
  const { add, instead } = WRITERS[noun];
  if (add === undefined) throw refuse(noun, 'made', instead);
  const params = await valuesIn(session, noun, fields, add.takes);
  // What the command takes is checked by the command itself.
  const { value } = await session.command(add.command as 'code.create', params as { name: string });
  return typeof value === 'number' ? value : (value as { readonly id: number }).id;
}

async function changed(
  session: Session,
  noun: Exclude<Noun, RegisterNoun>,
  id: number,
  fields: readonly string[],
): Promise<void> {
  const { set, instead } = WRITERS[noun];
  if (set === undefined) throw refuse(noun, 'changed', instead);
  const params = await valuesIn(session, noun, fields, set.takes);
  await session.command(set.command as 'code.update', { id, ...params });
}
