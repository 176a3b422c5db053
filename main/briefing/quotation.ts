/** The exact words of a passage as a note quotes them. They are never changed: only long ones are cut, and that is said. */

/** From this length on, in UTF-16 code units, only the beginning and the end are quoted. */
const LONGEST = 600;
const BEGINNING = 320;
const END = 200;

export interface Quotation {
  readonly text: string;
  readonly shortened: boolean;
}

/** A passage over several lines is quoted in one. */
export function quotationOf(exact: string): Quotation {
  const text = exact.replaceAll(/\s*\n\s*/g, ' ').trim();
  if (text.length <= LONGEST) return { text, shortened: false };
  const beginning = wholeWords(text.slice(0, BEGINNING + 1), /\s\S*$/u);
  const end = wholeWords(text.slice(-END - 1), /^\S*\s/u);
  return { text: `${beginning} […] ${end}`, shortened: true };
}

/** Up to a space where there is one, and never through the middle of a character. */
function wholeWords(text: string, cut: RegExp): string {
  const words = text.replace(cut, '').trim();
  const kept = words === '' ? text : words;
  return kept.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
