/** A query cut into what it is made of. Nothing is thrown away in silence: what has no letter, digit or sign of ours is a separator. */
import { QueryError, type Stretch } from './query.ts';

export type Lexeme = Stretch &
  (
    | { readonly type: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { readonly type: 'near'; readonly distance: number }
    | { readonly type: 'word' | 'phrase'; readonly text: string }
    | { readonly type: 'field'; readonly field: string; readonly value: string; readonly valueAt: number }
  );

/** Operators are capitals; French ones are understood too. */
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  ET: 'and',
  OR: 'or',
  OU: 'or',
  NOT: 'not',
  SAUF: 'not',
};
const NEAR = /^(?:NEAR|PRÈS|PRES)(?:\/(\d{1,4}))?$/u;
/** How far apart NEAR lets words stand where it does not say. */
const NEAR_DISTANCE = 10;

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '”' };
const SPACE = /[\s\p{Cc}]/u;
const ENDS = /[\s\p{Cc}()"«“„]/u;
/** A name and a colon, with a value right after it; an address is none. */
const FIELD = /^(\p{L}{2,20}):(?!\/)(.*)$/su;
const HAS_WORD = /[\p{L}\p{N}*]/u;

export function lexemesOf(query: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  while (at < query.length) {
    const sign = query.charAt(at);
    if (SPACE.test(sign)) at += 1;
    else if (sign === '(' || sign === ')') {
      found.push({ type: sign === '(' ? 'open' : 'close', at, end: at + 1 });
      at += 1;
    } else if (Object.hasOwn(QUOTES, sign)) {
      const phrase = phraseAt(query, at);
      if (HAS_WORD.test(phrase.text)) found.push(phrase);
      at = phrase.end;
    } else {
      const next = wordAt(query, at);
      found.push(...next.lexemes);
      at = next.end;
    }
  }
  return found;
}

function phraseAt(query: string, at: number): Extract<Lexeme, { type: 'word' | 'phrase' }> {
  const close = QUOTES[query.charAt(at)] ?? '"';
  const last = query.indexOf(close, at + 1);
  if (last === -1) throw new QueryError('unclosedQuote', { at, end: query.length });
  return { type: 'phrase', text: query.slice(at + 1, last), at, end: last + 1 };
}

function wordAt(query: string, at: number): { readonly lexemes: readonly Lexeme[]; readonly end: number } {
  // `-word` is NOT word; a hyphen inside of a word belongs to it.
  if (query.charAt(at) === '-' && at + 1 < query.length && !SPACE.test(query.charAt(at + 1))) {
    return { lexemes: [{ type: 'not', at, end: at + 1 }], end: at + 1 };
  }
  let end = at;
  while (end < query.length && !ENDS.test(query.charAt(end))) end += 1;
  // A closing quotation mark of another pair, alone.
  if (end === at) return { lexemes: [], end: at + 1 };
  const text = query.slice(at, end);
  const operator = Object.hasOwn(OPERATORS, text) ? OPERATORS[text] : undefined;
  if (operator !== undefined) return { lexemes: [{ type: operator, at, end }], end };
  const near = NEAR.exec(text);
  if (near !== null) {
    return {
      lexemes: [{ type: 'near', distance: near[1] === undefined ? NEAR_DISTANCE : Number(near[1]), at, end }],
      end,
    };
  }
  const field = FIELD.exec(text);
  if (field !== null) return fieldAt(query, at, end, field);
  return { lexemes: HAS_WORD.test(text) ? [{ type: 'word', text, at, end }] : [], end };
}

function fieldAt(
  query: string,
  at: number,
  end: number,
  [, field = '', value = '']: RegExpExecArray,
): { readonly lexemes: readonly Lexeme[]; readonly end: number } {
  const valueAt = at + field.length + 1;
  if (value !== '') return { lexemes: [{ type: 'field', field, value, valueAt, at, end }], end };
  if (!Object.hasOwn(QUOTES, query.charAt(end))) {
    // `Note : …`, `Oslo:` at the end of a sentence that was pasted: the colon says nothing.
    if (end < query.length && SPACE.test(query.charAt(end)))
      return { lexemes: [{ type: 'word', text: field, at, end: valueAt - 1 }], end };
    throw new QueryError('missingValue', { at, end });
  }
  const phrase = phraseAt(query, end);
  return {
    lexemes: [{ type: 'field', field, value: phrase.text, valueAt: end + 1, at, end: phrase.end }],
    end: phrase.end,
  };
}
