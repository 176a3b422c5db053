/** Whether a text layer says what the page shows. Fonts without a map to Unicode yield other letters than they draw. */

/** So large a share of characters that say nothing, and so few vowels among Latin letters, are no text that people write. */
const DOUBTFUL = { unreadable: 0.02, letters: 300, vowels: 0.24 };

export function isDoubtful(text: string, unreadable: number): boolean {
  const characters = text.replaceAll(/\s/gu, '').length;
  if (unreadable > Math.max(3, characters * DOUBTFUL.unreadable)) return true;
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (latin.length < DOUBTFUL.letters) return false;
  const vowels =
    latin
      .join('')
      .normalize('NFD')
      .match(/[aeiouyæœøı]/giu)?.length ?? 0;
  return vowels < latin.length * DOUBTFUL.vowels;
}
