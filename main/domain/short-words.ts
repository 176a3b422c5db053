/** So much of what is named by its words. UTF-16 code units. */
const MOST = 80;

/** The beginning of some words in one line, never through the middle of a character. */
export function shortWords(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
