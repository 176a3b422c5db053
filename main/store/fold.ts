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

/** Letters of one piece that people without that keyboard write otherwise: `Bodo` is `Bodø`. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  '‘': "'",
  '’': "'",
  ʼ: "'",
};
const OWN_LETTERS = /[øłđðþæœßı‘’ʼ]/g;
