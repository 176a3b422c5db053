/** Dates as EDTF (ISO 8601-2:2019, levels 0 and 1): they keep the precision that the source gave. */
import edtf, { parse } from 'edtf';

/** Whether a text is a date that we keep: EDTF level 0 or 1, without a time of day. */
export function isDate(text: string): boolean {
  if (text.includes('T')) return false;
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
  if (!isDate(text)) return null;
  const { min } = edtf(text);
  if (min === null || !Number.isFinite(min)) return null;
  const day = new Date(min).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}
