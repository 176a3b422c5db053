import { Argument } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import {
  fieldOf,
  isRegister,
  REGISTERS,
  type RegisterFilter,
} from '../../preload/contract/registers/index.ts';
import type { Noun } from '../../preload/contract/vocabulary.ts';
import type { Session } from '../jobs/session.ts';
import { gather } from './annotate.ts';
import type { AddCommand } from './cli.ts';
import { fieldsIn } from './fields.ts';
import { COLUMNS, KIND_NAMES, listAll, nounOfKind, registerRows } from './kinds.ts';
import { table } from './table.ts';
import { outward, uidsOf } from './uids.ts';

export const addList: AddCommand = (program, { rooms, run }) => {
  program
    .command('list')
    .description('list the records of a kind')
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<kind>', 'what to list').choices(KIND_NAMES))
    .option('--where <filter>', 'of a register: field=value; may be repeated', gather, [])
    .action(
      run((dossier: string, kind: string, { where }: { readonly where: readonly string[] }) =>
        rooms.withDossier(dossier, async (session) => {
          const noun = nounOfKind(kind);
          if (noun === undefined) throw new LiasseError('invalid-input', `There is no kind ${kind}.`);
          const uids = uidsOf(session);
          const rows: Record<string, unknown>[] = [];
          for (const row of await rowsOf(session, noun, where)) rows.push(await outward(row, uids));
          return {
            json: rows,
            text: rows.length === 0 ? '' : table(rows, columnsOf(noun, rows)),
          };
        }),
      ),
    );
};

/** Filters are those of the noun's register: a choice or a name in full, part of a text, all days of a date. */
async function rowsOf(session: Session, noun: Noun, where: readonly string[]) {
  if (where.length === 0) return listAll(session, noun);
  if (!isRegister(noun)) {
    const reason = `${noun} is no register: it cannot be filtered.`;
    throw new LiasseError('invalid-input', reason, { field: 'where', reason });
  }
  const filters = [...fieldsIn(where)].map(([name, value]): RegisterFilter => {
    const field = fieldOf(noun, name);
    if (field === undefined) {
      const reason = `A ${noun} has no field ${name}. There are: ${Object.keys(REGISTERS[noun].fields).join(', ')}.`;
      throw new LiasseError('invalid-input', reason, { field: name, reason });
    }
    const test =
      field.type === 'date' ? 'within' : field.type === 'line' || field.type === 'prose' ? 'contains' : 'is';
    return { field: name, test: value === '' ? 'empty' : test, values: value === '' ? [] : [value] };
  });
  return registerRows(session, noun, filters);
}

const columnsOf = (noun: Noun, rows: readonly Record<string, unknown>[]): readonly string[] =>
  COLUMNS[noun] ??
  (isRegister(noun) ? ['id', ...Object.keys(REGISTERS[noun].fields)] : Object.keys(rows[0] ?? {}));
