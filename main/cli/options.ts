/** Values of options that several commands take. */
import { InvalidArgumentError } from 'commander';

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** A moment as ISO 8601; a day alone is its beginning in UTC, a time needs its zone. */
export function moment(text: string): string {
  const at = new Date(text);
  if (!ISO_8601.test(text) || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('It is a time such as 2025-11-05T18:00:00Z.');
  }
  return at.toISOString();
}

/** A number from 1 on; `what` says which, as in "It is …". */
export const wholeNumber =
  (what: string) =>
  (text: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(`It is ${what}.`);
    return Number(text);
  };

/** How many rows of one answer are shown. */
export function upToAThousand(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  throw new InvalidArgumentError('It is a number from 1 to 1000.');
}
