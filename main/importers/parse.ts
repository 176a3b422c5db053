/** Bytes in, a document out; or a reason that people can read. */
import { basename, extname } from 'node:path';
import { detectAll } from 'tinyld';
import type { FoundIn, Notice } from '../../preload/contract/documents.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { declaredCharset, decode, type Decoded } from './decode.ts';
import { docx } from './docx/docx.ts';
import { epub } from './epub/epub.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { line } from './metadata.ts';
import { isMhtml, savedPage } from './mhtml/mhtml.ts';
import { flatOdt, odt } from './odt/odt.ts';
import { openPackage, type Package } from './package.ts';
import { foundIn, type Metadata, type Parsed } from './parsed.ts';
import { readPdf, type PageProgress } from './pdf/pdf.ts';
import { plainText } from './plain.ts';
import { rtf } from './rtf/rtf.ts';
import { checkSize, isPdf, isZip, kindOf, MOST_PDF, startOf, type Kind } from './sniff.ts';
import { isTable, readTables } from './table/table-file.ts';
import type { Built } from './text-builder.ts';

const MEDIA_TYPES: Readonly<Record<Kind, string>> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  rtf: 'application/rtf',
  fodt: 'application/vnd.oasis.opendocument.text-flat-xml',
};

/** Reads a file of any kind; rejects with a `LiasseError` for what cannot be read. */
export async function readDocument(
  file: { readonly name: string; readonly bytes: Uint8Array },
  progress?: PageProgress,
): Promise<Parsed> {
  if (!isPdf(file.bytes)) return parseFile(file);
  checkSize(file.bytes, MOST_PDF);
  return readPdf(file, languageOf, progress);
}

/** Reads a file of any kind but PDF; throws a `LiasseError` for what cannot be read. */
export function parseFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Parsed {
  checkSize(bytes);
  const packed = isZip(bytes) ? openPackage(bytes) : null;
  const table =
    packed?.kind === 'xlsx' || (packed === null && isTable(name, bytes)) ? asTable(name, bytes) : null;
  if (table !== null) return table;
  const { mediaType, encoding, notices, found, where } = bounded(() =>
    packed === null ? readText(name, bytes) : readPackage(packed),
  );
  if (!/[\p{L}\p{N}]/u.test(found.text)) throw new LiasseError('no-text', 'There are no words in this file.');
  const fields = {
    title: found.title ?? line(basename(name, extname(name))) ?? line(name) ?? 'Document',
    byline: found.byline,
    publisher: found.publisher ?? null,
    url: found.url,
    language: found.language ?? languageOf(found.text),
    published: found.published,
  };
  return {
    mediaType,
    encoding,
    ...fields,
    publishedAt: found.publishedAt ?? null,
    found: foundIn(fields, where, {
      ...found.where,
      ...(found.title === null ? { title: 'file-name' } : {}),
      ...(found.language === null ? { language: 'words' } : {}),
    }),
    text: found.text,
    blocks: [...found.blocks],
    marks: [...found.marks],
    notices: [...new Set([...notices, ...found.notices])],
  };
}

/** The document of a spreadsheet, the same as when its rows are imported; null for a CSV that is a text and no table. */
function asTable(name: string, bytes: Uint8Array): Parsed | null {
  try {
    return readTables({ name, bytes }).document;
  } catch (error) {
    const isCode = (code: string): boolean => error instanceof LiasseError && error.code === code;
    if (/\.[ct]sv$/i.test(name) && (isCode('damaged-file') || isCode('too-many-cells'))) return null;
    throw error;
  }
}

type Found = Built & Metadata & { readonly notices: readonly Notice[] };

interface Read {
  readonly mediaType: string;
  readonly encoding: string;
  /** Of its letters. */
  readonly notices: readonly Notice[];
  readonly found: Found;
  /** Where it says what it is, but for what it says elsewhere. */
  readonly where: FoundIn;
}

function readPackage({ kind, mediaType, archive }: Package): Read {
  const found = kind === 'docx' ? docx(archive) : kind === 'odt' ? odt(archive) : epub(archive);
  const macros = archive.names.some((name) => /(?:^|\/)vbaProject\.bin$|^Basic\/.+\//.test(name));
  return {
    mediaType,
    encoding: 'utf-8',
    notices: macros ? ['active-content-removed'] : [],
    found,
    where: kind === 'epub' ? 'book-properties' : 'document-properties',
  };
}

/** A page that was saved as one file: its address is in the file, whatever the page says. */
function readSavedPage(bytes: Uint8Array): Read {
  const page = savedPage(bytes);
  const { text, encoding, notices } = decode(page.bytes, page.charset);
  const found = html(text);
  return {
    mediaType: 'multipart/related',
    encoding,
    notices: page.isDamaged ? [...notices, 'damaged-parts'] : notices,
    found: { ...found, url: found.url ?? page.url },
    where: 'page',
  };
}

function readText(name: string, bytes: Uint8Array): Read {
  if (isMhtml(name, startOf(bytes))) return readSavedPage(bytes);
  const kind = kindOf(name, bytes);
  const mediaType = MEDIA_TYPES[kind];
  if (kind === 'rtf') {
    const { encoding, ...found } = rtf(bytes);
    return { mediaType, encoding, notices: [], found, where: 'document-properties' };
  }
  const decoded = decode(bytes, kind === 'html' ? declaredCharset(bytes) : null);
  return {
    mediaType,
    encoding: decoded.encoding,
    notices: decoded.notices,
    found: read(kind, decoded),
    where: SAID_IN[kind],
  };
}

/** Where a text of each kind says what it is. */
const SAID_IN: Readonly<Record<Exclude<Kind, 'rtf'>, FoundIn>> = {
  fodt: 'document-properties',
  markdown: 'front-matter',
  html: 'page',
  text: 'words',
};

function read(kind: Exclude<Kind, 'rtf'>, { text }: Decoded): Found {
  if (kind === 'fodt') return flatOdt(text);
  if (kind === 'html') return html(text);
  if (kind === 'markdown') return markdown(text);
  return { byline: null, url: null, language: null, published: null, notices: [], ...plainText(text) };
}

/** Libraries that recurse run out of stack on what nests without end. */
function bounded<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LiasseError('too-deep', 'The file nests too deeply; nothing of it was kept.');
  }
}

/** How much of a text is looked at, and how sure one must be. */
const LANGUAGE = { sample: 4000, least: 40, accuracy: 0.4, short: 120, accuracyOfShort: 0.5 };

/** The language of a text as a BCP 47 tag, where it is plain. */
export function languageOf(text: string): string | null {
  if (text.length < LANGUAGE.least) return null;
  // An address is in no language.
  const [best] = detectAll(text.slice(0, LANGUAGE.sample).replaceAll(/\bhttps?:\S+/g, ' '));
  const { short, accuracy, accuracyOfShort } = LANGUAGE;
  const least = text.length < short ? accuracyOfShort : accuracy;
  return best !== undefined && best.accuracy >= least ? best.lang : null;
}
