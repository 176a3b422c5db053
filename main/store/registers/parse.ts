/** From what was written into a cell to the columns that keep it; or to the fault that keeps it out. */
import {
  columnOf,
  dateColumns,
  fieldOf,
  REGISTERS,
  type CellFault,
  type CellInput,
  type CellProblem,
  type Field,
  type RegisterNoun,
  type RegisterWrite,
} from '../../../preload/contract/registers/index.ts';
import { LanguageTag } from '../../../preload/contract/common.ts';
import { countryNamed } from '../../domain/countries.ts';
import { isDate } from '../../domain/dates.ts';
import { dateInWords } from '../../domain/dates-in-words.ts';
import { isCurrency, parseAmount, plainNumber, type ParsedAmount } from '../../domain/money.ts';
import { daysOf } from '../../domain/periods.ts';
import type { Noun } from '../../../preload/contract/vocabulary.ts';
import { fold } from '../fold.ts';
import type { Read, Value } from '../sql.ts';
import { isThere, namesIn, type Names } from './names.ts';

/** Columns of the register's table; `recipients` are those of a programme, kept in a table of their own. */
export interface Columns {
  readonly values: Record<string, Value>;
  /** Of fields that are not a column: the numbers of records that `references` lead to. */
  readonly lists: Record<string, readonly (number | Missing)[]>;
  /** A name that no record has yet, to be made when the row is written. */
  readonly missing: Record<string, Missing>;
}

/** A name of which a record is still to be made. */
export interface Missing {
  readonly noun: Noun;
  readonly name: string;
}

export interface Parsed {
  /** One a row, in their order. */
  readonly rows: readonly { readonly id: number | null; readonly columns: Columns }[];
  readonly problems: readonly CellProblem[];
  readonly names: Names;
}

/** The most problems that are told. */
const TOLD = 1000;
/** The longest line, in UTF-16 code units. */
const LINE = 1000;

class Refusal extends Error {
  readonly fault: CellFault;
  readonly readings: readonly string[] | undefined;

  constructor(fault: CellFault, readings?: readonly string[]) {
    super(fault);
    this.fault = fault;
    this.readings = readings;
  }
}

/** Reads all cells of a write. */
export function parsed(read: Read, register: RegisterNoun, { rows, createMissing }: RegisterWrite): Parsed {
  const names = namesIn(read);
  const problems: CellProblem[] = [];
  const say = (row: number, field: string, text: string, { fault, readings }: Refusal): void => {
    if (problems.length < TOLD) problems.push({ row, field, text, fault, ...(readings ? { readings } : {}) });
  };
  const result = rows.map(({ id, cells }, at) => {
    const columns: Columns = { values: {}, lists: {}, missing: {} };
    if (id !== undefined && !isThere(read, id, [register]))
      say(at, '', String(id), new Refusal('no-such-record'));
    for (const [key, input] of Object.entries(cells)) {
      try {
        const field = fieldOf(register, key);
        if (field === undefined) throw new Refusal('unknown-field');
        if (field.readOnly === true) throw new Refusal('read-only-field');
        cell({ read, register, names, createMissing, columns, key, field, id: id ?? null, cells }, input);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        say(at, key, textOf(input), error);
      }
    }
    if (id === undefined) {
      for (const [key, field] of Object.entries(REGISTERS[register].fields)) {
        if (field.required !== true || field.initial !== undefined) continue;
        if (isEmpty(cells[key])) say(at, key, '', new Refusal('required'));
      }
    }
    return { id: id ?? null, columns };
  });
  return { rows: result, problems, names };
}

export const problemsOf = (
  read: Read,
  register: RegisterNoun,
  write: RegisterWrite,
): readonly CellProblem[] => parsed(read, register, write).problems;

const textOf = (input: CellInput): string =>
  input === null ? '' : typeof input === 'object' ? `#${input.id}` : String(input).trim();

const isEmpty = (input: CellInput | undefined): boolean =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '');

interface Cell {
  readonly read: Read;
  readonly register: RegisterNoun;
  readonly names: Names;
  readonly createMissing: boolean;
  readonly columns: Columns;
  readonly key: string;
  readonly field: Field;
  /** The row that is changed. */
  readonly id: number | null;
  readonly cells: Readonly<Record<string, CellInput>>;
}

