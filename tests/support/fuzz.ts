/**
 * What an importer does with real files that were damaged: it refuses them by a `LiasseError`, or gives a document that
 * holds together. Everything else is a flaw.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { zip } from '../../main/importers/archive/zip.ts';
import { parseFile } from '../../main/importers/parse.ts';
import type { Parsed } from '../../main/importers/parsed.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { archive, type Part } from './archives.ts';
import { SEED } from './fuzz-runs.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The bytes of a real file in `tests/fixtures`. */
export const fixture = (path: string): Buffer => readFileSync(join(FIXTURES, path));

/** One change to bytes; places and lengths are shares of the whole, so that they shrink well. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number; readonly length: number }
  | { readonly kind: 'copy'; readonly at: number; readonly length: number; readonly to: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at: share, byte: fc.nat(255) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), at: share, length: fc.nat(200) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('copy' as const), at: share, length: fc.nat(200), to: share }),
  },
);
const changes = fc.array(change, { minLength: 1, maxLength: 8 });

function changed(bytes: Uint8Array, all: readonly Change[]): Buffer {
  let now = Buffer.from(bytes);
  for (const each of all) {
    const at = Math.min(now.length - 1, Math.floor(each.at * now.length));
    if (at < 0) break;
    if (each.kind === 'flip') now[at] = (now[at] ?? 0) ^ (1 << each.bit);
    else if (each.kind === 'set') now[at] = each.byte;
    else if (each.kind === 'cut') now = now.subarray(0, at);
    else if (each.kind === 'drop') now = Buffer.concat([now.subarray(0, at), now.subarray(at + each.length)]);
    else {
      const to = Math.floor(each.to * now.length);
      now = Buffer.concat([now.subarray(0, to), now.subarray(at, at + each.length), now.subarray(to)]);
    }
  }
  return now;
}

/** Bytes of a file with some of them changed. */
export const damagedBytes = (bytes: Uint8Array): fc.Arbitrary<Buffer> =>
  changes.map((all) => changed(bytes, all));

/** An archive with the bytes of its parts changed, exchanged, repeated or left out, and packed again as it should be. */
export function damagedArchive(bytes: Uint8Array): fc.Arbitrary<Buffer> {
  const opened = zip(bytes);
  const parts: readonly Part[] = opened.names
    .filter((name) => !name.endsWith('/'))
    .map((name) => ({ name, content: opened.read(name) ?? '' }));
  const index = fc.nat(parts.length - 1);
  return fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.tuple(index, changes).map(([at, all]) => ({ at, all })) },
        { weight: 1, arbitrary: fc.tuple(index, index).map(([at, from]) => ({ at, from })) },
        { weight: 1, arbitrary: index.map((at) => ({ at })) },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((deeds) => {
      let now = [...parts];
      for (const deed of deeds) {
        const part = now[deed.at];
        if (part === undefined) continue;
        if ('all' in deed) now[deed.at] = { ...part, content: changed(Buffer.from(part.content), deed.all) };
        else if ('from' in deed) now[deed.at] = { ...part, content: now[deed.from]?.content ?? '' };
        else now = now.filter((each) => each !== part);
      }
      return archive(now);
    });
}

/** Runs an importer over so many damaged files; `read` is what reads one, `parseFile` unless it says otherwise. */
export async function fuzz(
  name: string,
  files: fc.Arbitrary<Buffer>,
  numRuns: number,
  read: (file: { readonly name: string; readonly bytes: Uint8Array }) => Parsed | Promise<Parsed> = parseFile,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(files.map(described), async (bytes) => {
      let parsed: Parsed;
      try {
        parsed = await read({ name, bytes });
      } catch (error) {
        if (error instanceof LiasseError) return;
        throw error;
      }
      expectWhole(parsed);
    }),
    { seed: SEED, numRuns },
  );
}

/** A failure names the file by its size; seed and path make it again. */
const described = (bytes: Buffer): Buffer =>
  Object.defineProperty(bytes, fc.toStringMethod, { value: () => `a file of ${bytes.length} bytes` });

/** A document that holds together: its text is canonical, and its blocks and marks lie where they should. */
export function expectWhole({ text, blocks, marks, title, language, published }: Parsed): void {
  expect(text).toBe(text.normalize('NFC'));
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toMatch(/\r/);
  expect(title).not.toBe('');
  expect(language ?? 'en').toMatch(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
  expect(published ?? '2025').toMatch(/^\d{4}/);
  let end = -1;
  for (const block of blocks) {
    expect(block.start).toBe(end + 1);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
    if (end < text.length) expect(text[end]).toBe('\n');
  }
  expect(end).toBe(text.length);
  for (const mark of marks) {
    expect(mark.start).toBeGreaterThanOrEqual(0);
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(mark.end).toBeLessThanOrEqual(text.length);
    if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?|mailto):/);
    if (mark.kind === 'note-reference') expect(mark.href).toMatch(/^(?:[1-9]\d*|[ivxlc]{1,6}|[*†‡§]{1,3})$/);
  }
}
