/** The way from one suggestion to the next, and which one a key is meant for. */
import { describe, expect, it } from 'vitest';
import type { SuggestionRow } from '../../../preload/contract/index.ts';
import { nextOf, suggestedBy, underlined } from '../../../renderer/features/documents/suggested.ts';

const country = (start: number, end: number): SuggestionRow => ({
  kind: 'country',
  country: 'NO',
  start,
  end,
});
const ROWS: readonly SuggestionRow[] = [
  {
    kind: 'speech',
    start: 9,
    end: 60,
    words: { start: 10, end: 40 },
    speaker: { start: 50, end: 60 },
    actor: null,
  },
  country(10, 17),
  country(30, 37),
];

describe('suggestions', () => {
  it('are underlined in reading order, quotations without their speakers', () => {
    expect(underlined(ROWS)).toEqual([{ start: 10, end: 40 }, ROWS[1], ROWS[2]]);
  });
  it('are walked through one by one, also where two begin together', () => {
    const walked: (SuggestionRow | null)[] = [];
    let from = { start: 0, end: 0 };
    for (let step = nextOf(ROWS, from, 1); step !== null; step = nextOf(ROWS, from, 1)) {
      walked.push(step);
      from = step.kind === 'speech' ? step.words : step;
    }
    expect(walked).toEqual(ROWS);
    expect(nextOf(ROWS, { start: 30, end: 37 }, -1)).toBe(ROWS[1]);
    expect(nextOf(ROWS, { start: 10, end: 17 }, -1)).toBe(ROWS[0]);
    expect(nextOf(ROWS, { start: 10, end: 40 }, -1)).toBeNull();
  });
  it('are meant where just their words are chosen, or where they are the only ones there', () => {
    expect(suggestedBy(ROWS, { start: 10, end: 40 })).toBe(ROWS[0]);
    expect(suggestedBy(ROWS, { start: 10, end: 17 })).toBe(ROWS[1]);
    expect(suggestedBy(ROWS, { start: 28, end: 45 })).toBe(ROWS[2]);
    expect(suggestedBy(ROWS, { start: 0, end: 70 })).toBeNull();
    expect(suggestedBy(ROWS, { start: 11, end: 16 })).toBeNull();
  });
});