function cell(at: Cell, input: CellInput): void {
  const { field, columns, register, key } = at;
  const column = columnOf(register, key, field);
  if (isEmpty(input)) return empty(at, column);
  if (typeof input === 'object' && input !== null && field.type !== 'reference')
    throw new Refusal('not-a-choice');
  // A number is known; only text may have two readings.
  const text = typeof input === 'number' ? plainNumber(input) : textOf(input);
  switch (field.type) {
    case 'line':
      if (text.length > LINE) throw new Refusal('too-long');
      columns.values[column] = text;
      return;
    case 'prose':
      columns.values[column] = text;
      return;
    case 'choice':
      columns.values[column] = word(field, text);
      return;
    case 'choices':
      columns.values[column] = JSON.stringify([...new Set(listed(text).map((each) => word(field, each)))]);
      return;
    case 'date':
      return date(columns, key, text);
    case 'number':
      return number(columns, column, text);
    case 'amount':
      return amount(at, column, text);
    case 'currency': {
      const code = text.toUpperCase();
      if (!isCurrency(code)) throw new Refusal('unknown-currency');
      columns.values[column] = code;
      return;
    }
    case 'country': {
      const code = /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : countryNamed(text);
      if (code === null) throw new Refusal('unknown-country');
      columns.values[column] = code;
      return;
    }
    case 'language':
      if (!LanguageTag.safeParse(text).success) throw new Refusal('invalid-language');
      columns.values[column] = text;
      return;
    case 'flag':
      columns.values[column] = flag(text);
      return;
    case 'reference':
      return reference(at, column, input, text);
    case 'references':
      columns.lists[key] = listed(text).map((each) => meant(at, each));
      return;
    case 'value':
      return value(at, column, text);
  }
}

const listed = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Nothing in a cell: what it becomes depends on what the row may be without. */
function empty({ field, columns, key }: Cell, column: string): void {
  if (field.required === true) throw new Refusal('required');
  switch (field.type) {
    case 'references':
      columns.lists[key] = [];
      return;
    case 'choices':
      columns.values[column] = '[]';
      return;
    case 'date': {
      const { text, first, last } = dateColumns(key);
      columns.values[text] = null;
      if (first !== undefined) columns.values[first] = null;
      if (last !== undefined) columns.values[last] = null;
      return;
    }
    case 'amount':
      for (const part of ['', '_milli', '_upper_milli', '_certainty'])
        columns.values[`${column}${part}`] = null;
      return;
    case 'value':
      for (const part of ['', '_kind', '_milli', '_rough', '_key', '_day', '_last_day'])
        columns.values[`${column}${part}`] = null;
      return;
    case 'flag':
      columns.values[column] = 0;
      return;
    default:
      columns.values[column] = field.initial ?? (key === 'note' ? '' : null);
      if (column === 'quantity') columns.values['quantity_certainty'] = null;
  }
}

/** A word of a vocabulary, also in capitals or with spaces: "Framework nation". */
function word({ values = [] }: Field, text: string): string {
  const key = fold(text).replaceAll(/[\s_]+/g, '-');
  const found = values.find((each) => fold(each) === key);
  if (found === undefined) throw new Refusal('not-a-choice', values);
  return found;
}

/** EDTF; or as prose writes it, which becomes EDTF. */
function date(columns: Columns, key: string, written: string): void {
  const text = isDate(written) ? written : dateInWords(written);
  if (text === null) throw new Refusal('invalid-date');
  const days = daysOf(text);
  const { text: column, first, last } = dateColumns(key);
  columns.values[column] = text;
  if (first !== undefined) columns.values[first] = days.first;
  if (last !== undefined) columns.values[last] = days.last;
}

const refused = (read: Extract<ParsedAmount, { ok: false }>, fault: CellFault): Refusal => {
  const readings = [read.either ?? '', read.or ?? ''].filter(Boolean);
  switch (read.reason) {
    case 'ambiguous':
      return new Refusal('ambiguous-amount', readings);
    case 'unknown-currency':
      return new Refusal('unknown-currency');
    case 'ambiguous-currency':
      return new Refusal('ambiguous-currency', readings);
    default:
      return new Refusal(fault);
  }
};

function number(columns: Columns, column: string, text: string): void {
  const read = parseAmount(text);
  if (!read.ok)
    throw read.reason === 'ambiguous' ? refused(read, 'not-a-number') : new Refusal('not-a-number');
  if (read.amount.currency !== null) throw new Refusal('not-a-number');
  const { milli, certainty } = read.amount;
  columns.values[column] = milli === null ? null : milli / 1000;
  if (column === 'quantity') columns.values['quantity_certainty'] = certainty;
}

