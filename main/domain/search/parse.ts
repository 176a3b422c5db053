/**
 * Reads a query. `word word` is AND; OR binds less than AND, NOT and `-` more; NEAR/n stands between words or phrases.
 * Throws `QueryError`, which says what is wrong and where.
 */
import { lexemesOf, type Lexeme } from './lexer.ts';
import { QueryError, type FieldNode, type PhraseNode, type QueryNode, type WordNode } from './query.ts';

/** UTF-16 code units. */
const LONGEST = 10_000;
/** Words, fields and brackets. */
const MOST_PARTS = 200;
/** A star needs so many letters or digits beside it: before it, or between two. */
const LEAST_BEGINNING = 2;
const LEAST_INSIDE = 3;

/** Null: there is nothing in it. */
export function parseQuery(query: string): QueryNode | null {
  if (query.length > LONGEST) {
    throw new QueryError('tooLong', { at: LONGEST, end: query.length }, { most: LONGEST });
  }
  const lexemes = lexemesOf(query);
  const beyond = lexemes[MOST_PARTS];
  if (beyond !== undefined) {
    throw new QueryError('tooManyWords', { at: beyond.at, end: query.length }, { most: MOST_PARTS });
  }
  if (lexemes.length === 0) {
    if (query.trim() === '') return null;
    throw new QueryError('missingWord', { at: 0, end: query.length });
  }
  const reader = new Reader(lexemes, query.length);
  const node = reader.either();
  reader.finish();
  return node;
}

class Reader {
  readonly #lexemes: readonly Lexeme[];
  readonly #length: number;
  #at = 0;
  #depth = 0;

  constructor(lexemes: readonly Lexeme[], length: number) {
    this.#lexemes = lexemes;
    this.#length = length;
  }

  get #next(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  /** Whatever is left over closes what was not opened. */
  finish(): void {
    if (this.#next !== undefined) throw new QueryError('unopenedBracket', this.#next);
  }

  either(): QueryNode {
    const parts = [this.#all()];
    while (this.#next?.type === 'or') {
      this.#at += 1;
      parts.push(this.#all());
    }
    return many('or', parts);
  }

  #all(): QueryNode {
    const parts = [this.#maybeNot()];
    let loose = true;
    for (;;) {
      const { type } = this.#next ?? {};
      if (type === undefined || type === 'or' || type === 'close') return many('and', parts, loose);
      if (type === 'and') {
        loose = false;
        this.#at += 1;
      }
      parts.push(this.#maybeNot());
    }
  }

  #maybeNot(): QueryNode {
    const lexeme = this.#next;
    if (lexeme?.type !== 'not') return this.#near();
    this.#at += 1;
    const part = this.#maybeNot();
    return { type: 'not', part, at: lexeme.at, end: part.end };
  }

  #near(): QueryNode {
    const first = this.#one();
    if (this.#next?.type !== 'near') return first;
    const parts = [partOf(first, this.#next)];
    let distance = 0;
    while (this.#next?.type === 'near') {
      const near = this.#next;
      this.#at += 1;
      distance = Math.max(distance, near.distance);
      if (this.#next === undefined) throw new QueryError('nearNeedsWords', near);
      parts.push(partOf(this.#one(), near));
    }
    return { type: 'near', parts, distance, at: first.at, end: parts.at(-1)?.end ?? first.end };
  }

  #one(): QueryNode {
    const lexeme = this.#next;
    if (lexeme === undefined) {
      const before = this.#lexemes[this.#at - 1];
      throw new QueryError('missingWord', { at: before?.at ?? 0, end: this.#length });
    }
    this.#at += 1;
    if (lexeme.type === 'open') return this.#bracket(lexeme);
    if (lexeme.type === 'word') return wordOf(lexeme);
    if (lexeme.type === 'phrase') return { ...lexeme, type: 'phrase' };
    if (lexeme.type === 'field') return fieldOf(lexeme);
    if (lexeme.type === 'close' && this.#depth === 0) throw new QueryError('unopenedBracket', lexeme);
    throw new QueryError(lexeme.type === 'near' ? 'nearNeedsWords' : 'missingWord', lexeme);
  }

  #bracket(open: Lexeme): QueryNode {
    this.#depth += 1;
    if (this.#next === undefined) throw new QueryError('unclosedBracket', { at: open.at, end: this.#length });
    const inside = this.either();
    if (this.#next?.type !== 'close')
      throw new QueryError('unclosedBracket', { at: open.at, end: this.#length });
    this.#depth -= 1;
    this.#at += 1;
    return inside;
  }
}

const many = (type: 'and' | 'or', parts: readonly QueryNode[], loose = false): QueryNode => {
  const [first] = parts;
  if (first === undefined) throw new Error('A list of parts has at least one.');
  return parts.length === 1
    ? first
    : { type, parts, loose, at: first.at, end: parts.at(-1)?.end ?? first.end };
};

function partOf(node: QueryNode, near: Lexeme): WordNode | PhraseNode {
  if (node.type === 'phrase' || (node.type === 'word' && !node.inside)) return node;
  throw new QueryError('nearNeedsWords', near);
}

function wordOf({ text, at, end }: Extract<Lexeme, { type: 'word' | 'phrase' }>): WordNode {
  const inside = text.startsWith('*');
  const opens = !inside && text.endsWith('*');
  const bare = text.replaceAll('*', '');
  const letters = bare.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const least = inside ? LEAST_INSIDE : LEAST_BEGINNING;
  if ((inside || opens) && letters < least) throw new QueryError('loneStar', { at, end }, { least });
  if (letters === 0) throw new QueryError('loneStar', { at, end }, { least: LEAST_BEGINNING });
  return { type: 'word', text: bare, opens, inside, at, end };
}

function fieldOf(lexeme: Extract<Lexeme, { type: 'field' }>): FieldNode {
  if (lexeme.value.trim() === '') throw new QueryError('missingValue', lexeme);
  return { ...lexeme, type: 'field', field: lexeme.field.toLowerCase() };
}
