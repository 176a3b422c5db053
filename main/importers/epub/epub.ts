/** Books (EPUB 2 and 3): the chapters of the spine in its order, each read as a page is. */
import { posix } from 'node:path';
import type { Notice } from '../../../preload/contract/documents.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { damaged } from '../archive/damaged.ts';
import type { Archive } from '../archive/zip.ts';
import { decode, declaredCharset } from '../decode.ts';
import { blocksOf } from '../html-blocks.ts';
import { DEPTH, depthOf, noticesOf, pageOf } from '../html.ts';
import type { OfficeDocument } from '../office.ts';
import { textBuilder } from '../text-builder.ts';
import { namesOfChapters } from './contents.ts';
import { notesOf } from './notes.ts';
import { bookOf, rootOf, xmlOf } from './opf.ts';

/** Of all chapters together. UTF-16 code units. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

export function epub(archive: Archive): OfficeDocument {
  checkProtection(archive);
  const root = rootOf(xmlOf(archive, 'META-INF/container.xml'));
  const opf = root === null ? null : xmlOf(archive, root);
  if (root === null || opf === null) throw damaged('its list of contents is missing');
  const { metadata, chapters, contents } = bookOf(opf, posix.dirname(root));
  if (chapters.length === 0) throw damaged('its list of chapters is empty');
  const names = namesOfChapters(archive, contents);
  const notices = new Set<Notice>();
  const builder = textBuilder();
  let characters = 0;
  let missing = 0;
  let noted = 0;
  for (const chapter of chapters) {
    const bytes = archive.read(chapter);
    if (bytes === null) {
      missing += 1;
      continue;
    }
    const { text: source, notices: found } = decode(bytes, declaredCharset(bytes));
    characters += source.length;
    if (characters > MOST_CHARACTERS) throw tooLarge(characters);
    checkDepth(source);
    for (const notice of [...found, ...noticesOf(source)]) {
      notices.add(notice === 'external-content-removed' ? 'images-left-out' : notice);
    }
    if (/<(?:img|image)\b/i.test(source)) notices.add('images-left-out');
    const document = pageOf(withoutProlog(source));
    const body = document.body ?? document.documentElement;
    const name = names.get(chapter);
    const isNamed =
      body.querySelector('h1, h2, h3, h4, h5, h6') !== null ||
      (name !== undefined && squeezed(body.textContent ?? '').startsWith(squeezed(name)));
    if (name !== undefined && !isNamed) {
      builder.add('heading', 1, [{ text: name, marks: [] }]);
    }
    const notes = notesOf(body, noted);
    noted += notes.count;
    blocksOf(body, builder, { skipHeading: null, wholePage: false, notes });
  }
  if (missing > 0) throw damaged(`${missing} of its ${chapters.length} chapters are missing`);
  return { ...builder.build(), ...metadata, notices: [...notices] };
}

/** Fonts may be mixed up by these; everything else that is encrypted is not ours to open. */
const FONT_METHODS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

function checkProtection(archive: Archive): void {
  const said = xmlOf(archive, 'META-INF/encryption.xml') ?? '';
  const methods = [...said.matchAll(/<(?:\w+:)?EncryptionMethod\b[^>]*\bAlgorithm\s*=\s*["']([^"']*)["']/g)];
  if (methods.every(([, method = '']) => FONT_METHODS.has(method.trim()))) return;
  throw new LiasseError(
    'protected-book',
    'This book is protected against copying (DRM): its words cannot be read. Nothing of it was kept.',
  );
}

function checkDepth(source: string): void {
  const depth = depthOf(source);
  if (depth <= DEPTH.most) return;
  throw new LiasseError('too-deep', `A chapter nests too deeply (${depth} levels); nothing of it was kept.`, {
    depth,
  });
}

const squeezed = (text: string): string => text.slice(0, 10_000).replaceAll(/\s+/g, '').normalize('NFC');

/** The parser takes what stands before the page for a part of it. */
const withoutProlog = (source: string): string =>
  source
    .replace(/^\s*(?:<\?xml[^>]*\?>\s*)?/, '')
    .replace(/<([a-z]+)([^<>]*)\/>/gi, (whole, name: string) =>
      EMPTY.has(name.toLowerCase()) ? whole : whole.replace(/\/>$/, `></${name}>`),
    );

/** Elements of HTML without an end; others that XHTML closes at once would swallow what follows. */
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const tooLarge = (characters: number): LiasseError => {
  const mebibytes = Math.ceil(characters / 1_048_576);
  const most = MOST_CHARACTERS / 1_048_576;
  return new LiasseError('too-large', `The book is too large (more than ${most} MiB of text are not read).`, {
    mebibytes,
    most,
  });
};
