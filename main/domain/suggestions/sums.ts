/** Sums of money in running text. What has two readings, of its number or of its currency, is not suggested. */
import type { Word } from './words.ts';

interface Sum {
  readonly start: number;
  readonly end: number;
  /** The whole amount in the major unit, a decimal string: "1200000000". */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** As written: "milliard", "bn"; null where the number stands alone. */
  readonly scale: string | null;
}

const NUMBER = /\d{1,15}(?:[.,\u00a0\u202f ’']\d{1,6}){0,5}/uy;
const SCALE =
  /[ \u00a0\u202f-]?(millions?|milliards?|billions?|trillions?|thousand|mille|mln|mrd|mds?|bn|tn|m|k|млн|млрд|тис|мільйон\p{L}{0,4}|мільярд\p{L}{0,4})\.?(?!\p{L})/iuy;
/** A second number: the first is one end of a span, and its scale stands behind the other. */
const SPAN = /^[ \u00a0\u202f]?(?:[-–—]|to |à )[ \u00a0\u202f]?[$€£]?\d/u;
/** What stands before the number, nearest first; a dollar with its country before the bare one. */
const BEFORE =
  /(?:(?<![\p{L}\d])(US\$|CA\$|C\$|A\$|NZ\$|USD|EUR|GBP|UAH|CHF|NOK|SEK|DKK|PLN|CAD|JPY)|(?<![\p{L}\d$])([$€£₴]))[ \u00a0\u202f]?$/u;
const AFTER =
  /[ \u00a0\u202f-]?(?:d['’]|de |of )?(US\$|\$ ?US|USD|EUR|GBP|UAH|CHF|NOK|SEK|DKK|PLN|CAD|JPY|€|£|₴|euros?|євро|US dollars?|dollars? américains?|доларів США|pounds? sterling|livres? sterling|hryvnias?|hryvnyas?|гривень|гривні|грн|złotys?|zlotys?|Swiss francs?|francs suisses|Norwegian kroner|couronnes norvégiennes|Swedish kronor|couronnes suédoises|Danish kroner|couronnes danoises|Canadian dollars?|dollars? canadiens?|yens?)(?!\p{L})/iuy;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US|\$ ?US|dollars? am|доларів)/iu, 'USD'],
  [/^(?:€|euro|євро)/iu, 'EUR'],
  [/^(?:£|pound|livre)/iu, 'GBP'],
  [/^(?:₴|hryv|грив|грн)/iu, 'UAH'],
  [/^(?:złot|zlot)/iu, 'PLN'],
  [/^(?:swiss|francs)/iu, 'CHF'],
  [/^(?:norwegian|couronnes norv)/iu, 'NOK'],
  [/^(?:swedish|couronnes su)/iu, 'SEK'],
  [/^(?:danish|couronnes da)/iu, 'DKK'],
  [/^(?:ca?\$|canadian|dollars? can)/iu, 'CAD'],
  [/^a\$/iu, 'AUD'],
  [/^nz\$/iu, 'NZD'],
  [/^yen/iu, 'JPY'],
];

/** Where one of these is spoken of, a bare "$" may be theirs. */
export const OTHER_DOLLARS = /Canad|Austral|New Zealand|Singapore|Hong Kong|Taiwan|\b(?:CAD|AUD)\b/u;

/** The sum whose number begins at a word. `dollar`: what a bare "$" means here, null where that is not sure. */
export function sumAt(text: string, word: Word, language: string | null, dollar: string | null): Sum | null {
  if (/[\d.,]/u.test(text.charAt(word.start - 1)) && /\d/u.test(text.charAt(word.start - 2))) return null;
  if (
    /\d[ \u00a0\u202f]?(?:-|–|to |à |and |et )[ \u00a0\u202f]?(?:[$€£])?$/u.test(
      text.slice(Math.max(0, word.start - 8), word.start),
    )
  )
    return null;
  NUMBER.lastIndex = word.start;
  const written = NUMBER.exec(text)?.[0];
  if (written === undefined) return null;
  let end = word.start + written.length;
  if (SPAN.test(text.slice(end, end + 8))) return null;
  SCALE.lastIndex = end;
  const scale = SCALE.exec(text);
  if (scale !== null) end += scale[0].length - (scale[0].endsWith('.') ? 1 : 0);
  const before = BEFORE.exec(text.slice(Math.max(0, word.start - 6), word.start));
  AFTER.lastIndex = end;
  const after = before === null ? AFTER.exec(text) : null;
  const sign = before?.[1] ?? before?.[2] ?? after?.[1];
  if (sign === undefined) return null;
  if (after !== null) end += after[0].length;
  const currency = sign === '$' ? dollar : currencyOf(sign);
  const power = scale === null ? 0 : powerOf(scale[1] ?? '', language);
  if (currency === null || power === null) return null;
  const amount = decimal(written, power, language, scale !== null);
  if (amount === null) return null;
  const start = before === null ? word.start : word.start - before[0].length;
  return { start, end, amount, currency, scale: scale?.[1] ?? null };
}

function currencyOf(sign: string): string {
  return CURRENCIES.find(([name]) => name.test(sign))?.[1] ?? sign.toUpperCase();
}

/** The power of ten of a scale; null of "billion" where the language does not tell which it is. */
function powerOf(scale: string, language: string | null): number | null {
  const word = scale.toLowerCase();
  if (/^(?:k|thousand|mille|тис)/u.test(word)) return 3;
  if (/^(?:milliard|мільярд|млрд|mrd|mds?$|bn)/u.test(word)) return 9;
  if (/^(?:million|мільйон|млн|mln|m$)/u.test(word)) return 6;
  if (language === null) return null;
  const french = language === 'fr';
  if (word.startsWith('billion')) return french ? 12 : 9;
  return french ? null : 12;
}

/** Digits with their separators, times a power of ten; null where they have two readings. */
function decimal(written: string, power: number, language: string | null, scaled: boolean): string | null {
  const grouped =
    language === 'en'
      ? /^\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?=\.|$)/u
      : /^\d{1,3}(?:[\u00a0\u202f ’']\d{3})+(?=[.,]|$)/u;
  const groups = grouped.exec(written);
  const plain =
    groups === null ? written : groups[0].replaceAll(/\D/gu, '') + written.slice(groups[0].length);
  const parts = /^(\d+)(?:([.,])(\d+))?$/u.exec(plain);
  if (parts === null) return null;
  const [, whole = '', mark = '', decimals = ''] = parts;
  const own = language === 'en' ? '.' : ',';
  if (decimals.length === 3 && groups === null && (mark !== own || !scaled)) return null;
  const digits = `${whole}${decimals.padEnd(power, '0')}`;
  const point = whole.length + power;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/u, '');
  const rest = digits.slice(point).replace(/0+$/u, '');
  return rest === '' ? integer : `${integer}.${rest}`;
}
