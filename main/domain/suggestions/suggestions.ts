/**
 * What an analyst would mark while reading: known actors, countries, organisations, dates, sums, reported speech. Rules alone, one
 * pass over the words; what has two readings is not suggested.
 */
import { momentAt } from './moments.ts';
import { nameKey } from './names.ts';
import { phrasesAt, phrasesOf } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import { placeAt, placesFor } from './places.ts';
import { speechesIn } from './speech.ts';
import type { Range } from './speech.ts';
import { OTHER_DOLLARS, sumAt } from './sums.ts';
import { isCapital, wordsOf } from './words.ts';
import type { Word } from './words.ts';

export interface KnownActor {
  readonly id: number;
  readonly names: readonly string[];
  /** A person is also found by the last word of a name. */
  readonly isPerson: boolean;
}

interface ReadText {
  /** The canonical text. */
  readonly text: string;
  /** BCP 47, or null where it is not known. */
  readonly language: string | null;
  /** EDTF: when the document was published; null where it is not known. */
  readonly published: string | null;
  readonly actors: readonly KnownActor[];
  /** The stretch that is read; all of the text where there is none. What crosses its ends is suggested too. */
  readonly within?: Range;
}

/** `start` and `end`: UTF-16 code units of the text. */
export type Suggestion = Range &
  (
    | { readonly kind: 'actor'; readonly actor: number }
    | { readonly kind: 'country'; readonly country: string }
    | { readonly kind: 'organisation'; readonly organisation: string }
    | { readonly kind: 'date'; readonly edtf: string; readonly inferred: boolean }
    | {
        readonly kind: 'amount';
        readonly amount: string;
        readonly currency: string;
        readonly scale: string | null;
      }
    | {
        readonly kind: 'speech';
        readonly words: Range;
        readonly speaker: Range;
        readonly actor: number | null;
      }
  );

/** No text is suggested more than this: what comes after is left out. */
const MOST = 20_000;

/** In the order of the text; a speech holds what is named in it, nothing else overlaps. */
export function suggestionsIn({
  text,
  language,
  published,
  actors,
  within,
}: ReadText): readonly Suggestion[] {
  const asked = within ?? { start: 0, end: text.length };
  const paragraphs = wholeParagraphs(text, asked);
  const words = wordsOf(text, paragraphs.start, paragraphs.end);
  const folded = words.map((word) => word.folded);
  const keys = nameKeys(words);
  const short = language?.split('-')[0]?.toLowerCase() ?? null;
  const people = actorPhrases(actors);
  const places = placesFor(short);
  const dollar = short === 'en' && !OTHER_DOLLARS.test(text) ? 'USD' : null;
  const found: Suggestion[] = [];
  let at = 0;
  while (at < words.length && found.length < MOST) {
    const word = words[at];
    if (word === undefined) break;
    const step =
      actorAt(people, text, words, keys, at) ?? placed(placeAt(places, text, words, folded, at), words, at);
    if (step !== null) {
      if (step.suggestion !== null) found.push(step.suggestion);
      at = step.next;
      continue;
    }
    const moment = momentAt(text, words, at, short, published);
    if (moment !== null) {
      const { edtf, inferred, next } = moment;
      found.push({ kind: 'date', start: word.start, end: words[next - 1]?.end ?? word.end, edtf, inferred });
      at = next;
      continue;
    }
    const sum = word.isNumber ? sumAt(text, word, short, dollar) : null;
    at += 1;
    if (sum === null) continue;
    found.push({ kind: 'amount', ...sum });
    while ((words[at]?.start ?? sum.end) < sum.end) at += 1;
  }
  return withSpeech(text, paragraphs, found).filter(
    ({ start, end }) => start < asked.end && end > asked.start,
  );
}

/** How far a stretch is widened to the ends of its paragraphs, so that a longer paragraph is not read whole for a part of it. */
const WIDEST = 5000;

function wholeParagraphs(text: string, { start, end }: Range): Range {
  const first = Math.max(0, start - WIDEST);
  const before = text.slice(first, start).lastIndexOf('\n');
  const after = text.slice(end, end + WIDEST).indexOf('\n');
  return {
    start: before === -1 ? first : first + before + 1,
    end: after === -1 ? Math.min(text.length, end + WIDEST) : end + after,
  };
}

interface Step {
  readonly suggestion: Suggestion | null;
  readonly next: number;
}

/** Names are capitalised: a word without its capital has a key of its own. */
function nameKeys(words: readonly Word[]): readonly string[] {
  const known = new Map<string, string>();
  return words.map(({ text, folded }) => {
    const key = known.get(folded) ?? nameKey(folded);
    known.set(folded, key);
    return isCapital(text) ? key : `.${key}`;
  });
}

/** A name that several actors bear names none of them. */
function actorPhrases(actors: readonly KnownActor[]): Phrases<number> {
  const bearers = new Map<string, { readonly name: string; readonly ids: Set<number> }>();
  const bear = (name: string, id: number): void => {
    const key = wordsOf(name)
      .map((word) => nameKey(word.folded))
      .join(' ');
    const held = bearers.get(key) ?? { name, ids: new Set<number>() };
    held.ids.add(id);
    bearers.set(key, held);
  };
  for (const { id, names, isPerson } of actors) {
    for (const name of names) {
      if (name.length < 3) continue;
      bear(name, id);
      const parts = wordsOf(name);
      const last = parts.at(-1);
      if (isPerson && parts.length > 1 && last !== undefined && last.text.length >= 5) bear(last.text, id);
    }
  }
  return phrasesOf(
    [...bearers.values()].flatMap(({ name, ids }) => {
      const [only, another] = ids;
      return only === undefined || another !== undefined ? [] : [[name, only] as const];
    }),
    nameKey,
    isCapital,
  );
}

function actorAt(
  people: Phrases<number>,
  text: string,
  words: readonly Word[],
  keys: readonly string[],
  at: number,
): Step | null {
  const [phrase] = phrasesAt(people, text, words, keys, at);
  const first = words[at];
  const last = words[at + (phrase?.keys.length ?? 0) - 1];
  if (phrase === undefined || first === undefined || last === undefined) return null;
  return {
    suggestion: { kind: 'actor', start: first.start, end: last.end, actor: phrase.value },
    next: at + phrase.keys.length,
  };
}

function placed(found: ReturnType<typeof placeAt>, words: readonly Word[], at: number): Step | null {
  if (found === null) return null;
  const { place, length } = found;
  const start = words[at]?.start ?? 0;
  const end = words[at + length - 1]?.end ?? start;
  return { suggestion: place.kind === 'neither' ? null : { ...place, start, end }, next: at + length };
}

function withSpeech(text: string, within: Range, found: readonly Suggestion[]): readonly Suggestion[] {
  const named = found.flatMap((each) => (each.kind === 'actor' ? [each] : []));
  const byStart = new Map(named.map((each) => [each.start, each.actor]));
  const speeches: Suggestion[] = [];
  for (const speech of speechesIn(text, within, named)) {
    if (found.length + speeches.length >= MOST) break;
    speeches.push({ kind: 'speech', ...speech, actor: byStart.get(speech.speaker.start) ?? null });
  }
  return [...found, ...speeches].toSorted((one, other) => one.start - other.start || other.end - one.end);
}
