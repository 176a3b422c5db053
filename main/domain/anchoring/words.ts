/** A text as its words and signs, numbered so that the same ones have the same number. Offsets in UTF-16 code units. */

export interface Words {
  /** The number of each word. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Letters and digits that belong together, or one sign. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** `known` is shared by the texts that are compared. */
export function wordsIn(text: string, known: Map<string, number>): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let id = known.get(word);
    if (id === undefined) {
      id = known.size;
      known.set(word, id);
    }
    ids.push(id);
    starts.push(index);
    ends.push(index + word.length);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The last word that begins before an offset; -1 where there is none. */
export function wordBefore({ starts }: Words, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first word that ends after an offset. */
export function wordAt({ ends }: Words, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
