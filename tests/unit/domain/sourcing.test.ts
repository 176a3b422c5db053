/** What a briefing rests on: its weakest link, and when a summary of it is out of date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sourcingOf, type Rests } from '../../../main/domain/sourcing.ts';
import { document, evidence, origin, record } from '../briefing/ledgers.ts';

const firstHand = (id: number) => document(id, { origin: origin(id, { relation: 'first-hand' }) });
const one = firstHand(1);
const two = firstHand(2);
const ungraded = { reliability: null, credibility: null } as const;
const sure = (id: number, rest: Parameters<typeof record>[2] = {}) =>
  record(id, [evidence(id * 10, one, 'a'), evidence(id * 10 + 1, two, 'b')], rest);
const weakest = (...records: Rests['records']) => sourcingOf({ records, documents: [one, two] }).weakest;

describe('the weakest link', () => {
  const copied = record(5, [evidence(50, one, 'a'), evidence(51, one, 'b')]);
  const open = record(6, [evidence(60, document(3), 'c')]);
  const doubtful = record(7, [
    evidence(70, one, 'a', { state: 'lost' }),
    evidence(71, two, 'b', { state: 'doubtful' }),
  ]);
  const bare = record(8, [evidence(80, one, 'a', { stance: 'context' })]);

  it('is what nothing supports, then what is in doubt, then what has the fewest origins; copies do not count', () => {
    const uid = (each: { uid: string }) => [each.uid];
    expect(weakest(sure(2), copied, open, doubtful, bare)).toMatchObject({
      link: 'unsupported',
      uids: uid(bare),
    });
    expect(weakest(sure(2), copied, open, doubtful)).toMatchObject({ link: 'in-doubt', uids: uid(doubtful) });
    expect(weakest(sure(2), copied, open)).toMatchObject({ link: 'origins', origins: 0, uids: uid(open) });
    expect(weakest(sure(2), copied)).toMatchObject({ link: 'origins', origins: 1, uids: uid(copied) });
    expect(weakest(sure(2), sure(3))).toMatchObject({ origins: 2, uids: [sure(2).uid, sure(3).uid] });
    expect(weakest()).toBeNull();
  });

  it('is no assumption and no gap: they need nothing behind them', () => {
    expect(
      weakest(sure(2), record(8, [], { kind: 'assumption' }), record(9, [], { kind: 'gap' })),
    ).toMatchObject({
      uids: [sure(2).uid],
    });
    expect(weakest(record(9, [], { kind: 'gap' }))).toBeNull();
  });

  const graded = (
    id: number,
    reliability: 'A' | 'D' | 'E' | 'F' | null,
    credibility: 1 | 2 | 4 | 5 | 6 | null,
  ) => record(id, [evidence(id * 10, one, 'a', { reliability, credibility })]);

  it('is, of as many origins, what is graded D, E, 4 or 5; F and 6 mean no basis and are never weaker', () => {
    for (const low of [graded(3, 'D', 2), graded(3, 'E', 6), graded(3, 'A', 5), graded(3, 'F', 4)]) {
      expect(weakest(graded(2, 'F', 6), low, graded(4, 'A', 2))).toMatchObject({
        isGradedLow: true,
        uids: [low.uid],
      });
    }
    for (const unjudged of [graded(3, 'F', 6), graded(3, 'F', 2), graded(3, 'A', 6), graded(3, null, null)]) {
      expect(weakest(graded(2, 'A', 1), unjudged)).toMatchObject({
        isGradedLow: false,
        uids: [graded(2, 'A', 1).uid, unjudged.uid],
      });
    }
    // One that is not graded low beside it is enough.
    const mixed = record(3, [
      evidence(30, one, 'a', { reliability: 'E', credibility: 5 }),
      evidence(31, one, 'b', { reliability: 'F', credibility: 6 }),
    ]);
    expect(weakest(mixed, graded(2, 'A', 1))?.isGradedLow).toBe(false);
  });
});

it('counts the same in whatever order the text cites', () => {
  const records = [sure(2), sure(3), record(4, []), record(5, [evidence(50, document(3), 'c', ungraded)])];
  const print = (order: Rests['records'], documents: Rests['documents']) =>
    fingerprintOf(sourcingOf({ records: order, documents }));
  const documents = [one, two, document(3)];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(records, { minLength: records.length }),
      fc.shuffledSubarray(documents, { minLength: documents.length }),
      (someRecords, someDocuments) => {
        expect(print(someRecords, someDocuments)).toBe(print(records, documents));
      },
    ),
  );
  expect(print(records.slice(1), documents)).not.toBe(print(records, documents));
});
