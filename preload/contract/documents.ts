import { z } from 'zod';
import { Edtf, Id, LanguageTag, Line, OptionalLine, Page, type Paged, type RecordRow } from './common.ts';
import { command, internalCommand, query } from './define.ts';
import type { Reliability, Tlp } from './vocabulary.ts';

/** The kinds of block that a document's text is made of, in reading order. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'quotation',
  'list-item',
  'table-row',
  'preformatted',
  'footnote',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * A block of the canonical text; `start`/`end` in UTF-16 code units. `level`: of a heading (1-6), a list (1-…) or the
 * number of a footnote (1-…), which is not among its words.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

export const MARK_KINDS = ['strong', 'emphasis', 'code', 'link', 'note-reference'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/**
 * An inline mark over the canonical text; `start`/`end` in UTF-16 code units. A link is shown, never followed by itself.
 * A `note-reference` lies on the character that it stands behind: its number (`12`, `iv`, `*`) is in `href`, not in the
 * text, so that a sentence is quoted without it.
 */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly href: string | null;
}

/** What an importer noticed and the reader should know. */
export const NOTICES = [
  'active-content-removed',
  'external-content-removed',
  'replacement-characters',
  'mixed-encodings',
  'control-characters-removed',
  'no-main-article',
  'media-left-out',
  'damaged-parts',
  'local-date',
  'tracked-changes-accepted',
  'comments-left-out',
  'hidden-text-left-out',
  'images-left-out',
  'no-text-layer',
  'pages-without-text',
  'text-layer-doubtful',
] as const;
export type Notice = (typeof NOTICES)[number];

/** What an importer may find of a document besides its words. */
export const FOUND_FIELDS = ['title', 'byline', 'publisher', 'url', 'language', 'published'] as const;
export type FoundField = (typeof FOUND_FIELDS)[number];

/** Where it found it. */
export const FOUND_IN = [
  'xmp',
  'pdf-information',
  'document-properties',
  'book-properties',
  'linked-data',
  'open-graph',
  'meta-elements',
  'page',
  'front-matter',
  'mail-header',
  'message',
  'table',
  'words',
  'file-name',
  'reference',
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** What was found where. A field of the document that says something else by now was entered by hand. */
export type Found = Readonly<
  Partial<Record<FoundField, { readonly value: string; readonly where: FoundIn }>>
>;

/**
 * Numbers a run of words takes in `runs`: start and end (UTF-16 code units of the canonical text), then x and y of its box's
 * top left corner, its width along the line and its height across it (points from the top left of the page as shown), and
 * the angle of its line (degrees clockwise about that corner).
 */
export const RUN_LENGTH = 7;

/** Stands in the canonical text for a page without words: a passage needs a place to stand. U+FFFC. */
export const NO_TEXT = '\ufffc';

/** A page of a document that has pages. `start`/`end` in UTF-16 code units, `width`/`height` in points, as shown. */
export interface DocumentPage {
  /** As the file itself numbers it: “iv”, “12”. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
}

export interface DocumentRow extends RecordRow {
  readonly title: string;
  readonly sourceId: number | null;
  readonly sourceName: string | null;
  readonly reliability: Reliability | null;
  readonly mediaType: string;
  readonly fileName: string;
  /** EDTF, or null where nothing is known. */
  readonly published: string | null;
  readonly accessed: string | null;
  readonly language: string | null;
  readonly characters: number;
  readonly passages: number;
  /** Of a message: the day (ISO 8601) on which a later export of its chat came in that no longer has it. */
  readonly gone: string | null;
}

export interface DocumentDetail extends DocumentRow {
  readonly byline: string | null;
  readonly url: string | null;
  readonly encoding: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly notices: readonly Notice[];
  readonly publisher: string | null;
  /** Null for what was imported before this was kept. */
  readonly found: Found | null;
  readonly pages: number;
  /** When it was published, as the file says it: an instant in UTC (ISO 8601); null as soon as another date is entered. */
  readonly publishedAt: string | null;
  /** When whoever published it last changed its words, as the file says it: an instant in UTC (ISO 8601). */
  readonly edited: string | null;
}

export interface DocumentText {
  readonly id: number;
  /** The canonical text: NFC, `\n`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** Empty for a document without pages. */
  readonly pages: readonly DocumentPage[];
  /** The runs of all pages in reading order: 32-bit floats, `RUN_LENGTH` of them each. */
  readonly runs: Uint8Array;
}

/** What belongs to a document: what came in the same mail, the message that it answers, and the answers to it. */
export interface DocumentFamily {
  /** The mail that it was attached to. */
  readonly parent: { readonly id: number; readonly title: string } | null;
  /** What is attached to it, in the mail's order. */
  readonly attachments: readonly { readonly id: number; readonly title: string; readonly fileName: string }[];
  /** The message that it answers, as it is worded now; null where it answers none that is in the dossier. */
  readonly answers: { readonly id: number; readonly title: string } | null;
  /** The first 50 messages that answer it. */
  readonly answeredBy: readonly { readonly id: number; readonly title: string }[];
}

/** What must be known of an original before it is given away. */
export interface DocumentOriginal {
  readonly documentId: number;
  /** How many it has. */
  readonly bytes: number;
  /** Every marking on what these bytes hold: the documents that they are the original of, what is attached to those, and all their passages. */
  readonly markings: readonly Tlp[];
}

const offset = z.number().int().min(0);

/** ISO 8601, in UTC, to the second. */
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

export const NewDocument = z.object({
  fileName: Line,
  bytes: z.instanceof(Uint8Array<ArrayBufferLike>),
  sha256: z.string().length(64),
  mediaType: Line,
  encoding: Line,
  title: Line,
  byline: OptionalLine.default(null),
  url: OptionalLine.default(null),
  language: LanguageTag.nullable().default(null),
  published: Edtf.nullable().default(null),
  accessed: Edtf.nullable().default(null),
  sourceId: Id.nullable().default(null),
  /** Found or made by name in the same operation when `sourceId` is not given. */
  sourceName: Line.nullable().default(null),
  text: z.string().min(1),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), level: offset, start: offset, end: offset })),
  marks: z.array(
    z.object({ kind: z.enum(MARK_KINDS), start: offset, end: offset, href: z.string().nullable() }),
  ),
  notices: z.array(z.enum(NOTICES)).default([]),
  publisher: OptionalLine.default(null),
  found: z
    .partialRecord(z.enum(FOUND_FIELDS), z.object({ value: Line, where: z.enum(FOUND_IN) }))
    .nullable()
    .default(null),
  pages: z
    .array(
      z.object({
        label: z.string().max(100),
        width: z.number().positive(),
        height: z.number().positive(),
        start: offset,
        end: offset,
        runs: z.instanceof(Uint8Array<ArrayBufferLike>),
      }),
    )
    .default([]),
  /** Finds the document again in a later file of the same kind: `telegram:channel123/89`, `mid:…`. */
  seriesKey: OptionalLine.default(null),
  /** The document that it was attached to. */
  parentId: Id.nullable().default(null),
  /** The name of the source whose words it passes on: found or made, and recorded as its origin in the same operation. */
  relaysFrom: OptionalLine.default(null),
  /** The `seriesKey` of the message that it answers, whether it is in the dossier or not. */
  repliesTo: OptionalLine.default(null),
  /** When it was published, where the file tells the time of the day and its zone. */
  publishedAt: Instant.nullable().default(null),
  /** When whoever published it last changed its words; what was never changed is older. */
  edited: Instant.nullable().default(null),
  /** The version before it; where it is null, the document of the same `seriesKey` that was edited last before it, or else the newest of the same `url`, is. */
  revisesId: Id.nullable().default(null),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** What a reader of files finds in the bytes: all of a document but where it came from. */
