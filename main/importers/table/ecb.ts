/**
 * The reference rates of the European Central Bank, in either form that it publishes: the wide `eurofxref-hist.csv`, a
 * column for each currency, and the CSV of its data portal (SDMX), a row for each rate.
 */
import { LiasseError } from '../../../preload/contract/errors.ts';
import { cellName, type Rate } from '../../../preload/contract/tables.ts';
import type { Rows } from './rows.ts';

/** Every rate of a file, units of a currency for one euro. Throws `not-rates` for what is neither form, or not whole. */
export function ratesOf({ rows, firstRow }: Rows): readonly Rate[] {
  const header = (rows[0] ?? []).map((name) => name.trim());
  const read = header[0] === 'Date' ? wide : header[0] === 'KEY' ? portal : null;
  if (read === null) throw notRates('its first line is that of neither form');
  const rates = [...read(header, rows, firstRow)];
  if (rates.length === 0) throw notRates('there is no rate in it');
  const seen = new Map<string, string>();
  for (const { date, currency, rate } of rates) {
    const key = `${date} ${currency}`;
    if ((seen.get(key) ?? rate) !== rate) throw notRates(`it gives two rates for ${currency} on ${date}`);
    seen.set(key, rate);
  }
  return rates;
}

function* wide(header: readonly string[], rows: Rows['rows'], firstRow: number): Generator<Rate> {
  for (const [column, name] of header.entries()) {
    if (column > 0 && name !== '' && !CURRENCY.test(name)) throw notRates(`“${name}” is not a currency`);
  }
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || cells.length === 0) continue;
    const date = dateAt(cells[0], cellName(firstRow + row, 0));
    for (const [column, cell] of cells.entries()) {
      const currency = header[column] ?? '';
      if (column === 0 || isMissing(cell)) continue;
      const at = cellName(firstRow + row, column);
      if (currency === '') throw notRates(`${at} stands below no currency`);
      yield { date, currency, rate: rateAt(cell, at) };
    }
  }
}

/** The series of reference rates: daily, spot, average of the day, in units for one euro. */
const SERIES: Readonly<Record<string, string>> = {
  FREQ: 'D',
  CURRENCY_DENOM: 'EUR',
  EXR_TYPE: 'SP00',
  EXR_SUFFIX: 'A',
};

function* portal(header: readonly string[], rows: Rows['rows'], firstRow: number): Generator<Rate> {
  const column = (name: string): number => {
    const found = header.indexOf(name);
    if (found < 0) throw notRates(`it has no column ${name}`);
    return found;
  };
  const [currencyAt, dateColumn, valueAt] = ['CURRENCY', 'TIME_PERIOD', 'OBS_VALUE'].map(column) as [
    number,
    number,
    number,
  ];
  const series = Object.entries(SERIES).map(([name, value]) => [column(name), name, value] as const);
  for (const [row, cells] of rows.entries()) {
    const value = cells[valueAt] ?? '';
    if (row === 0 || cells.length === 0 || isMissing(value)) continue;
    const name = (at: number): string => cellName(firstRow + row, at);
    const other = series.find(([at, , wanted]) => cells[at]?.trim() !== wanted);
    if (other !== undefined) {
      throw notRates(
        `${name(other[0])} is not of the daily reference rates (${other[1]} should be ${other[2]})`,
      );
    }
    const currency = cells[currencyAt]?.trim() ?? '';
    if (!CURRENCY.test(currency)) throw notRates(`${name(currencyAt)} is not a currency`);
    yield { date: dateAt(cells[dateColumn], name(dateColumn)), currency, rate: rateAt(value, name(valueAt)) };
  }
}

const CURRENCY = /^[A-Z]{3}$/;
const isMissing = (cell: string): boolean => ['', 'N/A', 'NaN', '-'].includes(cell.trim());

function dateAt(cell: string | undefined, at: string): string {
  const date = cell?.trim() ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== date) {
    throw notRates(`${at} is not a day (YYYY-MM-DD)`);
  }
  return date;
}

function rateAt(cell: string, at: string): string {
  const rate = cell.trim();
  if (!/^\d+(?:\.\d+)?$/.test(rate) || Number(rate) <= 0) throw notRates(`${at} is not a rate`);
  return rate;
}

export const notRates = (reason: string): LiasseError =>
  new LiasseError(
    'not-rates',
    `These are not the reference rates of the ECB: ${reason}. Nothing of it was kept.`,
    {
      reason,
    },
  );
