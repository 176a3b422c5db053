/** What documents say of themselves, made safe to keep. */
import { isDate } from '../domain/dates.ts';

/** The day of an ISO 8601 or EDTF date, with whatever precision it has; null for anything else. */
export function dayOf(text: string | null | undefined): string | null {
  const date = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?~?)(?=$|[\sT])/.exec(text ?? '')?.[1] ?? null;
  return date !== null && isDate(date) ? date : null;
}

/** An ISO 8601 time of a day with its zone, as an instant in UTC (`2025-11-05T09:00:00Z`); null for anything less precise. */
export function instantOf(text: string | null | undefined): string | null {
  const isWhole =
    /^\s*\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})\s*$/.test(
      text ?? '',
    );
  return isWhole ? instantAt(Date.parse((text ?? '').trim().replace(' ', 'T')) / 1000) : null;
}

/** Seconds since 1970 as an instant in UTC, up to the year 9999; null for anything else. */
export const instantAt = (seconds: number): string | null =>
  seconds > 0 && seconds < 253_402_300_800 ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z` : null;

/** An address of the web; anything else is not kept. */
export function webAddress(text: string | null | undefined): string | null {
  const url = text === null || text === undefined ? null : URL.parse(text.trim());
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** What a link may point at: the web or a mail address. Everything else (`javascript:`, `data:`, `file:`) is dropped. */
export function linkTarget(text: string | null | undefined): string | null {
  const url = text === null || text === undefined ? null : URL.parse(text.trim());
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** A BCP 47 tag, as `lang` attributes carry it. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = (text ?? '').trim().replaceAll('_', '-');
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

/** One line, without control characters, no longer than a title may be. */
export function line(text: string | null | undefined): string | null {
  const words = (text ?? '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, 1000)
    .trimEnd();
  return words === '' || !words.isWellFormed() ? null : words;
}
