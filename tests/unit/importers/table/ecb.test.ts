/** The reference rates of the ECB in both forms; what is neither, or not whole, is refused by the cell that says so. */
import { expect, test } from 'vitest';
import { readRates } from '../../../../main/importers/table/table-file.ts';
import type { Rate } from '../../../../preload/contract/tables.ts';

// Synthetic values, in the true form of the files.
const WIDE = 'Date,USD,JPY,CYP,\n2025-11-05,1.1492,176.93,N/A,\n2025-11-04,1.1491,176.68,N/A,\n';
const HEADER =
  'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE\n';
const PORTAL = `${HEADER}EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2025-11-05,1.1492,A,"US dollar/Euro, ECB"
EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2025-11-06,,H,
EXR.D.JPY.EUR.SP00.A,D,JPY,EUR,SP00,A,2025-11-05,176.93,A,\n`;

const rates = (text: string): readonly Rate[] =>
  readRates({ name: 'rates.csv', bytes: Buffer.from(text) }).rates;

test('the wide form: a column for each currency', () => {
  expect(rates(WIDE)).toEqual([
    { date: '2025-11-05', currency: 'USD', rate: '1.1492' },
    { date: '2025-11-05', currency: 'JPY', rate: '176.93' },
    { date: '2025-11-04', currency: 'USD', rate: '1.1491' },
    { date: '2025-11-04', currency: 'JPY', rate: '176.68' },
  ]);
});

test('the form of the data portal: a row for each rate, holidays without one', () => {
  expect(rates(PORTAL)).toEqual([
    { date: '2025-11-05', currency: 'USD', rate: '1.1492' },
    { date: '2025-11-05', currency: 'JPY', rate: '176.93' },
  ]);
});

test.each([
  ['another table', 'donor,amount\nFrance,1\n'],
  ['the wide form with another column', 'Date,USD,Notes\n2025-11-05,1.1,x\n'],
  ['a day that is none', 'Date,USD,\n2025-02-30,1.1,\n'],
  ['a day in another form', 'Date,USD,\n05/11/2025,1.1,\n'],
  ['a rate with a decimal comma', 'Date;USD;\n2025-11-05;1,1492;\n'],
  ['a rate of zero', 'Date,USD,\n2025-11-05,0,\n'],
  ['two rates for one day', 'Date,USD,\n2025-11-05,1.1,\n2025-11-05,1.2,\n'],
  ['no rate at all', 'Date,USD,\n2025-11-05,N/A,\n'],
  ['monthly averages', `${HEADER}EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2025-11,1.15,A,\n`],
  ['rates against the dollar', `${HEADER}EXR.D.JPY.USD.SP00.A,D,JPY,USD,SP00,A,2025-11-05,154,A,\n`],
  ['the portal’s form without its values', 'KEY,FREQ,CURRENCY\nx,D,USD\n'],
])('%s is refused', (_what, text) => {
  expect(() => rates(text)).toThrow(expect.objectContaining({ code: 'not-rates' }));
});

test('what is wrong is named by its cell', () => {
  expect(() => rates('Date,USD,\n2025-11-05,1.1,\n2025-11-06,one,\n')).toThrow('B3 is not a rate');
});
