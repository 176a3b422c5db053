/** The package document of a book: what it says of itself, and the order of its chapters (EPUB 3.3, 5; OPF 2.0.1). */
import { posix } from 'node:path';
import { readXml, localName, xmlText } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { dayOf, languageTag, line } from '../metadata.ts';
import type { Metadata } from '../parsed.ts';

export interface Book {
  readonly metadata: Metadata;
  /** Names of parts, in reading order. */
  readonly chapters: readonly string[];
  /** Parts that name the chapters: the `nav` of EPUB 3, the NCX of EPUB 2. */
  readonly contents: readonly string[];
}

/**
 * The text of a part, or null. A document type that only names itself - most books of EPUB 2 have one - is taken out:
 * without rules of its own it defines nothing, and nothing is ever fetched.
 */
export function xmlOf(archive: Archive, name: string): string | null {
  const bytes = archive.read(name);
  return bytes === null ? null : xmlText(bytes).replace(/<!DOCTYPE\s[^[\]<>]*>/i, '');
}

/** Where the package document is (EPUB OCF 3.3, 4.2.6.3.1). */
export function rootOf(container: string | null): string | null {
  let root: string | null = null;
  if (container === null) return null;
  readXml(container, {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') root ??= attributes['full-path'] ?? null;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return root;
}

export function bookOf(opf: string, folder: string): Book {
  const items = new Map<string, { readonly path: string; readonly type: string; readonly isNav: boolean }>();
  const spine: string[] = [];
  const said = new Map<string, string>();
  let key: string | null = null;
  readXml(opf, {
    open: (name, attributes) => {
      const local = localName(name);
      key = null;
      if (local === 'item') {
        const isNav = /(?:^|\s)nav(?:\s|$)/.test(attributes['properties'] ?? '');
        const path = pathOf(folder, attributes['href'] ?? '');
        items.set(attributes['id'] ?? '', { path, type: attributes['media-type'] ?? '', isNav });
      } else if (local === 'itemref') spine.push(attributes['idref'] ?? '');
      else if (name.startsWith('dc:')) key = keyOf(local, attributes['opf:event'], said);
      else if (local === 'meta' && attributes['property'] === 'dcterms:issued') key = 'issued';
    },
    close: () => {
      key = null;
    },
    text: (words) => {
      if (key !== null) said.set(key, (said.get(key) ?? '') + words);
    },
  });
  const chapters = spine
    .map((id) => items.get(id))
    .filter((item) => item !== undefined && !item.isNav && /html/.test(item.type))
    .map((item) => item?.path ?? '');
  const all = [...items.values()];
  return {
    metadata: {
      title: line(said.get('title')),
      byline: line(said.get('creator')),
      publisher: line(said.get('publisher')),
      url: null,
      language: languageTag(said.get('language')),
      published: dayOf(said.get('issued')) ?? dayOf(said.get('date')),
    },
    chapters: [...new Set(chapters)],
    contents: [
      ...all.filter(({ isNav }) => isNav),
      ...all.filter(({ type }) => type === 'application/x-dtbncx+xml'),
    ].map(({ path }) => path),
  };
}

/** The first of each counts, but for those who wrote it; a date of EPUB 2 may be that of something else. */
function keyOf(local: string, event: string | undefined, said: Map<string, string>): string | null {
  if (local === 'date' && event !== undefined && event !== 'publication') return null;
  if (local === 'creator' && said.has('creator')) said.set('creator', `${said.get('creator') ?? ''}, `);
  else if (said.has(local)) return null;
  return local;
}

/** A part by the address that stands in the book. */
export function pathOf(folder: string, href: string): string {
  const [path = ''] = href.split('#');
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not an escape: the name is as it is written.
  }
  return posix.join('/', folder, decoded).slice(1);
}
