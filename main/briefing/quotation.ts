/**
 * The exact words of a passage as a note quotes them. They are never changed: only long ones are cut, at whole words, and the
 * annex then gives them whole.
 */

/** From this length on, in UTF-16 code units, only the beginning and the end are quoted. */
const LONGEST = 240;
const BEGINNING = 160;
const END = 70;

/** What is left of a passage that an earlier note quotes: enough to know it by. */
const OPENING = 44;

export interface Quotation {
  readonly text: string;
  readonly shortened: boolean;
}

/** A passage over several lines is quoted in one. */
export const inOneLine = (exact: string): string => exact.replaceAll(/\s*\n\s*/g, ' ').trim();

export function quotationOf(exact: string): Quotation {
  const text = inOneLine(exact);
  if (text.length <= LONGEST) return { text, shortened: false };
  const end = wholeWords(text.slice(-END - 1), /^\S*\s/u);
  return { text: `${beginningOf(text, BEGINNING)} […] ${end}`, shortened: true };
}

/** The first words of a passage. */
export function openingOf(exact: string): string {
  const text = inOneLine(exact);
  return text.length <= OPENING + 12 ? text : `${beginningOf(text, OPENING)} […]`;
}

const beginningOf = (text: string, length: number): string =>
  wholeWords(text.slice(0, length + 1), /\s\S*$/u).replace(/[\s,;:]+$/u, '');

/** Up to a space where there is one, and never through the middle of a character. */
function wholeWords(text: string, cut: RegExp): string {
  const words = text.replace(cut, '').trim();
  const kept = words === '' ? text : words;
  return kept.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
