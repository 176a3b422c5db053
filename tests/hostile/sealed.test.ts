/** A forged PDF given to verify costs that file alone: it is refused in a sentence, or what it says is not believed. */
import { expect, test } from 'vitest';
import { readManifest } from '../../main/domain/manifest.ts';
import { readSealed } from '../../main/importers/sealed.ts';
import { forgedPdf, pdfWithFiles } from '../support/forged-pdf.ts';

const read = (bytes: Uint8Array) => readSealed({ name: 'a.pdf', bytes });
const MANIFEST = 'liasse-manifest.json';

test('10,000 files inside are more than a briefing has', async () => {
  const files = Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.from('x') }));
  await expect(read(pdfWithFiles(files))).rejects.toMatchObject({ code: 'too-large' });
});

test('a manifest of 100 MB is none', async () => {
  // Each pair of bytes is 128 spaces.
  const bytes = Buffer.alloc(1_600_000, Buffer.from([129, 32]));
  await expect(
    read(pdfWithFiles([{ name: MANIFEST, bytes, filter: '/RunLengthDecode' }])),
  ).rejects.toMatchObject({ code: 'too-large' });
}, 60_000);

test('of two manifests neither is believed', async () => {
  const bytes = Buffer.from('{}');
  const { manifest } = await read(
    pdfWithFiles([
      { name: MANIFEST, bytes },
      { name: MANIFEST, bytes: Buffer.from('{"a":1}') },
    ]),
  );
  expect(manifest).toBeNull();
});

test.each([
  ['[]'],
  ['null'],
  ['{"liasse":"briefing","version":1}'],
  ['{"__proto__":{"seal":1}}'],
  ['\u0000'],
  ['['.repeat(100_000)],
  [JSON.stringify({ liasse: 'briefing', version: 1, attachments: 'all of them' })],
])('a manifest that says %.40s cannot be read', async (said) => {
  const { manifest, attachments } = await read(pdfWithFiles([{ name: MANIFEST, bytes: Buffer.from(said) }]));
  expect(attachments).toEqual([]);
  expect(readManifest(manifest ?? '', () => '')).toBeNull();
});

test.each([
  ['names that are a number', '/Names << /EmbeddedFiles 7 >>', []],
  [
    'a tree of names that holds itself',
    '/Names << /EmbeddedFiles 4 0 R >>',
    [{ dictionary: '<< /Kids [4 0 R] >>' }],
  ],
  [
    'a file that is a number',
    '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>',
    [{ dictionary: '<< /Type /Filespec /F (liasse-manifest.json) /EF << /F 12 >> >>' }],
  ],
  [
    'a file that is itself',
    '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>',
    [{ dictionary: '<< /Type /Filespec /F (liasse-manifest.json) /EF 4 0 R >>' }],
  ],
  [
    'a structure that holds itself',
    '/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R',
    [
      { dictionary: '<< /Type /StructTreeRoot /K 5 0 R /ParentTree 5 0 R >>' },
      { dictionary: '<< /S /P /P 5 0 R /K 5 0 R >>' },
    ],
  ],
])('%s: no manifest, or a damaged file', async (_, catalog, parts) => {
  const result = await read(forgedPdf(catalog, parts)).catch((error: unknown) => error);
  if (result instanceof Error)
    expect(result).toMatchObject({ code: expect.stringMatching(/^(damaged-file|too-large)$/) });
  else {
    const { manifest } = result as { readonly manifest: string | null };
    expect(readManifest(manifest ?? '', () => '')).toBeNull();
  }
});
