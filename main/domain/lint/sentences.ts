/** The sentences of a briefing, each with what it cites and the kind that is proposed for it: the ledger. */
import { kindProposed } from './kinds.ts';
import { announces } from './announcing.ts';
import { CITED, ownWords, type Cited, type Sentence, type SentenceKind } from './text.ts';

/** After these a full stop ends no sentence, whatever follows. Folded to lower case. */
const ABBREVIATIONS =
  /(?:^|[\s(«“"'’\u00a0\u202f])(?:m|mm|mme|mlle|dr|pr|mr|mrs|ms|st|ste|no|nos|art|al|cf|etc|p|pp|vol|éd|ed|gén|gen|col|lt|env|approx|vs|e\.g|i\.e|u\.s|u\.k|u\.n|\p{L})\.$/iu;

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into sentences: each with the white behind it left out. A line's end is an end. */
function cut(text: string, segmenter: Intl.Segmenter): readonly Cut[] {
  const cuts: Cut[] = [];
  let open: number | null = null;
  for (const { index, segment } of segmenter.segment(text)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    const said = text.slice(start, end).trimEnd();
    const isUnfinished = ABBREVIATIONS.test(said) && !/\n\s*$/.test(segment) && end < text.length;
    if (isUnfinished) {
      open = start;
      continue;
    }
    open = null;
    const lead = text.slice(start, end).length - text.slice(start, end).trimStart().length;
    if (said !== '') cuts.push({ start: start + lead, end: start + said.length });
  }
  if (open !== null) {
    const said = text.slice(open).trimEnd();
    if (said !== '') cuts.push({ start: open, end: open + said.length });
  }
  return withCitationsBehind(text, cuts);
}

/** Citations at the beginning of a cut. */
const LEAD = new RegExp(`^(?:${CITED}\\s*)+`, 'u');

/** A citation behind the full stop belongs to the sentence before it: “… at noon.¹ The next …”. */
function withCitationsBehind(text: string, cuts: readonly Cut[]): readonly Cut[] {
  const joined: Cut[] = [];
  for (const each of cuts) {
    const before = joined.at(-1);
    const lead = LEAD.exec(text.slice(each.start, each.end))?.[0] ?? '';
    if (before === undefined || lead === '') {
      joined.push(each);
      continue;
    }
    joined[joined.length - 1] = { start: before.start, end: each.start + lead.trimEnd().length };
    if (each.start + lead.length < each.end) joined.push({ start: each.start + lead.length, end: each.end });
  }
  return joined;
}

export interface Deciding {
  readonly language: 'fr' | 'en';
  readonly cited: ReadonlyMap<string, Cited>;
  /** What the author decided of a sentence, by its print. */
  readonly decided: ReadonlyMap<string, SentenceKind>;
}

/** What a sentence is known by from one version of the text to the next: its words, however they are spaced. */
export const printOf = (words: string): string =>
  words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().slice(0, 2000);

const segmenters: Readonly<Record<'fr' | 'en', Intl.Segmenter>> = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** A block as its sentences are cut: alone, with all that is outside of it and still counts. */
export interface Cutting {
  readonly text: string;
  /** The uids of its citations, in their order. */
  readonly cites: readonly string[];
  /** In a table, all that its row cites; else null. */
  readonly ofRow: readonly string[] | null;
  /** A list, or a paragraph that cites, comes after it. */
  readonly isFollowed: boolean;
}

/** The sentences of one block in reading order, as if it were the first and began at 0. What has no letter and no digit is none. */
export function sentencesOf(
  { text: whole, cites: all, ofRow, isFollowed }: Cutting,
  { language, cited, decided }: Deciding,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let passed = 0;
  for (const { start, end } of cut(whole, segmenters[language])) {
    const text = whole.slice(start, end);
    const count = text.split(CITED).length - 1;
    // Citations between two sentences are the first one's; all of them are met in their order.
    const own = all.slice(passed, passed + count);
    passed += count;
    // Hard spaces stay: they keep quotation marks at their words.
    const words = text
      .replaceAll(CITED, '')
      .replaceAll(/[^\S\u00a0\u202f]+/gu, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const print = printOf(words);
    const cites = [...new Set(ofRow ?? own)];
    const proposed = kindProposed(
      words,
      cites.flatMap((uid) => cited.get(uid) ?? []),
      language,
    );
    sentences.push({
      start,
      end,
      text,
      own: ownWords(text),
      print,
      words,
      cites,
      proposed,
      announces: announces(words, language, isFollowed || passed < all.length),
      kind: decided.get(print) ?? proposed,
      isPart: false,
    });
  }
  return sentences;
}
