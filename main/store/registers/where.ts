/** A view's filters as SQL. Values are bound; field names are those of the register's definition. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import {
  columnOf,
  dateColumns,
  fieldOf,
  REGISTERS,
  type Field,
  type RegisterFilter,
  type RegisterNoun,
  type RegisterView,
} from '../../../preload/contract/registers/index.ts';
import { earliestDay } from '../../domain/dates.ts';
import { daysOf } from '../../domain/periods.ts';
import type { Noun } from '../../../preload/contract/vocabulary.ts';
import type { Value } from '../sql.ts';
import { cellOf, fieldsOf, isElsewhere, sortKeyOf } from './columns.ts';

export interface Where {
  /** Conditions over the row `t`, joined by AND; never empty. */
  readonly sql: string;
  readonly params: Record<string, Value>;
}

export function requireField(register: RegisterNoun, key: string): Field {
  const field = fieldOf(register, key);
  if (field !== undefined) return field;
  throw new LiasseError('invalid-input', `The register of ${register}s has no field “${key}”.`, {
    field: key,
    reason: `the fields are ${Object.keys(REGISTERS[register].fields).join(', ')}`,
  });
}

/** What is not deleted. By the few that are, not by a look at each record: three times as fast on 200,000 rows. */
const isThere = (id: string): string => `${id} NOT IN (SELECT id FROM record WHERE deleted_at IS NOT NULL)`;

/** The rows of a view. */
export function whereOf({ register, filters, search }: RegisterView): Where {
  const params: Record<string, Value> = {};
  const parts = filters.map((filter, at) => condition(register, filter, `f${at}`, params));
  for (const [at, word] of search.trim().split(/\s+/).filter(Boolean).entries()) {
    params[`s${at}`] = word;
    parts.push(searched(register, `s${at}`));
  }
  return { sql: [isThere('t.id'), ...parts].join('\n      AND '), params };
}

/**
 * A word anywhere in the texts of a row, or in a name of what it leads to. Names are looked through once, not row by row, and an
 * actor is found by any of its names, also where the cell shows another.
 */
function searched(register: RegisterNoun, name: string): string {
  const found = (words: string): string => `instr(fold(${words}), fold(:${name})) > 0`;
  const texts: string[] = [];
  const led: string[] = [];
  for (const [key, field] of fieldsOf(register)) {
    const [noun, ...others] = field.nouns ?? [];
    if (field.type === 'reference' && noun !== undefined && others.length === 0 && noun !== register) {
      led.push(`t.${columnOf(register, key, field)} IN (${namesWhere(noun, found)})`);
    } else if (SEARCHED.has(field.type)) texts.push(cellOf(register, key, field));
  }
  return `(${[found(`concat_ws(' ', ${texts.join(', ')})`), ...led].join(' OR ')})`;
}

/** The records of a noun that have a name of which something is true; coalitions also by their short name. */
function namesWhere(noun: Noun, found: (words: string) => string): string {
  if (noun === 'actor') return `SELECT actor_id FROM actor_name WHERE ${found('name')}`;
  if (noun === 'coalition')
    return `SELECT id FROM coalition WHERE ${found("concat_ws(' ', name, short_name)")}`;
  return `SELECT id FROM record_title WHERE noun = '${noun}' AND deleted_at IS NULL AND ${found('title')}`;
}

const SEARCHED: ReadonlySet<Field['type']> = new Set([
  'line',
  'prose',
  'reference',
  'references',
  'amount',
  'value',
]);

function condition(
  register: RegisterNoun,
  { field: key, test, values }: RegisterFilter,
  name: string,
  params: Record<string, Value>,
): string {
  if (test === 'sourced' || test === 'unsourced' || test === 'contradicted') {
    if (key !== '') requireField(register, key);
    if (key === '') return evidenced(test, () => '');
    params[name] = key;
    return evidenced(test, (table) => ` AND ${table}.field = :${name}`);
  }
  const field = requireField(register, key);
  const cell = cellOf(register, key, field);
  if (test === 'empty') return `coalesce(${cell}, '') = ''`;
  if (test === 'filled') return `coalesce(${cell}, '') <> ''`;
  if (values.length === 0) return '1';
  if (test === 'at-least' || test === 'at-most') {
    const [value] = values;
    params[name] = bound(field, value ?? '');
    const key_ = sortKeyOf(register, key, field);
    return test === 'at-least' ? `${key_} >= :${name}` : `${key_} <= :${name}`;
  }
  if (test === 'within' && field.type === 'date') return within(key, name, String(values[0] ?? ''), params);
  params[name] = JSON.stringify(values);
  const any = `SELECT value FROM json_each(:${name})`;
  if (test === 'contains') {
    return `EXISTS (${any} WHERE instr(fold(${cell}), fold(value)) > 0)`;
  }
  const same =
    field.type === 'reference'
      ? `(t.${columnOf(register, key, field)} IN (${any} WHERE typeof(value) = 'integer')
        OR fold(${cell}) IN (SELECT fold(value) FROM json_each(:${name}) WHERE typeof(value) = 'text'))`
      : field.type === 'choice' && !isElsewhere(register, key)
        ? `${cell} IN (${any})`
        : `fold(${cell}) IN (SELECT fold(value) FROM json_each(:${name}))`;
  return test === 'is' ? same : `(${cell} IS NULL OR NOT ${same})`;
}

/** All the days that a date may mean lie within those of another. */
function within(key: string, name: string, value: string, params: Record<string, Value>): string {
  const { first, last } = dateColumns(key);
  const days = daysOf(value);
  params[`${name}first`] = days.first;
  params[`${name}last`] = days.last;
  const from = first ?? last;
  const to = last ?? first;
  return `(t.${from} >= :${name}first AND t.${to} <= :${name}last)`;
}

/** Dates compare by day, amounts by thousandths. */
function bound(field: Field, value: string | number): Value {
  if (field.type === 'date') return earliestDay(String(value)) ?? String(value);
  const number = Number(value);
  if (Number.isNaN(number)) return String(value);
  return field.type === 'amount' ? Math.round(number * 1000) : number;
}

/** `ofField` narrows a table's rows to those of one field; without it, evidence of any field counts. */
function evidenced(
  test: 'sourced' | 'unsourced' | 'contradicted',
  ofField: (table: 'e' | 'o') => string,
): string {
  const stance = test === 'contradicted' ? 'contradicts' : 'supports';
  const passages = `EXISTS (
        SELECT 1 FROM evidence e
        WHERE e.record_id = t.id${ofField('e')} AND e.stance = '${stance}' AND ${isThere('e.id')})`;
  if (test === 'contradicted') return passages;
  const either = `(${passages} OR EXISTS (
        SELECT 1 FROM cell_origin o WHERE o.record_id = t.id${ofField('o')}))`;
  return test === 'sourced' ? either : `NOT ${either}`;
}
