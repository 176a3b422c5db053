import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../main/domain/anchors.ts';
import { readSamplePlan } from '../../../main/jobs/sample-plan.ts';

const folder = join(import.meta.dirname, '../../../resources/sample');
const plan = await readSamplePlan(folder);

/** The words of a file without its markup, as near to an importer's text as its encoding and its tags allow. */
async function wordsOf(file: string): Promise<string> {
  const bytes = await readFile(join(folder, file));
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  const text = new TextDecoder(encoding).decode(bytes).normalize('NFC');
  return file.endsWith('.html') ? text.replaceAll(/<[^>]+>/g, '') : text.replaceAll(/[*_`]/g, '');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('the documents of the sample dossier', () => {
  it.each(plan.documents)('$file holds every quotation exactly once', async ({ key, file }) => {
    const text = await wordsOf(file);
    const passages = plan.passages.filter(({ document }) => document === key);
    expect(passages.length).toBeGreaterThan(0);
    for (const { quote, prefix, suffix } of passages) {
      expect(text).toContain(quote);
      expect(findQuote(text, { exact: quote, prefix, suffix })).toHaveLength(1);
    }
  });

  it.each(plan.documents)('$file is neither a note nor a book', async ({ file }) => {
    const words = (await wordsOf(file)).match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(250);
    expect(words.length).toBeLessThanOrEqual(700);
  });

  it('come in several encodings and forms, as a real folder does', async () => {
    const starts = await Promise.all(plan.documents.map(async ({ file }) => readFile(join(folder, file))));
    expect(starts.some((bytes) => bytes[0] === 0xff && bytes[1] === 0xfe)).toBe(true);
    expect(starts.some((bytes) => bytes[0] !== 0xff && !isUtf8(bytes))).toBe(true);
    const forms = new Set(plan.documents.map(({ file }) => file.split('.').at(-1)));
    expect(forms).toEqual(new Set(['md', 'txt', 'html']));
  });

  it('hold passages that overlap', async () => {
    const ranges = await Promise.all(
      plan.passages.map(async ({ document, quote }) => {
        const file = plan.documents.find(({ key }) => key === document)?.file ?? '';
        const start = (await wordsOf(file)).indexOf(quote);
        return { document, start, end: start + quote.length };
      }),
    );
    const overlaps = ranges.some((one, at) =>
      ranges
        .slice(at + 1)
        .some((two) => two.document === one.document && two.start < one.end && one.start < two.end),
    );
    expect(overlaps).toBe(true);
  });
});
