import * as fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { briefingSchema } from '../../../preload/contract/briefing-schema.ts';
import { areKept, citationNumbers, shortWords } from '../../../renderer/editor/citations.ts';
import { cite, live, paragraph, text, UID_A, UID_B, UID_LIVE } from './texts.ts';

describe('the numbers of citations', () => {
  test('are those of the notes on the page: in the order of reading, one for each citation', () => {
    const doc = text(paragraph('One', cite(UID_B), ' two', cite(UID_A)), paragraph('Again', cite(UID_B)));
    const { at, first } = citationNumbers(doc);
    expect([...at.values()]).toEqual([1, 2, 3]);
    expect([...at.keys()].map((position) => doc.nodeAt(position)?.attrs['uid'])).toEqual([
      UID_B,
      UID_A,
      UID_B,
    ]);
    expect([...first]).toEqual([
      [UID_B, 1],
      [UID_A, 2],
    ]);
  });
});

test('the notes of a live part’s rows are counted before what stands below it', () => {
  const doc = text(paragraph('One', cite(UID_A)), live(), paragraph('Two', cite(UID_B)));
  const { at } = citationNumbers(doc, (uid) => (uid === UID_LIVE ? 3 : 0));
  expect([...at.values()]).toEqual([1, 5]);
});

test('the numbers are kept by words that change around citations, not by one that comes, goes or is moved', () => {
  const doc = text(paragraph('One', cite(UID_A)), paragraph('Two', cite(UID_A)));
  const before = citationNumbers(doc);
  const after = (change: (tr: Transaction) => Transaction): boolean => {
    const tr = change(EditorState.create({ doc }).tr);
    return areKept(before, citationNumbers(tr.doc), tr.mapping);
  };
  const [first = 0, second = 0] = before.at.keys();
  expect(after((tr) => tr.insert(1, briefingSchema.text('More')))).toBe(true);
  expect(after((tr) => tr.insert(first, briefingSchema.text('right before')))).toBe(true);
  expect(after((tr) => tr.delete(first, first + 1))).toBe(false);
  expect(after((tr) => tr.insert(first, cite(UID_A)))).toBe(false);
  // The first one behind the second, which is now the first, though they cite the same.
  expect(after((tr) => tr.insert(second + 1, cite(UID_A)).delete(first, first + 1))).toBe(false);
});

describe('the words on a chip', () => {
  test('are all of them when they are few, else their beginning, cut between words', () => {
    expect(shortWords('  Ukraine\njoins ')).toBe('Ukraine joins');
    expect(shortWords('Ukraine becomes the first enhanced partner of the Joint Expeditionary Force')).toBe(
      'Ukraine becomes the first enhanced partner of…',
    );
  });

  test('never end in half a character and never grow long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const short = shortWords(words);
        expect(short.length).toBeLessThanOrEqual(48);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
