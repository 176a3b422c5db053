/** Dates on their way into the dossier. */
import { LiasseError } from '../../preload/contract/errors.ts';
import { isDate } from '../domain/dates.ts';

/** Throws `invalid-date` for what is not EDTF; null and undefined pass. */
export function checkDates(...dates: readonly (string | null | undefined)[]): void {
  for (const date of dates) {
    if (typeof date !== 'string' || isDate(date)) continue;
    throw new LiasseError(
      'invalid-date',
      `“${date}” is not a date (EDTF), such as 2025-11-05, 2025-11 or 2025-11~.`,
      { date },
    );
  }
}