export type ParsedDocument = Pick<
  NewDocument,
  | 'mediaType'
  | 'encoding'
  | 'title'
  | 'byline'
  | 'url'
  | 'language'
  | 'published'
  | 'text'
  | 'blocks'
  | 'marks'
  | 'notices'
> &
  Partial<Pick<NewDocument, 'publisher' | 'publishedAt' | 'found' | 'pages'>>;

export const documentQueries = {
  'document.list': query<Paged<DocumentRow>>()(
    'Documents, newest import first; `search` looks in titles, sources and file names.',
    z.object({ ...Page.shape, search: z.string().max(200).default('') }),
    ['document', 'source', 'passage'],
  ),
  'document.get': query<DocumentDetail>()('One document without its text.', z.object({ id: Id }), [
    'document',
    'source',
    'passage',
  ]),
  'document.text': query<DocumentText>()(
    'A document’s canonical text, blocks, marks and pages.',
    z.object({ id: Id }),
    [],
  ),
  'document.original': query<{ readonly bytes: Uint8Array; readonly mediaType: string }>()(
    'The bytes that came in.',
    z.object({ id: Id }),
    [],
  ),
  'document.originals': query<readonly DocumentOriginal[]>()(
    'How large the originals of these documents are, and how what they hold is marked; in the order asked for.',
    z.object({ ids: z.array(Id).max(10_000) }),
    ['document', 'passage'],
  ),
  'document.family': query<DocumentFamily>()(
    'The mail that a document was attached to, what is attached to it, the message that it answers, and the answers to it.',
    z.object({ id: Id }),
    ['document'],
  ),
  'document.bySha256': query<{ readonly id: number; readonly uid: string; readonly title: string } | null>()(
    'The document with these original bytes, if it is there.',
    z.object({ sha256: z.string().length(64) }),
    ['document'],
  ),
};

export const documentCommands = {
  'document.add': internalCommand<{ readonly id: number; readonly added: boolean }>()(
    'Keeps a document: original bytes, text, structure. The same bytes twice are recognised (`added` is false), and so is what says the same as the newest of its series.',
    NewDocument,
  ),
  'document.addMany': internalCommand<readonly { readonly id: number; readonly added: boolean }[]>()(
    'Keeps documents of one file, all or none, in their order. `parentAt`: which of them, before it, it was attached to.',
    z.object({
      documents: z
        .array(z.object({ ...NewDocument.shape, parentAt: offset.nullable().default(null) }))
        .min(1)
        .max(500),
    }),
  ),
  'document.sift': internalCommand<{ readonly gone: number; readonly missing: number }>()(
    'Tells which messages of a chat an export of it no longer has, among those that it reaches over. Answers how many it found gone, or, where it lacks more than it has, how many are missing.',
    z.object({
      /** What all keys of the chat begin with: `telegram:channel123/`. */
      series: z.string().regex(/^[^/]{1,300}\/$/),
      /** The numbers of all messages of the export. */
      present: z.array(offset).max(5_000_000),
      /** The last of those that the dossier did not have before, or null. */
      added: offset.nullable(),
    }),
  ),
  'document.update': command<null>()(
    'Changes what is known of a document; never its original or its text.',
    z.object({
      id: Id,
      title: Line.optional(),
      sourceId: Id.nullable().optional(),
      byline: OptionalLine.optional(),
      publisher: OptionalLine.optional(),
      url: OptionalLine.optional(),
      language: LanguageTag.nullable().optional(),
      published: Edtf.nullable().optional(),
      accessed: Edtf.nullable().optional(),
    }),
  ),
};
