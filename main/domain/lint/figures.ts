/** Figures: a sum says its currency, its stage (pledged is not paid) and its date; it is the one of the cell that is cited. */
import { momentAt } from '../suggestions/moments.ts';
import { sumAt } from '../suggestions/sums.ts';
import { wordsOf, type Word } from '../suggestions/words.ts';
import { foundAt, type Found } from './findings.ts';
import type { Cited, Figure, Range, Sentence } from './text.ts';

const STAGE: Readonly<Record<'fr' | 'en', RegExp>> = {
  en: /\b(?:pledg|promis|commit|allocat|earmark|disburs|deliver|transferr|paid|spent|donat|grant|loan|lent|repa|owed|budget)/iu,
  fr: /(?:promis|promesse|engag|allou|allocation|affect|décaiss|débours|vers[ée]|versement|livr|payé|dépens|donn[ée]|don\b|prêt|subvention|budget|rembours)/iu,
};

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** “30 million of aid”: a large number of money by what follows, without a currency. */
const BARE =
  /(?<![\p{L}\d$€£₴])\d[\d.,\u00a0\u202f ]{0,20}[ \u00a0\u202f]?(?:millions?|milliards?|billions?|bn|mds?)(?= (?:(?:d['’]|de |of |in )(?:aides?|aid|support|soutien|assistance|grants?|subventions?|loans?|prêts?|dons?|donations?|fund(?:s|ing)|fonds|financements?|crédits?)(?!\p{L})))/giu;

interface Money extends Range {
  /** Thousandths of the major unit. */
  readonly milli: number;
  readonly currency: string;
}

/** The sums of money in a text. A bare “$” is taken for US dollars: it has a currency, which is what is asked here. */
function moneyIn(text: string, words: readonly Word[], language: 'fr' | 'en'): readonly Money[] {
  const found: Money[] = [];
  for (const word of words) {
    if (!word.isNumber || word.start < (found.at(-1)?.end ?? 0)) continue;
    const sum = sumAt(text, word, language, 'USD');
    if (sum === null) continue;
    found.push({
      start: sum.start,
      end: sum.end,
      milli: Math.round(Number(sum.amount) * 1000),
      currency: sum.currency,
    });
  }
  return found;
}

/** Whether a text tells a day, a month with its day, or a year. */
export const tellsDate = (
  text: string,
  language: 'fr' | 'en',
  words: readonly Word[] = wordsOf(text),
): boolean =>
  YEAR.test(text) || words.some((_, at) => momentAt(text, words, at, language, '2000-01-01') !== null);

export interface Figuring {
  readonly language: 'fr' | 'en';
  readonly cited: ReadonlyMap<string, Cited>;
  /** Units of its currency from which a sum tells its stage and its date. */
  readonly figuresFrom: number;
}

export function figuresFound(
  sentences: readonly Sentence[],
  { language, cited, figuresFrom }: Figuring,
): readonly Found[] {
  const found: Found[] = [];
  /** Whether the paragraph has told a date so far. */
  let isDated = false;
  for (const [at, sentence] of sentences.entries()) {
    const text = sentence.own;
    const words = wordsOf(text);
    const hasDate = tellsDate(text, language, words);
    isDated ||= hasDate;
    for (const match of text.matchAll(BARE)) {
      const where = { start: match.index, end: match.index + match[0].length };
      found.push(
        foundAt(sentence, at, 'figure-without-currency', { where, details: { figure: match[0].trim() } }),
      );
    }
    const sums = moneyIn(text, words, language);
    if (sums.length === 0) continue;
    const records = sentence.cites.flatMap((uid) => cited.get(uid) ?? []);
    const figures = records.flatMap((record) => record.figures);
    const sum = sums.find(({ milli }) => milli >= figuresFrom * 1000);
    if (sum !== undefined) {
      const details = { figure: text.slice(sum.start, sum.end) };
      if (!STAGE[language].test(text) && figures.length === 0) {
        found.push(foundAt(sentence, at, 'figure-without-stage', { where: sum, details }));
      }
      if (!isDated && !records.some((record) => record.hasDate)) {
        found.push(foundAt(sentence, at, 'figure-without-date', { where: sum, details }));
      }
    }
    for (const each of sums) {
      const other = differing(each, figures);
      if (other === null) continue;
      found.push(
        foundAt(sentence, at, 'differs-from-cell', {
          where: each,
          details: {
            figure: text.slice(each.start, each.end),
            cell: String(other.milli / 1000),
            currency: other.currency,
          },
        }),
      );
    }
  }
  return found;
}

/** The cited figure of the same currency, where none of them is the sum, or rounds to it: “1.2 billion” is 1,195,000,000. */
function differing(sum: Money, figures: readonly Figure[]): Figure | null {
  const same = figures.filter(({ currency }) => currency === sum.currency);
  const [first] = same;
  if (first === undefined) return null;
  return same.some(
    ({ milli, upperMilli }) =>
      isNear(sum.milli, milli) || (upperMilli !== null && sum.milli >= milli && sum.milli <= upperMilli),
  )
    ? null
    : first;
}

/** Equal to as many digits as are written. */
function isNear(written: number, recorded: number): boolean {
  const digits = String(written).replace(/0+$/u, '').length;
  const unit = 10 ** (String(written).length - digits);
  return Math.abs(written - recorded) <= unit / 2;
}
