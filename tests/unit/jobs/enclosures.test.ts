/** Which originals go along: none that is marked more strictly than the briefing, none TLP:RED, and not too much. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosuresOf, MOST, type Candidate } from '../../../main/jobs/enclosures.ts';
import { safeName } from '../../../main/jobs/safe-name.ts';
import { TLPS, type Tlp } from '../../../preload/contract/vocabulary.ts';

const candidate = (
  number: number,
  rest: Partial<Candidate['original']> = {},
  sha256 = String(number),
): Candidate => ({
  number,
  documentId: number + 100,
  title: `Document ${number}`,
  fileName: 'rapport.pdf',
  sha256,
  original: { bytes: 10, markings: [], ...rest },
});
const reasons = (candidates: readonly Candidate[], tlp: Tlp | null) =>
  enclosuresOf(candidates, tlp).leftOut.map(({ reason }) => reason);

describe('an original', () => {
  it('goes along under a name that leads with its number in the annex', () => {
    expect(enclosuresOf([candidate(1), candidate(2)], null).enclosed).toEqual([
      { number: 1, documentId: 101, name: '1-rapport.pdf' },
      { number: 2, documentId: 102, name: '2-rapport.pdf' },
    ]);
  });

  it('stays behind where it is marked, and the briefing less or not at all', () => {
    expect(reasons([candidate(1, { markings: ['clear'] })], null)).toEqual(['marked']);
    expect(reasons([candidate(1, { markings: ['clear', 'amber+strict'] })], 'amber')).toEqual(['marked']);
    expect(reasons([candidate(1, { markings: ['amber'] })], 'amber')).toEqual([]);
  });

  it('stays behind where anything in it is TLP:RED, whatever the briefing is', () => {
    for (const tlp of [null, ...TLPS])
      expect(reasons([candidate(1, { markings: ['red'] })], tlp)).toEqual(['red']);
  });

  it('stays behind where it is too large, by itself or with those before it; a smaller one still goes', () => {
    const half = MOST.one - 1;
    expect(reasons([candidate(1, { bytes: MOST.one + 1 })], null)).toEqual(['large']);
    const five = [1, 2, 3, 4, 5].map((number) => candidate(number, { bytes: half }));
    expect(enclosuresOf([...five, candidate(6, { bytes: 4 })], null)).toMatchObject({
      enclosed: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }, { number: 6 }],
      leftOut: [{ number: 5, reason: 'full' }],
    });
  });

  it('goes along once where two documents have the same', () => {
    const { enclosed } = enclosuresOf([candidate(1, {}, 'same'), candidate(2, {}, 'same')], null);
    expect(enclosed.map(({ name }) => name)).toEqual(['1-rapport.pdf', '1-rapport.pdf']);
  });

  it('never outranks the briefing, whatever is asked for', () => {
    const markings = fc.array(fc.constantFrom(...TLPS), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(markings, { maxLength: 8 }), fc.option(fc.constantFrom(...TLPS)), (all, tlp) => {
        const candidates = all.map((each, at) => candidate(at + 1, { markings: each }));
        const { enclosed, leftOut } = enclosuresOf(candidates, tlp);
        expect(enclosed.length + leftOut.length).toBe(all.length);
        for (const { number } of enclosed) {
          for (const marking of all[number - 1] ?? []) {
            expect(marking).not.toBe('red');
            expect(tlp !== null && TLPS.indexOf(marking) <= TLPS.indexOf(tlp)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a safe name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\win.ini', 'win.ini'],
    ['Rapport d’étape (v2).pdf', 'Rapport d-étape -v2.pdf'],
    ['Звіт.docx', 'Звіт.docx'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['...', 'document'],
    ['', 'document'],
    ['a\0b\n.txt', 'a-b.txt'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ])('of %j is %j', (given, safe) => expect(safeName(given)).toBe(safe));

  it('is one file, has no folder, and is short, whatever the name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._ -]*$/u);
        expect(safe.length).toBeLessThanOrEqual(92);
      }),
    );
  });
});
