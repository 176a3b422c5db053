/** Origins: where a passage or a document comes from. One is recorded at a time; earlier ones are in the journal. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { OriginRow } from '../../preload/contract/origins.ts';
import type { Reads, Writes } from './handlers.ts';
import { graphOf } from './origin-graph.ts';
import { requireRecord } from './records.ts';
import type { Read, Write } from './sql.ts';

export const originReads: Reads<'origin'> = {
  'origin.ofSubject': (read, { subjectId }) => {
    const origin = read.value<string>('SELECT origin FROM origin_now WHERE subject_id = :subjectId', {
      subjectId,
    });
    return origin === undefined ? null : (JSON.parse(origin) as OriginRow);
  },
  'origin.graph': (read, { recordId }) => graphOf(read, recordId),
};

interface NewOrigin {
  readonly subjectId: number;
  readonly relation: OriginRow['relation'];
  readonly targetId: number | null;
  readonly note: string;
}

/** Records where a passage or a document comes from, in the place of what was recorded of it; answers the origin's number. */
export function setOrigin(write: Write, { subjectId, relation, targetId, note }: NewOrigin): number {
  requireRecord(write, subjectId, 'passage', 'document');
  if (targetId !== null) {
    requireRecord(write, targetId, 'passage', 'document', 'source');
    refuseItself(write, subjectId, targetId);
  }
  const values = { relation, targetId, note };
  const known = write.value<number>(
    `SELECT o.id FROM origin o JOIN record r ON r.id = o.id AND r.deleted_at IS NULL WHERE o.subject_id = :subjectId`,
    { subjectId },
  );
  if (known !== undefined) {
    write.run(
      'UPDATE origin SET relation = :relation, target_id = :targetId, note = :note WHERE id = :known',
      { ...values, known },
    );
    return known;
  }
  const id = write.newRecord('origin');
  write.run(
    `INSERT INTO origin (id, subject_id, relation, target_id, note)
     VALUES (:id, :subjectId, :relation, :targetId, :note)`,
    { id, subjectId, ...values },
  );
  return id;
}

export const originWrites: Writes<'origin'> = { 'origin.set': setOrigin };

/** Circular reporting is real and can be recorded; what says of itself that it comes from itself says nothing. */
function refuseItself(read: Read, subjectId: number, targetId: number): void {
  const itself =
    subjectId === targetId ||
    read.value<number>('SELECT 1 FROM passage WHERE id = :targetId AND document_id = :subjectId', {
      subjectId,
      targetId,
    }) === 1;
  if (itself) throw new LiasseError('cycle', 'Nothing is its own origin.', { id: subjectId });
}
