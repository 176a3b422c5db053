/**
 * Near-duplicates: texts as sets of shingles, and short signatures of those sets. MinHash after A. Broder, “On the resemblance
 * and containment of documents”, 1997. The same text has the same signature on every machine: signatures are kept in files.
 */

/** Words in a shingle; characters, in scripts that put no spaces between words. */
const WORDS = 5;
/** Minima in a signature, and how many of them make one band. */
const MINIMA = 128;
const ROWS = 4;
/** A text with fewer shingles says too little of itself to be compared: it is found by its equals only. */
const FEW = 20;
/** A later text with less than this in common with an earlier one is not called its copy. */
const LEAST = 0.5;

/** Each character of a script without spaces is a word; so is each run of other letters, digits and their marks. */
const WITHOUT_SPACES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(`[${WITHOUT_SPACES}]|(?:(?![${WITHOUT_SPACES}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** What is kept of a text, so that its copies are found without reading all texts. */
export interface Signature {
  /** How many different shingles the text has. */
  readonly shingles: number;
  /** The least hash of all shingles, under each of 128 orders. Empty where there is no shingle. */
  readonly minima: Uint32Array;
}

/** Texts that share a band may be copies. */
export interface Band {
  readonly band: number;
  readonly hash: number;
}

/**
 * The shingles of a canonical text as hashes of 32 bits. Case, width of letters, punctuation and spaces do not count; accents
 * do, since they tell words apart.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = Array.from(text.normalize('NFKC').toLowerCase().matchAll(WORD), ([word]) => hashOf(word));
  const shingles = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at += 1) {
    let hash = 0;
    for (let of = at; of < at + WORDS; of += 1) hash = mixed(Math.imul(hash, 31) + (words[of] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

/** The signature of a text. */
export function signatureOf(text: string): Signature {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return { shingles: 0, minima: new Uint32Array(0) };
  const minima = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let order = 0; order < MINIMA; order += 1) {
      const hash = mixed(shingle ^ (SEEDS[order] ?? 0));
      if (hash < (minima[order] ?? 0)) minima[order] = hash;
    }
  }
  return { shingles: shingles.size, minima };
}

/** One seed for each order: the first numbers of a Weyl sequence, mixed. */
const SEEDS = Uint32Array.from({ length: MINIMA }, (_, order) => mixed(Math.imul(order + 1, 0x9e3779b9)));

/** The bands by which a text is found: those of its minima, or for a short text one that only its equals share. */
export function bandsOf({ shingles, minima }: Signature): readonly Band[] {
  if (shingles === 0) return [];
  const rows = shingles < FEW ? MINIMA : ROWS;
  return Array.from({ length: MINIMA / rows }, (_, band) => ({
    band: shingles < FEW ? MINIMA / ROWS : band,
    hash: minima
      .subarray(band * rows, (band + 1) * rows)
      .reduce((hash, least) => mixed(hash * 31 + least), 0),
  }));
}

/** How alike two texts are by their signatures, 0 to 1: shared shingles by all shingles of both, to about 0.1. */
export const likenessOf = (one: Signature, other: Signature): number =>
  one.shingles === 0 || other.shingles === 0
    ? 0
    : one.minima.reduce((same, least, order) => same + (least === other.minima[order] ? 1 : 0), 0) / MINIMA;

/** How much of a later text stands in an earlier one, 0 to 1: its shingles that are there too, by all of its shingles. */
export function shareOf(later: ReadonlySet<number>, earlier: ReadonlySet<number>): number {
  let shared = 0;
  for (const shingle of later) if (earlier.has(shingle)) shared += 1;
  return later.size === 0 ? 0 : shared / later.size;
}

/** Whether so large a share is worth a question to the analyst. */
export const isCopy = (share: number): boolean => share >= LEAST;

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads all bits of a number over 32 (the finalizer of MurmurHash3). */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
