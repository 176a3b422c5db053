/** The steps of the keyboard cursor: words, sentences and paragraphs of a text, by the rules of its language. */
import type { Block } from '../../preload/contract/index.ts';
import { lastStartingAtOrBefore, trimEdges, type TextRange } from './offsets.ts';

export type Unit = 'word' | 'sentence' | 'paragraph';
type Granularity = Exclude<Unit, 'paragraph'>;

/** Finds units block by block, so that a step costs the same in a note and in a book. */
export class Units {
  readonly #text: string;
  readonly #blocks: readonly Block[];
  readonly #segmenters: Readonly<Record<Granularity, Intl.Segmenter>>;
  readonly #cache = new Map<string, readonly TextRange[]>();

  /** `blocks` in reading order; `language` a BCP 47 tag, or null where it is not known. */
  constructor(text: string, blocks: readonly Block[], language: string | null) {
    this.#text = text;
    this.#blocks = blocks;
    const locale = language ?? undefined;
    this.#segmenters = {
      word: new Intl.Segmenter(locale, { granularity: 'word' }),
      sentence: new Intl.Segmenter(locale, { granularity: 'sentence' }),
    };
  }

  #inBlock(index: number, unit: Unit): readonly TextRange[] {
    const block = this.#blocks[index];
    if (block === undefined) return [];
    const key = `${unit}:${index}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const ranges = this.#segment(block, unit);
    if (this.#cache.size > 500) this.#cache.clear();
    this.#cache.set(key, ranges);
    return ranges;
  }

  #segment(block: Block, unit: Unit): TextRange[] {
    const whole = trimEdges(this.#text, block);
    if (whole.start === whole.end) return [];
    if (unit === 'paragraph') return [whole];
    const ranges: TextRange[] = [];
    const words = this.#text.slice(whole.start, whole.end);
    for (const segment of this.#segmenters[unit].segment(words)) {
      if (unit === 'word' && segment.isWordLike !== true) continue;
      const start = whole.start + segment.index;
      const range = trimEdges(this.#text, { start, end: start + segment.segment.length });
      if (range.start < range.end) ranges.push(range);
    }
    return ranges.length > 0 ? ranges : [whole];
  }

  /** The unit at `offset`, or the nearest before it, or else the first of the text; null in an empty text. */
  at(offset: number, unit: Unit): TextRange | null {
    let index = Math.max(0, lastStartingAtOrBefore(this.#blocks, offset));
    for (; index >= 0; index -= 1) {
      const ranges = this.#inBlock(index, unit);
      const found = ranges[lastStartingAtOrBefore(ranges, offset)] ?? (index === 0 ? ranges[0] : undefined);
      if (found !== undefined) return found;
    }
    return this.next(-1, unit);
  }

  /** The first unit that starts after `offset`. */
  next(offset: number, unit: Unit): TextRange | null {
    for (
      let index = Math.max(0, lastStartingAtOrBefore(this.#blocks, offset));
      index < this.#blocks.length;
      index += 1
    ) {
      const found = this.#inBlock(index, unit).find((range) => range.start > offset);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The last unit that starts before `offset`. */
  previous(offset: number, unit: Unit): TextRange | null {
    for (let index = lastStartingAtOrBefore(this.#blocks, offset); index >= 0; index -= 1) {
      const found = this.#inBlock(index, unit).findLast((range) => range.start < offset);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The end of a unit that comes after `offset`. */
  nextEnd(offset: number, unit: Unit): number | null {
    const here = this.at(offset, unit);
    if (here !== null && here.end > offset) return here.end;
    return this.next(offset, unit)?.end ?? (here !== null && here.start > offset ? here.end : null);
  }

  /** The end of a unit that comes before `offset`. */
  previousEnd(offset: number, unit: Unit): number | null {
    let range = this.previous(offset, unit);
    while (range !== null && range.end >= offset) range = this.previous(range.start, unit);
    return range?.end ?? null;
  }
}
