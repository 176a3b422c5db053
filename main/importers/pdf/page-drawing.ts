/**
 * All that a PDF shows, to be compared with what it showed: of each page every word, line and picture in its place and colour, what is
 * tagged for who hears it, and what was put upon it; of the file its title and outline. Pictures count by their place and size.
 */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadPart } from '../../domain/read-parts.ts';
import { hashOf } from '../hash-of.ts';
import type { PageProgress } from './pdf.ts';

/** Numbers are those of objects in the file, or names that pdf.js gives: whoever packs a file anew gives others. */
const NAMELESS: ReadonlySet<number> = new Set([OPS.dependency, OPS.setGState]);
const MARKS: ReadonlySet<number> = new Set([
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
]);

/** A page for every page, and the title. */
export async function pdfParts(
  document: PDFDocumentProxy,
  progress: PageProgress = () => undefined,
): Promise<readonly ReadPart[]> {
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) as readonly Entry[] | null;
  const parts: ReadPart[] = [
    { part: 'title', sha256: hashOf([(info as { Title?: unknown }).Title ?? '', titles(outline ?? [])]) },
  ];
  for (let number = 1; number <= document.numPages; number += 1) {
    // oxlint-disable no-await-in-loop -- all pages at once would be held at once
    const page = await document.getPage(number);
    parts.push({ part: 'page', number, sha256: hashOf(await drawingOf(page)) });
    // oxlint-enable no-await-in-loop
    page.cleanup();
    progress(number, document.numPages);
  }
  return parts;
}

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}
const titles = (entries: readonly Entry[]): readonly unknown[] =>
  entries.map(({ title, items }) => [title, titles(items)]);

async function drawingOf(page: PDFPageProxy): Promise<unknown> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = fnArray.flatMap((act, at): readonly unknown[] => {
    if (NAMELESS.has(act)) return [];
    if (MARKS.has(act)) return [[act, tagOf(argsArray[at])]];
    return [[act, plain(argsArray[at])]];
  });
  const notes = (await page.getAnnotations()) as readonly Annotation[];
  const upon = notes.map(({ subtype, rect, url, contentsObj }) => [
    subtype ?? '',
    plain(rect),
    url ?? '',
    contentsObj?.str ?? '',
  ]);
  const tagged = structure(await page.getStructTree());
  return [plain(page.view), page.rotate, drawn, upon, tagged];
}

/** What a stretch is marked as: of a layer that can be switched off, it is told too. */
function tagOf(given: unknown): string {
  const [tag] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (typeof tag === 'string') return tag;
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : '';
}

interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly contentsObj?: { readonly str?: string };
}

interface Element {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Element[];
}

/** Roles, alternative texts, and which stretch of the page each holds: by its number on the page. */
function structure(element: Element | null): unknown {
  if (element === null) return null;
  const { role, type, alt, id = '', children = [] } = element;
  if (type !== undefined) return type === 'content' ? id.replace(/^.*_/u, '') : type;
  return [role ?? '', alt ?? '', children.map(structure)];
}

/** What an operator is given, as JSON: numbers to a hundredth of a point, glyphs by the letters that they stand for. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  // Strings are colours, or names that pdf.js gives to fonts and pictures.
  if (typeof value === 'string') return value.startsWith('#') ? value : '';
  if (typeof value !== 'object' || value === null) return value ?? null;
  return 'unicode' in value ? String(value.unicode) : '';
}
