/** Names: one person, one spelling in one briefing. “Shmyhal” and “Chmyhal” are one name in two systems of transcription. */
import { nameKey } from '../suggestions/names.ts';
import { isCapital, wordsOf } from '../suggestions/words.ts';
import { foundAt, type Found } from './findings.ts';
import type { Range, Sentence } from './text.ts';

/** Shorter words are alike by chance. Letters. */
const LEAST = 5;

/** Whether one of some words is in a name of an actor of the dossier: of other words nobody knows that they are a name. */
export type IsNamed = (words: readonly string[]) => boolean;

/** Where a name stands. */
export interface NamePlace extends Range {
  /** Which sentence of its block. */
  readonly sentence: number;
  readonly text: string;
  readonly lower: string;
  /** What it is in any spelling of its script. */
  readonly key: string;
}

/** The names in some sentences; positions are offsets within the sentence. */
export const namesIn = (sentences: readonly Sentence[]): readonly NamePlace[] =>
  sentences.flatMap(({ own }, at) =>
    wordsOf(own)
      .filter(isName)
      .map(({ start, end, text, folded }) => {
        const script = /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin';
        return {
          sentence: at,
          start,
          end,
          text,
          lower: text.toLowerCase(),
          key: `${script} ${nameKey(folded)}`,
        };
      }),
  );

/** Names of a block of the briefing; `first` is the number of its first sentence. */
export interface NamedBlock {
  readonly first: number;
  readonly names: readonly NamePlace[];
}

export function spellingsFound(
  blocks: readonly NamedBlock[],
  sentences: readonly Sentence[],
  isNamed: IsNamed,
): readonly Found[] {
  const first = new Map<string, NamePlace>();
  /** What is spelled in more ways than one: nearly nothing is. */
  const mixed = new Set<string>();
  for (const { names } of blocks) {
    for (const place of names) {
      const known = first.get(place.key);
      if (known === undefined) first.set(place.key, place);
      else if (known.lower !== place.lower) mixed.add(place.key);
    }
  }
  if (mixed.size === 0) return [];
  const places = Map.groupBy(
    blocks.flatMap(({ first: before, names }) =>
      names
        .filter(({ key }) => mixed.has(key))
        .map((place) => ({ ...place, sentence: before + place.sentence })),
    ),
    ({ key }) => key,
  );
  return [...places.values()].flatMap((all) => {
    const [one] = all;
    if (one === undefined || !isNamed([...new Set(all.map(({ text }) => text))])) return [];
    return all.flatMap((place) => {
      const sentence = sentences[place.sentence];
      if (sentence === undefined || place.lower === one.lower) return [];
      const details = { spelling: place.text, other: one.text };
      return [
        foundAt(sentence, place.sentence, 'spelled-two-ways', { where: place, details, fix: one.text }),
      ];
    });
  });
}

const isName = ({ text, isNumber }: { readonly text: string; readonly isNumber: boolean }): boolean =>
  !isNumber && isCapital(text) && text.length >= LEAST;
