/**
 * What a register is made of, as data: the same definition gives the grid its columns, the store its columns and checks, the
 * terminal its fields, a mapping its targets, and evidence the cells it can stand behind.
 */
import type { Noun } from '../vocabulary.ts';

export type FieldType =
  /** One line of text. */
  | 'line'
  /** Text of several lines. */
  | 'prose'
  /** One word of a vocabulary. */
  | 'choice'
  /** Several words of a vocabulary; written with semicolons between them. */
  | 'choices'
  /** EDTF. */
  | 'date'
  | 'number'
  /** A sum of money as reported; its thousandths and its certainty are read from it. */
  | 'amount'
  /** ISO 4217. */
  | 'currency'
  /** ISO 3166-1 alpha-2. */
  | 'country'
  /** BCP 47. */
  | 'language'
  | 'flag'
  /** Another record, written by its name, its uid or its country's code. */
  | 'reference'
  /** Several other records; written with semicolons between them. */
  | 'references'
  /** A number, an amount, a date or words: what a claim says of its subject. */
  | 'value';

export interface Field {
  readonly type: FieldType;
  /** A row without it is refused. */
  readonly required?: true;
  /** What the program works out: shown, never written. */
  readonly readOnly?: true;
  /** What a new row has where nothing is given. */
  readonly initial?: string;
  /** Of a choice: `vocabulary.<name>.<value>` words its values. */
  readonly vocabulary?: string;
  readonly values?: readonly string[];
  /** Of a reference: what it may lead to. */
  readonly nouns?: readonly Noun[];
  /** Of a reference: the row belongs to that record, and goes when it goes. */
  readonly owner?: true;
  /** Of an amount: the field that holds its currency; of a value: the field that holds its unit. */
  readonly unit?: string;
  /** Not a statement about the world (a note, an identifier of ours): it is not shown as unsourced. */
  readonly ours?: true;
}

export type Fields = Readonly<Record<string, Field>>;

export interface RegisterDefinition<N extends Noun = Noun> {
  readonly noun: N;
  readonly fields: Fields;
  /** The order of a register that nobody has sorted yet. */
  readonly order: readonly { readonly field: string; readonly descending?: true }[];
}

export const line = (more: Partial<Field> = {}): Field => ({ type: 'line', ...more });
export const prose = (more: Partial<Field> = {}): Field => ({ type: 'prose', ...more });
export const note = (): Field => ({ type: 'prose', ours: true });
export const date = (more: Partial<Field> = {}): Field => ({ type: 'date', ...more });
export const choice = (vocabulary: string, values: readonly string[], more: Partial<Field> = {}): Field => ({
  type: 'choice',
  vocabulary,
  values,
  ...more,
});
export const reference = (nouns: readonly Noun[], more: Partial<Field> = {}): Field => ({
  type: 'reference',
  nouns,
  ...more,
});
