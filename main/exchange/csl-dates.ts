/** Dates between EDTF, which keeps precision, and the date objects of CSL-JSON, which have parts. */
import { isDate } from '../domain/dates.ts';

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly circa?: boolean | number | string;
  /** What no parts can say: EDTF. */
  readonly literal?: string;
  readonly raw?: string;
}

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function partsOf(day: string): readonly number[] | null {
  const parts = PLAIN.exec(day)?.slice(1);
  return parts?.filter((part) => part !== undefined).map(Number) ?? null;
}

/** A year, a month, a day or an interval of them, with `~` as `circa`; everything else as `literal`. */
export function cslDate(edtf: string): CslDate {
  const isCirca = /^[^/]*~$/.test(edtf);
  const parts = (isCirca ? edtf.slice(0, -1) : edtf).split('/').map(partsOf);
  if (parts.length > 2 || parts.includes(null)) return { literal: edtf };
  return { 'date-parts': parts.filter((part) => part !== null), ...(isCirca ? { circa: true } : {}) };
}

/** EDTF; null for what is no date. */
export function edtfOfCsl(date: unknown): string | null {
  if (typeof date === 'string') return checked(date.trim());
  if (typeof date !== 'object' || date === null) return null;
  const { 'date-parts': parts, circa, literal, raw } = date as CslDate;
  if (!Array.isArray(parts)) {
    const said: unknown = literal ?? raw;
    return typeof said === 'string' ? checked(said.trim()) : null;
  }
  const days = parts.slice(0, 2).map((part: unknown) => (Array.isArray(part) ? dayOf(part) : null));
  if (days.length === 0 || days.includes(null)) return null;
  const isCirca = circa === true || circa === 1 || circa === '1' || circa === 'true';
  return checked(days.join('/') + (isCirca && days.length === 1 ? '~' : ''));
}

function dayOf(parts: readonly unknown[]): string | null {
  const [year, month, day] = parts.map(Number);
  if (year === undefined || !Number.isInteger(year) || year < 0 || year > 9999) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const written = String(year).padStart(4, '0');
  if (month === undefined || !Number.isInteger(month) || month < 1) return written;
  return day === undefined || !Number.isInteger(day) || day < 1
    ? `${written}-${two(month)}`
    : `${written}-${two(month)}-${two(day)}`;
}

export const checked = (edtf: string): string | null => (edtf !== '' && isDate(edtf) ? edtf : null);
