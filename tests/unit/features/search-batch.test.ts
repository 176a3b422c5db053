/** A list of names: read from a file, looked for, put in an order, written as cells. */
import { describe, expect, it } from 'vitest';
import type { BatchRow } from '../../../preload/contract/index.ts';
import { cellsOf, inOrder } from '../../../renderer/features/search/batch-rows.ts';
import { tsvOf } from '../../../renderer/features/search/copy-text.ts';
import { textOfBytes } from '../../../renderer/features/search/read-list.ts';

const row = (name: string, total: number): BatchRow => ({
  name,
  total,
  kinds: [{ value: 'claim', count: total }],
  query: name,
  forms: ['a', 'b'],
  best: null,
});

describe('a list from a file', () => {
  it.each([
    ['UTF-8', [0x42, 0x6f, 0x64, 0xc3, 0xb8]],
    ['Windows-1252', [0x42, 0x6f, 0x64, 0xf8]],
    ['UTF-16', [0xff, 0xfe, 0x42, 0, 0x6f, 0, 0x64, 0, 0xf8, 0]],
  ])('in %s', (_, bytes) => {
    expect(textOfBytes(new Uint8Array(bytes)).replace(/^\ufeff/, '')).toBe('Bodø');
  });
});

describe('what was found', () => {
  const rows = [row('Évian', 2), row('Bodø', 9), row('Eaux', 2)];
  it('stands in each order, and stays as given otherwise', () => {
    const names = (order: Parameters<typeof inOrder>[1]): readonly string[] =>
      inOrder(rows, order).map(({ name }) => name);
    expect(names('given')).toEqual(['Évian', 'Bodø', 'Eaux']);
    expect(names('name')).toEqual(['Bodø', 'Eaux', 'Évian']);
    expect(names('most')).toEqual(['Bodø', 'Évian', 'Eaux']);
    expect(names('least')).toEqual(['Évian', 'Eaux', 'Bodø']);
    expect(rows.map(({ name }) => name)).toEqual(['Évian', 'Bodø', 'Eaux']);
  });

  it('is copied so that a spreadsheet runs none of it', () => {
    const cells = cellsOf(
      { ...row('=1+1', 3), forms: ['x\ty'] },
      { kind: (kind, count) => `${count} ${kind}` },
    );
    expect(tsvOf([cells])).toBe('\'=1+1\t3\t3 claim\t"x\ty"\t');
  });
});
