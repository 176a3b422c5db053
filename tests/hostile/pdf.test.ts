/** PDFs that are locked, cut, forged or nonsense: each is refused in a sentence, or read as far as it says what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument } from '../../main/importers/parse.ts';
import { isDoubtful } from '../../main/importers/pdf/quality.ts';
import { MOST_PDF } from '../../main/importers/sniff.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/documents/pdf', name)));
const read = (bytes: Uint8Array) => readDocument({ name: 'a.pdf', bytes });

test('a PDF with a password is refused as one', async () => {
  await expect(read(fixture('locked.pdf'))).rejects.toMatchObject({ code: 'encrypted-file' });
});

test('what only begins like a PDF is damaged', async () => {
  await expect(read(Buffer.from('%PDF-1.7\nand nothing more'))).rejects.toMatchObject({
    code: 'damaged-file',
  });
});

test('a PDF larger than may be read is refused before it is opened', async () => {
  const bytes = new Uint8Array(MOST_PDF + 1);
  bytes.set(Buffer.from('%PDF-1.7'));
  await expect(read(bytes)).rejects.toMatchObject({ code: 'too-large' });
});

test('letters that fonts do not name make a text doubtful; prose, tables and short labels do not', () => {
  const shifted = 'VKLIWHG OHWWHUV GR QRW UHDG OLNH SURVH '.repeat(20);
  expect(isDoubtful(shifted, 0)).toBe(true);
  expect(isDoubtful('Une phrase comme on en écrit, avec ses voyelles et ses consonnes. '.repeat(20), 0)).toBe(
    false,
  );
  expect(isDoubtful('NATO EU UNHCR', 0)).toBe(false);
  expect(isDoubtful('Un texte de quarante caractères environ.', 12)).toBe(true);
});
