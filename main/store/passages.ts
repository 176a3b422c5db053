/** Passages: stretches of a document's text, marked, noted and coded. */
import type { PassageRef } from '../../preload/contract/common.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { PassageArea, PassageDetail, PassageRow, PassageUse } from '../../preload/contract/passages.ts';
import type { RecordRef } from '../../preload/contract/common.ts';
import type { Colour, Credibility, Stance } from '../../preload/contract/vocabulary.ts';
import { findQuote, isRangeOf, quoteAt, type Range } from '../domain/anchors.ts';
import { codeNamed } from './codes.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import { selectorsOf } from './selectors.ts';
import { RECORD, setColumns, withJson, type Write } from './sql.ts';
import { textOf } from './texts.ts';

/** A passage at a place: its own, or one in a later version (`a`). */
const columnsAt = (place: string): string => `
  ${RECORD}, ${place}, p.exact, p.area, p.note, p.colour,
  (SELECT json_group_array(pk.code_id)
   FROM passage_code pk JOIN record kr ON kr.id = pk.code_id AND kr.deleted_at IS NULL
   WHERE pk.passage_id = p.id) AS codes,
  (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
   WHERE e.passage_id = p.id) AS uses`;

const COLUMNS = columnsAt(
  'p.document_id AS documentId, p.start_utf16 AS start, p.end_utf16 AS "end", p.state',
);
const CARRIED = columnsAt(
  'a.document_id AS documentId, a.start_utf16 AS start, a.end_utf16 AS "end", a.state',
);

interface UseRow extends RecordRef {
  readonly evidenceId: number;
  readonly stance: Stance;
  readonly credibility: Credibility | null;
}

export const passageReads: Reads<'passage'> = {
  'passage.ofDocument': (read, { documentId }) =>
    read
      .all<PassageRow>(
        `SELECT ${COLUMNS}
         FROM passage p
         JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
         WHERE p.document_id = :documentId
         UNION ALL
         SELECT ${CARRIED}
         FROM anchor a
         JOIN passage p ON p.id = a.passage_id
         JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
         WHERE a.document_id = :documentId AND a.start_utf16 IS NOT NULL
         ORDER BY start, "end", id`,
        { documentId },
      )
      .map((row) => withJson(row, 'codes', 'area')),
  'passage.get': (read, { id }): PassageDetail => ({
    ...withJson(
      found(
        read.get<PassageDetail>(
          `SELECT ${COLUMNS}, p.prefix, p.suffix, d.title AS documentTitle, s.name AS sourceName, l.reliability,
             d.published
           FROM passage p
           JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
           JOIN document d ON d.id = p.document_id
           LEFT JOIN source s ON s.id = d.source_id
           LEFT JOIN source_letter l ON l.source_id = s.id
           WHERE p.id = :id`,
          { id },
        ),
        'passage',
        id,
      ),
      'codes',
      'area',
    ),
    usedBy: read
      .all<UseRow>(
        `SELECT e.id AS evidenceId, e.stance, e.credibility, t.id, t.uid, t.noun, t.title, t.detail
         FROM evidence e
         JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
         JOIN record_title t ON t.id = e.record_id AND t.deleted_at IS NULL
         WHERE e.passage_id = :id
         ORDER BY e.id`,
        { id },
      )
      .map(({ evidenceId, stance, credibility, ...record }): PassageUse => ({
        evidenceId,
        stance,
        credibility,
        record,
      })),
  }),
  'passage.selectors': (read, { ids }) => selectorsOf(read, ids),
};

interface NewPassage extends Range {
  readonly documentId: number;
  readonly note?: string;
  readonly colour?: Colour;
  readonly codes?: readonly number[];
  readonly area?: PassageArea;
}

