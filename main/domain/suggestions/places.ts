/** Countries and organisations by their names. What is as often the name of something else is not suggested. */
import countries from 'i18n-iso-countries';

import { COUNTRY_NAMES, NOT_COUNTRIES, NOT_ONLY_COUNTRIES, ORGANISATIONS } from './gazetteer.ts';
import { hasCapitals, isShouted, phrasesAt, phrasesOf } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import type { Word } from './words.ts';

type Place =
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'organisation'; readonly organisation: string }
  | { readonly kind: 'neither' };

const gazetteers = new Map<string, Phrases<Place>>();

/** The gazetteer for a language; of all three where it is none of them. */
export function placesFor(language: string | null): Phrases<Place> {
  const one = language === 'fr' || language === 'en' || language === 'uk' ? language : 'all';
  const known = gazetteers.get(one);
  if (known !== undefined) return known;
  const phrases = phrasesOf(namesFor(one));
  gazetteers.set(one, phrases);
  return phrases;
}

function* namesFor(language: string): Generator<readonly [string, Place]> {
  for (const name of NOT_COUNTRIES) yield [name, { kind: 'neither' }];
  const ambiguous = new Set(NOT_ONLY_COUNTRIES);
  for (const each of language === 'all' ? ['en', 'fr', 'uk'] : [language, 'uk']) {
    for (const [country, names] of Object.entries(countries.getNames(each, { select: 'all' }))) {
      for (const name of names) {
        const short = name.replace(/(?:,| \().*$/u, '');
        if (!ambiguous.has(short) && short.length > 1) yield [short, { kind: 'country', country }];
      }
    }
  }
  for (const [country, names] of Object.entries(COUNTRY_NAMES)) {
    for (const name of names) yield [name, { kind: 'country', country }];
  }
  for (const { name, names, onlyIn } of ORGANISATIONS) {
    for (const each of names) yield [each, { kind: 'organisation', organisation: name }];
    for (const [each, where] of Object.entries(onlyIn ?? {})) {
      if (language === where) yield [each, { kind: 'organisation', organisation: name }];
    }
  }
}

/** The place that begins at a word, and of how many words its name is. */
export function placeAt(
  places: Phrases<Place>,
  text: string,
  words: readonly Word[],
  keys: readonly string[],
  at: number,
): { readonly place: Place; readonly length: number } | null {
  const found = phrasesAt(places, text, words, keys, at).find((phrase) => hasCapitals(phrase, words, at));
  if (found === undefined || (found.keys.length === 1 && isShouted(words, at))) return null;
  // "US$12m" speaks of money.
  if (text.charAt(words[at + found.keys.length - 1]?.end ?? 0) === '$') return null;
  return { place: found.value, length: found.keys.length };
}

/** All names that texts call a country (ISO 3166-1 alpha-2) or an organisation of the gazetteer by. */
export function namesOfPlace(place: {
  readonly country?: string;
  readonly organisation?: string;
}): readonly string[] {
  const { country, organisation } = place;
  if (country === undefined) {
    const known = ORGANISATIONS.find(({ name }) => name === organisation);
    return known === undefined ? [] : [...known.names, ...Object.keys(known.onlyIn ?? {})];
  }
  const listed = ['en', 'fr', 'uk'].flatMap(
    (language) => countries.getName(country, language, { select: 'all' }) ?? [],
  );
  return [...listed, ...(COUNTRY_NAMES[country] ?? [])];
}

/** How a country (ISO 3166-1 alpha-2) is to be called: as it is written, or, in a language that declines names, by its first case. */
export function countryCalled(country: string, written: string, language: string | null): string {
  const declined = language?.startsWith('uk') === true || /\p{Script=Cyrillic}/u.test(written);
  return (declined ? countries.getName(country, 'uk') : undefined) ?? written;
}
