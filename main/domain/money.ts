/** Sums of money, as people write them. */

export interface Amount {
  /** Thousandths of the major unit; of a range its lower end. */
  readonly milli: number | null;
  readonly upperMilli: number | null;
  readonly certainty: 'reported' | 'approximate' | 'uncertain' | 'at-least' | 'at-most' | 'unknown';
  /** ISO 4217. */
  readonly currency: string | null;
}

export type ParsedAmount =
  | { readonly ok: true; readonly amount: Amount }
  | {
      readonly ok: false;
      readonly reason: 'ambiguous' | 'unreadable' | 'unknown-currency' | 'ambiguous-currency';
      readonly either?: string;
      readonly or?: string;
    };

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

export function parseAmount(text: string): ParsedAmount {
  const number = /^-?\d+(\.\d+)?$/.exec(text.trim());
  if (number === null) return { ok: false, reason: 'unreadable' };
  const milli = Math.round(Number(number[0]) * 1000);
  return { ok: true, amount: { milli, upperMilli: null, certainty: 'reported', currency: null } };
}
