/** A frozen text as its lines: its sentences, and the headings between them, in reading order. */
import type { Cite, FrozenSentence, FrozenText, Side } from './text.ts';

export interface Line<C extends Cite = Cite> extends Side {
  /** What it is known by: its words, however they are spaced; a heading is no sentence of the same words. */
  readonly print: string;
  /** Null of a heading. */
  readonly sentence: FrozenSentence<C> | null;
}

export function linesOf<C extends Cite>({
  headings,
  sentences,
}: Pick<FrozenText<C>, 'headings' | 'sentences'>): readonly Line<C>[] {
  return [
    ...sentences.map((sentence) => ({ ...sentence, sentence })),
    ...headings.map((heading) => ({ ...heading, kind: 'heading' as const, sentence: null })),
  ]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, words, kind, sentence }, at) => ({
      at,
      start,
      end,
      words,
      kind,
      sentence,
      print: `${kind === 'heading' ? '#' : ''}${words.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()}`,
    }));
}
