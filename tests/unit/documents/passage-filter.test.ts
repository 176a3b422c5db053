import { describe, expect, test } from 'vitest';
import type { PassageRow } from '../../../preload/contract/index.ts';
import { EVERY_PASSAGE, filterPassages } from '../../../renderer/features/documents/passage-filter.ts';

const passage = (id: number, more: Partial<PassageRow>): PassageRow => ({
  id,
  uid: '',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  tlp: null,
  documentId: 1,
  start: id,
  end: id + 1,
  exact: '',
  area: null,
  note: '',
  colour: 'yellow',
  state: 'exact',
  codes: [],
  uses: 0,
  ...more,
});

const PASSAGES = [
  passage(1, { exact: 'Ukraine joins', codes: [5], uses: 1 }),
  passage(2, { exact: 'The memorandum', note: 'check the date', colour: 'red' }),
  passage(3, { exact: 'Signed at Bodø', state: 'doubtful' }),
];
const ids = (filter: Partial<typeof EVERY_PASSAGE>): readonly number[] =>
  filterPassages(PASSAGES, { ...EVERY_PASSAGE, ...filter }).map(({ id }) => id);

describe('the filter over passages', () => {
  test('looks in the words and in the notes, whatever their case', () => {
    expect(ids({ text: 'BODØ' })).toEqual([3]);
    expect(ids({ text: 'date' })).toEqual([2]);
  });

  test('each part narrows; nothing chosen shows all, in reading order', () => {
    expect(ids({})).toEqual([1, 2, 3]);
    expect(ids({ colour: 'red' })).toEqual([2]);
    expect(ids({ code: 5 })).toEqual([1]);
    expect(ids({ kind: 'unused' })).toEqual([2, 3]);
    expect(ids({ kind: 'doubtful' })).toEqual([3]);
    expect(ids({ kind: 'used', colour: 'red' })).toEqual([]);
  });
});
