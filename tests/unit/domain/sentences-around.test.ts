/** A stretch grows to the sentences that it stands in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesAround } from '../../../main/domain/sentences-around.ts';

const TEXT = 'Title\nUkraine joined. The ministers met in Bodø! They left.\n  Next line here';
const around = (words: string): string => {
  const start = TEXT.indexOf(words);
  const range = sentencesAround(TEXT, { start, end: start + words.length });
  return TEXT.slice(range.start, range.end);
};

describe('a stretch', () => {
  it.each([
    ['ministers', 'The ministers met in Bodø!'],
    ['joined. The', 'Ukraine joined. The ministers met in Bodø!'],
    ['Title', 'Title'],
    ['Next line here', 'Next line here'],
    ['left.\n  Next', 'They left.\n  Next line here'],
  ])('%s', (words, whole) => {
    expect(around(words)).toBe(whole);
  });

  it('always holds what it grew from, and never half a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B. ', '😀', '\n', ' ', 'x!', 'é')).map((parts) => parts.join('')),
        fc.nat(),
        fc.nat(),
        (text, one, other) => {
          const points = Array.from(text);
          const [from, to] = [one % (points.length + 1), other % (points.length + 1)].toSorted(
            (a, b) => a - b,
          );
          const start = points.slice(0, from).join('').length;
          const end = points.slice(0, to).join('').length;
          const words = text.slice(start, end);
          if (words.trim() !== words || words === '') return;
          const range = sentencesAround(text, { start, end });
          expect(range.start).toBeLessThanOrEqual(start);
          expect(range.end).toBeGreaterThanOrEqual(end);
          expect(text.slice(range.start, range.end).isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('of a line without end grows only so far', () => {
    const text = `${'😀'.repeat(5000)}word${'😀'.repeat(5000)}`;
    const start = text.indexOf('word');
    const range = sentencesAround(text, { start, end: start + 4 });
    expect(range.end - range.start).toBeLessThan(4200);
    expect(text.slice(range.start, range.end).isWellFormed()).toBe(true);
  });
});
