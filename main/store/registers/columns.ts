/** From a field of a register to SQL that reads it. */
import {
  columnOf,
  dateColumns,
  REGISTERS,
  type Field,
  type RegisterNoun,
} from '../../../preload/contract/registers/index.ts';
import type { Noun } from '../../../preload/contract/vocabulary.ts';

/** The title of another record, by an expression for its number. Where one noun alone can be meant, its own table says it. */
function titleOf(nouns: readonly Noun[], id: string): string {
  const [noun, ...others] = nouns;
  if (others.length === 0 && noun !== undefined) {
    if (noun === 'actor') return `(SELECT name FROM actor_name WHERE actor_id = ${id} AND seq = 0)`;
    if (noun === 'coalition' || noun === 'programme' || noun === 'event')
      return `(SELECT name FROM ${noun} WHERE id = ${id})`;
    if (noun === 'agreement') return `(SELECT title FROM agreement WHERE id = ${id})`;
  }
  return `(SELECT title FROM record_title WHERE id = ${id})`;
}

/** Cells that are not a column of the register's own table. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'actor.name': titleOf(['actor'], 't.id'),
  'actor.aliases': `(SELECT group_concat(name, '; ' ORDER BY seq) FROM actor_name WHERE actor_id = t.id AND seq > 0)`,
  'source.reliability': '(SELECT reliability FROM source_letter WHERE source_id = t.id)',
  'programme.recipients': `(
    SELECT group_concat(n.name, '; ' ORDER BY pr.id)
    FROM programme_recipient pr JOIN actor_name n ON n.actor_id = pr.actor_id AND n.seq = 0
    WHERE pr.programme_id = t.id)`,
  'programme.sectors': `(SELECT group_concat(value, '; ') FROM json_each(t.sectors))`,
};

export const isElsewhere = (register: RegisterNoun, key: string): boolean =>
  Object.hasOwn(ELSEWHERE, `${register}.${key}`);

/** What a cell shows, as an SQL expression over the row `t`. */
export function cellOf(register: RegisterNoun, key: string, field: Field): string {
  const elsewhere = ELSEWHERE[`${register}.${key}`];
  if (elsewhere !== undefined) return elsewhere;
  const column = `t.${columnOf(register, key, field)}`;
  return field.type === 'reference' ? titleOf(field.nouns ?? [], column) : column;
}

/** What a cell is sorted and compared by. */
export function sortKeyOf(register: RegisterNoun, key: string, field: Field): string {
  switch (field.type) {
    case 'date': {
      const { text, first, last } = dateColumns(key);
      return `t.${first ?? last ?? text}`;
    }
    case 'amount':
      return `t.${columnOf(register, key, field)}_milli`;
    case 'value':
      return `coalesce(t.value_milli, t.value_day, t.value_key)`;
    case 'number':
    case 'flag':
    case 'choice':
      return `t.${columnOf(register, key, field)}`;
    default:
      return `fold(${cellOf(register, key, field)})`;
  }
}

export const fieldsOf = (register: RegisterNoun): readonly (readonly [string, Field])[] =>
  Object.entries(REGISTERS[register].fields);
