/** Countries by name, as ISO 3166-1 alpha-2 codes. In Node the package knows the names in all of its languages. */
import countries from 'i18n-iso-countries';

/** Looked up already: a table says the same names over and over, and each look goes through every country. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 10_000;

/** The code of a country by its English, French or Ukrainian name; null where it is none. */
export function countryNamed(name: string): string | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const code = lookedUp(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, code);
  return code;
}

function lookedUp(name: string): string | null {
  for (const language of ['en', 'fr', 'uk']) {
    const code = countries.getSimpleAlpha2Code(name, language) ?? countries.getAlpha2Code(name, language);
    if (code !== undefined) return code;
  }
  return null;
}

/** The English name of a country by its ISO 3166-1 alpha-2 code; null where there is none of this code. */
export const nameOfCountry = (code: string): string | null => countries.getName(code, 'en') ?? null;
