import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../main/domain/anchors.ts';
import { parseFile } from '../../../main/importers/parse.ts';
import { readSamplePlan } from '../../../main/jobs/sample-plan.ts';

const folder = join(import.meta.dirname, '../../../resources/sample');
const plan = await readSamplePlan(folder);
const documents = await Promise.all(
  plan.documents.map(async (document) => ({
    ...document,
    parsed: parseFile({ name: document.file, bytes: await readFile(join(folder, document.file)) }),
  })),
);
const passagesOf = (document: string) => plan.passages.filter((passage) => passage.document === document);

describe('the documents of the sample dossier', () => {
  it.each(documents)('$file holds every quotation exactly once', ({ key, parsed: { text } }) => {
    expect(passagesOf(key).length).toBeGreaterThan(0);
    for (const { quote, prefix, suffix } of passagesOf(key)) {
      expect(text).toContain(quote);
      expect(findQuote(text, { exact: quote, prefix, suffix })).toHaveLength(1);
    }
  });

  it.each(documents)(
    '$file is read whole, in the language that the plan gives it',
    ({ language, parsed }) => {
      expect(parsed.notices).toEqual([]);
      expect(parsed.language?.split('-')[0]).toBe(language);
      expect(parsed.text).not.toContain('\uFFFD');
    },
  );

  it.each(documents)('$file is neither a note nor a book', ({ parsed: { text } }) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(250);
    expect(words.length).toBeLessThanOrEqual(700);
  });

  it('come in several encodings and forms, as a real folder does', () => {
    expect(new Set(documents.map(({ parsed }) => parsed.encoding))).toEqual(
      new Set(['utf-8', 'utf-16le', 'windows-1252']),
    );
    expect(new Set(documents.map(({ parsed }) => parsed.mediaType))).toEqual(
      new Set(['text/plain', 'text/markdown', 'text/html']),
    );
  });

  it('keep the frame of a saved page out of the text', () => {
    const pages = documents.filter(({ parsed }) => parsed.mediaType === 'text/html');
    for (const { parsed } of pages)
      expect(parsed.text).not.toMatch(/Speeches|À la une|lead nowhere|nulle part/);
  });

  it('hold passages that overlap', () => {
    const overlapping = documents.filter(({ key, parsed: { text } }) => {
      const ranges = passagesOf(key).flatMap(({ quote, prefix, suffix }) =>
        findQuote(text, { exact: quote, prefix, suffix }),
      );
      return ranges.some((one, at) =>
        ranges.slice(at + 1).some((two) => two.start < one.end && one.start < two.end),
      );
    });
    expect(overlapping.length).toBeGreaterThan(0);
  });
});
