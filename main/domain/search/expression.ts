/**
 * From the words of a query to an expression of the index (FTS5's query language). Words reach it folded and in quotation marks: letters and digits only, so that nothing
 * typed is ever syntax.
 */
import { fieldName } from './fields.ts';
import {
  QueryError,
  type FieldNode,
  type NearNode,
  type PhraseNode,
  type QueryNode,
  type WordNode,
} from './query.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What the dossier's own words say of a word that is asked for. */
export interface Lexicon {
  /** The forms that are the same word, itself first. */
  readonly forms: (token: Token) => readonly string[];
  /** The forms that have these letters inside. */
  readonly formsWith: (part: string) => readonly string[];
}

/** Words one after the other. */
export interface Run {
  readonly words: readonly string[];
  /** Of the last word only the beginning is given. */
  readonly opens: boolean;
}

/** One thing that is looked for: what a hit is marked and weighed by. */
export interface Sought {
  /** As it was typed, folded: worth more than its other forms. */
  readonly exact: string;
  /** Alternatives. */
  readonly runs: readonly Run[];
}

export interface Expression {
  /** In FTS5's language. */
  readonly match: string;
  readonly sought: readonly Sought[];
  /** There are marks in it, which say nothing of how well a record answers. */
  readonly hasMarks: boolean;
}

/** Combinations of forms that NEAR is asked with: it takes no alternatives itself. */
const MOST_PAIRS = 24;

const quoted = ({ words, opens }: Run): string => `"${words.join(' ')}"${opens ? '*' : ''}`;
const whole = (words: readonly string[]): Run => ({ words, opens: false });
const opening = (words: readonly string[]): Run => ({ words, opens: true });

export interface Asked {
  readonly lexicon: Lexicon;
  /** Where the words end, if the last may be unfinished; null: all are finished. */
  readonly unfinished: number | null;
  /** From so many letters on it is looked for by its beginning. */
  readonly leastTyped: number;
  /** The marks that are all there is to a field other than `title`, in FTS5's language; null: more has to be looked at. */
  readonly marks: (node: FieldNode) => string | null;
}

/** Null where the node is no matter of the index: a filter that is more than marks, or none but what is excluded. */
export function expressionOf(node: QueryNode, asked: Asked): Expression | null {
  switch (node.type) {
    case 'word':
      return wordOf(node, asked);
    case 'phrase':
      return phraseOf(node);
    case 'near':
      return nearOf(node, asked);
    case 'field': {
      if (fieldName(node) !== 'title') {
        const match = asked.marks(node);
        return match === null ? null : { match, sought: [], hasMarks: true };
      }
      const inside = titleOf(node.value, node.valueAt, asked);
      return { ...inside, match: `title : (${inside.match})` };
    }
    case 'or': {
      const parts = node.parts.map((part) => expressionOf(part, asked));
      return parts.every((part) => part !== null) ? joined(parts, 'OR') : null;
    }
    case 'and': {
      const wanted = node.parts.filter(({ type }) => type !== 'not');
      const parts = wanted.map((part) => expressionOf(part, asked));
      if (parts.length === 0 || !parts.every((part) => part !== null)) return null;
      const against = node.parts.flatMap((part) =>
        part.type === 'not' ? [expressionOf(part.part, asked)] : [],
      );
      if (!against.every((part) => part !== null)) return null;
      const all = joined(parts, 'AND');
      return against.length === 0
        ? all
        : {
            ...all,
            match: `(${all.match} NOT (${against.map(({ match }) => match).join(' OR ')}))`,
            hasMarks: all.hasMarks || against.some(({ hasMarks }) => hasMarks),
          };
    }
    case 'not':
      return null;
  }
}

const joined = (parts: readonly Expression[], operator: 'AND' | 'OR'): Expression => ({
  match:
    parts.length === 1
      ? (parts[0]?.match ?? '')
      : `(${parts.map(({ match }) => match).join(` ${operator} `)})`,
  sought: parts.flatMap(({ sought }) => sought),
  hasMarks: parts.some(({ hasMarks }) => hasMarks),
});

