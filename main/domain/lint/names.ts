/** Names: one person, one spelling in one briefing. “Shmyhal” and “Chmyhal” are one name in two systems of transcription. */
import { nameKey } from '../suggestions/names.ts';
import { isCapital, wordsOf } from '../suggestions/words.ts';
import { foundAt, type Found } from './findings.ts';
import type { Range, Sentence } from './text.ts';

/** Shorter words are alike by chance. Letters. */
const LEAST = 5;

/** Whether one of some words is in a name of an actor of the dossier: of other words nobody knows that they are a name. */
export type IsNamed = (words: readonly string[]) => boolean;

interface Place extends Range {
  readonly sentence: number;
  readonly text: string;
}

export function spellingsFound(sentences: readonly Sentence[], isNamed: IsNamed): readonly Found[] {
  /** Where each name stands, by what it is in any spelling. */
  const places = new Map<string, Place[]>();
  for (const [at, sentence] of sentences.entries()) {
    for (const word of wordsOf(sentence.own)) {
      if (!isName(word)) continue;
      const script = /\p{Script=Cyrillic}/u.test(word.text) ? 'cyrillic' : 'latin';
      const key = `${script} ${nameKey(word.folded)}`;
      const place = { sentence: at, start: word.start, end: word.end, text: word.text };
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return [...places.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const others = all.filter(({ text }) => text.toLowerCase() !== first.text.toLowerCase());
    if (others.length === 0 || !isNamed([...new Set(all.map(({ text }) => text))])) return [];
    return others.flatMap((place) => {
      const sentence = sentences[place.sentence];
      if (sentence === undefined) return [];
      const details = { spelling: place.text, other: first.text };
      return [
        foundAt(sentence, place.sentence, 'spelled-two-ways', { where: place, details, fix: first.text }),
      ];
    });
  });
}

const isName = ({ text, isNumber }: { readonly text: string; readonly isNumber: boolean }): boolean =>
  !isNumber && isCapital(text) && text.length >= LEAST;
