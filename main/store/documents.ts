/** Documents: original bytes, canonical text, structure, and what is known of them. */
import { createHash } from 'node:crypto';
import type {
  Block,
  DocumentDetail,
  DocumentFamily,
  DocumentOriginal,
  DocumentRow,
  Mark,
  NewDocument,
} from '../../preload/contract/documents.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { checkDates } from './dates.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import { setOrigin } from './origins.ts';
import { addPages, pagesOf } from './pages.ts';
import { carryPassages } from './revisions.ts';
import { sourceNamed } from './sources.ts';
import { RECORD, setColumns, withJson, type Read, type Write } from './sql.ts';
import { inSeries, neighboursOf, sameIn, siftChat, textHash, type Neighbours } from './series.ts';
import { sign } from './signatures.ts';
import { bodyOf, textOfBody } from './texts.ts';

const COLUMNS = `
  ${RECORD}, d.title, d.source_id AS sourceId, s.name AS sourceName, l.reliability, d.media_type AS mediaType,
  d.file_name AS fileName, d.published, d.accessed, d.language, t.characters, d.gone,
  (SELECT count(*) FROM passage p JOIN record pr ON pr.id = p.id AND pr.deleted_at IS NULL
   WHERE p.document_id = d.id) AS passages`;

const JOINS = `
  FROM record r
  JOIN document d ON d.id = r.id
  JOIN text_body t ON t.id = d.text_id
  LEFT JOIN source s ON s.id = d.source_id
  LEFT JOIN source_letter l ON l.source_id = s.id`;

const MATCHES = `
  (:search = '' OR instr(fold(d.title || ' ' || coalesce(s.name, '') || ' ' || d.file_name), fold(:search)) > 0)`;

/** Answers that are shown beside a message; a discussion may have thousands. */
const SHOWN_ANSWERS = 50;

/** `behind`: the documents that each original holds; `reach`: those and all their passages. */
const ORIGINALS = `
  WITH RECURSIVE
    wanted AS (
      SELECT json_each.key AS seq, d.id, d.original
      FROM json_each(:ids)
      CROSS JOIN document d ON d.id = json_each.value
      CROSS JOIN record r ON r.id = d.id AND r.deleted_at IS NULL),
    behind (seq, id) AS (
      SELECT wanted.seq, d.id FROM wanted CROSS JOIN document d ON d.original = wanted.original
      UNION
      SELECT behind.seq, d.id FROM behind CROSS JOIN document d ON d.parent_id = behind.id),
    reach (seq, id) AS (
      SELECT seq, id FROM behind
      UNION ALL
      SELECT behind.seq, p.id FROM behind CROSS JOIN passage p ON p.document_id = behind.id),
    marked (seq, markings) AS (
      SELECT reach.seq, json_group_array(DISTINCT r.tlp)
      FROM reach CROSS JOIN record r ON r.id = reach.id AND r.deleted_at IS NULL AND r.tlp IS NOT NULL
      GROUP BY reach.seq)
  SELECT wanted.id AS documentId, length(o.bytes) AS bytes, coalesce(marked.markings, '[]') AS markings
  FROM wanted
  CROSS JOIN original o ON o.sha256 = wanted.original
  LEFT JOIN marked ON marked.seq = wanted.seq
  ORDER BY wanted.seq`;