/** The amount as reported, its thousandths and its certainty; the currency too where the text names it and no cell does. */
function amount(at: Cell, column: string, text: string): void {
  const { columns, field, cells } = at;
  const beside = currencyBeside(at);
  const read = parseAmount(text, beside);
  if (!read.ok) throw refused(read, 'invalid-amount');
  const { milli, upperMilli, certainty, currency } = read.amount;
  columns.values[column] = text;
  columns.values[`${column}_milli`] = milli;
  columns.values[`${column}_upper_milli`] = upperMilli;
  columns.values[`${column}_certainty`] = certainty;
  if (currency === null || field.unit === undefined) return;
  if (isEmpty(cells[field.unit])) columns.values[field.unit] = currency;
  else if (beside !== currency) throw new Refusal('ambiguous-currency', [currency, beside ?? '']);
}

/** The currency of the row: as it is written with the amount, or as the row has it. */
function currencyBeside({ field, cells, id, read, register }: Cell): string | null {
  if (field.unit === undefined) return null;
  const given = cells[field.unit];
  if (typeof given === 'string' && given.trim() !== '') return given.trim().toUpperCase();
  if (id === null || given !== undefined) return null;
  return read.value<string>(`SELECT ${field.unit} FROM ${register} WHERE id = :id`, { id }) ?? null;
}

/** What a claim says of its subject: a date, a number with its unit, or words. */
function value(at: Cell, column: string, text: string): void {
  empty(at, column);
  const values = at.columns.values;
  values[column] = text;
  // Digits alone are a figure, also where EDTF would read a century or a year.
  const date = /^\d+$/.test(text) ? null : isDate(text) ? text : dateInWords(text);
  if (date !== null) {
    const { first, last } = daysOf(date);
    values[`${column}_kind`] = 'date';
    values[`${column}_day`] = first;
    values[`${column}_last_day`] = last;
    return;
  }
  const given = at.cells['unit'];
  const named = typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
  const read = parseAmount(text, named);
  if (!read.ok || read.amount.milli === null) {
    if (!read.ok && read.reason !== 'unreadable' && read.reason !== 'unknown-currency')
      throw refused(read, 'invalid-amount');
    values[`${column}_kind`] = 'text';
    values[`${column}_key`] = fold(text.replaceAll(/\s+/g, ' '));
    return;
  }
  const { milli, certainty, currency } = read.amount;
  const unit = currency ?? named;
  values[`${column}_kind`] = unit !== null && isCurrency(unit.toUpperCase()) ? 'amount' : 'number';
  values[`${column}_milli`] = milli;
  values[`${column}_rough`] = certainty === 'reported' ? 0 : 1;
  if (currency !== null) values[`${column}_unit`] = currency;
}

function flag(text: string): 0 | 1 {
  if (['1', 'true', 'yes', 'oui', 'vrai', 'x'].includes(text.toLowerCase())) return 1;
  if (['0', 'false', 'no', 'non', 'faux'].includes(text.toLowerCase())) return 0;
  throw new Refusal('not-a-choice', ['true', 'false']);
}

function reference(at: Cell, column: string, input: CellInput, text: string): void {
  const { columns, field, read, id } = at;
  const target =
    typeof input === 'object' && input !== null
      ? isThere(read, input.id, field.nouns ?? [])
        ? input.id
        : refuse('no-such-record')
      : meant(at, text);
  if (typeof target === 'number') {
    if (target === id) throw new Refusal('itself');
    columns.values[column] = target;
  } else columns.missing[column] = target;
}

const refuse = (fault: CellFault): never => {
  throw new Refusal(fault);
};

/** What may be made by its name alone. */
const MADE: ReadonlySet<Noun> = new Set(['actor', 'coalition', 'programme']);

function meant({ names, field, createMissing }: Cell, text: string): number | Missing {
  const nouns = field.nouns ?? [];
  const found = names.meant(text, nouns);
  if ('id' in found) return found.id;
  if (found.fault === 'ambiguous-name') throw new Refusal('ambiguous-name', found.readings);
  // A country is known by its code, whatever language its name is written in.
  const code = nouns.includes('actor') ? countryNamed(text) : null;
  const state = code === null ? null : names.meant(code, ['actor']);
  if (state !== null && 'id' in state) return state.id;
  const [noun] = nouns;
  if (createMissing && nouns.length === 1 && noun !== undefined && MADE.has(noun))
    return { noun, name: text };
  throw new Refusal('unknown-name');
}
