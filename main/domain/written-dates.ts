/**
 * Dates in the words of a briefing, with the precision that the source gave (EDTF, ISO 8601-2:2019, levels 0 and 1): a month
 * stays a month, "about" stays about. The words are ours, not the system's, so that every machine writes the same bytes.
 */

/** Of a briefing: ISO 639-1. */
type Language = 'fr' | 'en';

interface DateWords {
  readonly months: readonly string[];
  readonly seasons: readonly string[];
  day(day: number): string;
  about(date: string): string;
  uncertain(date: string): string;
  decade(year: string): string;
  century(year: string): string;
  before(year: string): string;
  until(date: string): string;
  since(date: string): string;
  sinceUnknown(date: string): string;
  between(from: string, to: string): string;
  moment(day: string, time: string): string;
}

/** French says "du 5 novembre", but "de mai" and "d’avril". */
const isDay = (date: string): boolean => /^\d{1,2}(er)?\u00a0/.test(date);
const since = (date: string): string => {
  if (isDay(date)) return `du ${date}`;
  return /^[aoéh]/.test(date) ? `d’${date}` : `de ${date}`;
};

const WORDS: Readonly<Record<Language, DateWords>> = {
  fr: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    day: (day) => (day === 1 ? '1er' : String(day)),
    about: (date) => `vers ${isDay(date) ? 'le ' : ''}${date}`,
    uncertain: (date) => `${date} (incertain)`,
    decade: (year) => `années ${year}`,
    century: (year) => `années ${year} à ${Number(year) + 99}`,
    before: (year) => `${year} av. J.-C.`,
    until: (date) => `jusqu’${isDay(date) ? 'au' : 'en'} ${date}`,
    since: (date) => `depuis ${isDay(date) ? 'le ' : ''}${date}`,
    sinceUnknown: (date) => `depuis ${isDay(date) ? 'le ' : ''}${date}, fin inconnue`,
    between: (from, to) => `${since(from)} ${isDay(to) ? 'au' : 'à'} ${to}`,
    moment: (day, time) => `le ${day} à ${time.replace(':', '\u00a0h\u00a0')} UTC`,
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    day: String,
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    decade: (year) => `${year}s`,
    century: (year) => `${year} to ${Number(year) + 99}`,
    before: (year) => `${year} BC`,
    until: (date) => `until ${date}`,
    since: (date) => `since ${date}`,
    sinceUnknown: (date) => `since ${date}, end unknown`,
    between: (from, to) => `${from} to ${to}`,
    moment: (day, time) => `on ${day} at ${time} UTC`,
  },
};

const DATE = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** One EDTF date in words; null for what has no reading here. */
function worded(text: string, words: DateWords): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, qualifier] = match;
  const plain = plainDate(year, month, day, words);
  if (plain === null) return null;
  const about = qualifier === '~' || qualifier === '%' ? words.about(plain) : plain;
  return qualifier === '?' || qualifier === '%' ? words.uncertain(about) : about;
}

function plainDate(
  year: string,
  month: string | undefined,
  day: string | undefined,
  words: DateWords,
): string | null {
  if (year.endsWith('XX')) return words.century(year.replace('XX', '00'));
  if (year.endsWith('X')) return words.decade(year.replace('X', '0'));
  const number = Number(year);
  const spokenYear = number < 0 ? words.before(String(-number)) : String(number);
  if (month === undefined || month === 'XX') return spokenYear;
  const index = Number(month);
  const season = words.seasons[index - 21];
  if (season !== undefined) return `${season} ${spokenYear}`;
  const name = words.months[index - 1];
  if (name === undefined) return null;
  if (day === undefined || day === 'XX') return `${name} ${spokenYear}`;
  return `${words.day(Number(day))}\u00a0${name} ${spokenYear}`;
}

/** An EDTF date or interval as it is read aloud; what has no reading is shown as it is written. */
export function dateIn(text: string, language: Language): string {
  const words = WORDS[language];
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return worded(text, words) ?? text;
  const start = worded(from, words);
  const end = worded(to, words);
  if (more.length > 0) return text;
  if (start !== null && end !== null) return words.between(start, end);
  if (start !== null && to === '..') return words.since(start);
  if (start !== null && to === '') return words.sinceUnknown(start);
  if (end !== null && (from === '..' || from === '')) return words.until(end);
  return text;
}

/** A moment (ISO 8601 in UTC), to the minute and in UTC, so that it reads the same everywhere. */
export function momentIn(iso: string, language: Language): string {
  const words = WORDS[language];
  const [day = '', time = ''] = new Date(iso).toISOString().split('T');
  return words.moment(dateIn(day, language), time.slice(0, 5));
}
