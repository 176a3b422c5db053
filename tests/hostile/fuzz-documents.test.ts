/** Real files of all kinds but PDF, damaged: refused in a sentence or read as a document that holds together. */
import { describe, test } from 'vitest';
import { damagedArchive, damagedBytes, fixture, fuzz } from '../support/fuzz.ts';
import { shareOf } from '../support/fuzz-runs.ts';

const CSV = Buffer.from(
  [
    'Pays;Montant;Date',
    ...Array.from({ length: 30 }, (_, at) => `"Pays ""${at}""";${at},5 M €;2025-11-${at}`),
  ].join('\r\n'),
);

/** The files of each importer, and whether their parts are changed too and packed again. */
const FORMATS: readonly {
  readonly extension: string;
  readonly files: readonly (string | Buffer)[];
  readonly isArchive?: true;
}[] = [
  { extension: 'docx', files: ['documents/pandoc.docx', 'documents/libreoffice.docx'], isArchive: true },
  { extension: 'odt', files: ['documents/pandoc.odt', 'documents/libreoffice.odt'], isArchive: true },
  { extension: 'epub', files: ['documents/pandoc.epub', 'documents/libreoffice.epub'], isArchive: true },
  { extension: 'rtf', files: ['documents/pandoc.rtf', 'documents/libreoffice.rtf'] },
  { extension: 'xlsx', files: ['tables/openpyxl.xlsx', 'tables/xlsxwriter.xlsx'], isArchive: true },
  { extension: 'csv', files: [CSV] },
  { extension: 'mhtml', files: ['documents/page.mhtml'] },
  { extension: 'html', files: ['documents/pdf/columns.html', 'documents/singlefile.html'] },
  { extension: 'md', files: ['documents/harbour.md'] },
  { extension: 'txt', files: ['documents/harbour.md'] },
];

describe.each(FORMATS)('$extension', ({ extension, files, isArchive }) => {
  const { numRuns, timeout } = shareOf(files.length * (isArchive === true ? 2 : 1));
  const bytesOf = (file: string | Buffer): Buffer => (typeof file === 'string' ? fixture(file) : file);

  test.each(files)('with bytes changed, file %#', { timeout }, (file) =>
    fuzz(`a.${extension}`, damagedBytes(bytesOf(file)), numRuns),
  );
  if (isArchive !== true) return;
  test.each(files)('with its parts changed and packed again, file %#', { timeout }, (file) =>
    fuzz(`a.${extension}`, damagedArchive(bytesOf(file)), numRuns),
  );
});
