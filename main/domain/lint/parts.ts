/** Live parts of a briefing: each stands among its sentences with what its rows cite, and says when the dossier has moved on. */
import { foundAt, type Found } from './findings.ts';
import { printOf } from './sentences.ts';
import type { Sentence } from './text.ts';

/** A live part where it stands in the text. */
export interface LivePart {
  /** Its position in the editor. */
  readonly start: number;
  /** What it is called. */
  readonly title: string;
  /** The uids of what its rows cite. */
  readonly cites: readonly string[];
  /** What it shows is not what the dossier holds now. */
  readonly isStale: boolean;
}

/** No words of its author: what a rule reads in sentences it finds in none of them. */
const sentenceOf = ({ start, title, cites }: LivePart): Sentence => ({
  start,
  end: start + 1,
  words: title,
  text: '',
  own: '',
  print: printOf(title),
  cites: [...new Set(cites)],
  proposed: 'fact',
  kind: 'fact',
  announces: false,
  isPart: true,
});

/** Sentences and parts in reading order. */
export const withParts = (sentences: readonly Sentence[], parts: readonly LivePart[]): readonly Sentence[] =>
  [...sentences, ...parts.map(sentenceOf)].toSorted((one, other) => one.start - other.start);

export function partsFound(sentences: readonly Sentence[], parts: readonly LivePart[]): readonly Found[] {
  const stale = new Map(parts.filter(({ isStale }) => isStale).map((part) => [part.start, part]));
  return sentences.flatMap((sentence, at) => {
    const part = sentence.isPart ? stale.get(sentence.start) : undefined;
    return part === undefined
      ? []
      : [foundAt(sentence, at, 'stale-part', { details: { title: part.title } })];
  });
}
