/** Real files changed at random, and what a reader may do with them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { readMembers, type MemberKind } from '../../main/importers/members.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { allMembers } from './members.ts';

/** The file with some bytes changed, taken out, put in, repeated, or cut off. */
export const fuzzed = (file: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const place = fc.nat(file.length);
  const edit = fc.oneof(
    fc.record({ at: place, take: fc.constant(1), put: fc.uint8Array({ minLength: 1, maxLength: 1 }) }),
    fc.record({ at: place, take: fc.nat(200), put: fc.constant(new Uint8Array()) }),
    fc.record({ at: place, take: fc.constant(0), put: fc.uint8Array({ maxLength: 20 }) }),
    fc.record({
      at: place,
      take: fc.nat(3),
      put: fc
        .constantFrom('"', '\\', '{', '}', '[', ']', ',', '\n', '\r\n\r\n', '--', '=', '\nFrom ', '\0')
        .map((text) => Buffer.from(text)),
    }),
    fc.record({ at: place, from: place, size: fc.nat(400) }).map(({ at, from, size }) => ({
      at,
      take: 0,
      put: file.subarray(from, from + size),
    })),
    fc.record({ at: place, take: fc.constant(file.length), put: fc.constant(new Uint8Array()) }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => {
    let bytes = Buffer.from(file);
    for (const { at, take, put } of edits) {
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]);
    }
    return bytes;
  });
};

/** Refuses by a code or gives documents that stand as the store expects them, however the file arrives. */
export async function expectSound(kind: MemberKind, bytes: Uint8Array): Promise<void> {
  const reads = await Promise.all([65_536, 11].map((size) => outcomeOf(kind, bytes, size)));
  expect(reads[0]).toEqual(reads[1]);
}

async function outcomeOf(kind: MemberKind, bytes: Uint8Array, size: number): Promise<unknown> {
  try {
    const { members, leftOut, chats } = await allMembers((file) => readMembers(kind, file), bytes, { size });
    for (const { content, fileName } of members) {
      expect(fileName).not.toBe('');
      if ('refused' in content) {
        expect(content.refused.code).not.toBe('parser-crash');
        continue;
      }
      const { text, blocks, marks, title, published } = content.parsed;
      expect(title).not.toBe('');
      expect(text).toBe(text.normalize('NFC'));
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\r\0]/);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      for (const mark of marks) expect(mark.end).toBeGreaterThan(mark.start);
      if (published !== null) expect(published).toMatch(/^\d{4}/);
    }
    return { members, leftOut, chats };
  } catch (error) {
    if (!(error instanceof LiasseError)) throw error;
    return error.code;
  }
}
