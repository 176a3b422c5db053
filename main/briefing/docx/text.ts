/** Text as WordprocessingML takes it: what XML can hold, its languages, and which way its letters run. */

/** What XML 1.0 (2.2) has no way to write, and U+200B, which only says where the typeset page may break a word. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\u200B/gu;

/** Halves of characters become U+FFFD; what XML cannot hold is left out; a line of Word's has no line breaks of its own. */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[\t\n\r]/g, ' ');

/** From the first letter of a script that runs from right to left to the last before a letter of another. */
const RIGHT_TO_LEFT =
  /([[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]&&\p{L}](?:\P{L}*[[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]&&\p{L}])*\p{M}*)/v;

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** A text, cut where the direction of its letters changes. Word sets each direction with its own font and language. */
export const stretches = (text: string): readonly Stretch[] =>
  text
    .split(RIGHT_TO_LEFT)
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');

/** Whether a paragraph runs from right to left: as its first letter does. */
export function runsRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first);
}

/** Word looks for a dictionary by language and country: what is likely (CLDR), but for the English of the briefing's own words. */
const OWN: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', no: 'nb-NO', sh: 'sr-Latn-RS' };

/** A primary tag of BCP 47 as `w:lang` takes it. */
export function wordLanguage(tag: string): string {
  const own = OWN[tag];
  if (own !== undefined) return own;
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/** The language of letters that run from right to left: the one that is told, if it is written so, else that of most of their writers. */
export function rightToLeftLanguage(text: string, tag: string | undefined): string {
  const script = tag === undefined ? '' : (new Intl.Locale(tag).maximize().script ?? '');
  if (tag !== undefined && /^(?:Hebr|Arab|Syrc|Thaa|Nkoo)$/.test(script)) return wordLanguage(tag);
  return /\p{sc=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA';
}
