/**
 * The words of a text as the index knows them: lower case, without accents, cut the French way. `l'Ukraine` is *ukraine*, `sous-marin` is *sous*, *marin* and,
 * in one piece, *sousmarin*. Offsets are UTF-16 code units.
 */

import { PLAIN_LETTERS } from '../plain-letters.ts';

export interface Token {
  /** Folded: what is indexed and compared. */
  readonly form: string;
  /** As it is written, in small letters, marks kept: what a stem is taken from. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** Longer runs of letters are no words: they are known by their beginning. UTF-16 code units. */
const LONGEST = 64;

/** Letters, digits and marks; apostrophes between them; soft hyphens, which are not read. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad]+(?:['’ʼ‘`´][\p{L}\p{M}\u00ad]+)*/gu;
const APOSTROPHE = /['’ʼ‘`´]/;
/** Marks, and what some signs of one piece hold besides their letters: spaces (ﷺ), brackets (⑴), stops (⒈). */
const NOT_READ = /[^\p{L}\p{N}\u2044]/gu;
/** Scripts that put no space between words: each letter is a word, and words are phrases of them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** What French leaves out a vowel of, before a vowel. */
const ELIDED: ReadonlySet<string> = new Set(
  'l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '),
);

/** й is kept whole, ё is е. */
const PLAIN: Readonly<Record<string, string>> = { ...PLAIN_LETTERS, ё: 'е' };
const OWN_LETTERS = /[øłđðþæœßıё]/g;
const ASCII = /^[a-z0-9]*$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Folded words met lately: a language has few, a text says them again and again. */
const folded = new Map<string, string>();
const AT_HAND = 100_000;

/** One written word, folded: lower case, no accents, Cyrillic letters whole. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const known = folded.get(lower);
  if (known !== undefined) return known;
  const form = (
    CYRILLIC.test(lower)
      ? lower.normalize('NFC').replaceAll('\u0301', '')
      : lower.normalize('NFKD').replaceAll(NOT_READ, '').normalize('NFC')
  ).replaceAll(OWN_LETTERS, (letter) => PLAIN[letter] ?? letter);
  if (folded.size >= AT_HAND) folded.clear();
  folded.set(lower, form);
  return form;
}

/** The words of a stretch of a text, in their order. */
export function* tokensOf(text: string, from = 0, to = text.length): Generator<Token, void> {
  WORD.lastIndex = 0;
  const pattern = new RegExp(WORD);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const [raw] = match;
    if (UNSPACED.test(raw)) yield* lettersOf(raw, match.index);
    else if (APOSTROPHE.test(raw)) yield* partsOf(raw, match.index);
    else yield token(raw, match.index);
  }
}

function token(raw: string, start: number, length = raw.length): Token {
  const bare = (raw.includes('\u00ad') ? raw.replaceAll('\u00ad', '') : raw).slice(0, LONGEST);
  const written = bare.toLowerCase();
  return { form: foldWord(bare), written, start, end: start + length, capital: isUpper(bare) };
}

const isUpper = (word: string): boolean => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first !== first.toLowerCase();
};

/** Letters that are words; what lies between them (Latin letters, digits) is cut as it is elsewhere. */
function* lettersOf(raw: string, start: number): Generator<Token, void> {
  let other = '';
  let at = start;
  for (const letter of raw) {
    if (UNSPACED.test(letter)) {
      if (other !== '') yield token(other, at - other.length);
      other = '';
      yield token(letter, at);
    } else other += letter;
    at += letter.length;
  }
  if (other !== '') yield token(other, at - other.length);
}

/** `l'Ukraine`: *ukraine*. `Ukraine's`: *ukraine*. `aujourd'hui`, `п'ять`, `O'Brien`: one word, without its apostrophe. */
function* partsOf(raw: string, start: number): Generator<Token, void> {
  let from = 0;
  let rest = raw;
  for (;;) {
    const at = rest.search(APOSTROPHE);
    if (at === -1 || !ELIDED.has(foldWord(rest.slice(0, at)))) break;
    from += at + 1;
    rest = rest.slice(at + 1);
  }
  const end = /['’ʼ‘`´][sS]$/u.test(rest) ? rest.length - 2 : rest.length;
  const kept = rest.slice(0, end);
  const joined = kept.replaceAll(/['’ʼ‘`´]/g, '');
  if (joined !== '') yield token(joined, start + from, kept.length);
}

/** Between the parts of a compound: nothing but a hyphen. */
const HYPHEN = /^[-‐‑]$/;
/** Between the groups of a number: one space, comma, point or apostrophe. */
const GROUPING = /^[ \u00a0\u2009\u202f.,’']$/;
const GROUP = /^\d{3}$/;
const LEADING = /^\d{1,3}$/;
/** A longer chain is no compound. */
const PARTS = 5;

/**
 * What stands in several words and is looked for as one: `sous-marin` also as *sousmarin*, `F-16` as *f16*, `500 000` as *500000*.
 * `tokens`: all of the text, in their order.
 */
export function compoundsOf(text: string, tokens: readonly Token[]): readonly string[] {
  const found: string[] = [];
  for (let first = 0; first < tokens.length;) {
    const last = chainFrom(text, tokens, first);
    if (last > first) found.push(joinOf(tokens, first, last));
    first = last + 1;
  }
  return found;
}

const joinOf = (tokens: readonly Token[], first: number, last: number): string => {
  let whole = '';
  for (let at = first; at <= last; at += 1) whole += tokens[at]?.form ?? '';
  return whole.slice(0, LONGEST);
};

/** The last word that belongs together with the one at `first`; `first` itself where it stands alone. */
function chainFrom(text: string, tokens: readonly Token[], first: number): number {
  const isLink = (at: number, joint: RegExp): boolean => {
    const one = tokens[at];
    const next = tokens[at + 1];
    return (
      one !== undefined &&
      next !== undefined &&
      next.start === one.end + 1 &&
      joint.test(text.charAt(one.end))
    );
  };
  let last = first;
  while (last - first < PARTS && isLink(last, HYPHEN)) last += 1;
  if (last > first) return last;
  if (!LEADING.test(tokens[first]?.form ?? '')) return first;
  while (isLink(last, GROUPING) && GROUP.test(tokens[last + 1]?.form ?? '')) last += 1;
  return last;
}
