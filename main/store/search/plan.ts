/** From a query to SQL: which words the index is asked for, and which conditions its hits must meet. */
import {
  SOUGHT_NOUNS,
  STATES_SOUGHT,
  THINGS_HAD,
  type SoughtNoun,
} from '../../../preload/contract/search.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { TLPS } from '../../../preload/contract/vocabulary.ts';
import { expressionOf, type Asked, type Expression, type Sought } from '../../domain/search/expression.ts';
import { fieldName, filterOf, type Filter, type Vocabulary } from '../../domain/search/fields.ts';
import { parseQuery } from '../../domain/search/parse.ts';
import { STOP_WORDS } from '../../domain/search/stop-words.ts';
import { foldWord } from '../../domain/search/tokens.ts';
import { ofDays, ofKinds, ofSources } from '../../domain/search/marks.ts';
import { QueryError, type FieldNode, type QueryNode } from '../../domain/search/query.ts';
import type { Params, Read, Value } from '../sql.ts';
import { conditionOf, sourcesCalled, sourcesGraded, type Bind } from './filters.ts';
import { lexiconOf } from './forms.ts';
import { isSmall } from './indexing.ts';

export interface Plan {
  /** In FTS5's language; null: no words are asked for, only conditions. */
  readonly match: string | null;
  /** What narrows the hits down in the index itself, before the conditions are looked at; null: nothing does. */
  readonly within: string | null;
  /** On the entry `e`; empty: none. */
  readonly where: string;
  readonly params: Params;
  readonly sought: readonly Sought[];
  /** The only kinds that can be found; null: all. */
  readonly kinds: ReadonlySet<SoughtNoun> | null;
  /** What has only some of the words, under the same conditions; null where all were asked for, or where there is one. */
  readonly loose: Plan | null;
}

export interface Question {
  readonly text: string;
  readonly kinds: readonly SoughtNoun[];
  readonly typing: boolean;
}

const VOCABULARY: Vocabulary = { kinds: SOUGHT_NOUNS, states: STATES_SOUGHT, things: THINGS_HAD, tlps: TLPS };

