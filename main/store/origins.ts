/** Origins: where a passage or a document comes from. One is recorded at a time; earlier ones are in the journal. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { OriginRow } from '../../preload/contract/origins.ts';
import type { Reads, Writes } from './handlers.ts';
import { requireRecord } from './records.ts';
import type { Read } from './sql.ts';

export const originReads: Reads<'origin'> = {
  'origin.ofSubject': (read, { subjectId }) => {
    const origin = read.value<string>('SELECT origin FROM origin_now WHERE subject_id = :subjectId', {
      subjectId,
    });
    return origin === undefined ? null : (JSON.parse(origin) as OriginRow);
  },
};

export const originWrites: Writes<'origin'> = {
  'origin.set': (write, { subjectId, relation, targetId, note }) => {
    requireRecord(write, subjectId, 'passage', 'document');
    if (targetId !== null) {
      requireRecord(write, targetId, 'passage', 'document', 'source');
      if (leadsBack(write, targetId, subjectId)) {
        throw new LiasseError('cycle', 'What comes from this cannot be its origin.', { id: subjectId });
      }
    }
    const values = { relation, targetId, note };
    const known = write.value<number>(
      `SELECT o.id FROM origin o JOIN record r ON r.id = o.id AND r.deleted_at IS NULL WHERE o.subject_id = :subjectId`,
      { subjectId },
    );
    if (known !== undefined) {
      write.run(
        'UPDATE origin SET relation = :relation, target_id = :targetId, note = :note WHERE id = :known',
        {
          ...values,
          known,
        },
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
  },
};

/** Whether the lineage of one record leads to another. */
const leadsBack = (read: Read, from: number, to: number): boolean =>
  read.value<number>(
    `WITH RECURSIVE behind (id) AS (
       VALUES (:from)
       UNION SELECT p.document_id FROM passage p JOIN behind b ON p.id = b.id
       UNION SELECT o.target_id
         FROM origin o
         JOIN record r ON r.id = o.id AND r.deleted_at IS NULL
         JOIN behind b ON o.subject_id = b.id
         WHERE o.target_id IS NOT NULL
     )
     SELECT 1 FROM behind WHERE id = :to`,
    { from, to },
  ) === 1;
