/** Workbooks as three programs write them, and what the standard allows that they do not write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { dateText, meaningOf, plainNumber } from '../../../../main/importers/table/number-format.ts';
import { readTables } from '../../../../main/importers/table/table-file.ts';
import { parseFile } from '../../../../main/importers/parse.ts';
import { cellRange } from '../../../../preload/contract/tables.ts';
import { workbook } from '../../../support/archives.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/tables');
const file = (name: string): { name: string; bytes: Buffer } => ({
  name,
  bytes: readFileSync(join(FOLDER, name)),
});
const rowsOf = (rows: string, ...more: Parameters<typeof workbook>[1] & object): unknown =>
  readTables({ name: 'a.xlsx', bytes: workbook(rows, more) }).tables[0]?.rows;

describe.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'write-excel-file.xlsx'])('%s', (name) => {
  const { kind, tables, document } = readTables(file(name));
  const [first] = tables;

  test('cells as text: days, months, moments and numbers as what they are', () => {
    expect(kind).toBe('xlsx');
    expect(first?.name).toBe('Aid & more');
    expect(first?.rows[1]).toEqual([
      'Humanitarian ',
      '1234567.5',
      '2025-11-05',
      '2025-11',
      '2025-11-05T14:30:00',
      'TRUE',
    ]);
    expect(first?.rows[3]?.[0]).toBe('line one\nline two');
    expect(first?.rows[3]?.[1]).toBe('0.3');
    expect(first?.rows[3]?.[4]).toBe('Київ é');
  });

  test('each cell leads to its words in the document', () => {
    for (const table of tables) {
      for (const [row, cells] of table.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const range = cellRange(table, row, column);
          expect(range === null ? '' : document.text.slice(range.start, range.end)).toBe(
            cell.replaceAll('\n', ' '),
          );
        }
      }
    }
    expect(document.blocks.map(({ start, end }) => document.text.slice(start, end)).join('\n')).toBe(
      document.text,
    );
  });

  test('another reader sees the same numbers, words and days', async () => {
    const other = await readXlsxFile(file(name).bytes, { trim: false });
    for (const [at, { data }] of other.filter(({ data }) => data.length > 0).entries()) {
      const table = tables.filter(({ rows }) => rows.length > 0)[at];
      for (const [row, cells] of data.entries()) {
        for (const [column, cell] of cells.entries()) {
          const own = table?.rows[row]?.[column] ?? '';
          // It leaves out errors, and gives months and minutes as moments.
          if (cell === null || cell instanceof Date) continue;
          const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
          if (typeof cell === 'number') expect(Number(own)).toBeCloseTo(cell);
          else expect(own).toBe(text.normalize('NFC'));
        }
      }
    }
  });

  test('dropped as a document it is the same document', () => {
    expect(parseFile(file(name))).toEqual(document);
  });
});

test('what formulas came to, their errors, rich text, very large and very small numbers', () => {
  const rows = readTables(file('xlsxwriter.xlsx')).tables[0]?.rows ?? [];
  expect(rows[3]?.slice(2, 4)).toEqual(['#DIV/0!', '2469135']);
  expect(rows[5]?.[7]).toBe('plain bold');
  expect([rows[6]?.[1], rows[7]?.[1]]).toEqual(['1000000000000000000000', '0.00000012']);
});

describe('what the standard allows', () => {
  test('rows and cells without a number follow one another', () => {
    expect(rowsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      ['1', '2'],
      ['3'],
    ]);
  });

  test('prefixes, CDATA, comments, escaped characters and pronunciations', () => {
    expect(
      rowsOf(
        '<x:row xmlns:x="x" r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[a<b]]><!-- no -->_x000A_c</x:t></x:is></x:c></x:row>' +
          '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="str"><f>A1</f><v>_x005F_x0041_</v></c></row>',
        {
          name: 'xl/sharedStrings.xml',
          content: '<sst><si><r><t>東京</t></r><rPh><t>トウキョウ</t></rPh><r><t> x</t></r></si></sst>',
        },
      ),
    ).toEqual([['a<b\nc'], ['', '東京 x', '_x0041_']]);
  });

  test('a stray cell far away costs a row and no more', () => {
    const { tables } = readTables({
      name: 'a.xlsx',
      bytes: workbook(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    });
    expect(tables[0]?.rows.length).toBe(1_048_576);
    expect(tables[0]?.rows.at(-1)?.at(-1)).toBe('2');
  });

  test('days as ISO 8601', () => {
    expect(
      rowsOf(
        '<row r="1"><c r="A1" t="d"><v>2025-11-05T00:00:00.000Z</v></c><c r="B1" t="d"><v>2025-11-05T14:30:00</v></c></row>',
      ),
    ).toEqual([['2025-11-05', '2025-11-05T14:30:00']]);
  });
});

test.each([
  ['#,##0.00 "USD"', 'number'],
  ['0.00E+00', 'number'],
  ['General', 'number'],
  ['[$€-407] #,##0;[Red]-#,##0', 'number'],
  ['dd/mm/yyyy', 'day'],
  ['[$-40C]d mmmm yyyy;@', 'day'],
  ['mmm-yy', 'month'],
  ['mmmm', 'month'],
  ['yyyy', 'year'],
  ['yyyy-mm-dd hh:mm', 'moment'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss', 'time'],
  ['h:mm AM/PM', 'time'],
])('a number shown as %s is a %s', (code, meaning) => {
  expect(meaningOf(code)).toBe(meaning);
});

test('days from 1900 and from 1904; the 29 February 1900 is none', () => {
  expect(dateText(45_966, 'day', false)).toBe('2025-11-05');
  expect(dateText(45_966 - 1462, 'day', true)).toBe('2025-11-05');
  expect(dateText(1, 'day', false)).toBe('1900-01-01');
  expect(dateText(59, 'day', false)).toBe('1900-02-28');
  expect(dateText(61, 'day', false)).toBe('1900-03-01');
  expect([
    dateText(60, 'day', false),
    dateText(-1, 'day', false),
    dateText(Number.NaN, 'day', false),
  ]).toEqual([null, null, null]);
  expect(dateText(1.5, 'time', false)).toBe('36:00:00');
});

test.each([
  ['577000000', '577000000'],
  ['0.30000000000000004', '0.3'],
  ['1.7976931348623157E+2', '179.769313486232'],
  ['1.5e-7', '0.00000015'],
  ['-1.25e22', '-12500000000000000000000'],
  ['.', '.'],
])('the number %s reads %s', (raw, text) => {
  expect(plainNumber(raw)).toBe(text);
});
