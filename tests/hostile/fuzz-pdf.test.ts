/** Real PDFs, damaged: refused in a sentence or read as a document that holds together. */
import { describe, test } from 'vitest';
import { readDocument } from '../../main/importers/parse.ts';
import { damagedBytes, fixture, fuzz } from '../support/fuzz.ts';
import { shareOf } from '../support/fuzz-runs.ts';

const FILES = ['libreoffice.pdf', 'turned.pdf', 'scan.pdf', 'locked.pdf'];

describe('a PDF with bytes changed', () => {
  const { numRuns, timeout } = shareOf(FILES.length);
  test.each(FILES)('%s', { timeout }, (name) =>
    fuzz('a.pdf', damagedBytes(fixture(`documents/pdf/${name}`)), numRuns, (file) => readDocument(file)),
  );
});
