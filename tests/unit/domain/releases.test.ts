/** What changed from one release to another: nothing is told twice, nothing is left out, and it is the same from either side. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../main/domain/releases/compare.ts';
import { isSameRelease } from '../../../main/domain/releases/same.ts';
import { stretchesOf } from '../../../main/domain/releases/stretches.ts';
import type {
  Behind,
  Changes,
  FrozenDocument,
  FrozenEvidence,
  FrozenRecord,
  FrozenSentence,
  FrozenText,
} from '../../../main/domain/releases/text.ts';

const evidence = (passageId: number, rest: Partial<FrozenEvidence> = {}): FrozenEvidence => ({
  passageId,
  field: '',
  documentId: 1,
  documentTitle: 'Le port',
  exact: `passage ${passageId}`,
  stance: 'supports',
  state: 'exact',
  reliability: 'B',
  credibility: 2,
  ...rest,
});

const record = (uid: string, rest: Partial<FrozenRecord> = {}): FrozenRecord => ({
  uid,
  text: `claim ${uid}`,
  kind: 'fact',
  likelihood: null,
  yardstick: null,
  confidence: null,
  tlp: null,
  speaker: null,
  role: null,
  said: null,
  channel: null,
  evidence: [evidence(1)],
  ...rest,
});

const sentence = (words: string, rest: Partial<FrozenSentence> = {}): FrozenSentence => ({
  start: 0,
  end: 0,
  words,
  kind: 'fact',
  cites: [],
  origins: null,
  ...rest,
});

const cite = (uid: string) => ({ uid, title: `claim ${uid}` });

/** Sentences stand one behind the other. */
function text(sentences: readonly (FrozenSentence | string)[], rest: Partial<FrozenText> = {}): FrozenText {
  const all = sentences.map((each, at) => ({
    ...(typeof each === 'string' ? sentence(each) : each),
    start: at * 10,
    end: at * 10 + 9,
  }));
  return {
    briefing: {
      title: 'Note',
      author: null,
      reference: null,
      recipients: null,
      date: null,
      language: 'fr',
      tlp: null,
      body: all.map(({ words }) => words),
    },
    profile: 'ministry',
    sentences: all,
    headings: [],
    records: [],
    documents: [],
    ...rest,
  };
}

const told = ({ sentences }: Changes) => sentences.map(({ change, words }) => [change, words]);

describe('sentences', () => {
  test('one that was reworded is told word by word; one that came or went, by itself', () => {
    const changes = compareReleases(
      text(['The port reopens on Monday.', 'The quay is empty.', 'Nobody was hurt.']),
      text(['The port reopens on Tuesday.', 'Nobody was hurt.', 'Ships wait outside.']),
    );
    expect(told(changes)).toEqual([
      [
        'reworded',
        [
          { words: 'The port reopens on ', state: 'same' },
          { words: 'Monday', state: 'gone' },
          { words: 'Tuesday', state: 'new' },
          { words: '.', state: 'same' },
        ],
      ],
      ['removed', [{ words: 'The quay is empty.', state: 'gone' }]],
      ['added', [{ words: 'Ships wait outside.', state: 'new' }]],
    ]);
    expect(changes.kept).toBe(1);
  });

  test('the same words at another place were moved, not written anew', () => {
    const changes = compareReleases(
      text(['One thing.', 'Another matter.', 'A third point.']),
      text(['Another matter.', 'A third point.', 'One thing.']),
    );
    expect(changes.sentences.map(({ change, after }) => [change, after?.words])).toEqual([
      ['moved', 'One thing.'],
    ]);
  });

  test('a heading is compared with headings: the same words as a sentence are something else', () => {
    const heading = { start: 5, end: 9, words: 'The port' };
    const changes = compareReleases(
      text(['The port.'], { headings: [heading] }),
      text(['The port.', 'The port'], { headings: [{ ...heading, words: 'The port at sea' }] }),
    );
    expect(changes.sentences.map(({ change, after }) => [change, after?.kind])).toEqual([
      ['reworded', 'heading'],
      ['added', 'fact'],
    ]);
  });

  test('the same sentences in another arrangement are told as such', () => {
    const before = text(['One thing.']);
    const after = { ...before, briefing: { ...before.briefing, body: ['a list'] } };
    expect(compareReleases(before, after)).toMatchObject({ sentences: [], arrangement: true });
  });
});

