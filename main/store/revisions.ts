/** Versions of a document: passages are carried from one to the next, and what the program is not sure of waits for the analyst. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { CarriedPassage, DiffSide, Revision } from '../../preload/contract/revisions.ts';
import type { RecordRef } from '../../preload/contract/common.ts';
import { isRangeOf, quoteAt, type Range } from '../domain/anchors.ts';
import { carryOver } from '../domain/anchoring/carry-over.ts';
import { changedPlaces, type ChangedPlace } from '../domain/anchoring/differences.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import type { Read, Write } from './sql.ts';
import { textOf } from './texts.ts';

/** What stands in a version: its own passages, and those of earlier ones where they are not lost. */
const STANDING = `
  SELECT p.id, p.start_utf16 AS start, p.end_utf16 AS "end"
  FROM passage p JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
  WHERE p.document_id = :from AND p.area IS NULL
  UNION ALL
  SELECT a.passage_id, a.start_utf16, a.end_utf16
  FROM anchor a JOIN record r ON r.id = a.passage_id AND r.deleted_at IS NULL
  WHERE a.document_id = :from AND a.state <> 'lost'`;

/** Carries what stands in one version over to the next, in the operation that keeps it. */
export function carryPassages(write: Write, from: number, to: number): void {
  // A rectangle has no words to find it by: the analyst says where it is in the newer version.
  write.run(
    `INSERT INTO anchor (passage_id, document_id, state, score)
     SELECT p.id, :to, 'lost', 0
     FROM passage p JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
     WHERE p.document_id = :from AND p.area IS NOT NULL`,
    { from, to },
  );
  const passages = write.all<Range & { readonly id: number }>(STANDING, { from });
  if (passages.length === 0) return;
  const placed = carryOver(textOf(write, from), textOf(write, to), passages);
  write.run(
    `INSERT INTO anchor (passage_id, document_id, state, start_utf16, end_utf16, score)
     SELECT value ->> 'id', :to, value ->> 'state', value ->> 'start', value ->> 'end', value ->> 'score'
     FROM json_each(:placed)`,
    { to, placed: JSON.stringify(passages.map(({ id }, at) => ({ ...placed[at], id }))) },
  );
}

type Version = Revision['before'];

const versionBefore = (read: Read, id: number): Version =>
  read.get<NonNullable<Version>>(
    `SELECT b.id, r.uid, b.title
     FROM document d
     JOIN document b ON b.id = d.revises_id
     JOIN record r ON r.id = b.id AND r.deleted_at IS NULL
     WHERE d.id = :id`,
    { id },
  ) ?? null;

const versionAfter = (read: Read, id: number): Version =>
  read.get<NonNullable<Version>>(
    `SELECT d.id, r.uid, d.title
     FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
     WHERE d.revises_id = :id ORDER BY d.id DESC LIMIT 1`,
    { id },
  ) ?? null;

const AFFECTED = `
  SELECT DISTINCT t.id, t.uid, t.noun, substr(t.title, 1, 300) AS title, t.detail
  FROM anchor a
  JOIN evidence e ON e.passage_id = a.passage_id
  JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
  JOIN claim c ON c.id = e.record_id
  JOIN record_title t ON t.id = c.id AND t.deleted_at IS NULL
  WHERE a.document_id = :id AND a.state IN ('doubtful', 'lost')
  ORDER BY t.id`;

export const revisionReads: Reads<'revision'> = {
  'revision.get': (read, { documentId: id }) => {
    requireRecord(read, id, 'document');
    const text = textOf(read, id);
    return {
      before: versionBefore(read, id),
      after: versionAfter(read, id),
      passages: read
        .all<Omit<CarriedPassage, 'now'>>(
          `SELECT p.id, r.uid, p.exact, p.prefix, p.suffix, a.state, a.start_utf16 AS start, a.end_utf16 AS "end", a.score,
             a.settled_by AS settledBy
           FROM anchor a
           JOIN passage p ON p.id = a.passage_id
           JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
           WHERE a.document_id = :id
           ORDER BY p.start_utf16, p.id`,
          { id },
        )
        .map((row) => ({
          ...row,
          now:
            row.start === null || row.end === null ? null : quoteAt(text, { start: row.start, end: row.end }),
        })),
      affected: read.all<RecordRef>(AFFECTED, { id }),
    };
  },
  'revision.diff': (read, { documentId: id, most }) => {
    requireRecord(read, id, 'document');
    const before = found(versionBefore(read, id) ?? undefined, 'document', id);
    const [old, now] = [textOf(read, before.id), textOf(read, id)];
    const places = changedPlaces(old, now);
    const added = places.filter((place) => place.before === null).length;
    const removed = places.filter((place) => place.after === null).length;
    return {
      before,
      changed: places.length - added - removed,
      added,
      removed,
      places: places.slice(0, most).map((place) => ({
        before: sideOf(old, place, 'before'),
        after: sideOf(now, place, 'after'),
      })),
    };
  },
};

/** Code units that are shown of one part. */
const SHOWN_WORDS = 4000;

function sideOf(text: string, place: ChangedPlace, side: 'before' | 'after'): DiffSide | null {
  const extent = place[side];
  if (extent === null) return null;
  const parts: DiffSide['parts'][number][] = [];
  const add = (start: number, end: number, isChanged: boolean): void => {
    if (start >= end) return;
    const words = text.slice(start, end);
    parts.push({ words: words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words, isChanged });
  };
  let from = extent.start;
  let first: number | null = null;
  let last = extent.start;
  for (const edit of place.edits) {
    const { start, end } = edit[side];
    add(from, start, false);
    add(start, end, true);
    if (start < end) {
      first ??= start;
      last = end;
    }
    from = end;
  }
  add(from, extent.end, false);
  return { ...extent, parts, changed: first === null ? null : { start: first, end: last } };
}

export const revisionWrites: Writes<'revision'> = {
  'revision.settle': (write, { passageId, documentId, place }) => {
    requireRecord(write, passageId, 'passage');
    const text = textOf(write, documentId);
    if (place !== null && !isRangeOf(text, place)) {
      throw new LiasseError('invalid-range', 'This stretch is not one of the document’s text.', place);
    }
    const exact = write.value<string>(
      `SELECT p.exact FROM anchor a JOIN passage p ON p.id = a.passage_id
       WHERE a.passage_id = :passageId AND a.document_id = :documentId`,
      { passageId, documentId },
    );
    if (exact === undefined) {
      throw new LiasseError('not-found', 'This passage was not carried over to this document.', {
        id: passageId,
      });
    }
    // What the analyst has looked at stands: the same words, or those that took their place.
    const isSame = place !== null && text.slice(place.start, place.end) === exact;
    write.run(
      `UPDATE anchor SET state = :state, start_utf16 = :start, end_utf16 = :end, settled_by = :by
       WHERE passage_id = :passageId AND document_id = :documentId`,
      {
        passageId,
        documentId,
        state: place === null ? 'lost' : isSame ? 'exact' : 'moved',
        start: place?.start ?? null,
        end: place?.end ?? null,
        by: write.by,
      },
    );
    return null;
  },
};
