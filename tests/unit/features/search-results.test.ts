/** What is shown of hits: their marked words, and how many there are of each. */
import { describe, expect, it } from 'vitest';
import type { SearchCountsPage } from '../../../preload/contract/index.ts';
import { facetValues } from '../../../renderer/features/search/facets.ts';
import { segmentsOf } from '../../../renderer/features/search/segments.ts';
import { countedWith, NONE_COUNTED } from '../../../renderer/features/search/sum-counts.ts';

const page = (part: Partial<SearchCountsPage>): SearchCountsPage => ({
  kind: [],
  source: [],
  year: [],
  language: [],
  grade: [],
  tlp: [],
  counted: 0,
  next: null,
  ...part,
});

describe('marked words', () => {
  const shown = (words: string, ...matches: (readonly [number, number])[]): string =>
    segmentsOf(words, matches)
      .map(({ words, marked }) => (marked ? `[${words}]` : words))
      .join('');

  it('are cut at their stretches, in any order', () => {
    expect(shown('a drone over Oslo', [13, 17], [2, 7])).toBe('a [drone] over [Oslo]');
    expect(shown('nothing')).toBe('nothing');
    expect(shown('', [0, 3])).toBe('');
  });
  it('that overlap are shown once, and never beyond the words', () => {
    expect(shown('abcdef', [1, 4], [2, 3], [3, 99])).toBe('a[bcd][ef]');
  });
  it('are text, whatever they hold', () => {
    expect(segmentsOf('<b>x</b>', [[3, 4]]).map(({ words }) => words)).toEqual(['<b>', 'x', '</b>']);
  });
});

describe('counts', () => {
  const first = page({
    kind: [
      { value: 'document', count: 5 },
      { value: 'claim', count: 1 },
    ],
    source: [{ value: 7, name: 'Reuters', count: 2 }],
    counted: 6,
    next: 90,
  });
  const second = page({
    kind: [{ value: 'claim', count: 9 }],
    source: [{ value: 7, name: 'Reuters', count: 3 }],
    counted: 9,
  });

  it('of all stretches are added up, the most frequent first', () => {
    const all = countedWith(countedWith(NONE_COUNTED, first), second);
    expect(all.kind).toEqual([
      { value: 'claim', count: 10 },
      { value: 'document', count: 5 },
    ]);
    expect(all.source).toEqual([{ value: 7, name: 'Reuters', count: 5 }]);
    expect(all.counted).toBe(15);
    expect(all.more).toBe(false);
    expect(countedWith(NONE_COUNTED, first).more).toBe(true);
  });

  it('of letters stand in the order of the scale, F behind them however many it has', () => {
    const counts = page({
      grade: [
        { value: 'F', count: 9 },
        { value: 'B', count: 2 },
        { value: 'A', count: 1 },
      ],
    });
    expect(facetValues(counts, 'grade').map(({ value }) => value)).toEqual(['A', 'B', 'F']);
  });

  it('of years stand from the latest, and are dates in a query', () => {
    const counts = page({
      year: [
        { value: '2024', count: 9 },
        { value: '2025', count: 2 },
      ],
    });
    expect(facetValues(counts, 'year').map(({ filter }) => filter)).toEqual([
      { field: 'date', value: '2025' },
      { field: 'date', value: '2024' },
    ]);
  });
});