describe('behind a sentence whose words stayed', () => {
  const cited = sentence('The port is shut.', { cites: [cite('a')], origins: 3 });
  const before = text([cited], { records: [record('a', { evidence: [evidence(1), evidence(2)] })] });
  const behind = (after: FrozenText): readonly Behind[] => {
    const { sentences } = compareReleases(before, after);
    expect(sentences.map(({ change }) => change)).toEqual(['behind']);
    return sentences.flatMap((each) => each.behind);
  };
  const withRecord = (rest: Partial<FrozenRecord>): FrozenText =>
    text([cited], { records: [record('a', { evidence: [evidence(1), evidence(2)], ...rest })] });

  test.each<[string, FrozenText, Partial<Behind>]>([
    [
      'a claim that was reworded',
      withRecord({ text: 'claim b' }),
      { what: 'text', before: 'claim a', after: 'claim b' },
    ],
    [
      'a likelihood',
      withRecord({ likelihood: 'likely', yardstick: 'phia' }),
      { what: 'likelihood', before: null, after: 'phia.likely' },
    ],
    ['a confidence', withRecord({ confidence: 'low' }), { what: 'confidence', before: null, after: 'low' }],
    ['a marking', withRecord({ tlp: 'amber' }), { what: 'marking', before: null, after: 'amber' }],
    [
      'a grade',
      withRecord({ evidence: [evidence(1, { reliability: 'C', credibility: 3 }), evidence(2)] }),
      { what: 'grade', before: 'B2', after: 'C3' },
    ],
    [
      'an anchor',
      withRecord({ evidence: [evidence(1), evidence(2, { state: 'lost' })] }),
      { what: 'anchor', before: 'exact', after: 'lost' },
    ],
    [
      'a stance',
      withRecord({ evidence: [evidence(1), evidence(2, { stance: 'contradicts' })] }),
      { what: 'stance' },
    ],
    [
      'a passage less',
      withRecord({ evidence: [evidence(1)] }),
      { what: 'passage-removed', before: 'B2', after: null },
    ],
    [
      'a passage more',
      withRecord({ evidence: [evidence(1), evidence(2), evidence(3)] }),
      { what: 'passage-added', before: null, after: 'B2' },
    ],
    ['a record deleted', text([cited]), { what: 'deleted' }],
    [
      'independent origins',
      text([{ ...cited, origins: 2 }], { records: before.records }),
      { what: 'origins', before: '3', after: '2' },
    ],
    [
      'what it cites',
      text([{ ...cited, cites: [cite('a'), cite('b')] }], { records: before.records }),
      { what: 'cited', after: 'claim b' },
    ],
    ['its kind', text([{ ...cited, kind: 'judgement' }], { records: before.records }), { what: 'kind' }],
  ])('%s', (_, after, expected) => {
    expect(behind(after)).toEqual([expect.objectContaining(expected)]);
  });

  test('nobody counted the origins of an older release: nothing is told of them', () => {
    expect(
      compareReleases(before, text([{ ...cited, origins: null }], { records: before.records })).sentences,
    ).toEqual([]);
  });
});

test('head and documents', () => {
  const document = (id: number, rest: Partial<FrozenDocument> = {}): FrozenDocument => ({
    id,
    uid: String(id),
    title: `Document ${id}`,
    sourceName: 'A source',
    reliability: 'B',
    published: null,
    tlp: null,
    sha256: 'a'.repeat(64),
    ...rest,
  });
  const before = text([], { documents: [document(1), document(2)] });
  const after = text([], { documents: [document(2, { reliability: 'C' }), document(3)] });
  const marked = { ...after, briefing: { ...after.briefing, tlp: 'amber' } };
  expect(compareReleases(before, marked)).toMatchObject({
    head: [{ field: 'tlp', before: null, after: 'amber' }],
    documents: [
      { change: 'removed', uid: '1' },
      { change: 'changed', uid: '2', fields: [{ field: 'reliability', before: 'B', after: 'C' }] },
      { change: 'added', uid: '3' },
    ],
  });
});

const words = fc.constantFrom(
  'port',
  'quay',
  'Monday',
  'Tuesday',
  'ship',
  'not',
  'Київ',
  'e\u0301te\u0301',
  '<b>',
  '[@x]',
);
const someSentence = fc
  .record({
    words: fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => `${all.join(' ')}.`),
    kind: fc.constantFrom<FrozenSentence['kind']>('fact', 'judgement'),
    cites: fc.subarray(['a', 'b', 'c']).map((uids) => uids.map(cite)),
    origins: fc.option(fc.nat(3)),
  })
  .map(({ words: all, ...rest }) => sentence(all, rest));
