/** CSV of any delimiter, quotation and encoding into rows; each cell keeps its place in the file and in the document. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../main/importers/table/table-file.ts';
import { cellName, cellRange, type Table } from '../../../../preload/contract/tables.ts';

function read(content: string | Uint8Array, name = 'flows.csv'): { table: Table; text: string } {
  const { tables, document } = readTables({ name, bytes: Buffer.from(content) });
  return { table: tables[0] as Table, text: document.text };
}
const rows = (content: string | Uint8Array): readonly (readonly string[])[] => read(content).table.rows;

describe('what parts the values', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons, with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    ['tabs', 'a\tb\n1, 2\t3\n'],
    ['bars', 'a|b\n1,2|3\n'],
  ])('%s', (_what, content) => {
    expect(rows(content).every((row) => row.length === 2)).toBe(true);
  });

  test('what Excel says in a first line, which still counts as one', () => {
    const { table } = read('sep=|\na,b|c\n');
    expect([table.firstRow, table.rows]).toEqual([2, [['a,b', 'c']]]);
  });

  test('delimiters in quoted values do not count', () => {
    expect(rows('a;b\n"1,2,3,4";x\n"5,6,7,8";y')).toEqual([
      ['a', 'b'],
      ['1,2,3,4', 'x'],
      ['5,6,7,8', 'y'],
    ]);
  });
});

test('quotes, doubled quotes, line ends within them, and quotes that are inches', () => {
  expect(rows('a,b\r\n"x ""y""","two\r\nlines"\r\n5" pipes,z\r\n')).toEqual([
    ['a', 'b'],
    ['x "y"', 'two\nlines'],
    ['5" pipes', 'z'],
  ]);
});

test.each([
  ['a byte order mark', Buffer.from('\ufeffdonor,é\nFrance,1')],
  ['UTF-16', Buffer.from('\ufeffdonor,é\nFrance,1', 'utf16le')],
  ['windows-1252', Buffer.from('donor,é\nFrance,1', 'latin1')],
])('%s does not end up in a name', (_what, bytes) => {
  expect(rows(bytes)[0]).toEqual(['donor', 'é']);
});

test('cells stay as they are: spaces, dots, leading zeros', () => {
  expect(rows('a,b,c\nHumanitarian ,.,007')[1]).toEqual(['Humanitarian ', '.', '007']);
});

test('empty lines keep the number of those that follow', () => {
  const { table, text } = read('a,b\n\n1,2\n');
  expect(table.rows).toEqual([['a', 'b'], [], ['1', '2']]);
  expect(text).toBe('a\tb\n1\t2');
});

test('a cell leads to its place in the text', () => {
  const { table, text } = read('donor,amount,note\nFrance,12,"une\nligne"\n,,x\n');
  const at = (row: number, column: number): string | null => {
    const range = cellRange(table, row, column);
    return range === null ? null : text.slice(range.start, range.end);
  };
  expect([at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 2), at(3, 0)]).toEqual([
    'France',
    '12',
    'une ligne',
    null,
    'x',
    null,
  ]);
});

test('any table comes back cell by cell, and each cell stands where it says', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1 }), (cells) => {
      const quoted = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
      // What is read knows nothing of controls and keeps letters composed; a first row says what parts the values.
      const { table, text } = read(`"x","y"\n${quoted.join('\n')}`);
      for (const [row, wanted] of cells.entries()) {
        for (const [column, value] of wanted.entries()) {
          const found = table.rows[row + 1]?.[column] ?? '';
          const range = cellRange(table, row + 1, column);
          if (/^[\u0020-\u007e]*$/.test(value)) expect(found).toBe(value);
          if (range !== null)
            expect(text.slice(range.start, range.end)).toBe(found.replaceAll(/[\t\n\f]/g, ' '));
        }
      }
    }),
  );
});

test('cells are called as spreadsheets call them', () => {
  expect([cellName(1, 0), cellName(12, 1), cellName(3, 25), cellName(3, 26), cellName(9, 16_383)]).toEqual([
    'A1',
    'B12',
    'Z3',
    'AA3',
    'XFD9',
  ]);
});
