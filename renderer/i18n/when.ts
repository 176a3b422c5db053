/** Dates (EDTF) and moments (ISO 8601 in UTC) in the words of a language. */
import type { IntlShape } from 'react-intl';
import { readEdtf, type DateParts } from './edtf.ts';
import { textIn } from './text.ts';

/** `when('2025-11~')` is "about November 2025"; `when('2025-11-05T09:30:00.000Z')` has the time here. */
export type When = (value: string) => string;

const known = new WeakMap<IntlShape, When>();

/** Of one language there is one: every row of a list asks for it. */
export function whenIn(intl: IntlShape): When {
  const made = known.get(intl) ?? makeWhen(intl);
  known.set(intl, made);
  return made;
}

function makeWhen(intl: IntlShape): When {
  const say = textIn(intl, 'when.');
  // Each is made once: making one costs a hundred times what using it does.
  const toMonth = new Intl.DateTimeFormat(intl.locale, { timeZone: 'UTC', year: 'numeric', month: 'long' });
  const toDay = new Intl.DateTimeFormat(intl.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  const toMinute = new Intl.DateTimeFormat(intl.locale, { dateStyle: 'medium', timeStyle: 'short' });

  const plain = ({ year, month, day, season, span }: DateParts): string => {
    if (span === 10) return say('decade', { year: String(year) });
    if (span === 100) return say('century', { year: String(year) });
    if (season !== null) return say('season', { season: String(season), year: String(year) });
    if (month === null) return year < 0 ? say('before', { year: String(-year) }) : String(year);
    // Years below 100 are years of our century to `new Date`.
    const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
    date.setUTCFullYear(year);
    return (day === null ? toMonth : toDay).format(date);
  };
  const worded = (date: DateParts): string => {
    const text = plain(date);
    if (date.approximate && date.uncertain) return say('aboutUncertain', { date: text });
    if (date.approximate) return say('about', { date: text });
    return date.uncertain ? say('uncertain', { date: text }) : text;
  };

  return (value) => {
    if (value.includes('T')) {
      const moment = new Date(value);
      if (Number.isNaN(moment.getTime())) return value;
      return toMinute.format(moment);
    }
    const read = readEdtf(value);
    if (read === null) return value;
    if (read.kind === 'date') return worded(read.date);
    const { from, to } = read;
    const start = from === null || from === 'open' ? null : worded(from);
    const end = to === null || to === 'open' ? null : worded(to);
    if (start === null) return end === null ? value : say('until', { date: end });
    if (end === null) return say(to === 'open' ? 'since' : 'sinceUnknown', { date: start });
    return say('between', { from: start, to: end });
  };
}
