/**
 * Documents that come again: a message in a later export, a mail in another mailbox, a page at its address. What says the same
 * is recognised; what says something else is a version, in the order in which it was edited, whatever came in first.
 */
import { createHash } from 'node:crypto';
import type { NewDocument } from '../../preload/contract/documents.ts';
import type { Read, Write } from './sql.ts';

export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The versions next to a document that is about to be kept: their numbers, or null. */
export interface Neighbours {
  readonly before: number | null;
  readonly after: number | null;
}

const STANDING = 'FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL';

// What was never edited is older than all that was.
const BEFORE = `
  SELECT d.id ${STANDING}
  WHERE d.series_key = :key AND coalesce(d.edited, '') <= coalesce(:edited, '')
  ORDER BY coalesce(d.edited, '') DESC, d.id DESC LIMIT 1`;

const AFTER = `
  SELECT d.id ${STANDING}
  WHERE d.series_key = :key AND d.edited > coalesce(:edited, '')
  ORDER BY d.edited, d.id LIMIT 1`;

const NEWEST_OF_ADDRESS = `SELECT d.id ${STANDING} WHERE d.url = :url ORDER BY d.id DESC LIMIT 1`;

const nearest = (read: Read, sql: string, { seriesKey, edited }: NewDocument): number | null =>
  seriesKey === null ? null : (read.value<number>(sql, { key: seriesKey, edited }) ?? null);

/** Where a document belongs among the versions of its series. */
export const inSeries = (read: Read, document: NewDocument): Neighbours => ({
  before: nearest(read, BEFORE, document),
  after: nearest(read, AFTER, document),
});

/** The same, and where its series has none the newest of its address before it. */
export const neighboursOf = (read: Read, { url }: NewDocument, series: Neighbours): Neighbours =>
  series.before !== null || series.after !== null || url === null
    ? series
    : { before: read.value<number>(NEWEST_OF_ADDRESS, { url }) ?? null, after: null };

/** The version next to it that says the same: a mail with other line ends, a message that has more reactions by now. */
export function sameIn(read: Read, { before, after }: Neighbours, text: string): number | null {
  const next = [before, after].filter((id) => id !== null);
  if (next.length === 0) return null;
  return (
    read.value<number>(
      `SELECT d.id FROM document d JOIN text_body t ON t.id = d.text_id
       WHERE d.id IN (SELECT value FROM json_each(:next)) AND t.sha256 = :sha256
       ORDER BY d.id LIMIT 1`,
      { next: JSON.stringify(next), sha256: textHash(text) },
    ) ?? null
  );
}

// The messages of a chat that are in the dossier, each with its number.
const KNOWN = `
  WITH present AS MATERIALIZED (SELECT value AS number FROM json_each(:present)),
  known AS MATERIALIZED (
    SELECT d.id, d.gone, CAST(substr(d.series_key, length(:series) + 1) AS INTEGER) AS number
    ${STANDING}
    WHERE d.series_key >= :series AND d.series_key < :beyond
  )`;

const REACH = '(SELECT min(number) FROM present) AND (SELECT max(number) FROM present)';

const COUNTED = `${KNOWN}
  SELECT count(*) FILTER (WHERE number IN present) AS kept,
    count(*) FILTER (WHERE number NOT IN present AND gone IS NULL) AS missing
  FROM known WHERE number BETWEEN ${REACH}`;

const TELL_GONE = `${KNOWN}
  UPDATE document SET gone = :on
  WHERE id IN (
    SELECT id FROM known WHERE gone IS NULL AND number NOT IN present AND number BETWEEN ${REACH})`;

const TAKE_BACK = `${KNOWN}
  UPDATE document SET gone = NULL
  WHERE id IN (SELECT id FROM known WHERE gone IS NOT NULL AND number IN present)
    AND :added = (SELECT max(number) FROM known)
    AND (SELECT count(*) FROM known WHERE number = :added) = 1`;

/**
 * Numbers of messages only grow and never come back: what an export lacks between two of its messages was gone when it was made,
 * whichever export came in first. One that lacks more than it has was filtered, or is of a part of the chat, and tells
 * nothing. One that reaches beyond all that was known is the newest: what it has is not gone, whatever was told before.
 */
export function siftChat(
  write: Write,
  {
    series,
    present,
    added,
  }: { readonly series: string; readonly present: number[]; readonly added: number | null },
): { readonly gone: number; readonly missing: number } {
  const chat = {
    series,
    // What follows a slash in the order of code units.
    beyond: `${series.slice(0, -1)}0`,
    present: JSON.stringify(present),
  };
  if (added !== null) write.run(TAKE_BACK, { ...chat, added });
  const { kept, missing } = write.get<{ kept: number; missing: number }>(COUNTED, chat) ?? {
    kept: 0,
    missing: 0,
  };
  if (missing === 0) return { gone: 0, missing: 0 };
  if (missing > kept) return { gone: 0, missing };
  return { gone: write.run(TELL_GONE, { ...chat, on: write.now.slice(0, 10) }), missing: 0 };
}
