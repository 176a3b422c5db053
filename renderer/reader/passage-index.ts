/** Which passages lie where in a text: sorted once, asked on every click and every scroll. */
import type { AnchorState, Colour, PassageArea } from '../../preload/contract/index.ts';
import { lastStartingAtOrBefore, type TextRange } from './offsets.ts';

/** What the reader needs to know of a passage to paint it and to find it. */
export interface ReaderPassage extends TextRange {
  readonly id: number;
  readonly colour: Colour;
  readonly state: AnchorState;
  readonly note: string;
  /** A rectangle on a page without words; null of words. */
  readonly area: PassageArea | null;
}

/** How many passages may lie over one another and still be told apart; deeper ones share the last layer. */
export const LAYERS = 3;

export interface IndexedPassage extends ReaderPassage {
  /** 0 where nothing of the same colour lies below; passages that overlap are painted in different layers. */
  readonly layer: number;
}

export class PassageIndex {
  readonly #sorted: readonly IndexedPassage[];
  readonly #byId = new Map<number, IndexedPassage>();
  /** The furthest `end` among all passages up to this one: lets a search stop early. */
  readonly #furthest: readonly number[];

  constructor(passages: readonly ReaderPassage[]) {
    const sorted = passages
      .filter((passage) => passage.state !== 'lost' && passage.start < passage.end)
      .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
    const open = new Map<Colour, number[]>();
    const furthest: number[] = [];
    this.#sorted = sorted.map((passage) => {
      const ends = open.get(passage.colour) ?? [];
      open.set(passage.colour, ends);
      let layer = 0;
      while (layer < LAYERS - 1 && (ends[layer] ?? 0) > passage.start) layer += 1;
      ends[layer] = Math.max(ends[layer] ?? 0, passage.end);
      furthest.push(Math.max(furthest.at(-1) ?? 0, passage.end));
      const { id, start, end, colour, state, note, area } = passage;
      const indexed = { id, start, end, colour, state, note, area, layer };
      this.#byId.set(passage.id, indexed);
      return indexed;
    });
    this.#furthest = furthest;
  }

  get size(): number {
    return this.#sorted.length;
  }

  get(id: number): IndexedPassage | undefined {
    return this.#byId.get(id);
  }

  /** All passages that share at least one code unit with the range, in reading order. */
  within(range: TextRange): IndexedPassage[] {
    const found: IndexedPassage[] = [];
    for (let index = lastStartingAtOrBefore(this.#sorted, range.end - 1); index >= 0; index -= 1) {
      if ((this.#furthest[index] ?? 0) <= range.start) break;
      const passage = this.#sorted[index];
      if (passage !== undefined && passage.end > range.start) found.push(passage);
    }
    return found.toReversed();
  }

  /** The passages that cover the code unit at `offset`, the smallest first: the order in which clicks reach them. */
  at(offset: number): IndexedPassage[] {
    return this.within({ start: offset, end: offset + 1 }).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || a.id - b.id,
    );
  }

  /** The passage after (or before) another in reading order; without another, the first at or after (before) `offset`. */
  neighbour(
    from: { readonly id: number | null; readonly offset: number },
    step: 1 | -1,
  ): IndexedPassage | null {
    const current = from.id === null ? -1 : this.#sorted.findIndex((passage) => passage.id === from.id);
    if (current >= 0) return this.#sorted[current + step] ?? null;
    const before = lastStartingAtOrBefore(this.#sorted, step === 1 ? from.offset - 1 : from.offset);
    return this.#sorted[step === 1 ? before + 1 : before] ?? null;
  }
}
