/** Copies do not corroborate. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowsConfirmed,
  countOrigins,
  traceOrigins,
  type Lineage,
  type Lineages,
} from '../../../main/domain/origins.ts';

/** Passages 1, 2, 3 … of documents 10, 20, 30 …, of sources 100, 200, 300 …. */
const lineages = (
  recorded: Record<string, Lineage>,
  sources: Record<number, number | null> = {},
): Lineages => ({
  recorded: ({ noun, id }) => recorded[`${noun}:${id}`] ?? null,
  documentOf: (passage) => passage * 10,
  sourceOf: (document) => (document in sources ? (sources[document] ?? null) : document * 10),
});
const firstHand: Lineage = { relation: 'first-hand', target: null };
const relays = (noun: 'passage' | 'document' | 'source', id: number): Lineage => ({
  relation: 'relays',
  target: { noun, id },
});

describe('countOrigins', () => {
  test('documents whose lineage is not recorded count as none', () => {
    expect(countOrigins([1, 2], lineages({}))).toEqual({
      documents: 2,
      origins: 0,
      unknown: 2,
      loops: 0,
    });
  });

  test('two first-hand accounts of two sources are two origins', () => {
    const tally = countOrigins([1, 2], lineages({ 'document:10': firstHand, 'document:20': firstHand }));
    expect(tally).toEqual({ documents: 2, origins: 2, unknown: 0, loops: 0 });
    expect(allowsConfirmed(tally)).toBe(true);
  });

  test('two first-hand documents of one source are one origin', () => {
    const tally = countOrigins(
      [1, 2],
      lineages({ 'document:10': firstHand, 'document:20': firstHand }, { 10: 7, 20: 7 }),
    );
    expect(tally.origins).toBe(1);
    expect(allowsConfirmed(tally)).toBe(false);
  });

  test('five copies of one press release are one origin', () => {
    const recorded: Record<string, Lineage> = { 'document:10': firstHand };
    for (const copy of [20, 30, 40, 50]) recorded[`document:${copy}`] = relays('document', copy - 10);
    expect(countOrigins([1, 2, 3, 4, 5], lineages(recorded))).toEqual({
      documents: 5,
      origins: 1,
      unknown: 0,
      loops: 0,
    });
  });

  test('a passage’s own lineage goes before its document’s', () => {
    const recorded = { 'document:10': firstHand, 'passage:1': relays('source', 300) };
    expect(
      countOrigins([1, 2], lineages({ ...recorded, 'document:20': relays('source', 300) })).origins,
    ).toBe(1);
  });

  test('a lineage that names nobody, or runs in a circle, is not established', () => {
    const recorded: Record<string, Lineage> = {
      'document:10': { relation: 'quotes', target: null },
      'document:20': relays('document', 30),
      'document:30': relays('document', 20),
      'document:40': { relation: 'unknown', target: { noun: 'source', id: 1 } },
    };
    expect(countOrigins([1, 2, 4], lineages(recorded))).toEqual({
      documents: 3,
      origins: 0,
      unknown: 3,
      loops: 1,
    });
  });

  test('a document without a source is an origin of its own', () => {
    expect(countOrigins([1], lineages({ 'document:10': firstHand }, { 10: null })).origins).toBe(1);
  });
});

describe('traceOrigins', () => {
  test('a circle is found once, whoever leads into it, and is no origin', () => {
    const recorded = {
      'document:10': relays('document', 20),
      'document:20': relays('document', 30),
      'document:30': relays('document', 20),
      'document:40': relays('document', 10),
    };
    const trace = traceOrigins([1, 2, 3, 4], lineages(recorded));
    expect(trace.loops).toEqual([['document:20', 'document:30']]);
    expect(trace.origins.size).toBe(0);
    expect([...trace.unknown]).toEqual([10, 20, 30, 40]);
  });

  test('two circles are two', () => {
    const recorded = {
      'document:10': relays('document', 20),
      'document:20': relays('document', 10),
      'document:30': relays('document', 40),
      'document:40': relays('document', 30),
    };
    expect(countOrigins([1, 2, 3, 4], lineages(recorded)).loops).toBe(2);
  });

  test('a circle that nothing supports leads into is not told', () => {
    const recorded = { 'document:20': relays('document', 30), 'document:30': relays('document', 20) };
    expect(countOrigins([1], lineages(recorded)).loops).toBe(0);
  });
});

describe('whatever is recorded', () => {
  const documents = fc.integer({ min: 1, max: 9 });
  const relation = fc.constantFrom(
    'first-hand' as const,
    'quotes' as const,
    'relays' as const,
    'syndicates' as const,
    'translates' as const,
    'unknown' as const,
  );
  const target = fc.option(
    fc.record({
      noun: fc.constantFrom('passage' as const, 'document' as const, 'source' as const),
      at: documents,
    }),
  );
  const dossier = fc.dictionary(
    fc.tuple(fc.constantFrom('passage', 'document'), documents).map(([noun, at]) => `${noun}:${at}`),
    fc.record({ relation, target }),
  );
  type Given = Record<
    string,
    { relation: Lineage['relation']; target: { noun: 'passage' | 'document' | 'source'; at: number } | null }
  >;
  const dossierOf = (given: Given): Lineages =>
    lineages(
      Object.fromEntries(
        Object.entries(given).map(([key, { relation: how, target: whence }]) => {
          const [noun = '', at = ''] = key.split(':');
          const id = noun === 'passage' ? Number(at) : Number(at) * 10;
          const scale = { passage: 1, document: 10, source: 100 };
          return [
            `${noun}:${id}`,
            {
              relation: how,
              target: whence === null ? null : { noun: whence.noun, id: whence.at * scale[whence.noun] },
            },
          ];
        }),
      ),
    );
  const passages = fc.uniqueArray(documents, { minLength: 1 });

  test('there are never more origins than documents, and what is unknown is not counted', () => {
    fc.assert(
      fc.property(passages, dossier, (ids, given) => {
        const { documents: all, origins, unknown } = countOrigins(ids, dossierOf(given));
        expect(all).toBe(ids.length);
        expect(origins).toBeLessThanOrEqual(all - unknown);
        expect(origins === 0).toBe(unknown === all);
      }),
    );
  });

  test('the order in which passages were linked changes nothing', () => {
    fc.assert(
      fc.property(passages, dossier, (ids, given) => {
        const sorted = (order: readonly number[]) => {
          const { origins, unknown, loops } = traceOrigins(order, dossierOf(given));
          const inOrder = (each: Iterable<unknown>): string[] => [...each].map(String).sort();
          return { origins: inOrder(origins), unknown: inOrder(unknown), loops: inOrder(loops) };
        };
        expect(sorted(ids.toReversed())).toEqual(sorted(ids));
      }),
    );
  });

  test('one more copy of what is there adds no origin', () => {
    fc.assert(
      fc.property(passages, dossier, documents, (ids, given, copied) => {
        const one = dossierOf(given);
        const copy: Lineages = {
          ...one,
          recorded: (subject) =>
            subject.noun === 'document' && subject.id === 990
              ? relays('document', copied * 10)
              : one.recorded(subject),
        };
        const before = countOrigins([...new Set([...ids, copied])], one);
        const after = countOrigins([...new Set([...ids, copied]), 99], copy);
        const alone = countOrigins([99], copy).origins;
        expect(after.origins).toBeLessThanOrEqual(before.origins + alone);
        if (one.recorded({ noun: 'passage', id: copied }) === null)
          expect(after.origins).toBe(before.origins);
      }),
    );
  });
});
