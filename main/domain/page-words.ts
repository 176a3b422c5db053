/** The words of a page as they are read back from it: what was sealed is compared with what is there. */
import { bareWords, type Hash, type Manifest } from './manifest.ts';

/** Around the words of a table; noncharacters, which no page can hold. */
export const TABLE = { open: '\ufdd0', close: '\ufdd1' };

/** Letters that our fonts draw by one glyph, which then gives back only one of them. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['\u00b5', '\u03bc'],
  ['\u2206', '\u0394'],
  ['\u2126', '\u03a9'],
  ['\u03d5', '\u03c6'],
  ['\u02bb', '\u2018'],
  ['\u02bc', '\u2019'],
  ['\u2215', '\u2044'],
]);
const TWIN = new RegExp(`[${[...TWINS.keys()].join('')}]`, 'gu');

/**
 * Words as a page gives them back: ligatures as their letters; without hyphens, which the ends of lines add and some readers leave
 * out (a minus, U+2212, and dashes stay); the letters of a table in the order of the alphabet, because its rows may go on over a page's end.
 */
export const pageWords = (text: string): string =>
  bareWords(text)
    .replaceAll(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(TWIN, (letter) => TWINS.get(letter) ?? letter)
    .replaceAll(/[-\u00ad\u2010\u2011]+/gu, '')
    .replaceAll('\ufdd1\ufdd0', '')
    .replaceAll(/\ufdd0([^\ufdd1]*)\ufdd1?/gu, (_, letters: string) =>
      Array.from(letters).toSorted().join(''),
    );

/** Letters of Latin, Greek and Cyrillic, and the signs of prose: our fonts draw each of these as one. */
const PLAIN =
  /^[\s\x20-\x7e\u00a0-\u00ac\u00ae-\u012b\u012e-\u0130\u0132-\u017f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]*$/u;

/** Whether any page gives these words back as they are: letters that are drawn as themselves, and no word so long that it may run over the edge of the paper. */
export const isReadBack = (text: string, longest: number): boolean =>
  PLAIN.test(text.normalize('NFC')) && !text.split(/[\s\p{Pd}/]/u).some((word) => word.length > longest);

/** What is read from a tagged page: the words of each element at the top of its structure, and of its notes. */
export interface ReadPage {
  readonly parts: readonly string[];
  readonly notes: string;
  /** What stands outside of the structure and is no artifact. */
  readonly stray: string;
}

export type SealedPage = NonNullable<Manifest['page']>;

/** Where a text may begin: after a head of so many elements at most. */
const MOST_STARTS = 200;

/** Whether a page says what was sealed: the text, from one element to another, the notes, and nothing outside of the structure. */
export function saysSealed(sealed: SealedPage, read: ReadPage, hash: Hash): boolean {
  if (read.stray.trim() !== '' || hash(pageWords(read.notes)) !== sealed.notes) return false;
  // Parts are joined before hyphens go: a word may go on over a page's end.
  const joined = read.parts.join('');
  const bounds = [0];
  for (const part of read.parts) bounds.push((bounds.at(-1) ?? 0) + part.length);
  const whole = pageWords(joined);
  return bounds.slice(0, MOST_STARTS).some((start, at) => {
    const from = pageWords(joined.slice(0, start)).length;
    return (
      hash(whole.slice(from, from + sealed.length)) === sealed.text &&
      endsAtBound(joined, bounds.slice(at), sealed.length)
    );
  });
}

/** Whether so many words from the first bound on end at another: nothing was added to the last element. */
function endsAtBound(joined: string, bounds: readonly number[], length: number): boolean {
  const start = bounds[0] ?? 0;
  let low = 0;
  let high = bounds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const reached = pageWords(joined.slice(start, bounds[middle])).length;
    if (reached === length) return true;
    if (reached < length) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
