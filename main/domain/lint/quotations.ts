/** Quotations: what stands between quotation marks is in a passage behind the sentence, word for word. */
import { editsBetween, type Edit } from '../anchoring/differences.ts';
import { foundAt, type Found } from './findings.ts';
import { CITED, quotationsIn, type Cited, type Sentence } from './text.ts';

/** Shorter quotations are often names or terms, said by nobody in particular. Words. */
const LEAST_WORDS = 3;

/** Words alike but for how they are typed: quotation marks, apostrophes, dashes, spaces, ligatures. Case counts. */
const typed = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/[’‘‛ʼ]/gu, "'")
    .replaceAll(/[«»“”„]/gu, '"')
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([;:!?]) ?/gu, '$1 ')
    .trim();

/** Left out on purpose: “[…]”, “(…)”, and “[the minister]” in the place of words. */
const LEFT_OUT = /\[[^\]]*\]|\((?:…|\.\.\.)\)/u;

export function quotationsFound(
  sentences: readonly Sentence[],
  cited: ReadonlyMap<string, Cited>,
): readonly Found[] {
  return sentences.flatMap((sentence, at) => {
    const sources = sentence.cites.flatMap((uid) => {
      const record = cited.get(uid);
      if (record === undefined || record.isMissing) return [];
      return [...record.evidence.map(({ exact }) => exact), ...(record.said === null ? [] : [record.said])];
    });
    if (sources.length === 0) return [];
    return quotationsIn(sentence.text).flatMap((quotation) => {
      const words = quotation.words.replaceAll(CITED, '');
      if (words.split(/\s+/u).length < LEAST_WORDS || sources.some((source) => holds(source, words)))
        return [];
      const near = nearestIn(sources, words);
      return [
        foundAt(sentence, at, 'quotation-not-verbatim', {
          where: quotation,
          details:
            near === null
              ? { quoted: words, ours: '', theirs: '' }
              : { quoted: words, ours: near.ours, theirs: near.theirs },
          fix: near === null || quotation.words !== words ? null : near.whole,
        }),
      ];
    });
  });
}

/** Whether the parts of a quotation stand in a text in their order. A first letter may be raised or lowered to fit the sentence. */
function holds(source: string, quotation: string): boolean {
  const text = typed(source);
  let from = 0;
  for (const part of quotation.split(LEFT_OUT).map(typed)) {
    // A full stop or comma within the marks may be the sentence's own.
    const words = part.replace(/[.,;]$/u, '').trim();
    if (words === '') continue;
    const at = indexOfEither(text, words, from);
    if (at === -1) return false;
    from = at + words.length;
  }
  return true;
}

function indexOfEither(text: string, words: string, from: number): number {
  const [first = ''] = words;
  const rest = words.slice(first.length);
  const found = [first.toLowerCase() + rest, first.toUpperCase() + rest].map((each) =>
    text.indexOf(each, from),
  );
  const there = found.filter((at) => at !== -1);
  return there.length === 0 ? -1 : Math.min(...there);
}

interface Near {
  readonly ours: string;
  readonly theirs: string;
  /** What stands in the place of the quotation when it is mended. */
  readonly whole: string;
}

/** Of the passage's words, those that the quotation may stand for: what comes before and after it is no difference. */
function within(edit: Edit, source: string, quotation: string): Edit {
  const { before, after } = edit;
  const count = wordsIn(quotation.slice(after.start, after.end));
  const words = [...source.slice(before.start, before.end).matchAll(/\S+/gu)];
  if (words.length <= count) return edit;
  const isFirst = after.start === 0;
  if (!isFirst && after.end < quotation.length) return edit;
  const kept = isFirst ? words.slice(words.length - count) : words.slice(0, count);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) {
    const place = isFirst ? before.end : before.start;
    return { after, before: { start: place, end: place } };
  }
  const end = before.start + last.index + last[0].length;
  // A comma that the passage goes on behind is not the quotation's.
  const isOwn = /[.,;:]$/u.test(quotation) || end === before.end;
  return {
    after,
    before: {
      start: before.start + first.index,
      end: isFirst || isOwn ? end : end - (/[.,;:]+$/u.exec(last[0])?.[0].length ?? 0),
    },
  };
}

const wordsIn = (words: string): number => words.match(/\S+/gu)?.length ?? 0;

/** A passage that says nearly the same: what differs, and its own words in the place of the quotation. */
function nearestIn(sources: readonly string[], quotation: string): Near | null {
  let best: (Near & { readonly kept: number }) | null = null;
  for (const source of sources) {
    const edits = editsBetween(source, quotation).map((edit) => within(edit, source, quotation));
    const differing = edits.filter(({ before, after }) => {
      const theirs = source.slice(before.start, before.end);
      const ours = quotation.slice(after.start, after.end);
      // A first letter may be raised or lowered to fit the sentence.
      return theirs !== ours && !(after.start === 0 && theirs.toLowerCase() === ours.toLowerCase());
    });
    const [edit] = differing;
    if (edit === undefined) continue;
    const changed = differing.reduce((sum, { after }) => sum + after.end - after.start, 0);
    const kept = 1 - changed / quotation.length;
    if (kept < LEAST_KEPT || (best !== null && kept <= best.kept)) continue;
    best = {
      kept,
      ours: quotation.slice(edit.after.start, edit.after.end),
      theirs: source.slice(edit.before.start, edit.before.end),
      whole: mended(quotation, source, differing),
    };
  }
  return best;
}

/** So much of a quotation is in the passage, or they are about something else. */
const LEAST_KEPT = 0.6;

/** The quotation with the passage's words in the place of those that differ. */
function mended(quotation: string, source: string, edits: readonly Edit[]): string {
  let whole = '';
  let from = 0;
  for (const { before, after } of edits) {
    whole += quotation.slice(from, after.start) + source.slice(before.start, before.end);
    from = after.end;
  }
  return (whole + quotation.slice(from)).replaceAll(/\s+/gu, ' ').trim();
}