const expressionFor = (sought: Sought): Expression => ({
  match: ((runs) => (runs.length === 1 ? (runs[0] ?? '') : `(${runs.join(' OR ')})`))(
    sought.runs.map(quoted),
  ),
  sought: [sought],
  hasMarks: false,
});

/** A word, in its forms. One that is written with a hyphen or in groups is also looked for in one piece. */
function wordOf(node: WordNode, asked: Asked): Expression {
  if (node.inside) return insideOf(node, asked);
  const tokens = [...tokensOf(node.text)];
  const last = tokens.at(-1);
  if (last === undefined) throw new QueryError('missingWord', node);
  const typed = tokens.map(({ form }) => form);
  const inOne = tokens.length === 1 ? [] : [[typed.join('')]];
  const begun = [typed, ...inOne].map(opening);
  const exact = typed.join(' ');
  if (node.opens) return expressionFor({ exact, runs: begun });
  const others = asked.lexicon.forms(last).map((form) => [...typed.slice(0, -1), form]);
  const runs = [...others, ...inOne].map(whole);
  // The word at the cursor: what begins so, and its other forms.
  const isUnfinished =
    asked.unfinished !== null && node.end >= asked.unfinished && exact.length >= asked.leastTyped;
  return expressionFor({
    exact,
    runs: isUnfinished ? [...begun, ...runs.filter(({ words }) => words.join(' ') !== exact)] : runs,
  });
}

/** `*4455*`: the forms that have it inside, as the index knows them. */
function insideOf(node: WordNode, { lexicon }: Asked): Expression {
  const part = [...tokensOf(node.text)].map(({ form }) => form).join('');
  if (part === '') throw new QueryError('missingWord', node);
  const forms = lexicon.formsWith(part);
  // A form that no text has: nothing is found, and nothing is wrong with the query.
  return expressionFor({
    exact: '',
    runs: (forms.length === 0 ? [part] : forms).map((form) => whole([form])),
  });
}

function phraseOf({ text, at, end }: PhraseNode): Expression {
  const opens = text.trimEnd().endsWith('*');
  const run = [...tokensOf(text)].map(({ form }) => form);
  if (run.length === 0) throw new QueryError('missingWord', { at, end });
  return expressionFor({ exact: run.join(' '), runs: [{ words: run, opens }] });
}

function titleOf(value: string, at: number, asked: Asked): Expression {
  const words = [...tokensOf(value)].map(({ start, end }) =>
    wordOf(
      {
        type: 'word',
        text: value.slice(start, end),
        opens: false,
        inside: false,
        at: at + start,
        end: at + end,
      },
      asked,
    ),
  );
  if (words.length === 0) throw new QueryError('missingWord', { at, end: at + value.length });
  return joined(words, 'AND');
}

function nearOf({ parts, distance, at, end }: NearNode, { lexicon }: Asked): Expression {
  const sought = parts.map((part): Sought => {
    const tokens = [...tokensOf(part.text)];
    const typed = tokens.map(({ form }) => form);
    const last = tokens.at(-1);
    if (last === undefined) throw new QueryError('missingWord', { at, end });
    const opens = part.type === 'word' && part.opens;
    const forms = part.type === 'phrase' || opens ? [last.form] : lexicon.forms(last);
    return {
      exact: typed.join(' '),
      runs: forms.map((form) => ({ words: [...typed.slice(0, -1), form], opens })),
    };
  });
  let combinations: readonly (readonly string[])[] = [[]];
  for (const { runs } of sought) {
    const words = runs.map(quoted);
    combinations = combinations
      .flatMap((before) => words.map((word) => [...before, word]))
      .slice(0, MOST_PAIRS);
  }
  const matches = combinations.map((words) => `NEAR(${words.join(' ')}, ${distance})`);
  return {
    match: matches.length === 1 ? (matches[0] ?? '') : `(${matches.join(' OR ')})`,
    sought,
    hasMarks: false,
  };
}
