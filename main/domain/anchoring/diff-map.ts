/**
 * From each word of an old text to its place in the new one, in order (a patience diff): stretches that stand once in both
 * texts are the fixed points, what lies between them is compared by shorter stretches, and at last word by word. Hostile
 * texts cost no more than others: what is too large to be compared word by word counts as rewritten.
 */

/** The place of each old word among the new ones; -1 where it has none. */
export type DiffMap = Int32Array;

/** Words of a stretch that is looked for, from long to short. */
const STRETCHES = [8, 4, 2, 1];
/** Old words times new ones that are compared one by one. */
const MOST_CELLS = 250_000;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Which of `STRETCHES` is tried next. */
  readonly step: number;
}

export function diffMap(before: Int32Array, after: Int32Array): DiffMap {
  const map = new Int32Array(before.length).fill(-1);
  const open: Part[] = [{ from: 0, to: before.length, otherFrom: 0, otherTo: after.length, step: 0 }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const left = trimmed(before, after, part, map);
    if (left.from >= left.to || left.otherFrom >= left.otherTo) continue;
    const stretch = STRETCHES[left.step];
    if (stretch === undefined) {
      compareEach(before, after, left, map);
      continue;
    }
    const fixed = inOrder(pointsOf(before, after, left, stretch));
    let { from, otherFrom } = left;
    for (const [at, otherAt] of fixed) {
      if (at < from || otherAt < otherFrom) continue;
      let length = 0;
      while (
        at + length < left.to &&
        otherAt + length < left.otherTo &&
        before[at + length] === after[otherAt + length]
      ) {
        map[at + length] = otherAt + length;
        length += 1;
      }
      open.push({ from, to: at, otherFrom, otherTo: otherAt, step: left.step + 1 });
      from = at + length;
      otherFrom = otherAt + length;
    }
    open.push({ from, to: left.to, otherFrom, otherTo: left.otherTo, step: left.step + 1 });
  }
  return map;
}

/** What both begin and end with is mapped; the rest is left. */
function trimmed(before: Int32Array, after: Int32Array, part: Part, map: DiffMap): Part {
  let { from, to, otherFrom, otherTo } = part;
  while (from < to && otherFrom < otherTo && before[from] === after[otherFrom]) {
    map[from] = otherFrom;
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && before[to - 1] === after[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
    map[to] = otherTo;
  }
  return { from, to, otherFrom, otherTo, step: part.step };
}

/** Stretches that stand once in each part, as pairs of places, in the order of the old text. */
function pointsOf(before: Int32Array, after: Int32Array, part: Part, stretch: number): [number, number][] {
  const own = placesOf(before, part.from, part.to, stretch);
  const other = placesOf(after, part.otherFrom, part.otherTo, stretch);
  const points: [number, number][] = [];
  for (const [hash, at] of own) {
    const otherAt = other.get(hash) ?? -1;
    if (at === -1 || otherAt === -1) continue;
    let length = 0;
    while (length < stretch && before[at + length] === after[otherAt + length]) length += 1;
    if (length === stretch) points.push([at, otherAt]);
  }
  return points;
}

/** By the hash of a stretch the place where it stands; -1 where it stands more than once. */
function placesOf(ids: Int32Array, from: number, to: number, stretch: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + stretch <= to; at += 1) {
    let hash = 0;
    for (let word = at; word < at + stretch; word += 1)
      hash = (Math.imul(hash, 0x01000193) ^ (ids[word] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

/** The longest run of points whose places rise in both texts. */
function inOrder(points: readonly [number, number][]): readonly [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(points.length).fill(-1);
  for (const [index, [, other]] of points.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((points[tails[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const run: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index !== -1; index = previous[index] ?? -1) {
    const point = points[index];
    if (point !== undefined) run.push(point);
  }
  return run.toReversed();
}

/** The longest common subsequence, word by word, where that is not too much. */
function compareEach(before: Int32Array, after: Int32Array, part: Part, map: DiffMap): void {
  const rows = part.to - part.from;
  const columns = part.otherTo - part.otherFrom;
  if (rows * columns > MOST_CELLS) return;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[part.from + row] === after[part.otherFrom + column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[part.from + row] === after[part.otherFrom + column]) {
      map[part.from + row] = part.otherFrom + column;
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
      row += 1;
    else column += 1;
  }
}
