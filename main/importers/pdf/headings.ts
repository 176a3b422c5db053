/** Which paragraphs are headings, and of which level: by the outline where there is one, else by the size of their letters. */
import type { Outline, PageParagraphs } from './blocks.ts';
import { wordsOf, type Paragraph } from './lines.ts';

/** The level of a heading from 1 to 6; null for what is none. */
export type HeadingLevel = (paragraph: Paragraph) => number | null;

/** So much larger than most letters, and no longer than so many lines and characters. */
const HEADING = { size: 1.15, lines: 3, characters: 250 };
const LEVELS = 6;

/** Words as they are compared: without spaces and case, since both are set differently in outlines. */
export const squeezed = (words: string): string => words.replaceAll(/[\s\u00ad]+/gu, '').toLowerCase();

export function headingLevels(pages: readonly PageParagraphs[], outline: Outline): HeadingLevel {
  const body = sizeOfMost(pages);
  const sizes = new Set<number>();
  for (const { paragraphs } of pages) {
    for (const paragraph of paragraphs) {
      if (isLarge(paragraph, body)) sizes.add(rounded(paragraph.size));
    }
  }
  const ranks = [...sizes].toSorted((one, other) => other - one);
  return (paragraph) => {
    if (paragraph.lines.length > HEADING.lines || paragraph.kind === 'row') return null;
    const named = outline.get(squeezed(paragraph.lines.map(wordsOf).join('')));
    if (named !== undefined) return Math.min(LEVELS, named);
    return isLarge(paragraph, body) ? Math.min(LEVELS, ranks.indexOf(rounded(paragraph.size)) + 1) : null;
  };
}

function isLarge(paragraph: Paragraph, body: number): boolean {
  if (paragraph.size < body * HEADING.size || paragraph.lines.length > HEADING.lines) return false;
  const words = paragraph.lines.map(wordsOf).join(' ');
  return words.length <= HEADING.characters && /\p{L}/u.test(words);
}

/** Half points: the same size is rarely set exactly the same. */
const rounded = (size: number): number => Math.round(size * 2) / 2;

function sizeOfMost(pages: readonly PageParagraphs[]): number {
  const letters = new Map<number, number>();
  for (const { paragraphs } of pages) {
    for (const { lines } of paragraphs) {
      for (const line of lines) {
        const size = rounded(line.size);
        letters.set(size, (letters.get(size) ?? 0) + wordsOf(line).length);
      }
    }
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}
