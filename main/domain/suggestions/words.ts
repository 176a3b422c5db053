/** The words of a text, cut once: what every rule of this room reads. Offsets are UTF-16 code units. */

export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case; Latin letters without their marks. */
  readonly folded: string;
  readonly isNumber: boolean;
}

/** A longer run of letters is no word of a language: it is cut, so that each word costs little. */
const WORD = /[\p{L}\p{M}]{1,100}|\p{Nd}{1,20}/gu;

/** The words of a stretch of a text. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  return Array.from(text.slice(from, to).matchAll(WORD), ({ 0: written, index }) => ({
    start: from + index,
    end: from + index + written.length,
    text: written,
    folded: folded(written),
    isNumber: /^\p{Nd}/u.test(written),
  }));
}

/** Cyrillic keeps its marks: й is not и. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/u.test(lower) || /\p{Script=Cyrillic}/u.test(lower)) return lower.normalize('NFC');
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe');
}

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** All of it in capitals, two letters or more. */
export const isAcronym = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Whether two words belong to one expression: a space, a hyphen, an apostrophe or a line's end between them, nothing else. */
export function joined(text: string, one: Word, other: Word): boolean {
  return (
    other.start - one.end <= 2 &&
    /^(?:[ \t\u00a0\u202f\n]|[-‐‑'’ʼ]|\. ?)?$/u.test(text.slice(one.end, other.start))
  );
}
