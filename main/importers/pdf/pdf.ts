/** PDF (ISO 32000): the words of its pages in reading order, with where they lie; pages without words are kept as pages. */
import { basename, extname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NO_TEXT, type Notice } from '../../../preload/contract/documents.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { line } from '../metadata.ts';
import { foundIn, type Parsed } from '../parsed.ts';
import { assemble, paragraphsOfPage, type Outline } from './blocks.ts';
import { wordsOf as wordsOfPage, type PageWords } from './fragments.ts';
import { squeezed } from './headings.ts';
import { joiningOf } from './joining.ts';
import { wordsOf as wordsOfLine } from './lines.ts';
import { openPdf, pdfError } from './open.ts';
import { propertiesOf } from './properties.ts';
import { isDoubtful } from './quality.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** More pages than this are not one document. */
export const MOST_PAGES = 20_000;

export interface PdfFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told after each page: how many are read, and how many there are. */
export type PageProgress = (done: number, total: number) => void;

/** `languageOf` tells a language from words, where the file names none. Throws `encrypted-file`, `damaged-file`, `too-large`. */
export async function readPdf(
  { name, bytes }: PdfFile,
  languageOf: (text: string) => string | null,
  progress: PageProgress = () => undefined,
): Promise<Parsed> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLong(document.numPages);
    const said = await propertiesOf(document);
    const labels = (await document.getPageLabels().catch(() => null)) ?? [];
    const outline = await outlineOf(document);
    const words = await wordsOfAll(document, progress);
    if (words.length === 0) throw new LiasseError('no-text', 'There are no pages in this PDF.');
    const paragraphs = withoutRunningHeads(words).map((page, at) => ({
      label: (labels[at] ?? '').trim().slice(0, 100) || String(at + 1),
      width: page.width,
      height: page.height,
      paragraphs: paragraphsOfPage(page),
    }));
    const joining = joiningOf(linesOfAll(paragraphs));
    const { text, blocks, marks, pages } = assemble(paragraphs, outline, joining);
    const empty = words.filter(({ fragments }) => fragments.length === 0).length;
    const told = languageOf(text.replaceAll(NO_TEXT, ''));
    const heading = blocks.find(({ kind }) => kind === 'heading');
    const headed =
      heading === undefined || heading.start > 600 ? null : line(text.slice(heading.start, heading.end));
    const fields = {
      ...said,
      title: said.title ?? headed ?? line(basename(name, extname(name))) ?? 'Document',
      language: said.language ?? told,
    };
    const { title, byline, publisher = null, url, language, published } = fields;
    return {
      mediaType: 'application/pdf',
      encoding: 'pdf',
      title,
      byline,
      publisher,
      url,
      language,
      published,
      text,
      blocks: [...blocks],
      marks: [...marks],
      pages,
      notices: [...noticesOf(words, empty, text)],
      found: foundIn(fields, 'pdf-information', {
        ...said.where,
        ...(said.title === null ? { title: headed === null ? 'file-name' : 'words' } : {}),
        ...(said.language === null ? { language: 'words' } : {}),
      }),
    };
  } catch (error) {
    throw pdfError(error);
  } finally {
    await task.destroy();
  }
}

/** One page after the other: each is let go of before the next is read. A page that cannot be read is one without words. */
async function wordsOfAll(document: PDFDocumentProxy, progress: PageProgress): Promise<readonly PageWords[]> {
  const pages: PageWords[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    // oxlint-disable no-await-in-loop -- all pages at once would be held at once
    const page = await document.getPage(number);
    try {
      pages.push(await wordsOfPage(page));
    } catch {
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({ width, height, fragments: [], unreadable: 0 });
    }
    page.cleanup();
    // oxlint-enable no-await-in-loop
    progress(number, document.numPages);
  }
  return pages;
}

function* linesOfAll(
  pages: readonly { readonly paragraphs: ReturnType<typeof paragraphsOfPage> }[],
): Generator<string> {
  for (const { paragraphs } of pages) {
    for (const { lines } of paragraphs) for (const each of lines) yield wordsOfLine(each);
  }
}

function* noticesOf(pages: readonly PageWords[], empty: number, text: string): Generator<Notice> {
  if (empty === pages.length) yield 'no-text-layer';
  else if (empty > 0) yield 'pages-without-text';
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0);
  if (isDoubtful(text, unreadable)) yield 'text-layer-doubtful';
}

/** So many entries of the outline are looked at. */
const MOST_ENTRIES = 20_000;

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

async function outlineOf(document: PDFDocumentProxy): Promise<Outline> {
  const outline = new Map<string, number>();
  const open: { readonly items: readonly OutlineItem[]; readonly level: number }[] = [
    { items: (await document.getOutline().catch(() => null)) ?? [], level: 1 },
  ];
  for (let next = open.shift(); next !== undefined && outline.size < MOST_ENTRIES; next = open.shift()) {
    for (const { title, items } of next.items) {
      const key = squeezed(title);
      if (key !== '' && !outline.has(key)) outline.set(key, next.level);
      if (items.length > 0) open.push({ items, level: next.level + 1 });
    }
  }
  return outline;
}

export const tooLong = (pages: number): LiasseError =>
  new LiasseError(
    'too-large',
    `This PDF has ${pages} pages; up to ${MOST_PAGES} are read. Split it and import the parts.`,
    { pages, most: MOST_PAGES },
  );