const someRecord = (uid: string) =>
  fc
    .record({
      text: words,
      likelihood: fc.option(fc.constant('likely')),
      evidence: fc.uniqueArray(
        fc.record({
          id: fc.nat(3),
          state: fc.constantFrom('exact', 'lost'),
          digit: fc.option(fc.integer({ min: 1, max: 6 })),
        }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
    })
    .map(({ evidence: rows, ...rest }) =>
      record(uid, {
        ...rest,
        evidence: rows.map(({ id, state, digit }) => evidence(id, { state, credibility: digit })),
      }),
    );
const someText = fc
  .record({
    sentences: fc.array(someSentence, { maxLength: 8 }),
    records: fc.tuple(someRecord('a'), someRecord('b'), someRecord('c')).chain((all) => fc.subarray(all)),
    headings: fc.array(words, { maxLength: 2 }),
    tlp: fc.option(fc.constantFrom('green', 'amber')),
  })
  .map(({ sentences, records, headings, tlp }) => {
    const made = text(sentences, {
      records,
      headings: headings.map((each, at) => ({ start: at * 20 + 5, end: at * 20 + 8, words: each })),
    });
    return { ...made, briefing: { ...made.briefing, tlp } };
  });

const bare = (all: string): string => all.normalize('NFC').replaceAll(/\s+/gu, '');

describe('whatever the texts', () => {
  test('a text compared with itself has no change', () => {
    fc.assert(
      fc.property(someText, (one) => {
        expect(compareReleases(one, structuredClone(one))).toEqual({
          head: [],
          sentences: [],
          kept: one.sentences.length + one.headings.length,
          documents: [],
          arrangement: false,
        });
      }),
    );
  });

  test('every line of both texts is told once or kept', () => {
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        const { sentences, kept } = compareReleases(one, other);
        for (const [side, of] of [
          ['before', one],
          ['after', other],
        ] as const) {
          const at = sentences.flatMap((each) => each[side]?.at ?? []);
          expect(new Set(at).size).toBe(at.length);
          expect(at.length + kept).toBe(of.sentences.length + of.headings.length);
        }
      }),
    );
  });

  test('from the other side it is the mirror image', () => {
    const flipped = ({ head, sentences, documents, kept, arrangement }: Changes) => ({
      head: head.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
      kept,
      arrangement,
      documents: documents.length,
      sentences: sentences.map(({ change, before, after, words: stretches, behind }) => ({
        change: change === 'added' ? 'removed' : change === 'removed' ? 'added' : change,
        before: after,
        after: before,
        gone: stretches.filter(({ state }) => state === 'new').map((each) => bare(each.words)),
        new: stretches.filter(({ state }) => state === 'gone').map((each) => bare(each.words)),
        behind: behind.length,
      })),
    });
    const asIs = ({ head, sentences, documents, kept, arrangement }: Changes) => ({
      head,
      kept,
      arrangement,
      documents: documents.length,
      sentences: sentences.map(({ change, before, after, words: stretches, behind }) => ({
        change,
        before,
        after,
        gone: stretches.filter(({ state }) => state === 'gone').map((each) => bare(each.words)),
        new: stretches.filter(({ state }) => state === 'new').map((each) => bare(each.words)),
        behind: behind.length,
      })),
    });
    const inOrder = <Shown extends { readonly sentences: readonly object[] }>(shown: Shown) => ({
      ...shown,
      sentences: shown.sentences.map((each) => JSON.stringify(each)).toSorted(),
    });
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        expect(inOrder(flipped(compareReleases(one, other)))).toEqual(
          inOrder(asIs(compareReleases(other, one))),
        );
      }),
    );
  });

  test('both wordings can be read from the words that are told', () => {
    const line = fc
      .array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 8 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(line, line, (one, other) => {
        const stretches = stretchesOf(one, other);
        const without = (state: string): string =>
          stretches
            .filter((each) => each.state !== state)
            .map((each) => each.words)
            .join('');
        expect(without('new').replaceAll(/\s/gu, '')).toBe(one.replaceAll(/\s/gu, ''));
        expect(without('gone').replaceAll(/\s/gu, '')).toBe(other.replaceAll(/\s/gu, ''));
      }),
    );
  });
});

test('more sentences than can be compared one by one are told as gone and as new', () => {
  const all = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at} ${word} ${at}.`);
  const changes = compareReleases(text(all('a')), text(all('b')));
  expect(changes.sentences).toHaveLength(6000);
});

describe('one release or two', () => {
  const finding = (reason: string | null) => ({
    rule: 'one-origin',
    sentence: 0,
    waived: reason === null ? null : { reason, by: 'A' },
  });
  const kept = { words: 'The port.', updatedAt: '2025-11-05', releases: 1, findings: [finding('Seen.')] };
  const but = (rest: Partial<typeof kept>): typeof kept => ({ ...kept, ...rest });
  test('moments and what the linter finds on another day make no other release', () => {
    const later = but({ updatedAt: '2026', releases: 2, findings: [finding('Seen.'), finding(null)] });
    expect(isSameRelease(kept, later)).toBe(true);
  });
  test('other words, and another reason to let something stand, do', () => {
    expect(isSameRelease(kept, but({ words: 'The quay.' }))).toBe(false);
    expect(isSameRelease(kept, but({ findings: [finding('Heard.')] }))).toBe(false);
    expect(isSameRelease(kept, but({ findings: [] }))).toBe(false);
  });
});
