/** Copies: documents that share most of their words. They are suggested; that one is a copy is said by the analyst alone. */
import type { CopyRow } from '../../preload/contract/copies.ts';
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
  SELECT DISTINCT d.id AS documentId, r.uid, d.title, s.name AS sourceName, d.published, d.text_id AS body,
    (SELECT o.subject_id
     FROM origin o JOIN record g ON g.id = o.id AND g.deleted_at IS NULL
     WHERE (o.subject_id = :id AND o.target_id = d.id) OR (o.subject_id = d.id AND o.target_id = :id)) AS copying
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
    const here = { id: documentId, published: publishedOf(read, documentId) };
    const candidates = read.all<Candidate>(CANDIDATES, {
      id: documentId,
      bands: JSON.stringify(bandsOfBody(read, body)),
    });
    if (candidates.length === 0) return [];
    const shingles = shinglesOf(textOfBody(read, body));
    return candidates
      .map(({ body: other, copying, ...row }): CopyRow => {
        const { later, order } = ordered(here, { id: row.documentId, published: row.published });
        const theirs = shinglesOf(textOfBody(read, other));
        return {
          ...row,
          share: later === documentId ? shareOf(shingles, theirs) : shareOf(theirs, shingles),
          role: later === documentId ? 'earlier' : 'later',
          order,
          state: copying === null ? 'suggested' : 'confirmed',
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
  readonly published: string | null;
}

function pairOf(read: Read, documentId: number, otherId: number): { later: number; earlier: number } {
  for (const id of [documentId, otherId]) requireRecord(read, id, 'document');
  if (documentId === otherId)
    throw new LiasseError('cycle', 'Nothing is its own origin.', { id: documentId });
  return ordered(
    { id: documentId, published: publishedOf(read, documentId) },
    { id: otherId, published: publishedOf(read, otherId) },
  );
}

/** Which of two documents is the later: by all days that their dates may mean, or else by the order of import. */
function ordered(
  one: Dated,
  other: Dated,
): { readonly later: number; readonly earlier: number; readonly order: CopyRow['order'] } {
  if (before(one.published, other.published)) return { later: other.id, earlier: one.id, order: 'published' };
  if (before(other.published, one.published)) return { later: one.id, earlier: other.id, order: 'published' };
  return {
    later: Math.max(one.id, other.id),
    earlier: Math.min(one.id, other.id),
    order: 'imported',
  };
}

/** Whether every day that a date may mean comes before every day that another may mean. */
function before(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [{ last }, { first }] = [daysOf(one), daysOf(other)];
  return last !== null && first !== null && last < first;
}

const publishedOf = (read: Read, id: number): string | null =>
  found(
    read.get<{ published: string | null }>('SELECT published FROM document WHERE id = :id', { id }),
    'document',
    id,
  ).published;
