/** Ledgers for tests, as the store would answer them: short ways to write documents, records and a body. */
import { createHash } from 'node:crypto';
import type {
  BodyNode,
  BriefingDetail,
  BriefingLedger,
  LedgerDocument,
  LedgerRecord,
} from '../../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../../preload/contract/evidence.ts';
import type { LedgerPart } from '../../../preload/contract/live-parts.ts';
import type { OriginRow } from '../../../preload/contract/origins.ts';

const NOW = '2025-11-07T09:00:00.000Z';
export const MOMENT = '2025-11-07T17:30:00.000Z';

export const uidOf = (id: number): string => `019a5c00-0000-7000-8000-${String(id).padStart(12, '0')}`;

const row = (id: number) => ({
  id,
  uid: uidOf(id),
  createdAt: NOW,
  createdBy: 'Analyste',
  updatedAt: NOW,
  tlp: null,
});

export const origin = (subjectId: number, rest: Partial<OriginRow>): OriginRow => ({
  ...row(subjectId + 500),
  subjectId,
  relation: 'unknown',
  targetId: null,
  targetNoun: null,
  targetTitle: null,
  note: '',
  ...rest,
});

export const document = (id: number, rest: Partial<LedgerDocument> = {}): LedgerDocument => ({
  id,
  uid: uidOf(id),
  title: `Document ${id}`,
  sourceName: `Source ${id}`,
  reliability: 'B',
  byline: null,
  published: '2025-11-05',
  accessed: '2025-11-06',
  url: null,
  language: 'fr',
  mediaType: 'text/plain',
  fileName: `document-${id}.txt`,
  sha256: createHash('sha256').update(String(id)).digest('hex'),
  tlp: null,
  origin: null,
  ...rest,
});

/** Evidence from a document: what the document says of itself is repeated in the row, as the store does. */
export const evidence = (
  id: number,
  from: LedgerDocument,
  exact: string,
  rest: Partial<EvidenceRow> = {},
): EvidenceRow => ({
  ...row(id),
  recordId: 0,
  field: '',
  stance: 'supports',
  credibility: 2,
  note: '',
  passageId: id + 1000,
  exact,
  state: 'exact',
  documentId: from.id,
  documentTitle: from.title,
  published: from.published,
  sourceId: from.sourceName === null ? null : from.id + 2000,
  sourceName: from.sourceName,
  reliability: from.reliability,
  origin: from.origin,
  ...rest,
});

export const record = (
  id: number,
  pieces: readonly EvidenceRow[],
  rest: Partial<LedgerRecord> = {},
): LedgerRecord => ({
  id,
  uid: uidOf(id),
  noun: 'claim',
  tlp: null,
  text: `Assertion ${id}`,
  kind: 'fact',
  likelihood: null,
  yardstick: null,
  confidence: null,
  speaker: null,
  role: null,
  said: null,
  channel: null,
  evidence: pieces.map((piece) => ({ ...piece, recordId: id })),
  ...rest,
});

type Inline = string | number | BodyNode;
export const text = (words: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
export const cite = (id: number): BodyNode => ({ type: 'citation', attrs: { uid: uidOf(id) } });
const inline = (parts: readonly Inline[]): BodyNode[] =>
  parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? text(part) : typeof part === 'number' ? cite(part) : part));

/** Strings are text, numbers are citations of the record with that id. */
export const p = (...parts: Inline[]): BodyNode => ({ type: 'paragraph', content: inline(parts) });
export const h = (level: number, ...parts: Inline[]): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: inline(parts),
});
export const quote = (...content: BodyNode[]): BodyNode => ({ type: 'blockquote', content });
export const ul = (...items: BodyNode[][]): BodyNode => ({
  type: 'bullet_list',
  content: items.map((content) => ({ type: 'list_item', content })),
});
export const ol = (...items: BodyNode[][]): BodyNode => ({
  type: 'ordered_list',
  attrs: { order: 1 },
  content: items.map((content) => ({ type: 'list_item', content })),
});
/** The first row is a header. */
export const table = (...rows: Inline[][][]): BodyNode => ({
  type: 'table',
  content: rows.map((cells, index) => ({
    type: 'table_row',
    content: cells.map((cell) => ({
      type: index === 0 ? 'table_header' : 'table_cell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [p(...cell)],
    })),
  })),
});

export const ledgerOf = (
  content: readonly BodyNode[],
  records: readonly LedgerRecord[] = [],
  documents: readonly LedgerDocument[] = [],
  head: Partial<BriefingDetail> = {},
  live: readonly LedgerPart[] = [],
): BriefingLedger => ({
  briefing: {
    ...row(1),
    title: 'Une note',
    author: null,
    reference: null,
    recipients: null,
    date: null,
    language: 'fr',
    template: 'briefing',
    citations: 0,
    releases: 0,
    summary: null,
    body: { type: 'doc', content: content.length === 0 ? [p()] : [...content] },
    ...head,
  },
  dossierTitle: 'Dossier d’essai',
  dossierUid: uidOf(9),
  records,
  documents,
  live,
});
