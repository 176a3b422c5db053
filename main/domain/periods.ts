/** Periods: the days that EDTF dates may mean. */
import edtf from 'edtf';
import { calendarDays, isDate } from './dates.ts';

/** `YYYY-MM-DD`; null where open, unknown, or beyond the years 0000 to 9999. */
export interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

const dayOf = (milliseconds: number | null): string | null => {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null;
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
};

/** The first and the last day that a date may mean. */
export function daysOf(text: string): Days {
  const plain = calendarDays(text);
  if (plain !== null) return plain;
  if (!isDate(text)) return { first: null, last: null };
  const { min, max } = edtf(text);
  return { first: dayOf(min), last: dayOf(max) };
}
