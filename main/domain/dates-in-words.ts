/** Dates as French and English prose writes them, as EDTF: "4 September 2014", "le 5 novembre 2025", "avril 2021", "March 3, 2022". */
import { isDate } from './dates.ts';

const MONTHS: readonly RegExp[] = [
  /^jan(?:\.|uary|vier)?$/u,
  /^(?:feb(?:\.|ruary)?|fev(?:\.|rier)?)$/u,
  /^(?:mar(?:\.|ch|s)?)$/u,
  /^(?:apr(?:\.|il)?|avr(?:\.|il)?)$/u,
  /^(?:may|mai)$/u,
  /^(?:jun(?:\.|e)?|juin)$/u,
  /^(?:jul(?:\.|y)?|juil(?:\.|let)?)$/u,
  /^(?:aug(?:\.|ust)?|aout)$/u,
  /^sep(?:\.|t\.?|tember|tembre)?$/u,
  /^oct(?:\.|ober|obre)?$/u,
  /^nov(?:\.|ember|embre)?$/u,
  /^dec(?:\.|ember|embre)?$/u,
];

/** EDTF; null for what is not one date with its year: a year is never guessed. */
export function dateInWords(text: string): string | null {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:le|on|en|in|the|du|of) /u, '')
    .replaceAll(/[,\s\u00a0\u202f]+/gu, ' ')
    .trim();
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|er)? (?:of )?)?(\p{L}+\.?) (\d{4})$/u.exec(words);
  const monthFirst = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u.exec(words);
  const [day, month = '', year = ''] =
    dayFirst !== null
      ? [dayFirst[1], dayFirst[2], dayFirst[3]]
      : monthFirst !== null
        ? [monthFirst[2], monthFirst[1], monthFirst[3]]
        : [];
  const at = MONTHS.findIndex((name) => name.test(month));
  if (at === -1) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${year}-${two(at + 1)}${day === undefined ? '' : `-${two(Number(day))}`}`;
  return isDate(date) ? date : null;
}
