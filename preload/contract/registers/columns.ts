/** Which column of its table each field of a register is kept in: the store writes it there, the journal shows it from there. */
import type { RegisterNoun } from './definitions.ts';
import type { Field } from './fields.ts';

/** The columns of a date: the text, and the first and last day that it may mean. */
export interface DateColumns {
  readonly text: string;
  readonly first?: string;
  readonly last?: string;
}

const DATES: Readonly<Record<string, DateColumns>> = {
  from: { text: 'from_date', first: 'from_day' },
  to: { text: 'to_date', last: 'to_day' },
  said: { text: 'said', first: 'said_day' },
  signed: { text: 'signed', first: 'signed_day' },
  date: { text: 'date', first: 'date_day', last: 'date_last_day' },
};

export const dateColumns = (key: string): DateColumns => DATES[key] ?? { text: snake(key) };

/** Fields whose column is not called after them. */
const RENAMED: Readonly<Partial<Record<RegisterNoun, Readonly<Record<string, string>>>>> = {
  actor: { country: 'iso' },
  claim: { unit: 'value_unit' },
};

const snake = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The column that holds a field of the register's own table. */
export function columnOf(register: RegisterNoun, key: string, { type }: Field): string {
  if (type === 'reference') return `${snake(key)}_id`;
  if (type === 'date') return dateColumns(key).text;
  return RENAMED[register]?.[key] ?? snake(key);
}
