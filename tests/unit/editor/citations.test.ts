import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationNumbers, shortWords } from '../../../renderer/editor/citations.ts';
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
