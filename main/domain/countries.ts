/** Countries by name, as ISO 3166-1 alpha-2 codes. */
import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import uk from 'i18n-iso-countries/langs/uk.json' with { type: 'json' };

for (const language of [en, fr, uk]) countries.registerLocale(language);

/** The code of a country by its English, French or Ukrainian name; null where it is none. */
export function countryNamed(name: string): string | null {
  for (const language of ['en', 'fr', 'uk']) {
    const code = countries.getSimpleAlpha2Code(name, language) ?? countries.getAlpha2Code(name, language);
    if (code !== undefined) return code;
  }
  return null;
}