export const documentReads: Reads<'document'> = {
  'document.list': (read, { offset, limit, search }) => ({
    total:
      read.value<number>(
        `SELECT count(*)
         FROM record r
         JOIN document d ON d.id = r.id
         LEFT JOIN source s ON s.id = d.source_id
         WHERE r.kind = 'document' AND r.deleted_at IS NULL AND ${MATCHES}`,
        { search: search.trim() },
      ) ?? 0,
    rows: read.all<DocumentRow>(
      `SELECT ${COLUMNS} ${JOINS}
       WHERE r.kind = 'document' AND r.deleted_at IS NULL AND ${MATCHES}
       ORDER BY r.id DESC
       LIMIT :limit OFFSET :offset`,
      { search: search.trim(), offset, limit },
    ),
  }),
  'document.get': (read, { id }) =>
    withJson(
      found(
        read.get<DocumentDetail>(
          `SELECT ${COLUMNS}, d.byline, d.url, d.encoding, d.original AS sha256, length(o.bytes) AS bytes, d.notices,
             d.publisher, d.found, d.published_at AS publishedAt, d.edited, (SELECT count(*) FROM page g WHERE g.text_id = d.text_id) AS pages
           ${JOINS}
           JOIN original o ON o.sha256 = d.original
           WHERE r.id = :id AND r.deleted_at IS NULL`,
          { id },
        ),
        'document',
        id,
      ),
      'notices',
      'found',
    ),
  'document.text': (read, { id }) => {
    const body = bodyOf(read, id);
    return {
      id,
      text: textOfBody(read, body),
      blocks: read.all<Block>(
        `SELECT kind, level, start_utf16 AS start, end_utf16 AS "end" FROM block WHERE text_id = :body ORDER BY seq`,
        { body },
      ),
      marks: read.all<Mark>(
        `SELECT kind, start_utf16 AS start, end_utf16 AS "end", href FROM mark WHERE text_id = :body ORDER BY seq`,
        { body },
      ),
      ...pagesOf(read, body),
    };
  },
  'document.original': (read, { id }) =>
    found(
      read.get<{ bytes: Uint8Array; mediaType: string }>(
        `SELECT o.bytes, d.media_type AS mediaType
         FROM document d
         JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
         JOIN original o ON o.sha256 = d.original
         WHERE d.id = :id`,
        { id },
      ),
      'document',
      id,
    ),
  'document.originals': (read, { ids }) =>
    read
      .all<DocumentOriginal>(ORIGINALS, { ids: JSON.stringify(ids) })
      .map((row) => withJson(row, 'markings')),
  'document.family': (read, { id }) => ({
    parent:
      read.get<{ id: number; title: string }>(
        `SELECT p.id, p.title
         FROM document d
         JOIN document p ON p.id = d.parent_id
         JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
         WHERE d.id = :id`,
        { id },
      ) ?? null,
    attachments: read.all<DocumentFamily['attachments'][number]>(
      `SELECT d.id, d.title, d.file_name AS fileName
       FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
       WHERE d.parent_id = :id ORDER BY d.id`,
      { id },
    ),
    answers:
      read.get<{ id: number; title: string }>(
        `SELECT a.id, a.title
         FROM document d
         JOIN document a ON a.series_key = d.replies_to
         JOIN record r ON r.id = a.id AND r.deleted_at IS NULL
         WHERE d.id = :id
         ORDER BY coalesce(a.edited, '') DESC, a.id DESC LIMIT 1`,
        { id },
      ) ?? null,
    answeredBy: read.all<DocumentFamily['answeredBy'][number]>(
      `SELECT a.id, a.title
       FROM document d
       JOIN document a ON a.replies_to = d.series_key
       JOIN record r ON r.id = a.id AND r.deleted_at IS NULL
       WHERE d.id = :id
         AND NOT EXISTS (SELECT 1 FROM document n JOIN record nr ON nr.id = n.id AND nr.deleted_at IS NULL WHERE n.revises_id = a.id)
       ORDER BY a.id LIMIT :limit`,
      { id, limit: SHOWN_ANSWERS },
    ),
  }),
  'document.bySha256': (read, { sha256 }) => byOriginal(read, sha256) ?? null,
};

const byOriginal = (read: Read, sha256: string): { id: number; uid: string; title: string } | undefined =>
  read.get(
    `SELECT d.id, r.uid, d.title
     FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
     WHERE d.original = :sha256
     ORDER BY d.id LIMIT 1`,
    { sha256 },
  );

/** Keeps a document; answers its number. */
function addDocument(write: Write, document: NewDocument, series: Neighbours): number {
  checkDates(document.published, document.accessed);
  checkOriginal(document);
  if (document.sourceId !== null) requireRecord(write, document.sourceId, 'source');
  const source =
    document.sourceId ?? (document.sourceName === null ? null : sourceNamed(write, document.sourceName));
  write.run('INSERT INTO original (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING', {
    sha256: document.sha256,
    bytes: document.bytes,
  });
  if (document.parentId !== null) requireRecord(write, document.parentId, 'document');
  if (document.revisesId !== null) requireRecord(write, document.revisesId, 'document');
  const { before, after } =
    document.revisesId === null
      ? neighboursOf(write, document, series)
      : { before: document.revisesId, after: null };
  const text = addText(write, document);
  sign(write, text, document.text);
  const id = write.newRecord('document');
  const { title, byline, publisher, url, mediaType, fileName, encoding, language, published, accessed } =
    document;
  write.run(
    `INSERT INTO document (id, source_id, original, text_id, title, byline, publisher, url, media_type, file_name,
       encoding, language, published, accessed, notices, found, series_key, parent_id, revises_id, replies_to,
       published_at, edited)
     VALUES (:id, :source, :sha256, :text, :title, :byline, :publisher, :url, :mediaType, :fileName,
       :encoding, :language, :published, :accessed, :notices, :found, :seriesKey, :parentId, :before, :repliesTo,
       :publishedAt, :edited)`,
    {
      id,
      source,
      sha256: document.sha256,
      text,
      title,
      byline,
      publisher,
      url,
      mediaType,
      fileName,
      encoding,
      language,
      published,
      accessed,
      notices: JSON.stringify(document.notices),
      found: document.found === null ? null : JSON.stringify(document.found),
      seriesKey: document.seriesKey,
      parentId: document.parentId,
      before,
      repliesTo: document.repliesTo,
      publishedAt: document.publishedAt,
      edited: document.edited,
    },
  );
  if (document.relaysFrom !== null) {
    setOrigin(write, {
      subjectId: id,
      relation: 'relays',
      targetId: sourceNamed(write, document.relaysFrom),
      note: '',
    });
  }
  // Older words that come in late stand before the newer ones.
  if (after !== null) write.run('UPDATE document SET revises_id = :id WHERE id = :after', { id, after });
  if (before !== null) carryPassages(write, before, id);
  return id;
}

