/** A reference: what is known of a document, as programs for references know it. */

/** The kinds that documents are written out as; what is read may be of any other. Names of CSL 1.0.2. */
export type ReferenceType =
  | 'webpage'
  | 'report'
  | 'document'
  | 'personal_communication'
  | 'post'
  | 'dataset'
  | 'book';

export interface Reference {
  /** What its file calls it: unique in the file. */
  readonly key: string;
  readonly type: ReferenceType;
  readonly title: string | null;
  /** As they are read: “Marie Curie”, “Ministère de la Défense”. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** The paper, the site or the channel that it appeared in. */
  readonly container: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** EDTF. */
  readonly accessed: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** An entry that could not be read, by its number or its line. */
export interface RefusedEntry {
  readonly entry: string;
  readonly why: string;
}

export interface ReadReferences {
  readonly references: readonly Reference[];
  readonly refused: readonly RefusedEntry[];
}

/** More entries than this are not a list of references. */
export const MOST_ENTRIES = 50_000;

/** One line of words, at most so long; null where there are none. */
export function words(value: unknown, most = 1000): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, most)
    .trimEnd();
  return line === '' || !line.isWellFormed() ? null : line;
}

/** An address of the web; anything else is not kept. */
export function address(value: unknown): string | null {
  const url = typeof value === 'string' ? URL.parse(value.trim()) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** A BCP 47 tag, also by the names that Babel has for languages. */
export function languageOf(value: unknown): string | null {
  const name = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
  const known = BABEL.find(([babel]) => babel === name.toLowerCase())?.[1];
  if (known !== undefined) return known;
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(name) ? name : null;
}

/** Languages as Babel and biblatex name them, the usual name of each tag first. */
export const BABEL: readonly (readonly [string, string])[] = [
  ['english', 'en'],
  ['british', 'en-GB'],
  ['american', 'en-US'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['ukrainian', 'uk'],
  ['russian', 'ru'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['polish', 'pl'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['dutch', 'nl'],
  ['norwegian', 'no'],
  ['norsk', 'nb'],
  ['swedish', 'sv'],
  ['danish', 'da'],
  ['finnish', 'fi'],
  ['estonian', 'et'],
  ['latvian', 'lv'],
  ['lithuanian', 'lt'],
  ['romanian', 'ro'],
  ['turkish', 'tr'],
];
