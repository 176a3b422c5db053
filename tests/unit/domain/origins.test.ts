/** Copies do not corroborate. */
import { describe, expect, test } from 'vitest';
import { allowsConfirmed, countOrigins, type Lineage, type Lineages } from '../../../main/domain/origins.ts';

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
    expect(countOrigins([1, 2], lineages({}))).toEqual({ documents: 2, origins: 0, unknown: 2 });
  });

  test('two first-hand accounts of two sources are two origins', () => {
    const tally = countOrigins([1, 2], lineages({ 'document:10': firstHand, 'document:20': firstHand }));
    expect(tally).toEqual({ documents: 2, origins: 2, unknown: 0 });
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
    expect(countOrigins([1, 2, 4], lineages(recorded))).toEqual({ documents: 3, origins: 0, unknown: 3 });
  });

  test('a document without a source is an origin of its own', () => {
    expect(countOrigins([1], lineages({ 'document:10': firstHand }, { 10: null })).origins).toBe(1);
  });
});
