/** Copies: documents that share most of their words. They are suggested; that one is a copy is said by the analyst alone. */
import type { CopyRow } from '../../preload/contract/copies.ts';
import type { OriginRow } from '../../preload/contract/origins.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { isCopy, shareOf, shinglesOf } from '../domain/copies.ts';
import { daysOf } from '../domain/periods.ts';
import type { Reads, Writes } from './handlers.ts';
import { setOrigin } from './origins.ts';
import { found, requireRecord } from './records.ts';
import { bandsOfBody, signMore } from './signatures.ts';
import type { Read } from './sql.ts';
import { bodyOf, textOfBody } from './texts.ts';

type Candidate = Pick<CopyRow, 'documentId' | 'uid' | 'title' | 'sourceName' | 'published'> & {
  readonly body: number;
  /** Which of the two has the other as its recorded origin. */
  readonly copying: number | null;
  readonly publishedAt: string | null;
  /** JSON: its own origin, if it has one. */
  readonly origin: string | null;
};

/**
 * Documents whose text shares a band: neither another version of this one, nor its mail, nor its attachment, nor dismissed.
 * `reached` are all versions, before and after.
 */
const CANDIDATES = `
  WITH RECURSIVE reached (id) AS (
    SELECT :id
    UNION
    SELECT d.revises_id FROM reached JOIN document d ON d.id = reached.id WHERE d.revises_id IS NOT NULL
    UNION
    SELECT d.id FROM reached JOIN document d ON d.revises_id = reached.id
  )
  SELECT DISTINCT d.id AS documentId, r.uid, d.title, s.name AS sourceName, d.published,
    d.published_at AS publishedAt, d.text_id AS body,
    (SELECT o.subject_id
     FROM origin o JOIN record g ON g.id = o.id AND g.deleted_at IS NULL
     WHERE (o.subject_id = :id AND o.target_id = d.id) OR (o.subject_id = d.id AND o.target_id = :id)) AS copying,
    (SELECT origin FROM origin_now WHERE subject_id = d.id) AS origin
  FROM json_each(:bands) b
  CROSS JOIN signature_band n ON n.band = b.value ->> 'band' AND n.hash = b.value ->> 'hash'
  JOIN document d ON d.text_id = n.text_id
  JOIN record r ON r.id = d.id AND r.deleted_at IS NULL
  LEFT JOIN source s ON s.id = d.source_id
  WHERE d.id NOT IN reached
    AND d.parent_id IS NOT :id
    AND d.id IS NOT (SELECT parent_id FROM document WHERE id = :id)
    AND NOT EXISTS (SELECT 1 FROM copy_dismissed WHERE later_id = :id AND earlier_id = d.id)
    AND NOT EXISTS (SELECT 1 FROM copy_dismissed WHERE later_id = d.id AND earlier_id = :id)`;

export const copyReads: Reads<'copy'> = {
  'copy.ofDocument': (read, { documentId }) => {
    const body = bodyOf(read, documentId);
    const here = datesOf(read, documentId);
    const candidates = read.all<Candidate>(CANDIDATES, {
      id: documentId,
      bands: JSON.stringify(bandsOfBody(read, body)),
    });
    if (candidates.length === 0) return [];
    const shingles = shinglesOf(textOfBody(read, body));
    const origin = read.value<string>('SELECT origin FROM origin_now WHERE subject_id = :documentId', {
      documentId,
    });
    return candidates
      .map(({ body: other, copying, publishedAt, origin: theirOrigin, ...row }): CopyRow => {
        const there = { id: row.documentId, published: row.published, publishedAt };
        const { later, order } = ordered(here, there);
        const theirs = shinglesOf(textOfBody(read, other));
        return {
          ...row,
          share: later === documentId ? shareOf(shingles, theirs) : shareOf(theirs, shingles),
          role: later === documentId ? 'earlier' : 'later',
          order,
          apart: secondsBetween(here.publishedAt, publishedAt),
          state: copying === null ? 'suggested' : 'confirmed',
          replaces: copying === null ? originIn(later === documentId ? origin : theirOrigin) : null,
        };
      })
      .filter(({ share, state }) => state === 'confirmed' || isCopy(share))
      .toSorted((one, other) => other.share - one.share || one.documentId - other.documentId);
  },
};

export const copyWrites: Writes<'copy'> = {
  'copy.confirm': (write, { documentId, otherId }) => {
    const { later, earlier } = pairOf(write, documentId, otherId);
    return setOrigin(write, { subjectId: later, relation: 'syndicates', targetId: earlier, note: '' });
  },
  'copy.dismiss': (write, { documentId, otherId }) => {
    const { later, earlier } = pairOf(write, documentId, otherId);
    write.run(
      'INSERT INTO copy_dismissed (later_id, earlier_id) VALUES (:later, :earlier) ON CONFLICT DO NOTHING',
      { later, earlier },
    );
    return null;
  },
  'copy.sign': (write, { most }) => signMore(write, most),
};

interface Dated {
  readonly id: number;
  /** EDTF. */
  readonly published: string | null;
  /** An instant in UTC. */
  readonly publishedAt: string | null;
}

function pairOf(read: Read, documentId: number, otherId: number): { later: number; earlier: number } {
  for (const id of [documentId, otherId]) requireRecord(read, id, 'document');
  if (documentId === otherId)
    throw new LiasseError('cycle', 'Nothing is its own origin.', { id: documentId });
  return ordered(datesOf(read, documentId), datesOf(read, otherId));
}

/** Which of two documents is the later: by their times or all days that their dates may mean, or else by the order of import. */
function ordered(
  one: Dated,
  other: Dated,
): { readonly later: number; readonly earlier: number; readonly order: CopyRow['order'] } {
  if (before(one, other)) return { later: other.id, earlier: one.id, order: 'published' };
  if (before(other, one)) return { later: one.id, earlier: other.id, order: 'published' };
  return {
    later: Math.max(one.id, other.id),
    earlier: Math.min(one.id, other.id),
    order: 'imported',
  };
}

/** Whether the one was published before the other: at an earlier time, or every day that its date may mean is earlier. */
function before(one: Dated, other: Dated): boolean {
  if (one.publishedAt !== null && other.publishedAt !== null) return one.publishedAt < other.publishedAt;
  if (one.published === null || other.published === null) return false;
  const [{ last }, { first }] = [daysOf(one.published), daysOf(other.published)];
  return last !== null && first !== null && last < first;
}

function originIn(origin: string | null | undefined): CopyRow['replaces'] {
  if (origin === null || origin === undefined) return null;
  const { relation, targetTitle } = JSON.parse(origin) as OriginRow;
  return { relation, targetTitle };
}

function secondsBetween(one: string | null, other: string | null): number | null {
  return one === null || other === null ? null : Math.abs(Date.parse(one) - Date.parse(other)) / 1000;
}

const datesOf = (read: Read, id: number): Dated =>
  found(
    read.get<Dated>('SELECT id, published, published_at AS publishedAt FROM document WHERE id = :id', { id }),
    'document',
    id,
  );
