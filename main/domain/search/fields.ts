/** What the fields of a query ask for, checked. Names and values are typed in English or in French. */
import { isDate } from '../dates.ts';
import { daysOf } from '../periods.ts';
import { QueryError, type FieldNode } from './query.ts';

export type Filter =
  | { readonly field: 'kind' | 'state' | 'thing' | 'tlp'; readonly value: string }
  | { readonly field: 'source' | 'speaker' | 'code' | 'language'; readonly value: string }
  /** First and last day; null: open. */
  | { readonly field: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly field: 'grade'; readonly reliability: string | null; readonly credibility: number | null };

/** What the values of a vocabulary are called; the store says which there are. */
export interface Vocabulary {
  readonly kinds: readonly string[];
  readonly states: readonly string[];
  readonly things: readonly string[];
  readonly tlps: readonly string[];
}

/** French names of fields. */
const NAMES: Readonly<Record<string, string>> = {
  type: 'kind',
  nature: 'kind',
  titre: 'title',
  locuteur: 'speaker',
  orateur: 'speaker',
  cote: 'grade',
  cotation: 'grade',
  langue: 'language',
  lang: 'language',
  est: 'is',
  a: 'has',
  year: 'date',
};
export const FIELD_NAMES = [
  'kind',
  'title',
  'source',
  'speaker',
  'date',
  'grade',
  'tlp',
  'code',
  'language',
  'is',
  'has',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Values under other names: plurals, French. */
const VALUES: Readonly<Record<string, string>> = {
  affirmation: 'claim',
  allegation: 'claim',
  declaration: 'statement',
  acteur: 'actor',
  adhesion: 'membership',
  accord: 'agreement',
  signataire: 'signatory',
  evenement: 'event',
  participation: 'participant',
  fonction: 'role',
  programme: 'programme',
  flux: 'flow',
  note: 'note',
  passage: 'passage',
  extrait: 'passage',
  white: 'clear',
  blanc: 'clear',
  clair: 'clear',
  vert: 'green',
  orange: 'amber',
  rouge: 'red',
  sans: 'none',
  aucun: 'none',
  contredit: 'contradiction',
  preuve: 'evidence',
  origine: 'origin',
  perdu: 'lost',
  douteux: 'doubtful',
  cite: 'cited',
  retire: 'gone',
  memberships: 'membership',
  signatories: 'signatory',
};

/** The field that is meant; throws where there is none of that name. */
export function fieldName(node: FieldNode): FieldName {
  const plain = fold(node.field);
  const name = Object.hasOwn(NAMES, plain) ? NAMES[plain] : plain;
  const known = FIELD_NAMES.find((one) => one === name);
  if (known !== undefined) return known;
  throw new QueryError('unknownField', node, { value: node.field });
}

/** What a field other than `title` asks for; throws `QueryError` where its value is none of the field's. */
export function filterOf(node: FieldNode, vocabulary: Vocabulary): Filter {
  const name = fieldName(node);
  const value = node.value.trim();
  switch (name) {
    case 'kind':
      return { field: 'kind', value: oneOf(node, vocabulary.kinds) };
    case 'is':
      return { field: 'state', value: oneOf(node, vocabulary.states) };
    case 'has':
      return { field: 'thing', value: oneOf(node, vocabulary.things) };
    case 'tlp':
      return { field: 'tlp', value: oneOf(node, [...vocabulary.tlps, 'none']) };
    case 'date':
      return { field: 'date', ...daysAsked(node, value) };
    case 'grade':
      return { field: 'grade', ...gradeAsked(node, value) };
    case 'source':
    case 'speaker':
    case 'code':
    case 'language':
      return { field: name, value };
    case 'title':
      throw new Error('A title is looked for by its words.');
  }
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function oneOf(node: FieldNode, values: readonly string[]): string {
  const plain = fold(node.value.trim());
  const singular = plain.replace(/s$/, '');
  for (const candidate of [plain, singular, VALUES[plain], VALUES[singular]]) {
    if (candidate !== undefined && values.includes(candidate)) return candidate;
  }
  throw new QueryError('unknownValue', node, {
    field: node.field,
    value: node.value,
    values: values.join(', '),
  });
}

/** `2025`, `2025-10`, `2025-10-14`, `2025-10..2025-11`, `2025..`, `..2024`: any EDTF on either side. */
function daysAsked(
  node: FieldNode,
  value: string,
): { readonly from: string | null; readonly to: string | null } {
  const cut = value.indexOf('..');
  const [one, other] = cut === -1 ? [value, value] : [value.slice(0, cut), value.slice(cut + 2)];
  const wrong = [one, other].find((side) => side !== '' && !isDate(side));
  if (wrong !== undefined || (one === '' && other === '')) {
    throw new QueryError('invalidDate', node, { value: wrong ?? value });
  }
  return { from: one === '' ? null : daysOf(one).first, to: other === '' ? null : daysOf(other).last };
}

/** `B`, `2`, `B2` (AJP-2.1: reliability of the source, credibility of the information). */
function gradeAsked(
  node: FieldNode,
  value: string,
): { readonly reliability: string | null; readonly credibility: number | null } {
  const [, letter, digit] = /^([A-F])?([1-6])?$/i.exec(value) ?? [];
  if (letter === undefined && digit === undefined) {
    throw new QueryError('unknownValue', node, {
      field: node.field,
      value,
      values: 'A, B, C, D, E, F, 1, 2, 3, 4, 5, 6, A1 … F6',
    });
  }
  return {
    reliability: letter?.toUpperCase() ?? null,
    credibility: digit === undefined ? null : Number(digit),
  };
}
