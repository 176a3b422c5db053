import { InvalidArgumentError } from 'commander';
import { isDate } from '../domain/dates.ts';

/** An option that is a date as EDTF; anything else is wrong usage. */
export function dateOption(text: string): string {
  const date = text.trim();
  if (!isDate(date)) {
    throw new InvalidArgumentError('It is a date (EDTF) such as 2025-11-05, 2025-11 or 2025-11~.');
  }
  return date;
}
