/** Dates in running text, as EDTF. A day without its year takes the year that brings it nearest to the document's own date, and says so. */
import { isDate } from '../dates.ts';
import type { Word } from './words.ts';

interface Moment {
  /** The index of the word after it. */
  readonly next: number;
  readonly edtf: string;
  /** The year, or all of a relative date, was taken from the document's date. */
  readonly inferred: boolean;
}

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  fr: [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
  ],
  uk: [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ],
};
const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
};
const YESTERDAY: ReadonlySet<string> = new Set(['yesterday', 'hier', 'вчора']);
const BETWEEN: ReadonlySet<string> = new Set(['and', 'et', 'to', 'au', 'or', 'ou', 'a', 'і', 'та']);
const DAY_MS = 86_400_000;

/** The date that begins at a word. `published`: the document's date, EDTF or null. */
export function momentAt(
  text: string,
  words: readonly Word[],
  at: number,
  language: string | null,
  published: string | null,
): Moment | null {
  const word = words[at];
  if (word === undefined) return null;
  return word.isNumber
    ? (isoAt(text, words, at) ?? dayFirst(text, words, at, published))
    : (monthFirst(text, words, at, language, published) ?? relative(text, words, at, published));
}

/** 1 to 12 of a month's name; English ones need their capital: "may" is none. */
function monthOf(word: Word | undefined): number | null {
  if (word === undefined || word.isNumber) return null;
  for (const [language, names] of Object.entries(MONTHS)) {
    const month = names.indexOf(word.folded);
    if (month !== -1 && (language !== 'en' || /^\p{Lu}/u.test(word.text))) return month + 1;
  }
  return null;
}

const gap = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);
const isSpace = (between: string): boolean => /^[ \t\u00a0\u202f\n]{1,2}$/u.test(between);
const two = (number: number): string => String(number).padStart(2, '0');

function isoAt(text: string, words: readonly Word[], at: number): Moment | null {
  const year = words[at];
  const day = words[at + 2];
  if (year?.text.length !== 4 || day === undefined) return null;
  const edtf = text.slice(year.start, day.end);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(edtf) || !isDate(edtf)) return null;
  return /[-/\w]/u.test(text.charAt(year.start - 1)) || /^[-\w]/u.test(text.charAt(day.end))
    ? null
    : { next: at + 3, edtf, inferred: false };
}

/** "5 November 2025", "1er mai", "5th of May". The second end of a span of days is not a date by itself. */
function dayFirst(text: string, words: readonly Word[], at: number, published: string | null): Moment | null {
  const day = Number(words[at]?.text);
  if (!(day >= 1 && day <= 31) || isSecondOfSpan(text, words, at)) return null;
  let next = at + 1;
  if (gap(text, words, next) === '' && /^(?:er|st|nd|rd|th)$/u.test(words[next]?.folded ?? '')) next += 1;
  if (words[next]?.folded === 'of' && isSpace(gap(text, words, next))) next += 1;
  const month = monthOf(words[next]);
  if (month === null || !isSpace(gap(text, words, next))) return null;
  return completed(text, words, next + 1, month, day, published);
}

function isSecondOfSpan(text: string, words: readonly Word[], at: number): boolean {
  const between = gap(text, words, at);
  const before = words[at - 1];
  if (before?.isNumber === true) return /^(?: ?[-–—/.,] ?)$/u.test(between);
  return before !== undefined && BETWEEN.has(before.folded) && words[at - 2]?.isNumber === true;
}

/** "November 5, 2025", "November 2025". French and Ukrainian months stand with a year alone. */
function monthFirst(
  text: string,
  words: readonly Word[],
  at: number,
  language: string | null,
  published: string | null,
): Moment | null {
  const month = monthOf(words[at]);
  const number = words[at + 1];
  if (month === null || number?.isNumber !== true || !isSpace(gap(text, words, at + 1))) return null;
  if (/^(?:19|20)\d{2}$/u.test(number.text)) {
    // The day before it was none of this month, or the end of a span: the month alone would say less than the text.
    if (words[at - 1]?.isNumber === true || isSpan(text, number.end)) return null;
    return { next: at + 2, edtf: `${number.text}-${two(month)}`, inferred: false };
  }
  const day = Number(number.text);
  if (language !== 'en' || !(day >= 1 && day <= 31) || isSpan(text, number.end)) return null;
  const suffix = /^(?:st|nd|rd|th)$/u.test(words[at + 2]?.folded ?? '') && gap(text, words, at + 2) === '';
  return completed(text, words, at + (suffix ? 3 : 2), month, day, published);
}

const isSpan = (text: string, end: number): boolean =>
  /^(?: ?[-–—%€$]|[.,]\d| (?:to|and) \d)/u.test(text.slice(end, end + 6));

function completed(
  text: string,
  words: readonly Word[],
  next: number,
  month: number,
  day: number,
  published: string | null,
): Moment | null {
  const year = words[next];
  const between = gap(text, words, next);
  if (
    year !== undefined &&
    /^(?:19|20)\d{2}$/u.test(year.text) &&
    /^(?:,? |[\u00a0\u202f\n])$/u.test(between)
  ) {
    const edtf = `${year.text}-${two(month)}-${two(day)}`;
    return isDate(edtf) ? { next: next + 1, edtf, inferred: false } : null;
  }
  const around = dayOf(published);
  if (around === null) return null;
  const nearest = [-1, 0, 1]
    .map((step) => `${new Date(around).getUTCFullYear() + step}-${two(month)}-${two(day)}`)
    .filter((edtf) => isDate(edtf))
    .toSorted((one, other) => Math.abs(Date.parse(one) - around) - Math.abs(Date.parse(other) - around))[0];
  return nearest === undefined ? null : { next, edtf: nearest, inferred: true };
}

/** A document's date as a day, in milliseconds; the middle of a month; null where only the year is known. */
function dayOf(published: string | null): number | null {
  const parts = /^(\d{4}-\d{2})(-\d{2})?/u.exec(published ?? '');
  return parts === null ? null : Date.parse(`${parts[1]}${parts[2] ?? '-15'}`);
}

/** "yesterday", "last Tuesday", "mardi dernier": only where the document's day is known. */
function relative(text: string, words: readonly Word[], at: number, published: string | null): Moment | null {
  if (published === null || !/^\d{4}-\d{2}-\d{2}$/u.test(published)) return null;
  const today = Date.parse(published);
  const before = (days: number): string => new Date(today - days * DAY_MS).toISOString().slice(0, 10);
  const word = words[at]?.folded ?? '';
  if (YESTERDAY.has(word)) return { next: at + 1, edtf: before(1), inferred: true };
  const second = words[at + 1]?.folded ?? '';
  const weekday =
    word === 'last'
      ? WEEKDAYS['en']?.indexOf(second)
      : second === 'dernier'
        ? WEEKDAYS['fr']?.indexOf(word)
        : -1;
  if (weekday === undefined || weekday === -1 || !isSpace(gap(text, words, at + 1))) return null;
  const back = (new Date(today).getUTCDay() - weekday + 7) % 7;
  return { next: at + 2, edtf: before(back === 0 ? 7 : back), inferred: true };
}
