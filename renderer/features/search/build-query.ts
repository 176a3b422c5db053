/** The query that a form of fields stands for: what is typed there is words, never a sign of the language of queries. Pure. */
import { filterText, isOperator } from './query-text.ts';

export interface BuilderFields {
  readonly all: string;
  readonly phrase: string;
  readonly any: string;
  readonly none: string;
  readonly near: string;
  readonly nearTo: string;
  /** Words between the two at most. */
  readonly distance: number;
  readonly title: string;
  readonly source: string;
  readonly speaker: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly grade: string;
  readonly kind: string;
  readonly tlp: string;
  readonly language: string;
  readonly is: string;
  readonly has: string;
}

export const NO_FIELDS: BuilderFields = {
  all: '',
  phrase: '',
  any: '',
  none: '',
  near: '',
  nearTo: '',
  distance: 8,
  title: '',
  source: '',
  speaker: '',
  code: '',
  from: '',
  to: '',
  grade: '',
  kind: '',
  tlp: '',
  language: '',
  is: '',
  has: '',
};

/** Words with their stars; what would be an operator or a field is written so that it is none. */
function wordsIn(typed: string): readonly string[] {
  return typed
    .split(/[\s\u00a0\u202f"«»“”„()]+/u)
    .flatMap((piece) => piece.split(/:+/u))
    .map((piece) => piece.replace(/^-+/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => (isOperator(word) ? word.toLowerCase() : word));
}

/** Of words that stand together: one of them, or a phrase. */
function together(typed: string): string {
  const words = wordsIn(typed);
  return words.length > 1 ? `"${words.join(' ')}"` : (words[0] ?? '');
}

const many = (words: readonly string[], between: string): string =>
  words.length > 1 ? `(${words.join(between)})` : (words[0] ?? '');

function datesOf(from: string, to: string): string {
  const [first, last] = [from.trim(), to.trim()];
  if (first === '' && last === '') return '';
  return first === last ? `date:${first}` : `date:${first}..${last}`;
}

export function buildQuery(fields: BuilderFields): string {
  const phrase = wordsIn(fields.phrase);
  const [near, nearTo] = [together(fields.near), together(fields.nearTo)];
  const field = (
    name: 'title' | 'source' | 'speaker' | 'code' | 'grade' | 'kind' | 'tlp' | 'language' | 'is' | 'has',
  ) => {
    const value = fields[name].trim();
    return value === '' ? '' : filterText({ field: name, value });
  };
  return [
    wordsIn(fields.all).join(' '),
    phrase.length === 0 ? '' : `"${phrase.join(' ')}"`,
    many(wordsIn(fields.any), ' OR '),
    near === '' || nearTo === '' ? near || nearTo : `${near} NEAR/${fields.distance} ${nearTo}`,
    field('title'),
    field('source'),
    field('speaker'),
    field('code'),
    datesOf(fields.from, fields.to),
    field('grade'),
    field('kind'),
    field('tlp'),
    field('language'),
    field('is'),
    field('has'),
    ...wordsIn(fields.none).map((word) => `-${word}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
