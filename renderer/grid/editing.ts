/** The cell that is being edited: what stands in it to begin with, and what it becomes. */
import type { CellInput, Field, RegisterRow } from '../../preload/contract/index.ts';
import { given } from './given.ts';
import type { Spot } from './range.ts';
import type { Shown } from './shown.ts';

export interface Editing {
  readonly spot: Spot;
  readonly key: string;
  readonly field: Field;
  /** Null: the new row. */
  readonly row: RegisterRow | null;
  /** What was typed to begin it, in place of what stood there; null keeps that. */
  readonly typed: string | null;
  /** What stands there, in the form in which it is written. */
  readonly text: string;
  /** Why it was opened: the sentence of a refusal. */
  readonly fault: string | null;
}

/** What somebody gives a cell: text, or the record that they chose. */
export interface Entry {
  readonly text: string;
  readonly chosen: { readonly id: number } | null;
  /** The name is to become a new record. */
  readonly create: boolean;
}

/** Where the keys go when a cell was written. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay' | 'nowhere';

/** What a cell holds in the form in which it is written: a date as EDTF, an amount as reported, a choice by its label. */
export function writtenForm(field: Field, key: string, row: RegisterRow | null, shown: Shown): string {
  const value = row?.cells[key] ?? null;
  if (row === null || value === null) return '';
  return field.type === 'choice' || field.type === 'choices' || field.type === 'flag'
    ? shown.words(field, key, row)
    : String(value);
}

export const entryInput = (field: Field, { text, chosen }: Entry, shown: Shown): CellInput =>
  chosen ?? given(field, text, shown.choice);

/** Fields of which several may stand in one cell, with semicolons between them. */
export const isList = ({ type }: Field): boolean => type === 'choices' || type === 'references';

/** Of a list the part that is being typed, else all of it. */
export const typedPart = (field: Field, text: string): string =>
  isList(field) ? (text.split(';').at(-1) ?? '').trim() : text.trim();

/** What the text becomes when one of those offered is taken. */
export const withTaken = (field: Field, text: string, taken: string): string =>
  isList(field)
    ? [
        ...text
          .split(';')
          .slice(0, -1)
          .map((part) => part.trim()),
        taken,
      ]
        .filter(Boolean)
        .join('; ')
    : taken;

/** Nouns of which a record can be made by its name alone. */
const MADE: ReadonlySet<string> = new Set(['actor', 'coalition', 'programme']);

export const canCreate = ({ nouns = [] }: Field): boolean =>
  nouns.length === 1 && nouns.every((noun) => MADE.has(noun));
