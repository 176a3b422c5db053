/** What a ZIP archive is, by what it holds: a text of a word processor, a book, a workbook. Its name is not asked. */
import { LiasseError } from '../../preload/contract/errors.ts';
import { part, relations } from './archive/opc.ts';
import { zip, type Archive } from './archive/zip.ts';

export interface Package {
  readonly kind: 'docx' | 'odt' | 'epub' | 'xlsx';
  readonly mediaType: string;
  readonly archive: Archive;
}

const MEDIA_TYPES: Readonly<Record<Package['kind'], string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  epub: 'application/epub+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Throws `unsupported-format` for what is none of them, and whatever `zip` does. */
export function openPackage(bytes: Uint8Array): Package {
  const archive = zip(bytes);
  const found = kindOf(archive);
  if (found in MEDIA_TYPES) {
    const kind = found as Package['kind'];
    return { kind, mediaType: MEDIA_TYPES[kind], archive };
  }
  throw new LiasseError(
    'unsupported-format',
    `This is a file of the kind ${found}; of files that are archives, DOCX, ODT, EPUB and XLSX are read. Save it as one of these.`,
    { format: found },
  );
}

/** The kind of a package, or what else it is in words. */
function kindOf(archive: Archive): string {
  const { names } = archive;
  const said = names.includes('mimetype') ? mimeType(archive) : '';
  if (said.startsWith(MEDIA_TYPES.epub)) return 'epub';
  // Templates and master documents are texts too.
  if (said.startsWith(MEDIA_TYPES.odt)) return 'odt';
  if (said !== '') return said.includes('opendocument') ? 'OpenDocument, but not a text' : 'ZIP';
  if (names.includes('META-INF/container.xml')) return 'epub';
  const main =
    relations(archive, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target ??
    '';
  if (main.endsWith('.bin')) return 'Excel binary workbook (.xlsb)';
  if (/(?:^|\/)ppt\//i.test(main)) return 'PowerPoint';
  if (/(?:^|\/)xl\//i.test(main)) return 'xlsx';
  const types = part(archive, '[Content_Types].xml') ?? '';
  return names.includes('word/document.xml') ||
    /(?:^|\/)word\//i.test(main) ||
    /wordprocessingml\.\w+\.main/.test(types)
    ? 'docx'
    : 'ZIP';
}

const mimeType = (archive: Archive): string =>
  Buffer.from(archive.read('mimetype')?.subarray(0, 200) ?? [])
    .toString('latin1')
    .trim();
