/**
 * How two widely used clients look for a quotation in a text, over their own matchers: after the descriptions of
 * `match-quote` in the Hypothesis client and of `dom-anchor-text-quote`.
 */
import search from 'approx-string-match';
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch';

export interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood in the old text. */
  readonly hint: number;
}

/** Where the words stand, or null. UTF-16 code units. */
export type Found = (text: string, wanted: Wanted) => number | null;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Exact places where there are any, near ones otherwise. */
function matches(text: string, words: string, errors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, errors);
}

function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const [first] = matches(text, words, words.length);
  return 1 - (first?.errors ?? words.length) / words.length;
}

/** The weights of words, prefix, suffix and place. */
const WEIGHTS = { words: 50, prefix: 20, suffix: 20, place: 2 };

/** All places within half of the words' length in errors, the best by words, surroundings and nearness. */
export const byApproximateSearch: Found = (text, { exact, prefix, suffix, hint }) => {
  const errors = Math.min(256, Math.floor(exact.length / 2));
  let best: { readonly start: number; readonly score: number } | null = null;
  for (const match of matches(text, exact, errors)) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      WEIGHTS.words * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      WEIGHTS.place * (1 - Math.abs(match.start - hint) / text.length);
    if (best === null || score > best.score) best = { start: match.start, score };
  }
  return best?.start ?? null;
};

/** The bits of the matcher: longer words are looked for in pieces of this length. */
const SLICE = 32;

/** The prefix near the old place, then the words piece by piece, each near the one before. */
export const byDiffMatchPatch: Found = (text, { exact, prefix, suffix, hint }) => {
  const matcher = new DiffMatchPatch();
  matcher.Match_Distance = text.length * 2;
  let near = hint;
  const before = prefix === '' ? -1 : matcher.match_main(text, prefix, near);
  if (before !== -1) near = before + prefix.length;
  else if (suffix !== '') {
    const after = matcher.match_main(text, suffix, near);
    if (after !== -1) near = after - exact.length;
  }
  const [first = '', ...rest] = exact.match(/[\s\S]{1,32}/gu) ?? [];
  const start = matcher.match_main(text, first.slice(0, SLICE), near);
  if (start === -1) return null;
  matcher.Match_Distance = 64;
  let [least, at] = [start, start + first.length];
  for (const slice of rest) {
    const found = matcher.match_main(text, slice.slice(0, SLICE), at);
    if (found === -1) return null;
    least = Math.min(least, found);
    at = found + slice.length;
  }
  return least;
};
