/**
 * What a briefing that was exported as DOCX says, part by part: words with the paragraphs, rows and cells that they stand in, and the notes
 * where they are called. How a word processor cuts words into runs, or names its parts, makes no difference: it may have saved the file again.
 */
import { ANNEX_MARK, TEXT_MARK } from '../domain/manifest.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import { part, relations } from './archive/opc.ts';
import { localName, readXml } from './archive/xml.ts';
import type { Archive } from './archive/zip.ts';
import { hashOf } from './hash-of.ts';

/** `main`: the name of the part that holds the text. */
export function docxParts(archive: Archive, main: string): readonly ReadPart[] {
  const inside = relations(archive, main).filter(({ isExternal }) => !isExternal);
  const notes = inside.find(({ type }) => type === 'footnotes')?.target;
  const said = notes === undefined ? new Map<string, string>() : notesIn(part(archive, notes) ?? '');
  const { zones, edges } = bodyOf(part(archive, main) ?? '', said);
  const atEdges = edges.map(({ place, id }) => {
    const target = inside.find((each) => each.id === id)?.target;
    return `${place} ${target === undefined ? '' : edgeOf(part(archive, target) ?? '')}`;
  });
  const core = relations(archive, '').find(({ type }) => type === 'core-properties')?.target;
  return [
    { part: 'title', sha256: hashOf([titleOf((core === undefined ? null : part(archive, core)) ?? '')]) },
    ...(['head', 'text', 'annex'] as const).map((zone) => ({ part: zone, sha256: hashOf(zones[zone]) })),
    { part: 'edges', sha256: hashOf([...new Set(atEdges)].toSorted()) },
  ];
}

/** Words, or what they stand in: its name, and what is known of it. */
type Piece = string | readonly [string, string];

/** Pieces in their order: words that follow one another are one. */
function pieces(): {
  readonly all: Piece[];
  words(text: string): void;
  mark(name: string, of?: string): void;
} {
  const all: Piece[] = [];
  return {
    all,
    words: (text) => {
      const last = all.at(-1);
      if (typeof last === 'string') all[all.length - 1] = last + text;
      else if (text !== '') all.push(text.normalize('NFC'));
    },
    mark: (name, of = '') => void all.push([name, of]),
  };
}

interface Body {
  readonly zones: Readonly<Record<'head' | 'text' | 'annex', readonly Piece[]>>;
  /** What stands at the top and the bottom of pages: on which, and the relation that leads to it. */
  readonly edges: readonly { readonly place: string; readonly id: string }[];
}

function bodyOf(xml: string, notes: ReadonlyMap<string, string>): Body {
  const zones = { head: pieces(), text: pieces(), annex: pieces() };
  const edges: { place: string; id: string }[] = [];
  let now = zones.head;
  // A paragraph counts when something stands in it: programs add empty ones.
  let isNew = false;
  const within = (): typeof now => {
    if (isNew) now.mark('p');
    isNew = false;
    return now;
  };
  readWords(xml, {
    words: (text) => within().words(text),
    open: (name, attributes) => {
      if (name === 'p') isNew = true;
      else if (name === 'tr' || name === 'tc') now.mark(name);
      else if (name === 'vanish') within().mark(name, attributes['w:val'] ?? '');
      else if (name === 'docPr') within().mark('picture', attributes['descr'] ?? '');
      else if (name === 'footnoteReference') within().mark('note', notes.get(attributes['w:id'] ?? '') ?? '');
      else if (name === 'headerReference' || name === 'footerReference')
        edges.push({ place: `${name} ${attributes['w:type'] ?? 'default'}`, id: attributes['r:id'] ?? '' });
      else if (name === 'bookmarkStart' && attributes['w:name'] === TEXT_MARK) now = zones.text;
      else if (name === 'bookmarkStart' && attributes['w:name'] === ANNEX_MARK) now = zones.annex;
    },
  });
  return {
    zones: { head: zones.head.all, text: zones.text.all, annex: zones.annex.all },
    edges,
  };
}

interface WordReader {
  words(text: string): void;
  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void;
}

/** Words as they are seen: not what a field says of itself, nor the number that it was last worth. */
function readWords(xml: string, reader: WordReader): void {
  if (xml === '') return;
  let isText = false;
  let fields = 0;
  readXml(xml, {
    open: (tag, attributes) => {
      const name = localName(tag);
      if (name === 'fldSimple' || (name === 'fldChar' && attributes['w:fldCharType'] === 'begin'))
        fields += 1;
      if (name === 'fldChar' && attributes['w:fldCharType'] === 'end') fields -= 1;
      isText = tag === 'w:t';
      reader.open(name, attributes);
    },
    close: (tag) => {
      if (localName(tag) === 'fldSimple') fields -= 1;
      isText = false;
    },
    text: (piece) => {
      if (isText && !(fields > 0 && /^\s*\d*\s*$/u.test(piece))) reader.words(piece);
    },
  });
}

/** What each note says, by its id. */
function notesIn(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  let id = '';
  readWords(xml, {
    words: (text) => void said.set(id, (said.get(id) ?? '') + text.normalize('NFC')),
    open: (name, attributes) => {
      if (name === 'footnote') id = attributes['w:id'] ?? '';
      else if (name === 'vanish') said.set(id, `${said.get(id) ?? ''}\n`);
    },
  });
  return said;
}

/** The words at an edge, on one line. */
function edgeOf(xml: string): string {
  const found = pieces();
  readWords(xml, {
    words: (text) => found.words(text),
    open: (name, attributes) => {
      if (name === 'vanish') found.mark(name, attributes['w:val'] ?? '');
      if (name === 'docPr') found.mark('picture', attributes['descr'] ?? '');
    },
  });
  return JSON.stringify(found.all);
}

function titleOf(xml: string): string {
  if (xml === '') return '';
  let title = '';
  let isTitle = false;
  readXml(xml, {
    open: (tag) => (isTitle = localName(tag) === 'title'),
    close: () => (isTitle = false),
    text: (piece) => {
      if (isTitle) title += piece;
    },
  });
  return title.normalize('NFC');
}
