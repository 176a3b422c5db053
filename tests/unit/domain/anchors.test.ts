/** What an analyst may rely on: the words of a passage are the text's own, at the place that it says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT, findQuote, isRangeOf, quoteAt, standsAt } from '../../../main/domain/anchors.ts';

/** Texts with everything that makes offsets hard. */
const text = fc
  .array(fc.constantFrom('a', 'é', ' ', '\u202f', '’', "'", '🇺🇦', '👩‍🚀', 'ї', '\n', 'ab', '𝒳'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((parts) => parts.join('').normalize('NFC'));

const withRange = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length))
    .map(([a, b]) => ({ whole, range: { start: Math.min(a, b), end: Math.max(a, b) } }))
    .filter(({ whole: each, range }) => isRangeOf(each, range)),
);

test('a passage with its context is found where it was taken', () => {
  fc.assert(
    fc.property(withRange, ({ whole, range }) => {
      const quote = quoteAt(whole, range);
      expect(standsAt(whole, range, quote.exact)).toBe(true);
      expect(findQuote(whole, quote)).toContainEqual(range);
    }),
  );
});

test('what is kept is whole characters, and no more context than is meant', () => {
  fc.assert(
    fc.property(withRange, ({ whole, range }) => {
      const { exact, prefix, suffix } = quoteAt(whole, range);
      for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      expect(whole.slice(0, range.start).endsWith(prefix)).toBe(true);
      expect(whole.slice(range.end).startsWith(suffix)).toBe(true);
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT);
    }),
  );
});

test('every place that is found reads as the quotation does', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('a', 'ab', 'a ', '’', '🇺🇦', 'é'), (whole, exact) => {
      for (const { start, end } of findQuote(whole, { exact, prefix: '', suffix: '' })) {
        expect(whole.slice(start, end).replace(/\s/, ' ').replace('’', "'")).toBe(exact.replace('’', "'"));
      }
    }),
  );
});

test('a range that cuts a character in two is not one of the text', () => {
  expect(isRangeOf('🇺🇦', { start: 0, end: 1 })).toBe(false);
  expect(isRangeOf('🇺🇦', { start: 0, end: 2 })).toBe(true);
  expect(isRangeOf('abc', { start: 1, end: 1 })).toBe(false);
  expect(isRangeOf('abc', { start: 1, end: 4 })).toBe(false);
});

test('a quotation that was typed is found in a text set with no-break spaces and curly apostrophes', () => {
  const whole = 'Il a dit : « C’est fait ! » hier.';
  expect(findQuote(whole, { exact: "« C'est fait ! »", prefix: '', suffix: '' })).toEqual([
    { start: 11, end: 27 },
  ]);
});

test('overlapping places are all found', () => {
  expect(findQuote('aaa', { exact: 'aa', prefix: '', suffix: '' })).toHaveLength(2);
});
