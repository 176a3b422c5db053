/** Text as WordprocessingML takes it: what XML can hold, and its languages. */

/** What XML 1.0 (2.2) has no way to write, and U+200B, which only says where the typeset page may break a word. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\u200B/gu;

/** Halves of characters become U+FFFD; what XML cannot hold is left out; a line of Word's has no line breaks of its own. */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[\t\n\r]/g, ' ');

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
