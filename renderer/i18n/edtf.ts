/**
 * Dates as people read them, with the precision that the source gave (EDTF, ISO 8601-2:2019, levels 0 and 1): a month
 * stays a month, "about" stays about. Nothing is completed and nothing is rounded.
 */

/** The parts of one EDTF date. Null: not given, or masked by `X`. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 spring … 4 winter. */
  readonly season: number | null;
  /** 10: a decade (`201X`), 100: a century (`20XX`), 1: the year itself. */
  readonly span: 1 | 10 | 100;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export type EdtfValue =
  | { readonly kind: 'date'; readonly date: DateParts }
  | {
      readonly kind: 'interval';
      readonly from: DateParts | 'open' | null;
      readonly to: DateParts | 'open' | null;
    };

const DATE = /^(-?\d{2}(?:\d{2}|\dX|XX))(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

function hasDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, 1));
  date.setUTCFullYear(year, month - 1, day);
  return day >= 1 && date.getUTCMonth() === month - 1;
}

function readDate(text: string): DateParts | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, qualifier] = match;
  const masked = year.endsWith('XX') ? 100 : year.endsWith('X') ? 10 : 1;
  const number = month === undefined || month === 'XX' ? null : Number(month);
  const season = number !== null && number >= 21 && number <= 24 ? number - 20 : null;
  if (number !== null && season === null && (number < 1 || number > 12)) return null;
  const calendarDay = day === undefined || day === 'XX' ? null : Number(day);
  // A day that its month does not have would be worded as one of the next month.
  if (
    calendarDay !== null &&
    number !== null &&
    !hasDay(Number(year.replaceAll('X', '0')), number, calendarDay)
  )
    return null;
  return {
    year: Number(year.replaceAll('X', '0')),
    month: season === null ? number : null,
    day: calendarDay,
    season,
    span: masked,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  };
}

/** Reads an EDTF date or interval; null for what has no reading here (it is then shown as it is written). */
export function readEdtf(text: string): EdtfValue | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const date = readDate(text);
    return date === null ? null : { kind: 'date', date };
  }
  const [from = '', to = ''] = ends;
  if (ends.length !== 2) return null;
  const read = (end: string): DateParts | 'open' | null | undefined => {
    if (end === '..') return 'open';
    return end === '' ? null : (readDate(end) ?? undefined);
  };
  const first = read(from);
  const last = read(to);
  return first === undefined || last === undefined ? null : { kind: 'interval', from: first, to: last };
}
