/** What changed between two versions of a text: no more, no less, and in its paragraph. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPlaces, editsBetween } from '../../../../main/domain/anchoring/differences.ts';

const said = (before: string, after: string): readonly (readonly [string, string])[] =>
  editsBetween(before, after).map((edit) => [
    before.slice(edit.before.start, edit.before.end),
    after.slice(edit.after.start, edit.after.end),
  ]);

const words = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Texts of few words, so that they repeat, in several scripts, with signs, emoji and line breaks. */
const texts = fc
  .array(
    fc.constantFrom('le', 'port', 'rouvre', 'Шмигаль', 'demain', '😀', '«', 'שלום', '\n', '12', ',', 'é'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(' '));

describe('edits', () => {
  test.each([
    ['a word', 'Le port ferme demain.', 'Le port rouvre demain.', [['ferme', 'rouvre']]],
    ['an addition', 'Le port rouvre.', 'Le grand port rouvre.', [['', 'grand']]],
    ['a removal at the end', 'Le port rouvre demain.', 'Le port rouvre', [['demain.', '']]],
    ['all of it', 'Un.', '', [['Un.', '']]],
    ['from nothing', '', 'שלום 😀', [['', 'שלום 😀']]],
    ['other spaces', 'Le port\nrouvre', 'Le  port rouvre', []],
    [
      'two with a lone word between them',
      'Le port de la ville ferme.',
      'Le quai de la mairie ferme.',
      [
        ['port', 'quai'],
        ['ville', 'mairie'],
      ],
    ],
    [
      'two with one word between them',
      'un deux trois quatre',
      'un 2 trois 4',
      [['deux trois quatre', '2 trois 4']],
    ],
  ])('%s', (_name, before, after, edits) => {
    expect(said(before, after)).toEqual(edits);
  });

  test('carried out on the old text give the words of the new one', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        let [result, from] = ['', 0];
        for (const edit of editsBetween(before, after)) {
          result += `${before.slice(from, edit.before.start)} ${after.slice(edit.after.start, edit.after.end)} `;
          from = edit.before.end;
        }
        expect(words(result + before.slice(from))).toEqual(words(after));
      }),
    );
  });

  test('of a text with itself are none, and each side is in order', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(editsBetween(before, before)).toEqual([]);
        let [at, otherAt] = [0, 0];
        for (const edit of editsBetween(before, after)) {
          expect(edit.before.start).toBeGreaterThanOrEqual(at);
          expect(edit.after.start).toBeGreaterThanOrEqual(otherAt);
          [at, otherAt] = [edit.before.end, edit.after.end];
        }
      }),
    );
  });
});

describe('changed places', () => {
  test('are the paragraphs of the edits; those of one paragraph are one', () => {
    const before = 'Titre\nUn port ferme lundi à huit heures.\nFin.';
    const after = 'Titre\nUn quai ferme lundi à neuf heures.\nFin.';
    const [place, ...others] = changedPlaces(before, after);
    expect(others).toEqual([]);
    expect(before.slice(place?.before?.start, place?.before?.end)).toBe('Un port ferme lundi à huit heures.');
    expect(after.slice(place?.after?.start, place?.after?.end)).toBe('Un quai ferme lundi à neuf heures.');
    expect(place?.edits).toHaveLength(2);
  });

  test('that are new or gone as a whole stand alone', () => {
    const [one, two, three] = ['Le port rouvre.', 'La grue est réparée.', 'Le quai attend.'];
    expect(changedPlaces(`${one}\n${three}`, `${one}\n${two}\n${three}`)).toMatchObject([
      { before: null, after: { start: 16, end: 36 } },
    ]);
    expect(changedPlaces(`${one}\n${two}\n${three}`, `${one}\n${three}`)).toMatchObject([
      { before: { start: 16, end: 36 }, after: null },
    ]);
  });

  test('begin where their paragraph begins, although the one before ends in the same sign', () => {
    const [one, two, three] = ['Le port rouvre lundi.', 'Le port ferme.', 'Le quai attend.'];
    const places = changedPlaces(
      `${one}\n${two}\n${three}`,
      `${one.replace('lundi', 'mardi')}\n${three}\n${two}`,
    );
    expect(places).toMatchObject([
      { before: { start: 0, end: 21 }, after: { start: 0, end: 21 } },
      { before: { start: 22, end: 36 }, after: null },
      { before: null, after: { start: 38, end: 52 } },
    ]);
  });

  test('of a very long paragraph show no more than what stands around the edit', () => {
    const long = Array.from({ length: 2000 }, (_, at) => `mot${at}`).join(' ');
    const [place] = changedPlaces(long, long.replace('mot1000', 'autre'));
    const { start, end } = place?.before ?? { start: 0, end: 0 };
    expect(long.slice(start, end)).toMatch(/^ ?mot9\d\d .* mot1000 .* mot10\d\d$/s);
    expect(end - start).toBeLessThan(900);
  });

  test('hold their edits, whatever the texts are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const place of changedPlaces(before, after)) {
          for (const edit of place.edits) {
            if (place.before !== null) expect(edit.before.start).toBeGreaterThanOrEqual(place.before.start);
            if (place.before !== null) expect(edit.before.end).toBeLessThanOrEqual(place.before.end);
            if (place.after !== null) expect(edit.after.start).toBeGreaterThanOrEqual(place.after.start);
            if (place.after !== null) expect(edit.after.end).toBeLessThanOrEqual(place.after.end);
          }
        }
      }),
    );
  });
});