function addOnce(write: Write, document: NewDocument): { readonly id: number; readonly added: boolean } {
  const present = byOriginal(write, document.sha256)?.id;
  if (present !== undefined) return { id: present, added: false };
  const series = inSeries(write, document);
  const same = sameIn(write, series, document.text);
  return same === null
    ? { id: addDocument(write, document, series), added: true }
    : { id: same, added: false };
}

/** The document with these bytes and this text: the one that is there, or a new one. Bytes are never kept twice. */
export function documentOf(write: Write, document: NewDocument): number {
  return (
    write.value<number>(
      `SELECT d.id
       FROM document d
       JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
       JOIN text_body t ON t.id = d.text_id
       WHERE d.original = :original AND t.sha256 = :text
       ORDER BY d.id LIMIT 1`,
      { original: document.sha256, text: textHash(document.text) },
    ) ?? addDocument(write, document, inSeries(write, document))
  );
}

export const documentWrites: Writes<'document'> = {
  'document.add': addOnce,
  'document.addMany': (write, { documents }) => {
    const kept: { readonly id: number; readonly added: boolean }[] = [];
    for (const { parentAt, ...document } of documents) {
      const parentId = parentAt === null ? document.parentId : (kept[parentAt]?.id ?? null);
      kept.push(addOnce(write, { ...document, parentId }));
    }
    return kept;
  },
  'document.sift': siftChat,
  'document.update': (write, { id, sourceId, ...columns }) => {
    requireRecord(write, id, 'document');
    if (typeof sourceId === 'number') requireRecord(write, sourceId, 'source');
    checkDates(columns.published, columns.accessed);
    // The time of the day belongs to the date that the file has.
    const isDated =
      columns.published !== undefined &&
      columns.published !==
        write.value<string | null>('SELECT published FROM document WHERE id = :id', { id });
    setColumns(write, 'document', id, {
      ...columns,
      source_id: sourceId,
      published_at: isDated ? null : undefined,
    });
    return null;
  },
};

/** What is kept as the original is what the hash names, and the text is canonical: the promise of every quotation. */
function checkOriginal({ bytes, sha256, text, blocks, marks, pages }: NewDocument): void {
  const wrong = (reason: string): LiasseError =>
    new LiasseError('invalid-input', `The document was not kept: ${reason}.`, { field: 'document', reason });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw wrong('its hash is not that of its bytes');
  if (text.normalize('NFC') !== text || text.includes('\r') || text.includes('\0')) {
    throw wrong('its text is not canonical');
  }
  if ([...blocks, ...marks, ...pages].some(({ start, end }) => start > end || end > text.length)) {
    throw wrong('a block, a mark or a page lies outside of its text');
  }
}

function addText(write: Write, { text, blocks, marks, pages }: NewDocument): number {
  const id = write.insert(
    'INSERT INTO text_body (sha256, characters, text) VALUES (:sha256, :characters, :text)',
    { sha256: textHash(text), characters: text.length, text },
  );
  write.run(
    `INSERT INTO block (text_id, seq, kind, level, start_utf16, end_utf16)
     SELECT :id, key, value ->> 'kind', value ->> 'level', value ->> 'start', value ->> 'end'
     FROM json_each(:blocks)`,
    { id, blocks: JSON.stringify(blocks) },
  );
  write.run(
    `INSERT INTO mark (text_id, seq, kind, start_utf16, end_utf16, href)
     SELECT :id, key, value ->> 'kind', value ->> 'start', value ->> 'end', value ->> 'href'
     FROM json_each(:marks)`,
    { id, marks: JSON.stringify(marks) },
  );
  addPages(write, id, pages);
  return id;
}
