/**
 * Sums of money and quantities, as people write them: "1.234,5", "1,234.5", "~500m", "[12]", "10-12 bn", "€ 3.2 Md". What has
 * two readings is refused with both; nothing is guessed. Amounts are whole thousandths of the major unit, so that sums are exact.
 */
/** How sure a figure is. `uncertain`: SIPRI's brackets; `unknown`: its two dots. */
type Certainty = 'reported' | 'approximate' | 'uncertain' | 'at-least' | 'at-most' | 'unknown';

interface Amount {
  /** Thousandths of the major unit; of a range its lower end; null where the figure is unknown (SIPRI's two dots). */
  readonly milli: number | null;
  readonly upperMilli: number | null;
  readonly certainty: Certainty;
  /** ISO 4217, where the text names it. */
  readonly currency: string | null;
}

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Amount }
  | {
      readonly ok: false;
      readonly reason: 'ambiguous' | 'unreadable' | 'unknown-currency' | 'ambiguous-currency';
      /** Of `ambiguous`: the two readings; of a currency: some that it may be. */
      readonly either?: string;
      readonly or?: string;
    };

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

class Unread extends Error {
  readonly outcome: Extract<ParsedAmount, { ok: false }>;

  constructor(reason: Unread['outcome']['reason'], either?: string, or?: string) {
    super(reason);
    this.outcome = { ok: false, reason, ...(either === undefined || or === undefined ? {} : { either, or }) };
  }
}

/** `currency`: what the cell beside it says, which tells which dollar or which crown is meant. ISO 4217. */
export function parseAmount(text: string, currency: string | null = null): ParsedAmount {
  try {
    return { ok: true, amount: amountIn(text, currency) };
  } catch (error) {
    if (error instanceof Unread) return error.outcome;
    throw error;
  }
}

/** How a number that is known is written so that it has one reading: "1.234" would have two. */
export function plainNumber(value: number | string): string {
  const text = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function amountIn(given: string, currencyBeside: string | null): Amount {
  // Every kind of space is one; every kind of dash and of apostrophe too.
  const text = given
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/[’ʼ]/gu, "'")
    .trim();
  if (text === '..' || text === '…') {
    return { milli: null, upperMilli: null, certainty: 'unknown', currency: null };
  }
  const money = withoutCurrency(text, currencyBeside);
  const { rest, certainty } = withoutCertainty(money.rest);
  // The sign of the currency may also stand inside: "~€500m", "[€12]".
  const inner =
    money.currency === null ? withoutCurrency(rest, currencyBeside) : { rest, currency: money.currency };
  const [lower, upper] = ends(inner.rest);
  if (upper !== null && upper < lower) throw new Unread('unreadable');
  return { milli: lower, upperMilli: upper, certainty, currency: inner.currency };
}

