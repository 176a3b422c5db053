import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saidLike } from '../../../preload/contract/index.ts';
import { asOneLine, refOf } from '../../../renderer/features/documents/subject.ts';
import { choose, subjectOf, type Chosen } from '../../../renderer/features/documents/use-workbench.ts';

const NOTHING: Chosen = {
  passage: null,
  open: null,
  target: null,
  picker: null,
  finding: false,
  comparing: false,
  moving: null,
  focusNote: 0,
  focusOpen: 0,
};

describe('what the next key acts on', () => {
  test('selected words come before the passage that is shown', () => {
    const chosen: Chosen = { ...NOTHING, passage: 7, target: { start: 3, end: 9, by: 'selection' } };
    expect(subjectOf(chosen, 1, [])).toEqual({ kind: 'words', documentId: 1, start: 3, end: 9 });
    expect(subjectOf({ ...chosen, target: null }, 1, [])).toEqual({ kind: 'passage', passageId: 7 });
    expect(subjectOf(NOTHING, 1, [])).toBeNull();
  });

  test('words that are a passage already are that passage, not a second one', () => {
    const chosen: Chosen = { ...NOTHING, target: { start: 3, end: 9, by: 'cursor' } };
    expect(subjectOf(chosen, 1, [{ id: 5, start: 3, end: 9, area: null }])).toEqual({
      kind: 'passage',
      passageId: 5,
    });
    expect(subjectOf(chosen, 1, [{ id: 5, start: 3, end: 8, area: null }])).toMatchObject({ kind: 'words' });
    // A rectangle on a page is not the page.
    expect(subjectOf(chosen, 1, [{ id: 5, start: 3, end: 9, area: [0, 1, 1, 9, 9] }])).toMatchObject({
      kind: 'words',
    });
  });

  test('words go to the command as a stretch, so that passage and record are one operation', () => {
    expect(refOf({ kind: 'words', documentId: 1, start: 3, end: 9 })).toEqual({
      documentId: 1,
      start: 3,
      end: 9,
    });
    expect(refOf({ kind: 'passage', passageId: 7 })).toEqual({ passageId: 7 });
  });
});

describe('the words of a claim', () => {
  test('are the quotation in one line; the narrow spaces of French stay', () => {
    expect(asOneLine(' « L’accord\n  est signé »\t! ')).toBe('« L’accord est signé » !');
    expect(asOneLine('« L’accord »\u202f!')).toBe('« L’accord »\u202f!');
  });

  test('never grow beyond what a claim may hold, and never end in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 19_990, maxLength: 20_020 }), (words) => {
        const line = asOneLine(words);
        expect(line.length).toBeLessThanOrEqual(20_000);
        if (words.isWellFormed()) expect(line.isWellFormed()).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the date of a new statement', () => {
  test('is that of its document, marked as uncertain; other dates are left to the analyst', () => {
    expect(saidLike('2025-11-06')).toBe('2025-11-06?');
    expect(saidLike('2025-11')).toBe('2025-11?');
    expect(saidLike('2025-11~')).toBeNull();
    expect(saidLike('2014/..')).toBeNull();
    expect(saidLike(null)).toBeNull();
  });
});

describe('the way through the screen', () => {
  test('a new claim takes the focus; walking on to a passage lets go of it', () => {
    const made = choose(NOTHING, { type: 'open', open: { noun: 'claim', id: 4 }, passage: 9, fresh: true });
    expect(made).toMatchObject({ open: { noun: 'claim', id: 4 }, passage: 9, focusOpen: 1 });
    expect(choose(made, { type: 'passage', id: 10, note: false })).toMatchObject({
      open: null,
      passage: 10,
      focusOpen: 0,
    });
  });

  test('a claim stays open while its passages are visited', () => {
    const open = { noun: 'claim', id: 4 } as const;
    const visited = choose({ ...NOTHING, open }, { type: 'open', open, passage: 11, fresh: false });
    expect(visited).toMatchObject({ open, passage: 11, focusOpen: 0 });
  });
});
