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
import {
  NO_SOURCE_OF_ITS_OWN,
  ofDays,
  ofKinds,
  ofLanguage,
  ofSources,
  ofTlp,
} from '../../domain/search/marks.ts';
import { QueryError, type QueryNode } from '../../domain/search/query.ts';
import type { Params, Read, Value } from '../sql.ts';
import { conditionOf, nounsOf, sourcesCalled, sourcesGraded, type Bind } from './filters.ts';
import { lexiconOf } from './forms.ts';
import { hasOurMarks, isSmall } from './indexing.ts';

export interface Plan {
  /** In FTS5's language; null: no words are asked for, only conditions. */
  readonly match: string | null;
  /** Words that some hits have and others need not: those that do are weighed by them. Null where there are none, or where `match` weighs. */
  readonly beside: string | null;
  /** What narrows the hits down in the index itself, before the conditions are looked at; null: nothing does. */
  readonly within: string | null;
  /** On the entry `e`; empty: none. */
  readonly where: string;
  /** Of what matches, in FTS5's language, only this need be looked at for `where`; null: all. */
  readonly unsure: string | null;
  readonly params: Params;
  readonly sought: readonly Sought[];
  /** The only kinds that can be found; null: all. */
  readonly kinds: ReadonlySet<SoughtNoun> | null;
  /** The word being typed is too short to be looked for by its beginning. */
  readonly isShort: boolean;
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
/** A word of one or two letters at the end, that is no value of a field and not in quotation marks. */
const SHORT_WORD = /(?:^|[\s(])[\p{L}\p{N}\p{M}]{1,2}$/u;

export function planFor(read: Read, node: QueryNode, question: Question): Plan {
  const values: Record<string, Value> = {};
  const bind: Bind = (value) => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `:${name}`;
  };
  const isAtWord = question.typing && /[\p{L}\p{N}\p{M}]$/u.test(question.text);
  const isCurrent = hasOurMarks(read);
  const asked: Asked = {
    lexicon: lexiconOf(read),
    unfinished: isAtWord ? question.text.length : null,
    leastTyped: isAtWord && isSmall(read) ? 1 : LEAST_TYPED,
    marks: (field) => marksOnly(filterOf(field, VOCABULARY), isCurrent),
  };
  const words: Expression[] = [];
  const without: string[] = [];
  const conditions: string[] = [];
  const within: string[] = [];
  const beside: Expression[] = [];
  let isSure = true;
  const isLoose = node.type === 'and' && node.loose;
  const parts = isLoose ? saying(flat(node)) : flat(node);
  for (const part of parts) {
    if (part.type === 'field' && fieldName(part) === 'kind') continue;
    const expression = expressionOf(part.type === 'not' ? part.part : part, asked);
    if (expression !== null && part.type === 'not') without.push(expression.match);
    else if (expression !== null && !expression.hasMarks) words.push(expression);
    else {
      if (expression === null) conditions.push(condition(read, part, asked, bind));
      const narrowing = narrowed(read, part, asked);
      if (narrowing !== null) within.push(narrowing);
      isSure &&= narrowing !== null && part.type === 'field' && isOfSources(filterOf(part, VOCABULARY));
      beside.push(...wordsIn(part, asked));
    }
  }
  const kinds = kindsOf(parts, question);
  if (kinds !== null && kinds.size < SOUGHT_NOUNS.length) within.push(ofKinds([...kinds]));
  const against = without.length === 0 ? '' : ` NOT (${without.join(' OR ')})`;
  // What is only excluded is taken from all there is.
  if (words.length === 0 && without.length > 0 && within.length === 0) within.push(ofKinds(SOUGHT_NOUNS));
  const inside = within.length === 0 ? null : within.join(' AND ');
  const plan = {
    beside: words.length > 0 || beside.length === 0 ? null : anyOf(beside.map(({ match }) => match)),
    within: words.length === 0 && inside !== null ? `((${inside})${against})` : inside,
    where: conditions.join(' AND '),
    unsure: conditions.length > 0 && isSure ? NO_SOURCE_OF_ITS_OWN : null,
    params: values,
    sought: [...words, ...beside].flatMap(({ sought }) => sought),
    isShort: asked.leastTyped > 1 && isAtWord && SHORT_WORD.test(question.text),
    kinds,
  };
  const all = words.map(({ match }) => match);
  return {
    ...plan,
    match: all.length === 0 ? null : `${all.join(' AND ')}${against}`,
    loose: isLoose && all.length > 1 ? { ...plan, match: `${anyOf(all)}${against}`, loose: null } : null,
  };
}

const anyOf = (matches: readonly string[]): string => `(${matches.join(' OR ')})`;

/** The marks that are all there is to a filter; null: more has to be looked at. */
function marksOnly(filter: Filter, isCurrent: boolean): string | null {
  if (filter.field === 'kind') return ofKinds([filter.value]);
  if (!isCurrent) return null;
  if (filter.field === 'tlp') return ofTlp(filter.value);
  if (filter.field === 'language') return ofLanguage(filter.value);
  return filter.field === 'date' ? ofDays(filter.from, filter.to) : null;
}

/** What the index can tell of a part: all that it finds has this, though not all that has it is found. Null: it tells nothing. */
function narrowed(read: Read, node: QueryNode, asked: Asked): string | null {
  const expression = expressionOf(node, asked);
  if (expression !== null) return expression.match;
  if (node.type === 'field') return narrowing(read, filterOf(node, VOCABULARY));
  if (node.type !== 'and' && node.type !== 'or') return null;
  const parts = node.parts.map((part) => narrowed(read, part, asked));
  const telling = parts.filter((part) => part !== null);
  if (telling.length === 0 || (node.type === 'or' && telling.length < parts.length)) return null;
  return node.type === 'or' ? anyOf(telling) : `(${telling.join(' AND ')})`;
}

function narrowing(read: Read, filter: Filter): string | null {
  if (filter.field === 'source') return ofSources(sourcesCalled(read, filter.value));
  if (filter.field === 'grade' && filter.reliability !== null)
    return ofSources(sourcesGraded(read, filter.reliability));
  const nouns = nounsOf(filter);
  return nouns === null ? null : ofKinds(nouns);
}

/** What has a source of its own meets these by its mark alone. */
const isOfSources = (filter: Filter): boolean =>
  filter.field === 'source' || (filter.field === 'grade' && filter.credibility === null);

/** The words of a part that are looked for beside filters: what has them is the better for it. */
function wordsIn(node: QueryNode, asked: Asked): readonly Expression[] {
  if (node.type === 'not') return [];
  const expression = expressionOf(node, asked);
  if (expression !== null && !expression.hasMarks) return [expression];
  return node.type === 'and' || node.type === 'or' ? node.parts.flatMap((part) => wordsIn(part, asked)) : [];
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
  // The entry is at hand: what its marks say is read from it.
  if (expression !== null && !expression.hasMarks) return withWords(expression.match, bind);
  if (node.type === 'field') return `coalesce(${conditionOf(read, filterOf(node, VOCABULARY), bind)}, 0)`;
  if (node.type !== 'and' && node.type !== 'or') throw new Error(`No condition for ${node.type}.`);
  return `(${node.parts.map((part) => condition(read, part, asked, bind)).join(node.type === 'and' ? ' AND ' : ' OR ')})`;
}
