/** Which words are most like another: for a name that was changed a little, to be shown to whoever looks for it. */

/** How alike two words must be to be named together: 1 is the same. */
const LEAST = 0.45;

/** The candidates most like a word, the most like first. Case, spaces and signs do not count. */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = bare(word);
  return candidates
    .map((candidate) => ({ candidate, alike: likeness(wanted, bare(candidate)) }))
    .filter(({ alike }) => alike >= LEAST)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Of words that share a part, or that differ by few letters. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  const within = one.length >= 4 && other.length >= 4 && (one.includes(other) || other.includes(one));
  return Math.max(within ? 0.7 : 0, 1 - distance(one, other) / longest);
}

/** Letters to change, add or take out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      next.push(
        Math.min(
          (next[to] ?? 0) + 1,
          (row[to + 1] ?? 0) + 1,
          (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
