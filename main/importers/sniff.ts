/** What a file is, by its bytes first and its name second; what is no text is refused by name. */
import { extname } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { encrypted } from './archive/zip.ts';

export type Kind = 'html' | 'markdown' | 'text' | 'rtf' | 'fodt';

/** The largest file that is parsed. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Of a PDF, most of whose bytes are pictures that nobody unpacks to read its words. Bytes. */
export const MOST_PDF = 320 * 1024 * 1024;

const RTF = 'RTF';
const OLD_OFFICE = 'Word or Excel, before 2007';

/** How files of other programs begin, with what can be done about them. */
const MAGIC: readonly (readonly [begins: string, format: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP'],
  ['PK\u0005\u0006', 'ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', OLD_OFFICE],
  ['{\\rtf', RTF],
  ['SQLite format 3', 'SQLite'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\u007fELF', 'program'],
  ['MZ\u0090', 'program'],
  ['\u001f\u008b', 'gzip'],
  ['7z\u00bc\u00af', '7-Zip'],
  ['Rar!', 'RAR'],
  ['ID3', 'MP3'],
  ['OggS', 'Ogg'],
];

/** Parts in transfer encodings (RFC 2045): read as plain text, their words would not be those that people see. */
const MAIL = 'mail or MHTML';
const isMail = (start: string): boolean =>
  /^[A-Za-z][A-Za-z-]*:[ \t]/.test(start) &&
  /^(?:MIME-Version|Content-Transfer-Encoding):/im.test(start.split(/\r?\n\r?\n/, 1)[0] ?? '');

/** Throws `empty-file` or `too-large`. */
export function checkSize(bytes: Uint8Array, most = MOST_BYTES): void {
  if (bytes.length === 0) throw new LiasseError('empty-file', 'The file is empty.');
  if (bytes.length > most) {
    throw new LiasseError(
      'too-large',
      `The file is too large (${Math.ceil(bytes.length / 1_048_576)} MiB; up to ${most / 1_048_576} MiB are read). ` +
        'Split it and import the parts.',
      { mebibytes: Math.ceil(bytes.length / 1_048_576), most: most / 1_048_576 },
    );
  }
}

/** What a file that is no text says it is, by how it begins. */
export function formatOf(bytes: Uint8Array): string | null {
  const start = startOf(bytes);
  return MAGIC.find(([begins]) => start.startsWith(begins))?.[1] ?? (isMail(start) ? MAIL : null);
}

/** Throws `binary-file` for what is not a text, whatever its name. */
export function requireText(bytes: Uint8Array): void {
  if (isBinary(bytes)) {
    throw new LiasseError('binary-file', 'This is not a text: it is full of control characters.');
  }
}

/** What a file begins with, byte for byte. */
export const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString('latin1');

/** Throws `empty-file`, `too-large`, `unsupported-format` or `binary-file` for what is not a text. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  checkSize(bytes);
  const start = startOf(bytes);
  const format = formatOf(bytes);
  if (format === RTF) return 'rtf';
  if (format === OLD_OFFICE) throw isEncrypted(bytes) ? encrypted() : oldOffice();
  if (format !== null) {
    throw new LiasseError(
      'unsupported-format',
      `This is a file of the kind ${format}; text, Markdown, saved web pages, PDF, DOCX, ODT, RTF, EPUB, CSV, XLSX and IATI files are read. ` +
        'Save it as one of these.',
      { format },
    );
  }
  requireText(bytes);
  const extension = extname(name).toLowerCase();
  if (['.md', '.markdown', '.mdown', '.mkd'].includes(extension)) return 'markdown';
  if (['.html', '.htm', '.xhtml'].includes(extension)) return 'html';
  const ascii = start
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart();
  if (/^<\?xml[^>]*>\s*<office:document\b/.test(ascii)) return 'fodt';
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i.test(
    ascii,
  )
    ? 'html'
    : 'text';
}

/** Texts hold next to no control characters; in UTF-16, zeros stand in every other place only. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (
      byte < 0x20 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 12 &&
      byte !== 13 &&
      byte !== 4 &&
      byte !== 3
    ) {
      controls += 1;
    }
  }
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  const least = Math.min(even, odd);
  const utf16 = most > sample.length / 20 && least < most / 20;
  return controls + (utf16 ? 0 : even + odd) > Math.max(8, sample.length / 50);
}

/** An Office file with a password is no ZIP: it lies encrypted in a container of the older kind (MS-OFFCRYPTO 2.3.4). */
export const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );

const oldOffice = (): LiasseError =>
  new LiasseError(
    'old-office-format',
    'This file was made by Word, Excel or PowerPoint in their format of before 2007, which is not read. ' +
      'Open it there or in LibreOffice, and save it as DOCX or XLSX.',
  );

/** Readers look for the mark in the first 1024 bytes (ISO 32000-2, 7.5.2 and its notes). */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

/** A part, or the end of an archive without any. */
export const isZip = (bytes: Uint8Array): boolean =>
  ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
