/** Fields as words of the terminal: `name=JEF`, `donor=#01a2` for a record by its uid. */
import { LiasseError } from '../../preload/contract/errors.ts';
import {
  fieldOf,
  REGISTERS,
  type CellInput,
  type RegisterNoun,
} from '../../preload/contract/registers/index.ts';
import type { Session } from '../jobs/session.ts';
import { recordNamed } from './uids.ts';

const misused = (field: string, message: string): LiasseError =>
  new LiasseError('invalid-input', message, { field, reason: message });

/** Throws `invalid-input` for a word that is no field, or for a field that is given twice. */
export function fieldsIn(words: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1) throw misused(word, `“${word}” is not of the form field=value.`);
    const name = word.slice(0, at);
    if (fields.has(name)) throw misused(name, `The field ${name} is given twice.`);
    fields.set(name, word.slice(at + 1));
  }
  return fields;
}

/** The cells of a row; a reference written `#uid` leads to that record. */
export async function cellsIn(
  session: Session,
  register: RegisterNoun,
  words: readonly string[],
): Promise<Record<string, CellInput>> {
  const cells: Record<string, CellInput> = {};
  for (const [name, value] of fieldsIn(words)) {
    const field = fieldOf(register, name);
    if (field === undefined) {
      const known = Object.keys(REGISTERS[register].fields).join(', ');
      throw misused(name, `A ${register} has no field ${name}. There are: ${known}.`);
    }
    cells[name] =
      field.type === 'reference' && value.startsWith('#')
        ? { id: (await recordNamed(session, value.slice(1), field.nouns)).id }
        : value;
  }
  return cells;
}

/** Which of the fields given a command takes; throws `invalid-input` for one that it does not. */
export async function valuesIn(
  session: Session,
  noun: string,
  words: readonly string[],
  takes: Readonly<Record<string, 'text' | 'record'>>,
): Promise<Record<string, string | number | null>> {
  const values: Record<string, string | number | null> = {};
  for (const [name, value] of fieldsIn(words)) {
    const kind = Object.hasOwn(takes, name) ? takes[name] : undefined;
    if (kind === undefined) {
      throw misused(
        name,
        `A ${noun} has no field ${name} to be written. There are: ${Object.keys(takes).join(', ')}.`,
      );
    }
    if (kind === 'text') values[name] = value;
    else values[`${name}Id`] = value === '' ? null : (await recordNamed(session, value.replace(/^#/, ''))).id;
  }
  return values;
}
