/** Reads the lineages behind a record's supporting passages, for the rule that counts origins. */
import type { OriginTally } from '../../preload/contract/origins.ts';
import type { OriginRelation } from '../../preload/contract/vocabulary.ts';
import { countOrigins, type Lineage, type Subject } from '../domain/origins.ts';
import type { Read } from './sql.ts';

interface Step {
  readonly id: number;
  readonly noun: 'passage' | 'document' | 'source';
  /** Of a passage. */
  readonly documentId: number | null;
  /** Of a document. */
  readonly sourceId: number | null;
  readonly relation: OriginRelation | null;
  readonly targetId: number | null;
  readonly targetNoun: 'passage' | 'document' | 'source' | null;
}

/** How many documents and how many independent origins stand behind what supports a record. */
export function tallyOf(read: Read, recordId: number): OriginTally {
  const passages = read.all<{ id: number }>(
    `SELECT e.passage_id AS id
     FROM evidence e
     JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
     JOIN record pr ON pr.id = e.passage_id AND pr.deleted_at IS NULL
     WHERE e.record_id = :recordId AND e.stance = 'supports'`,
    { recordId },
  );
  const ids = passages.map(({ id }) => id);
  const steps = new Map(stepsBehind(read, ids).map((step) => [step.id, step]));
  return countOrigins(ids, {
    recorded: ({ id }) => lineageOf(steps.get(id)),
    documentOf: (passage) => steps.get(passage)?.documentId ?? passage,
    sourceOf: (document) => steps.get(document)?.sourceId ?? null,
  });
}

/** All that lies behind some passages: from a passage to its document, and from either to what it is said to come from. */
const stepsBehind = (read: Read, passages: readonly number[]): readonly Step[] =>
  read.all<Step>(
    `WITH RECURSIVE
       recorded AS (
         SELECT o.subject_id, o.relation, o.target_id
         FROM origin o JOIN record r ON r.id = o.id AND r.deleted_at IS NULL
       ),
       behind (id) AS (
         SELECT value FROM json_each(:passages)
         UNION SELECT p.document_id FROM passage p JOIN behind b ON p.id = b.id
         UNION SELECT o.target_id FROM recorded o JOIN behind b ON o.subject_id = b.id WHERE o.target_id IS NOT NULL
       )
     SELECT r.id, r.kind AS noun, p.document_id AS documentId, d.source_id AS sourceId,
       o.relation, t.id AS targetId, t.kind AS targetNoun
     FROM behind b
     JOIN record r ON r.id = b.id
     LEFT JOIN passage p ON p.id = r.id
     LEFT JOIN document d ON d.id = r.id
     LEFT JOIN recorded o ON o.subject_id = r.id
     LEFT JOIN record t ON t.id = o.target_id AND t.deleted_at IS NULL`,
    { passages: JSON.stringify(passages) },
  );

function lineageOf(step: Step | undefined): Lineage | null {
  if (step === undefined || step.relation === null) return null;
  const target: Subject | null =
    step.targetId === null || step.targetNoun === null ? null : { noun: step.targetNoun, id: step.targetId };
  return { relation: step.relation, target };
}
