/**
 * What a briefing that was exported as DOCX carries to be checked by, also after a word processor has saved it again: the manifest in a
 * part of custom XML, and the words between two bookmarks with those of their footnotes.
 */
import { createHash } from 'node:crypto';
import { ANNEX_MARK, bareWords, MANIFEST_NAMESPACE, TEXT_MARK } from '../domain/manifest.ts';
import { part, relations } from './archive/opc.ts';
import { localName, readXml } from './archive/xml.ts';
import { zip, type Archive } from './archive/zip.ts';
import { docxParts } from './sealed-docx-parts.ts';
import type { Sealed } from './sealed.ts';

/** What only a PDF has. */
const NOTHING = { page: null, attachments: [] } as const;

/** Throws whatever `zip` and `readXml` do. */
export function sealedDocx(bytes: Uint8Array): Sealed {
  const archive = zip(bytes);
  const main = relations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  const text = main === undefined ? null : part(archive, main);
  if (main === undefined || text === null) return { ...NOTHING, manifest: null, words: null, parts: [] };
  const parts = relations(archive, main).filter(({ isExternal }) => !isExternal);
  const manifest = parts
    .filter(({ type }) => type === 'customXml')
    .map(({ target }) => manifestIn(archive, target))
    .find((found) => found !== null);
  const notes = parts.find(({ type }) => type === 'footnotes')?.target;
  const words = wordsOf(text, (notes === undefined ? null : part(archive, notes)) ?? '');
  return {
    ...NOTHING,
    manifest: manifest ?? null,
    words: words === null ? null : createHash('sha256').update(bareWords(words), 'utf8').digest('hex'),
    parts: docxParts(archive, main),
  };
}

/** The text of a part whose one element is a manifest. */
function manifestIn(archive: Archive, name: string): string | null {
  const xml = part(archive, name);
  // Other parts of custom XML may be large, and none of our business.
  if (xml?.includes(MANIFEST_NAMESPACE) !== true) return null;
  const texts: string[] = [];
  let isOurs = false;
  readXml(xml, {
    open: (tag, attributes) => {
      isOurs ||= localName(tag) === 'manifest' && Object.values(attributes).includes(MANIFEST_NAMESPACE);
    },
    close: () => undefined,
    text: (words) => texts.push(words),
  });
  return isOurs ? texts.join('') : null;
}

/** The words of the text and of the notes that it calls, in the order of their calls; null where the text has no bounds. */
function wordsOf(text: string, notes: string): string | null {
  const called: string[] = [];
  const words: string[] = [];
  let bounds = 0;
  let isText = false;
  readXml(text, {
    open: (tag, attributes) => {
      const name = localName(tag);
      if (name === 'bookmarkStart' && attributes['w:name'] === (bounds === 0 ? TEXT_MARK : ANNEX_MARK))
        bounds += 1;
      if (name === 'footnoteReference' && bounds === 1) called.push(attributes['w:id'] ?? '');
      isText = tag === 'w:t';
    },
    close: () => (isText = false),
    text: (piece) => {
      if (isText && bounds === 1) words.push(piece);
    },
  });
  if (bounds !== 2) return null;
  const said = noteWords(notes);
  return [...words, ...called.map((id) => said.get(id) ?? '')].join('');
}

/** The words of every note, by its id. */
function noteWords(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  if (xml === '') return said;
  let id = '';
  let isText = false;
  readXml(xml, {
    open: (tag, attributes) => {
      if (localName(tag) === 'footnote') id = attributes['w:id'] ?? '';
      isText = tag === 'w:t';
    },
    close: () => (isText = false),
    text: (piece) => {
      if (isText) said.set(id, (said.get(id) ?? '') + piece);
    },
  });
  return said;
}
