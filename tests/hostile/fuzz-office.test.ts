/** Real files of word processors and books, damaged: refused in a sentence or read as a document that holds together. */
import { describe, test } from 'vitest';
import { damagedArchive, damagedBytes, fixture, fuzz, FUZZ_TIMEOUT } from '../support/fuzz.ts';

describe.each(['pandoc', 'libreoffice'])('a file by %s', (program) => {
  test.each(['docx', 'odt', 'rtf', 'epub'])(
    'with bytes changed: %s',
    { timeout: FUZZ_TIMEOUT },
    (extension) => {
      fuzz(`a.${extension}`, damagedBytes(fixture(`documents/${program}.${extension}`)));
    },
  );

  test.each(['docx', 'odt', 'epub'])(
    'with its parts changed and packed again: %s',
    { timeout: FUZZ_TIMEOUT },
    (extension) => {
      fuzz(`a.${extension}`, damagedArchive(fixture(`documents/${program}.${extension}`)));
    },
  );
});
