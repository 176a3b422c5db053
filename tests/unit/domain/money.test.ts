/** Amounts as people write them; what has two readings is refused with both. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, plainNumber } from '../../../main/domain/money.ts';

const amount = (text: string, currency: string | null = null) => {
  const read = parseAmount(text, currency);
  return read.ok ? read.amount : read;
};

describe('parseAmount', () => {
  test.each([
    ['1234', 1_234_000],
    ['1.234,5', 1_234_500],
    ['1,234.5', 1_234_500],
    ['1 234,5', 1_234_500],
    ['1\u202f234\u202f567', 1_234_567_000],
    ['1\u00a0234.50', 1_234_500],
    ['1’234.5', 1_234_500],
    ['1,234,567', 1_234_567_000],
    ['1.234.567,89', 1_234_567_890],
    ['0.123', 123],
    ['1234.567', 1_234_567],
    ['12,5', 12_500],
    ['-40', -40_000],
    ['−40.5', -40_500],
    ['3k', 3_000_000],
    ['2 millions', 2_000_000_000],
    ['1.2 bn', 1_200_000_000_000],
    ['1,2 milliard', 1_200_000_000_000],
    ['3 Md', 3_000_000_000_000],
    ['5 mio', 5_000_000_000],
  ])('%s is %d thousandths', (text, milli) => {
    expect(amount(text)).toMatchObject({ milli, upperMilli: null, certainty: 'reported', currency: null });
  });

  test.each([
    ['~500m', 'approximate', 500_000_000_000, null],
    ['environ 500 millions', 'approximate', 500_000_000_000, null],
    ['c. 12', 'approximate', 12_000, null],
    ['[12]', 'uncertain', 12_000, null],
    ['> 1bn', 'at-least', 1_000_000_000_000, null],
    ['plus de 12 milliards d’euros', 'at-least', 12_000_000_000_000, 'EUR'],
    ['over $5m', 'at-least', 5_000_000_000, 'USD'],
    ['jusqu’à 3 M€', 'at-most', 3_000_000_000, 'EUR'],
    ['500+', 'at-least', 500_000, null],
  ])('%s is %s', (text, certainty, milli, currency) => {
    expect(amount(text, 'USD')).toMatchObject({ certainty, milli, currency });
  });

  test('two dots are a figure that nobody knows', () => {
    expect(amount('..')).toEqual({ milli: null, upperMilli: null, certainty: 'unknown', currency: null });
  });

  test.each([
    ['10-12m', 10_000_000_000, 12_000_000_000],
    ['10–12', 10_000, 12_000],
    ['entre 10 et 12 millions', 10_000_000_000, 12_000_000_000],
    ['900k to 1.2m', 900_000_000, 1_200_000_000],
  ])('%s is a range', (text, milli, upperMilli) => {
    expect(amount(text)).toMatchObject({ milli, upperMilli });
  });

  test.each([
    ['€ 3.2bn', 'EUR'],
    ['EUR 5m', 'EUR'],
    ['5m EUR', 'EUR'],
    ['3 M€', 'EUR'],
    ['US$5m', 'USD'],
    ['£12', 'GBP'],
    ['12 millions de livres sterling', 'GBP'],
    ['500 millions d’euros', 'EUR'],
    ['~€500m', 'EUR'],
    ['[€12]', 'EUR'],
    ['₴ 40', 'UAH'],
  ])('%s names its currency', (text, currency) => {
    expect(amount(text)).toMatchObject({ currency });
  });

  test('which dollar and which crown is asked, or read from the cell beside it', () => {
    expect(amount('$5m')).toMatchObject({
      ok: false,
      reason: 'ambiguous-currency',
      either: 'USD',
      or: 'CAD',
    });
    expect(amount('$5m', 'CAD')).toMatchObject({ currency: 'CAD', milli: 5_000_000_000 });
    expect(amount('12 kr')).toMatchObject({ ok: false, reason: 'ambiguous-currency' });
    expect(amount('12 kr', 'NOK')).toMatchObject({ currency: 'NOK' });
    expect(amount('5 XQZ')).toMatchObject({ ok: false, reason: 'unknown-currency' });
  });

  test.each([
    ['1.234', '1234', '1.2340'],
    ['1,234', '1234', '1.2340'],
    ['12.345 bn', '12345', '12.3450'],
  ])('%s has two readings, and both are told', (text, either, or) => {
    expect(amount(text)).toEqual({ ok: false, reason: 'ambiguous', either, or });
    for (const reading of [either, or]) expect(parseAmount(reading).ok).toBe(true);
  });

  test.each([
    '',
    'much',
    '1,23,456',
    '1.234.56',
    '1,234.567.890',
    '12 3',
    '5 parsecs',
    '1.',
    '12-10',
    '--3',
    '1e400',
    '99999999999 bn',
  ])('%s is no amount', (text) => {
    expect(amount(text)).toMatchObject({ ok: false, reason: 'unreadable' });
  });

  test('a figure is read the same in every convention that marks its thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9_000_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(['.', ','], [',', '.'], [' ', ','], ["'", '.'], ['\u202f', ',']),
        (whole, cents, [group, point]) => {
          const text = `${String(whole).replaceAll(/\B(?=(\d{3})+$)/g, group ?? '')}${point}${String(cents).padStart(2, '0')}`;
          expect(amount(text)).toMatchObject({ milli: whole * 1000 + cents * 10 });
        },
      ),
    );
  });

  test('no text makes it throw, and what it reads is whole thousandths', () => {
    const pieces = fc.constantFrom(
      '1',
      '23',
      '456',
      '.',
      ',',
      ' ',
      '-',
      '~',
      '[',
      ']',
      '€',
      '$',
      'bn',
      'm',
      'EUR',
      "'",
      '..',
      'à',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const read = parseAmount(parts.join(''));
        if (read.ok && read.amount.milli !== null) expect(Number.isSafeInteger(read.amount.milli)).toBe(true);
      }),
    );
  });

  test('a number that is known is written so that it has one reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }), (milli) => {
        expect(amount(plainNumber(milli / 1000))).toMatchObject({ milli });
      }),
    );
  });
});
