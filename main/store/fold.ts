/** `fold(text)`: for finding and sorting without regard to case and accents. Asked of every row, so what needs no work gets none. */
export function fold(text: unknown): string {
  if (typeof text !== 'string') return '';
  const lower = text.toLowerCase();
  return NEEDS_WORK.test(lower) ? lower.normalize('NFD').replaceAll(MARKS, '') : lower;
}

/** Beyond ASCII and the marks of punctuation. */
const NEEDS_WORK = /[\u00c0-\u1fff\u2c00-\ud7ff\uf900-\uffff]/;
const MARKS = /\p{M}/gu;
