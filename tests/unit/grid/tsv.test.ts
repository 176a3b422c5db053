/** What is copied here or in a spreadsheet comes out as it went in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from '../../../renderer/grid/tsv.ts';

describe('cells of a spreadsheet', () => {
  test('a table of at least one cell comes back whole', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a', ';', ' ', '=') }),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
      // A single empty cell is no text at all.
      .filter((rows) => !rows.every((cells) => cells.length === 1 && cells[0] === ''));
    fc.assert(
      fc.property(table, (rows) => {
        const text = formatTsv(rows);
        // A last row that is one empty cell leaves nothing but the break before it.
        const ends = rows.at(-1);
        const wanted = ends?.length === 1 && ends[0] === '' ? rows.slice(0, -1) : rows;
        const plain = wanted.map((cells) =>
          cells.map((each) => (/["\t\r\n]/.test(each) ? each.replaceAll(/\r\n?/g, '\n') : each)),
        );
        expect(parseTsv(text).slice(0, plain.length)).toEqual(plain);
      }),
    );
  });

  test.each([
    ['two cells', 'a\tb', [['a', 'b']]],
    [
      'the break that Excel puts at the end',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a cell of several lines',
      'a\t"one\ntwo"\r\nb\tc\r\n',
      [
        ['a', 'one\ntwo'],
        ['b', 'c'],
      ],
    ],
    ['doubled quotation marks', '"he said ""no"""\tb', [['he said "no"', 'b']]],
    ['a quotation mark that opens nothing', '"quoted" word\tb', [['"quoted" word', 'b']]],
    ['a quotation mark that is never closed', '"open\tb\nc', [['"open', 'b'], ['c']]],
    ['inches', '5"\t6"', [['5"', '6"']]],
    [
      'empty cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['an empty row between', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });
});
