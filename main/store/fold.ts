import { PLAIN_LETTERS } from '../domain/plain-letters.ts';

/** `fold(text)`: for finding and sorting without regard to case, accents and the ways to write an apostrophe. Asked of every row, so what needs no work gets none. */
export function fold(text: unknown): string {
  if (typeof text !== 'string') return '';
  const lower = text.toLowerCase();
  if (!NEEDS_WORK.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(OWN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}

/** Beyond ASCII and the marks of punctuation; apostrophes are written in several ways. */
const NEEDS_WORK = /[\u00c0-\u1fff\u2018\u2019\u2c00-\ud7ff\uf900-\uffff]/;
const MARKS = /\p{M}/gu;

/** Beside the letters: the ways to write an apostrophe. */
const PLAIN: Readonly<Record<string, string>> = { ...PLAIN_LETTERS, '‘': "'", '’': "'", ʼ: "'" };
const OWN_LETTERS = /[øłđðþæœßı‘’ʼ]/g;