/** Marks a stretch of a document’s text; throws `invalid-range` where it is none. */
export function addPassage(
  write: Write,
  { documentId, start, end, note = '', colour, codes = [], area }: NewPassage,
): number {
  const text = textOf(write, documentId);
  if (!isRangeOf(text, { start, end })) {
    throw new LiasseError('invalid-range', 'This stretch is not one of the document’s text.', { start, end });
  }
  const id = write.newRecord('passage');
  write.run(
    `INSERT INTO passage (id, document_id, start_utf16, end_utf16, exact, prefix, suffix, note, colour, area)
     VALUES (:id, :documentId, :start, :end, :exact, :prefix, :suffix, :note, :colour, :area)`,
    {
      id,
      documentId,
      start,
      end,
      ...quoteAt(text, { start, end }),
      note,
      colour: colour ?? 'yellow',
      area: area === undefined ? null : JSON.stringify(area),
    },
  );
  for (const code of codes) putCode(write, id, code);
  return id;
}

/** The passage that is meant: one that is there, or a stretch that becomes one. */
export function passageFrom(write: Write, ref: PassageRef): number {
  if (!('passageId' in ref)) return addPassage(write, ref);
  requireRecord(write, ref.passageId, 'passage');
  return ref.passageId;
}

interface Page extends Range {
  readonly width: number;
  readonly height: number;
}

/** A page of a document that has no words. */
const PAGE = `
  SELECT g.width, g.height, g.start_utf16 AS start, g.end_utf16 AS "end"
  FROM document d
  JOIN page g ON g.text_id = d.text_id AND g.seq = :page
  WHERE d.id = :documentId AND length(g.runs) = 0`;

/** Half a point over the edge is the rounding of who drew it. */
const isWithin = ([, x, y, width, height]: PassageArea, page: Page): boolean =>
  x + width <= page.width + 0.5 && y + height <= page.height + 0.5;

export function putCode(write: Write, passage: number, code: number): void {
  requireRecord(write, code, 'code');
  write.run(
    'INSERT INTO passage_code (passage_id, code_id) VALUES (:passage, :code) ON CONFLICT DO NOTHING',
    {
      passage,
      code,
    },
  );
}

export const passageWrites: Writes<'passage'> = {
  'passage.create': (write, passage) => addPassage(write, passage),
  'passage.createArea': (write, { documentId, area, ...passage }) => {
    requireRecord(write, documentId, 'document');
    const page = write.get<Page>(PAGE, { documentId, page: area[0] });
    if (page === undefined || !isWithin(area, page)) {
      throw new LiasseError('invalid-range', 'This is no rectangle on a page without words.', {
        page: area[0] + 1,
      });
    }
    return addPassage(write, { documentId, start: page.start, end: page.end, area, ...passage });
  },
  'passage.createFromQuote': (write, { documentId, quote, prefix, suffix, note, colour, codes }) => {
    const places = findQuote(textOf(write, documentId), { exact: quote, prefix, suffix });
    const [place] = places;
    if (place === undefined) {
      throw new LiasseError('quote-not-found', 'These words do not stand in the document (0 places).', {
        count: 0,
      });
    }
    if (places.length > 1) {
      throw new LiasseError(
        'quote-ambiguous',
        `These words stand in ${places.length} places of the document; say what comes before or after them.`,
        { count: places.length },
      );
    }
    const id = addPassage(write, {
      documentId,
      ...place,
      note,
      colour,
      codes: codes.map((name) => codeNamed(write, name)),
    });
    return { id, ...place, state: 'exact' };
  },
  'passage.update': (write, { id, ...columns }) => {
    requireRecord(write, id, 'passage');
    setColumns(write, 'passage', id, columns);
    return null;
  },
  'passage.code': (write, { passage, code, on }) => {
    const id = passageFrom(write, passage);
    const codeId = 'id' in code ? code.id : codeNamed(write, code.name);
    if (on) putCode(write, id, codeId);
    else {
      write.run('DELETE FROM passage_code WHERE passage_id = :id AND code_id = :codeId', { id, codeId });
    }
    return id;
  },
};
