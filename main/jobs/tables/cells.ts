/** From the text of a table's cell to the text that a field is written with. */
import type { TableFault, Transform } from '../../../preload/contract/mappings.ts';
import { nameOfCountry } from '../../domain/countries.ts';
import { plainNumber } from '../../domain/money.ts';

export type Transformed =
  | { readonly text: string }
  | { readonly fault: TableFault; readonly readings?: readonly string[] };

/** `several`: the field can hold several words, with semicolons between them. */
export function transformed(raw: string, as: Transform, several: boolean): Transformed {
  const text = raw.trim();
  switch (as.kind) {
    case 'text':
      return { text };
    case 'filled':
      return { text: text === '' ? as.no : as.yes };
    case 'words':
      return text === '' ? { text } : words(text, as, several);
    case 'date':
      return text === '' ? { text } : date(text, as.order);
    case 'number':
      return { text: number(text, as.decimal) };
    case 'country':
      return { text: countries(text, several) };
  }
}

const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

function words(
  text: string,
  { words, prefix, otherwise }: Extract<Transform, { kind: 'words' }>,
  several: boolean,
): Transformed {
  const list = new Map(Object.entries(words).map(([word, field]) => [bare(word), field]));
  const longestFirst = [...list.keys()].toSorted((one, other) => other.length - one.length);
  const found: string[] = [];
  for (const part of several ? text.split(';') : [text]) {
    const word = bare(part);
    if (word === '') continue;
    const key = prefix ? longestFirst.find((each) => word.startsWith(each)) : word;
    const field = list.get(key ?? '') ?? otherwise;
    if (field === null) return { fault: 'unknown-word', readings: Object.keys(words).slice(0, 20) };
    if (field !== '') found.push(field);
  }
  return { text: [...new Set(found)].join('; ') };
}

/** EDTF stays what it is; the store reads it. */
function date(text: string, order: 'day-first' | 'month-first' | null): Transformed {
  const open = /^until\s+(.+)$/i.exec(text)?.[1];
  const read = day((open ?? text).trim(), order);
  return open === undefined || 'fault' in read ? read : { text: `../${read.text}` };
}

function day(text: string, order: 'day-first' | 'month-first' | null): Transformed {
  const moment = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text);
  if (moment !== null) return { text: moment[1] ?? text };
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (parts === null) return { text };
  const [one, other, year] = parts.slice(1).map(Number) as [number, number, number];
  const dayFirst = `${year}-${two(other)}-${two(one)}`;
  const monthFirst = `${year}-${two(one)}-${two(other)}`;
  if (order !== null) return { text: order === 'day-first' ? dayFirst : monthFirst };
  if (one > 12 || one === other) return { text: dayFirst };
  if (other > 12) return { text: monthFirst };
  return { fault: 'ambiguous-date', readings: [dayFirst, monthFirst] };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A number with a point and nothing between its thousands; what is no number stays, and the store refuses it. */
function number(text: string, decimal: '.' | ','): string {
  const thousands = decimal === ',' ? /[\s.'’]/g : /[\s,'’]/g;
  const plain = text.replaceAll(thousands, '').replace(decimal, '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plainNumber(plain) : text;
}

/** A reference to one actor is to none of several: who is meant of them is not said. */
function countries(text: string, several: boolean): string {
  const names = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^[A-Z]{2}$/.test(part) ? (nameOfCountry(part) ?? part) : part));
  return names.length > 1 && !several ? '' : names.join('; ');
}
