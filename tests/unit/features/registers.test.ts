/** What the registers work out from rows. */
import { describe, expect, it } from 'vitest';
import type { ChangeRow, CodeRow } from '../../../preload/contract/index.ts';
import { scriptOf } from '../../../renderer/features/actors/script-of.ts';
import { inTreeOrder, possibleParents } from '../../../renderer/features/codes/tree.ts';
import { changedFields } from '../../../renderer/features/journal/changed-fields.ts';

const code = (id: number, name: string, parentId: number | null): CodeRow => ({
  id,
  uid: '',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  tlp: null,
  name,
  parentId,
  colour: 'grey',
  passages: 0,
});

describe('the tree of codes', () => {
  const codes = [
    code(1, 'Aid', null),
    code(2, 'Status', 3),
    code(3, 'Coalition', null),
    code(4, 'Partner', 2),
  ];
  const tree = inTreeOrder(codes);

  it('stands each code below its parent, by name', () => {
    expect(tree.map(({ path, depth }) => [path, depth])).toEqual([
      ['Aid', 0],
      ['Coalition', 0],
      ['Coalition › Status', 1],
      ['Coalition › Status › Partner', 2],
    ]);
  });

  it('hides no code whose parent is gone', () => {
    expect(inTreeOrder([code(9, 'Orphan', 77)]).map(({ id }) => id)).toEqual([9]);
  });

  it('offers no parent that is the code itself or stands below it', () => {
    const coalition = tree.find(({ id }) => id === 3);
    const partner = tree.find(({ id }) => id === 4);
    expect(coalition && possibleParents(tree, coalition).map(({ id }) => id)).toEqual([1]);
    expect(partner && possibleParents(tree, partner).map(({ id }) => id)).toEqual([1, 3, 2]);
  });
});

describe('the script of a name', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Latn'],
    ['Володимир Зеленський', 'Cyrl'],
    ['Bodø', 'Latn'],
    ['2025', null],
    ['', null],
  ])('%s is %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });
});

describe('a change', () => {
  it('shows the fields that differ, without bookkeeping', () => {
    const change: ChangeRow = {
      table: 'claim',
      recordId: 1,
      noun: 'claim',
      title: 'x',
      before: { id: 1, text: 'a', note: '', updated_at: '1' },
      after: { id: 1, text: 'b', note: '', updated_at: '2' },
    };
    expect(changedFields(change)).toEqual([{ name: 'text', before: 'a', after: 'b' }]);
  });
});
