/** From one version of a text to the next: a passage stays with its words, or says that it does not know. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRangeOf, type Range } from '../../../../main/domain/anchors.ts';
import { carryOver } from '../../../../main/domain/anchoring/carry-over.ts';

const rangeOf = (text: string, words: string): Range => {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in the text.`);
  return { start, end: start + words.length };
};
const carried = (before: string, after: string, words: string) => {
  const [placement] = carryOver(before, after, [rangeOf(before, words)]);
  return placement;
};

const TEXT = [
  'Le ministre a annoncé mercredi que le port rouvrirait avant la fin de l’année.',
  'Le texte ne lie aucun tiers et entre en vigueur à sa publication.',
  'La commission compte vingt-deux membres nommés pour trois ans.',
].join('\n');

describe('one passage', () => {
  test('stays where text was put before it', () => {
    const after = `Mise à jour.\n${TEXT}`;
    const words = 'le port rouvrirait avant la fin de l’année';
    expect(carried(TEXT, after, words)).toEqual({ state: 'exact', score: 1, ...rangeOf(after, words) });
  });

  test('is in doubt where one of its words changed, and shows what stands there now', () => {
    const after = TEXT.replace('vingt-deux membres', 'vingt-quatre membres');
    const placement = carried(TEXT, after, 'La commission compte vingt-deux membres');
    expect(placement?.state).toBe('doubtful');
    expect(after.slice(placement?.start ?? 0, placement?.end ?? 0)).toBe(
      'La commission compte vingt-quatre membres',
    );
  });

  test('is lost where its sentence went, although a look-alike stands elsewhere', () => {
    const twin = 'Le texte ne lie aucun tiers et entre en vigueur à sa publication.';
    const before = `${TEXT}\nUn autre alinéa.\n${twin} Bis.`;
    const after = before.replace(`${twin}\n`, '');
    expect(carried(before, after, twin)?.state).toBe('lost');
  });

  test('moves with a paragraph that was put elsewhere', () => {
    const [one, two, three] = TEXT.split('\n');
    const long = Array.from({ length: 30 }, (_, at) => `Alinéa numéro ${at} de la suite du texte.`).join(
      '\n',
    );
    const before = [one, two, three, long].join('\n');
    const after = [one, three, long, two].join('\n');
    const words = 'Le texte ne lie aucun tiers';
    expect(carried(before, after, words)).toEqual({ state: 'moved', score: 1, ...rangeOf(after, words) });
  });

  test('is moved, not exact, where only its white space is another', () => {
    const after = TEXT.replace('trois ans', 'trois\u00a0ans');
    expect(carried(TEXT, after, 'nommés pour trois ans')?.state).toBe('moved');
  });
});

const texts = fc.array(
  fc.constantFrom('le', 'port', 'rouvre', 'demain', 'matin', '😀', 'é', '.', '\n', ' '),
  {
    minLength: 1,
    maxLength: 80,
  },
);

test('in the same text every passage is exact', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join(' ');
      const start = a % text.length;
      const range = { start, end: Math.min(text.length, start + 1 + (b % 30)) };
      fc.pre(isRangeOf(text, range) && text.slice(range.start, range.end).trim() !== '');
      expect(carryOver(text, text, [range])).toEqual([{ state: 'exact', score: 1, ...range }]);
    }),
  );
});

test('whatever was changed, what is called exact or moved has the same words, and every place is one of the text', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(), (parts, others, a, b) => {
      const before = parts.join(' ');
      const after = others.join(' ');
      const start = a % before.length;
      const range = { start, end: Math.min(before.length, start + 1 + (b % 30)) };
      fc.pre(isRangeOf(before, range));
      const [placement] = carryOver(before, after, [range]);
      if (placement?.state === 'lost') return;
      const place = { start: placement?.start ?? -1, end: placement?.end ?? -1 };
      expect(isRangeOf(after, place)).toBe(true);
      if (placement?.state === 'exact') {
        expect(after.slice(place.start, place.end)).toBe(before.slice(range.start, range.end));
      }
    }),
  );
});

test('texts that are all alike end, and cost no more than others', () => {
  const letter = 'a'.repeat(500_000);
  const words = 'a '.repeat(200_000);
  const lines = 'Le même alinéa, encore une fois.\n'.repeat(20_000);
  for (const text of [letter, words, lines]) {
    const changed = `${text.slice(0, 1000)} b ${text.slice(1003)}`;
    expect(carryOver(text, changed, [{ start: 10, end: 20 }])).toHaveLength(1);
  }
});
