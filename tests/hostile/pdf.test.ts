/** PDFs that are locked, cut, forged or nonsense: each is refused in a sentence, or read as far as it says what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiasseError } from '../../preload/contract/errors.ts';
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

test('a PDF that was cut or changed anywhere is read or refused with a reason', async () => {
  const whole = fixture('libreoffice.pdf');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
      async (length, changes) => {
        const bytes = whole.slice(0, changes.length > 10 ? whole.length : length);
        for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte;
        try {
          const { text } = await readDocument({ name: 'a.bin', bytes });
          expect(text.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(LiasseError);
        }
      },
    ),
    { numRuns: Number(process.env['LIASSE_FUZZ_RUNS'] ?? 60), seed: 4 },
  );
});
