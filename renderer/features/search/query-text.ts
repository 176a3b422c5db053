/** Filters in the text of a query: whatever narrows a search stands in the field, and is taken out of it again. Pure. */
import type { SearchField } from '../../../preload/contract/index.ts';

export interface Filter {
  readonly field: SearchField;
  readonly value: string;
}

/** One thing of a query that stands outside of brackets: words, a phrase, a field, all of a bracket. UTF-16 code units. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '”' };
const isSpace = (sign: string): boolean => /[\s\u00a0\u202f]/.test(sign);

/** Where what begins with this quotation mark ends; the end of the query where it is not closed. */
function afterQuote(query: string, at: number): number {
  const close = query.indexOf(CLOSING[query.charAt(at)] ?? '"', at + 1);
  return close === -1 ? query.length : close + 1;
}

/** The pieces of a query. What cannot be read is cut all the same. */
export function piecesOf(query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < query.length) {
    if (isSpace(query.charAt(at))) {
      at += 1;
      continue;
    }
    let end = at;
    let depth = 0;
    while (end < query.length && (depth > 0 || !isSpace(query.charAt(end)))) {
      const sign = query.charAt(end);
      if (sign === '(') depth += 1;
      else if (sign === ')') depth = Math.max(0, depth - 1);
      end = Object.hasOwn(CLOSING, sign) ? afterQuote(query, end) : end + 1;
    }
    pieces.push({ text: query.slice(at, end), at, end });
    at = end;
  }
  return pieces;
}

/** Whether a word is an operator of the language of queries, and no word to look for. */
export const isOperator = (word: string): boolean =>
  /^(?:AND|ET|OR|OU|NOT|SAUF|(?:NEAR|PRÈS|PRES)(?:\/\d+)?)$/u.test(word);

const isOr = ({ text }: Piece): boolean => text === 'OR' || text === 'OU';
const isNot = (piece: Piece | undefined): boolean => piece?.text === 'NOT' || piece?.text === 'SAUF';

/** A value as it is typed: in quotation marks where it is more than one word, of a pair that it does not have itself. */
function valueText(value: string): string {
  if (/^[\p{L}\p{N}._+-]+$/u.test(value)) return value;
  if (!value.includes('"')) return `"${value}"`;
  return value.includes('»') ? `“${value.replaceAll('”', ' ')}”` : `«${value}»`;
}

export const filterText = ({ field, value }: Filter): string => `${field}:${valueText(value)}`;

const find = (pieces: readonly Piece[], filter: Filter): number => {
  const wanted = filterText(filter).toLowerCase();
  return pieces.some(isOr)
    ? -1
    : pieces.findIndex(({ text }, at) => text.toLowerCase() === wanted && !isNot(pieces[at - 1]));
};

/** Whether a query is narrowed by a filter as a whole. */
export const hasFilter = (query: string, filter: Filter): boolean => find(piecesOf(query), filter) >= 0;

/** Narrows all of a query: what has alternatives is put in brackets first. */
export function withFilter(query: string, filter: Filter): string {
  if (hasFilter(query, filter)) return query;
  const before = query.trim();
  const whole = piecesOf(before).some(isOr) ? `(${before})` : before;
  return [whole, filterText(filter)].filter((part) => part !== '').join(' ');
}

export function withoutFilter(query: string, filter: Filter): string {
  const pieces = piecesOf(query);
  const at = find(pieces, filter);
  return pieces
    .filter((_, index) => index !== at && !(index === at - 1 && pieces[index]?.text === 'AND'))
    .map(({ text }) => text)
    .join(' ');
}

/** The beginning of a word that was not typed to its end: with a star, it is looked for as it was while it was typed. */
export function withStar(query: string): string {
  const last = piecesOf(query).at(-1);
  return last === undefined || last.end < query.length || !/^[\p{L}\p{N}]{3,}$/u.test(last.text)
    ? query
    : `${query}*`;
}
