/** A mapping made by matching columns: what is guessed, what is left to choose, and the way there and back. */
import { describe, expect, test } from 'vitest';
import { Mapping, type SheetSample } from '../../../preload/contract/index.ts';
import {
  draftOf,
  exampleOf,
  firstDraft,
  headerOf,
  mappingOf,
  matched,
  type Draft,
} from '../../../renderer/features/tables/draft.ts';

const SHEET: SheetSample = {
  name: 'Feuille 1',
  firstRow: 2,
  rows: 3,
  sample: [
    ['No', 'Donateur', ' AMOUNT ', '', 'Quand'],
    ['1', '', '5', '', ''],
    ['2', 'Norvège', '', '', '2025-11'],
  ],
};
const NAMES: Readonly<Record<string, string>> = { donor: 'Donateur', date: 'Date' };
const draft = (): Draft => firstDraft(SHEET, 'flow', 'Promesses', (field) => NAMES[field] ?? field);

test('columns that are called like fields are matched, in the language of the window or of the program', () => {
  expect(headerOf(SHEET, 2)).toEqual(['No', 'Donateur', 'AMOUNT', 'Quand']);
  expect(draft()).toMatchObject({
    headerRow: 2,
    columns: { donor: { from: 'Donateur', as: 'text' }, amount: { from: 'AMOUNT', as: 'text' } },
    key: ['No'],
  });
  expect(exampleOf(SHEET, 2, 'Donateur')).toBe('Norvège');
});

test('a column fills one field, a field is filled by one column', () => {
  const moved = matched(draft(), 'AMOUNT', 'quantity');
  expect(Object.keys(moved.columns)).toEqual(['donor', 'quantity']);
  expect(matched(moved, 'Quand', 'quantity').columns['quantity']).toEqual({ from: 'Quand', as: 'text' });
  expect(Object.keys(matched(moved, 'AMOUNT', null).columns)).toEqual(['donor']);
  expect(matched(draft(), 'Quand', 'date').columns['date']).toEqual({ from: 'Quand', as: 'date' });
});

describe('the mapping', () => {
  const whole: Draft = {
    ...matched(draft(), 'Quand', 'date'),
    values: { stage: 'pledge', note: ' ', donor: 'not this' },
    blank: '. ; n/a',
  };

  test('says what was matched, and what no column says', () => {
    expect(Mapping.parse(mappingOf(whole, { kind: 'xlsx' }))).toMatchObject({
      sheet: 'Feuille 1',
      headerRow: 2,
      key: [['No']],
      blank: ['.', 'n/a'],
      columns: [
        { field: 'donor', from: ['Donateur'] },
        { field: 'amount', from: ['AMOUNT'] },
        { field: 'date', from: ['Quand'], as: { kind: 'date' } },
        { field: 'stage', from: [], value: 'pledge' },
      ],
    });
  });

  test.each([
    ['a name', { name: ' ' }],
    ['a key', { key: [] }],
    ['any column', { columns: {} }],
  ])('is none without %s', (_what, more) => {
    expect(mappingOf({ ...whole, ...more }, { kind: 'csv' })).toBeNull();
  });

  test('leads back to what was matched', () => {
    const mapping = Mapping.parse(mappingOf(whole, { kind: 'xlsx' }));
    expect(draftOf(mapping, SHEET)).toEqual({ ...whole, values: { stage: 'pledge' }, blank: '.; n/a' });
  });

  test('one that says more than matching can is not changed by it', () => {
    const mapping = Mapping.parse(mappingOf(whole, { kind: 'xlsx' }));
    expect(draftOf({ ...mapping, whole: true }, SHEET)).toBeNull();
    const columns = mapping.columns.map((column) => ({ ...column, from: ['a', 'b'] }));
    expect(draftOf({ ...mapping, columns }, SHEET)).toBeNull();
  });
});
