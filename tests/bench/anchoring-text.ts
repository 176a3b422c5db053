/** A text and its next version, with quotations of which it is known where they stand afterwards. */

const CHARACTERS = 2_000_000;
const QUOTATIONS = 2000;

/** What became of a quotation’s paragraph; `alike`: the same paragraph stands elsewhere too. */
export type Fate = 'kept' | 'edited' | 'alike' | 'gone';

export interface Quotation {
  /** UTF-16 code units of the old text. */
  readonly start: number;
  readonly end: number;
  readonly fate: Fate;
  /** Where its paragraph begins in the new text; -1 where it went. */
  readonly truth: number;
}

export interface Versions {
  readonly before: string;
  readonly after: string;
  readonly quotations: readonly Quotation[];
}

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Paragraphs, 15 % of them one of twenty that repeat; in the new text 1 % went and 1 % of all words are others. */
export function versions(): Versions {
  const random = seeded(42);
  const word = (most: number): string => `m${Math.floor(random() * most).toString(36)}x`;
  const words = (count: number, most: number): string =>
    Array.from({ length: count }, () => word(most)).join(' ');
  const alike = Array.from({ length: 20 }, () => `${words(25, 200)}.`);
  const old: string[] = [];
  for (let length = 0; length < CHARACTERS; length += (old.at(-1)?.length ?? 0) + 1) {
    old.push(random() < 0.15 ? (alike[Math.floor(random() * 20)] ?? '') : `${words(60, 5000)}.`);
  }
  const now = old.map((paragraph) =>
    random() < 0.01
      ? null
      : random() < 0.3
        ? paragraph
            .split(' ')
            .map((each) => (random() < 0.033 ? word(5000) : each))
            .join(' ')
        : paragraph,
  );
  const chosen = new Set<number>();
  while (chosen.size < QUOTATIONS) chosen.add(Math.floor(random() * old.length));
  const repeated = new Set(alike);
  const quotations: Quotation[] = [];
  let at = 0;
  let nowAt = 0;
  for (const [index, paragraph] of old.entries()) {
    const next = now[index] ?? null;
    if (chosen.has(index)) {
      const [start, end] = [at, at + Math.min(paragraph.length, 150)];
      const fate =
        next === null
          ? 'gone'
          : repeated.has(paragraph)
            ? 'alike'
            : next.startsWith(paragraph.slice(0, end - start))
              ? 'kept'
              : 'edited';
      quotations.push({ start, end, fate, truth: next === null ? -1 : nowAt });
    }
    at += paragraph.length + 1;
    if (next !== null) nowAt += next.length + 1;
  }
  return { before: old.join('\n'), after: now.filter((each) => each !== null).join('\n'), quotations };
}