/** What goes before or after a figure that is not exact. */
const MARKS: readonly (readonly [RegExp, Certainty])[] = [
  [/^\[(.+)\]$/u, 'uncertain'],
  [
    /^(?:~|≈|c\. ?|ca\. ?|circa |about |around |approx\.? |approximately |environ |env\. |quelque |près de )(.+)$/iu,
    'approximate',
  ],
  [/^(.+?) ?(?:environ|approx\.?)$/iu, 'approximate'],
  [/^(?:>=?|≥|over |more than |at least |plus de |plus d'|au moins |dépasse )(.+)$/iu, 'at-least'],
  [/^(.+?) ?(?:\+|or more|ou plus)$/iu, 'at-least'],
  [/^(?:<=?|≤|up to |less than |at most |jusqu'à |moins de |au plus )(.+)$/iu, 'at-most'],
];

function withoutCertainty(text: string): { readonly rest: string; readonly certainty: Certainty } {
  for (const [mark, certainty] of MARKS) {
    const rest = mark.exec(text)?.[1];
    if (rest !== undefined) return { rest: rest.trim(), certainty };
  }
  return { rest: text, certainty: 'reported' };
}

/** Signs and words, and what they may mean: one currency, or several of which the cell beside it says which. */
const SIGNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/US ?\$|\$ ?US|USD|US dollars?|dollars? américains?|dollars? des États-Unis/iu, ['USD']],
  [/C(?:A|AN)?\$|\$ ?CA|CAD/iu, ['CAD']],
  [/A(?:U)?\$|AUD/iu, ['AUD']],
  [/NZ\$|NZD/iu, ['NZD']],
  [/€|euros?(?! ?\w)/iu, ['EUR']],
  [/£|pounds?(?: sterling)?|livres? sterling/iu, ['GBP']],
  [/₴|hryvnias?/iu, ['UAH']],
  [/zł|złotys?|zlotys?/iu, ['PLN']],
  [/Kč/iu, ['CZK']],
  [/\$|dollars?/iu, ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'TWD', 'HKD']],
  [/¥|yens?/iu, ['JPY', 'CNY']],
  [/kr\.?|kroner?|kronor|couronnes?|crowns?/iu, ['SEK', 'NOK', 'DKK', 'ISK', 'CZK']],
];

/** Words of three letters that say how many, and are no currency. */
const NOT_CODES = new Set(['MIO', 'MLN', 'MRD', 'BLN', 'TRN', 'THO', 'MDS']);

function withoutCurrency(
  text: string,
  beside: string | null,
): { readonly rest: string; readonly currency: string | null } {
  const code = /(?<![\p{L}])[A-Z]{3}(?![\p{L}])/u.exec(text);
  if (code !== null && !NOT_CODES.has(code[0])) {
    if (!isCurrency(code[0])) throw new Unread('unknown-currency');
    return { rest: text.replace(code[0], ' ').trim(), currency: code[0] };
  }
  for (const [sign, may] of SIGNS) {
    const found = new RegExp(
      `(?<![\\p{L}])(?:d'|de |of )?(?:${sign.source})(?![\\p{L}])|(?<=\\d ?|[kmbg]|bn|md|mds)(?:${sign.source})(?![\\p{L}])`,
      'iu',
    ).exec(text);
    if (found === null) continue;
    const [only, another] = may;
    const currency = another === undefined ? only : may.find((each) => each === beside?.toUpperCase());
    if (currency === undefined) throw new Unread('ambiguous-currency', only, another);
    return {
      rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim(),
      currency,
    };
  }
  return { rest: text, currency: null };
}

/** One figure, or the two of a range: "10-12 bn", "between 10 and 12", "10 à 12 millions". */
function ends(text: string): readonly [number, number | null] {
  const bare = text.replace(/^(?:between|entre|from|de) /iu, '');
  const range = /^(.*\d.*?) ?(?:-| to | à | et | and ) ?(\d.*)$/iu.exec(bare);
  if (range === null) return [figure(bare), null];
  const [, first = '', second = ''] = range;
  const power = scaled(second).power;
  const lower = scaled(first);
  return [thousandths(lower.digits, lower.power === 0 ? power : lower.power), figure(second)];
}

function figure(text: string): number {
  const { digits, power } = scaled(text);
  return thousandths(digits, power);
}

/** What a word after the digits multiplies them by, as a power of ten. "Billion" as in English; a thousand million in French is a milliard. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|thsd|mille|milliers?(?: d[e'])?)$/iu, 3],
  [/^(?:m|mm|mn|mln|mio\.?|million|millions?(?: d[e'])?)$/iu, 6],
  [/^(?:bn|b|bln|billions?|g|md|mds|mrd|milliards?(?: d[e'])?)\.?$/iu, 9],
  [/^(?:tn|trn|trillions?)$/iu, 12],
];

function scaled(text: string): { readonly digits: string; readonly power: number } {
  const parts = /^(-?[\d][\d.,' ]*?) ?(\p{L}.*)?$/u.exec(text.trim());
  if (parts === null) throw new Unread('unreadable');
  const [, digits = '', word = ''] = parts;
  if (word === '') return { digits: digits.trim(), power: 0 };
  const scale = SCALES.find(([name]) => name.test(word.trim()));
  if (scale === undefined) throw new Unread('unreadable');
  return { digits: digits.trim(), power: scale[1] };
}

/** Digits with their separators, times a power of ten, in thousandths. */
function thousandths(digits: string, power: number): number {
  const sign = digits.startsWith('-') ? -1 : 1;
  const [whole, decimals] = halves(digits.replace(/^-/u, ''));
  const places = power + 3;
  const all = `${whole}${decimals.padEnd(places, '0').slice(0, places)}`;
  const next = decimals.charAt(places);
  const milli = Number(all) + (next >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(milli)) throw new Unread('unreadable');
  return sign * milli;
}

/** The whole part and the decimals: which separator is which. */
function halves(text: string): readonly [string, string] {
  const spaces = /^\d{1,3}(?:[ ']\d{3})+(?=$|[.,])/u.exec(text);
  const plain = spaces === null ? text : spaces[0].replaceAll(/[ ']/gu, '') + text.slice(spaces[0].length);
  if (/[ ']/u.test(plain)) throw new Unread('unreadable');
  const marks = plain.replaceAll(/\d/gu, '');
  if (marks === '') return [plain, ''];
  const last = marks.at(-1) ?? '';
  const point = plain.lastIndexOf(last);
  const before = plain.slice(0, point);
  const after = plain.slice(point + 1);
  if (after === '') throw new Unread('unreadable');
  if (marks.length === 1) {
    // After groups that are marked already, or where no group can end: decimals.
    const couldBeGroup = spaces === null && after.length === 3 && /^[1-9]\d{0,2}$/u.test(before);
    if (couldBeGroup) throw new Unread('ambiguous', `${before}${after}`, `${before}.${after}0`);
    return [before, after];
  }
  const groups = marks.split('').slice(0, -1);
  if (groups.every((mark) => mark === last)) {
    if (!isGrouped(plain, last)) throw new Unread('unreadable');
    return [plain.replaceAll(last, ''), ''];
  }
  const group = groups[0] ?? '';
  if (!groups.every((mark) => mark === group) || !isGrouped(before, group)) throw new Unread('unreadable');
  return [before.replaceAll(group, ''), after];
}

const isGrouped = (text: string, mark: string): boolean => {
  const [first = '', ...groups] = text.split(mark);
  return /^\d{1,3}$/u.test(first) && groups.every((each) => /^\d{3}$/u.test(each));
};
