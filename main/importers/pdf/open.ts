/** Opens a PDF by pdf.js: nothing in it runs, nothing is fetched, and what cannot be opened says why. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { encrypted } from '../archive/zip.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const within = (name: string): string => `${join(folder, name)}/`;

/** Images larger than this are not decoded: a few bytes can say that they are of any size. Pixels. */
const MOST_PIXELS = 64 * 1024 * 1024;

/** The task holds the document and all that it uses; its owner destroys it. */
export const openPdf = (bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    // A copy, and no Buffer: pdf.js takes the bytes over, and attachments keep theirs.
    data: new Uint8Array(bytes),
    cMapUrl: within('cmaps'),
    standardFontDataUrl: within('standard_fonts'),
    wasmUrl: within('wasm'),
    iccUrl: within('iccs'),
    cMapPacked: true,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });

/** What pdf.js throws, as an error that people can read. */
export function pdfError(error: unknown): LiasseError {
  if (error instanceof LiasseError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return encrypted();
  return new LiasseError(
    'damaged-file',
    'This PDF is damaged and could not be read; nothing of it was kept.',
    {
      reason: name,
    },
  );
}
