/** Finds a quotation in a text of which no older version is at hand: its words first, its context as the judge. */
import { findQuote, isRangeOf, type Quote, type Range } from '../anchors.ts';
import { diffMap } from './diff-map.ts';
import { folded } from './folded.ts';
import { LOST, type Placement } from './placement.ts';
import { wordsIn } from './words.ts';

/** So large a share of the words must be the same for a place to be near, of so many words at least. */
const NEAR = { share: 0.75, words: 6 };
/** How much of a quotation's context must agree where its words stand in several places. UTF-16 code units. */
const CONTEXT_LEAST = 6;

export function locate(text: string, quote: Quote): Placement {
  const whole = findQuote(text, quote);
  const verbatim = whole.length > 0 ? whole : findQuote(text, { exact: quote.exact, prefix: '', suffix: '' });
  if (verbatim.length > 0) return judged(text, quote, verbatim, whole.length === 1 ? 'exact' : null);
  const typed = typographic(text, quote.exact);
  if (typed.length > 0) return judged(text, quote, typed, typed.length === 1 ? 'moved' : null);
  return near(text, quote) ?? LOST;
}

/** One of several places, if context tells which; in doubt where it does not. */
function judged(
  text: string,
  quote: Quote,
  places: readonly Range[],
  sure: 'exact' | 'moved' | null,
): Placement {
  const ranked = places
    .map((place) => ({ place, agreed: agreement(text, quote, place) }))
    .toSorted((one, other) => other.agreed - one.agreed);
  const [best, second] = ranked;
  if (best === undefined) return LOST;
  const { start, end } = best.place;
  const score = 1;
  if (sure !== null) return { state: sure, start, end, score };
  const hasContext = quote.prefix !== '' || quote.suffix !== '';
  const isAlone = second === undefined && !hasContext;
  const isTold = best.agreed >= CONTEXT_LEAST && best.agreed > (second?.agreed ?? 0) * 1.5;
  return { state: isAlone ? 'exact' : isTold ? 'moved' : 'doubtful', start, end, score };
}

/** How many units of the context on both sides are the same. */
function agreement(text: string, { prefix, suffix }: Quote, { start, end }: Range): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/** Where the words stand but for white space, hyphens at line ends, quotation marks, dashes and ligatures. */
function typographic(text: string, exact: string): readonly Range[] {
  const wanted = folded(exact).text.trim();
  if (wanted === '') return [];
  const { text: plain, starts } = folded(text);
  const places: Range[] = [];
  for (let at = plain.indexOf(wanted); at !== -1 && places.length < 100; at = plain.indexOf(wanted, at + 1)) {
    const range = { start: starts[at] ?? 0, end: starts[at + wanted.length] ?? text.length };
    const trimmed = { ...range, end: range.start + text.slice(range.start, range.end).trimEnd().length };
    if (isRangeOf(text, trimmed)) places.push(trimmed);
  }
  return places;
}

/** The stretch of the text that most of the words stand in, in their order; always in doubt. */
function near(text: string, quote: Quote): Placement | null {
  const known = new Map<string, number>();
  const wanted = wordsIn(quote.exact, known);
  const count = wanted.ids.length;
  if (count < NEAR.words) return null;
  const own = known.size;
  const all = wordsIn(text, known);
  // How many of its words stand in each window as long as the quotation: the fullest is looked at closely.
  const isOwn = (at: number): number => ((all.ids[at] ?? own) < own ? 1 : 0);
  let within = 0;
  let best = { at: -1, hits: 0 };
  for (let at = 0; at < all.ids.length; at += 1) {
    within += isOwn(at) - (at >= count ? isOwn(at - count) : 0);
    if (within > best.hits) best = { at: at - count + 1, hits: within };
  }
  if (best.hits < count * NEAR.share) return null;
  const from = Math.max(0, best.at - Math.ceil(count / 4));
  const window = all.ids.subarray(from, best.at + Math.ceil(count * 1.25));
  const places = [...diffMap(wanted.ids, window)].filter((place) => place !== -1);
  const score = places.length / count;
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined || score < NEAR.share || last - first + 1 > count * 1.5)
    return null;
  return { state: 'doubtful', start: all.starts[from + first] ?? 0, end: all.ends[from + last] ?? 0, score };
}
