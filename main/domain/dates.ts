/** Dates as EDTF (ISO 8601-2:2019, levels 0 and 1): they keep the precision that the source gave. */
import edtf, { parse } from 'edtf';

/** Whether a text is a date that we keep: EDTF level 0 or 1, without a time of day. */
export function isDate(text: string): boolean {
  if (text.includes('T')) return false;
  if (calendarDays(text) !== null) return true;
  // EDTF's parser takes 29 February of any year, for 1 March.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    parse(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

/**
 * The first day that a date may mean, as `YYYY-MM-DD`, for sorting only; null where its beginning is open or unknown, or
 * beyond the years 0000 to 9999.
 */
export function earliestDay(text: string): string | null {
  const days = calendarDays(text);
  if (days !== null) return days.first;
  if (!isDate(text)) return null;
  const { min } = edtf(text);
  if (min === null || !Number.isFinite(min)) return null;
  const day = new Date(min).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}

/**
 * The first and the last day of a plain year, month or day of the calendar; null for everything else. Nearly all dates are
 * plain, and EDTF's own parser takes a thousand times as long.
 */
export function calendarDays(text: string): { readonly first: string; readonly last: string } | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === '') return null;
  if (month === '') return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = daysOf(Number(year), Number(month));
  if (day === '') return { first: `${text}-01`, last: `${text}-${length}` };
  return Number(day) >= 1 && Number(day) <= length ? { first: text, last: text } : null;
}

/** The days of a month, in the Gregorian calendar carried back. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
