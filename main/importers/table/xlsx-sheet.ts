/** One sheet of a workbook: its cells as text, each in its place. */
import { damaged } from '../archive/damaged.ts';
import { MOST_COLUMNS, MOST_ROWS, tooMany, type Counting } from './bounds.ts';
import { dateText, plainNumber, type Meaning } from './number-format.ts';
import { rowsBuilder, type Rows } from './rows.ts';
import { richText, unescaped } from './xlsx-parts.ts';
import { localName, readXml, type Attributes } from '../archive/xml.ts';

export interface Book {
  readonly strings: readonly string[];
  readonly styles: readonly Meaning[];
  readonly from1904: boolean;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  value: string | null;
}

export function readSheet(xml: string, book: Book, counted: Counting): Rows {
  const rows = rowsBuilder(counted);
  const inline = richText();
  let place = { row: -1, column: -1 };
  let cell: Cell | null = null;
  let inValue = false;

  const open = (local: string, attributes: Attributes): void => {
    if (local === 'row') {
      const row = attributes['r'] === undefined ? place.row + 1 : Number(attributes['r']) - 1;
      if (!Number.isInteger(row) || row <= place.row) throw damaged('its rows are out of order');
      if (row >= MOST_ROWS) throw tooMany('rows', MOST_ROWS);
      place = { row, column: -1 };
    } else if (local === 'c') {
      place = { row: place.row, column: columnOf(attributes['r'], place) };
      cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1), value: null };
    } else if (local === 'v' && cell !== null) {
      inValue = true;
      cell.value = '';
    } else inline.open(local);
  };

  const close = (local: string): void => {
    if (local === 'v') inValue = false;
    else if (local === 'c' && cell !== null) {
      const words = inline.take();
      const text = cell.type === 'inlineStr' ? words : textOf(cell, book);
      rows.add(place.row, place.column, text);
      cell = null;
    } else inline.close(local);
  };

  readXml(xml, {
    open: (name, attributes) => open(localName(name), attributes),
    close: (name) => close(localName(name)),
    text: (words) => {
      if (inValue && cell !== null) cell.value = (cell.value ?? '') + words;
      else inline.text(words);
    },
  });
  return rows.build();
}

/** The column that a reference names, or the next one where a cell has none. */
function columnOf(reference: string | undefined, { row, column }: { row: number; column: number }): number {
  if (reference === undefined) return column + 1;
  const [, letters = '', digits = ''] = /^([A-Z]{1,4})(\d{1,8})$/.exec(reference) ?? [];
  let found = -1;
  for (let at = 0; at < letters.length; at += 1) found = (found + 1) * 26 + letters.charCodeAt(at) - 65;
  if (found < 0 || Number(digits) - 1 !== row || found <= column) {
    throw damaged(`the cell ${reference.slice(0, 20)} is out of place`);
  }
  if (found >= MOST_COLUMNS) throw tooMany('columns', MOST_COLUMNS);
  return found;
}

/** Errors of formulas (`#DIV/0!`) are what people see, so they are what is read. */
function textOf({ type, style, value }: Cell, book: Book): string {
  if (value === null || value === '') return '';
  switch (type) {
    case 's': {
      const text = book.strings[Number(value)];
      if (text === undefined)
        throw damaged(`a cell points at a text that is not there (${value.slice(0, 20)})`);
      return text;
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      // ISO 8601; midnight is how a day without a time is written.
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'n': {
      const meaning = book.styles[style] ?? 'number';
      return (
        (meaning === 'number' ? null : dateText(Number(value), meaning, book.from1904)) ?? plainNumber(value)
      );
    }
    default:
      return unescaped(value);
  }
}
