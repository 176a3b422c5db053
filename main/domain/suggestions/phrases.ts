/** Names of several words, found in one pass: by the first word, the longest first. */
import { isAcronym, isCapital, joined, wordsOf } from './words.ts';
import type { Word } from './words.ts';

interface Phrase<Value> {
  readonly value: Value;
  readonly written: readonly string[];
  readonly keys: readonly string[];
}

export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** `keyOf` takes a folded word; a word that `isNamed` says no of has a dot before its key, as it has in the text's keys. */
export function phrasesOf<Value>(
  names: Iterable<readonly [string, Value]>,
  keyOf: (word: string) => string = (word) => word,
  isNamed: (word: string) => boolean = () => true,
): Phrases<Value> {
  const phrases = new Map<string, Phrase<Value>[]>();
  for (const [name, value] of names) {
    const words = wordsOf(name);
    const keys = words.map((word) => (isNamed(word.text) ? '' : '.') + keyOf(word.folded));
    const [first] = keys;
    if (first === undefined || first === '' || first === '.') continue;
    const same = phrases.get(first) ?? [];
    same.push({ value, keys, written: words.map(({ text }) => text) });
    phrases.set(first, same);
  }
  for (const same of phrases.values()) same.sort((one, other) => other.keys.length - one.keys.length);
  return phrases;
}

/** The phrases that begin at a word, the longest first. `keys`: of all words of the text. */
export function phrasesAt<Value>(
  phrases: Phrases<Value>,
  text: string,
  words: readonly Word[],
  keys: readonly string[],
  at: number,
): readonly Phrase<Value>[] {
  const candidates = phrases.get(keys[at] ?? '');
  if (candidates === undefined) return [];
  return candidates.filter((phrase) =>
    phrase.keys.every((key, step) => {
      const word = words[at + step];
      const before = words[at + step - 1];
      if (word === undefined || keys[at + step] !== key) return false;
      return step === 0 || (before !== undefined && joined(text, before, word));
    }),
  );
}

/** Whether the capitals of a name are there: "turkey" is a bird, "Imf" nobody's. */
export function hasCapitals(phrase: Phrase<unknown>, words: readonly Word[], at: number): boolean {
  return phrase.written.every((written, step) => {
    const text = words[at + step]?.text ?? '';
    if (isAcronym(written) && written.length <= 6) return text === written;
    return !isCapital(written) || isCapital(text);
  });
}

/** Whether an acronym stands in a heading in capitals, where every word looks like one. */
export function isShouted(words: readonly Word[], at: number): boolean {
  const shouts = (word: Word | undefined): boolean =>
    word !== undefined && word.text.length >= 4 && isAcronym(word.text);
  return isAcronym(words[at]?.text ?? '') && (shouts(words[at - 1]) || shouts(words[at + 1]));
}