/** Null: nothing is asked for. Throws `invalid-query`. */
export function planOf(read: Read, question: Question): Plan | null {
  try {
    const node = parseQuery(question.text);
    return node === null ? null : planFor(read, node, question);
  } catch (error) {
    if (error instanceof QueryError) throw invalid(question.text, error);
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  unclosedQuote: 'a quotation mark is opened and not closed',
  unclosedBracket: 'a bracket is opened and not closed',
  unopenedBracket: 'a bracket is closed that was not opened',
  loneStar: 'a star needs letters or digits beside it',
  missingWord: 'there is no word to look for',
  missingValue: 'a value is missing after the colon',
  unknownField: 'there is no such field',
  unknownValue: 'this is no value of that field',
  invalidDate: 'this is no date',
  nearNeedsWords: 'NEAR stands between two words or phrases',
  tooLong: 'it is too long',
  tooManyWords: 'it has too many words',
};

function invalid(text: string, { reason, at, end, details }: QueryError): LiasseError {
  const wrong = text.slice(at, Math.min(end, at + 60)).trim();
  const values = details['values'] === undefined ? '' : ` There are: ${details['values']}.`;
  return new LiasseError(
    'invalid-query',
    `The query cannot be read at character ${at + 1}${wrong === '' ? '' : ` (“${wrong}”)`}: ${REASONS[reason] ?? reason}.${values}`,
    { reason, at, end, ...details },
  );
}

const flat = (node: QueryNode): readonly QueryNode[] =>
  node.type === 'and' ? node.parts.flatMap(flat) : [node];

/** IT, US: capitals are meant. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** Words that say nothing alone need not be there, where others are asked for beside them. */
function saying(parts: readonly QueryNode[]): readonly QueryNode[] {
  const isStop = (part: QueryNode): boolean =>
    part.type === 'word' &&
    !part.inside &&
    !part.opens &&
    !ACRONYM.test(part.text) &&
    STOP_WORDS.has(foldWord(part.text));
  const others = parts.filter((part) => !isStop(part));
  return others.some(({ type }) => type !== 'field' && type !== 'not') ? others : parts;
}

/** `kind:` at the top says which of the two indexes is read at all. */
function kindsOf(parts: readonly QueryNode[], { kinds }: Question): ReadonlySet<SoughtNoun> | null {
  let only: ReadonlySet<SoughtNoun> | null = kinds.length === 0 ? null : new Set(kinds);
  for (const part of parts) {
    if (part.type !== 'field' || fieldName(part) !== 'kind') continue;
    const { value } = filterOf(part, VOCABULARY) as { readonly value: SoughtNoun };
    only = new Set(only === null || only.has(value) ? [value] : []);
  }
  return only;
}

/** In a large dossier, what begins with one or two letters is nearly everything. */
const LEAST_TYPED = 3;

export function planFor(read: Read, node: QueryNode, question: Question): Plan {
  const values: Record<string, Value> = {};
  const bind: Bind = (value) => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `:${name}`;
  };
  const isAtWord = question.typing && /[\p{L}\p{N}\p{M}]$/u.test(question.text);
  const asked: Asked = {
    lexicon: lexiconOf(read),
    unfinished: isAtWord ? question.text.length : null,
    leastTyped: isAtWord && isSmall(read) ? 1 : LEAST_TYPED,
  };
  const words: Expression[] = [];
  const without: Expression[] = [];
  const conditions: string[] = [];
  const within: string[] = [];
  const isLoose = node.type === 'and' && node.loose;
  const parts = isLoose ? saying(flat(node)) : flat(node);
  for (const part of parts) {
    const inside = part.type === 'not' ? part.part : part;
    if (part.type === 'field') within.push(...narrowing(read, part));
    if (part.type === 'field' && fieldName(part) === 'kind') continue;
    const expression = expressionOf(inside, asked);
    if (expression === null) conditions.push(condition(read, part, asked, bind));
    else (part.type === 'not' ? without : words).push(expression);
  }
  const kinds = kindsOf(parts, question);
  if (kinds !== null && kinds.size < SOUGHT_NOUNS.length) within.push(ofKinds([...kinds]));
  // What is only excluded has nothing to be taken from in the index of words.
  if (words.length === 0) conditions.push(...without.map(({ match }) => `NOT ${withWords(match, bind)}`));
  const against =
    words.length === 0 || without.length === 0
      ? ''
      : ` NOT (${without.map(({ match }) => match).join(' OR ')})`;
  const plan = {
    within: within.length === 0 ? null : within.join(' AND '),
    where: conditions.join(' AND '),
    params: values,
    sought: words.flatMap(({ sought }) => sought),
    kinds,
  };
  const all = words.map(({ match }) => match);
  return {
    ...plan,
    match: all.length === 0 ? null : `${all.join(' AND ')}${against}`,
    loose:
      isLoose && all.length > 1 ? { ...plan, match: `(${all.join(' OR ')})${against}`, loose: null } : null,
  };
}

/** What the index can tell of a filter by itself. */
function narrowing(read: Read, node: FieldNode): readonly string[] {
  const name = fieldName(node);
  if (name !== 'date' && name !== 'source' && name !== 'grade') return [];
  const marks = marksFor(read, filterOf(node, VOCABULARY));
  return marks === null ? [] : [marks];
}

function marksFor(read: Read, filter: Filter): string | null {
  switch (filter.field) {
    case 'date':
      return ofDays(filter.from, filter.to);
    case 'source':
      return ofSources(sourcesCalled(read, filter.value));
    case 'grade':
      return filter.reliability === null ? null : ofSources(sourcesGraded(read, filter.reliability));
    default:
      return null;
  }
}

/** Words where they stand beside other conditions under OR or NOT. */
function withWords(match: string, bind: Bind): string {
  const name = bind(match);
  return `e.id IN (SELECT rowid FROM document_words WHERE document_words MATCH ${name}
    UNION ALL SELECT rowid FROM record_words WHERE record_words MATCH ${name})`;
}

function condition(read: Read, node: QueryNode, asked: Asked, bind: Bind): string {
  if (node.type === 'not') return `NOT ${condition(read, node.part, asked, bind)}`;
  const expression = expressionOf(node, asked);
  if (expression !== null) return withWords(expression.match, bind);
  if (node.type === 'field') return `coalesce(${conditionOf(read, filterOf(node, VOCABULARY), bind)}, 0)`;
  if (node.type !== 'and' && node.type !== 'or') throw new Error(`No condition for ${node.type}.`);
  return `(${node.parts.map((part) => condition(read, part, asked, bind)).join(node.type === 'and' ? ' AND ' : ' OR ')})`;
}
