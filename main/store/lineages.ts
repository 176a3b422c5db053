/** Reads the lineages behind records' supporting passages, for the rule that counts origins. */
import type { OriginTally } from '../../preload/contract/origins.ts';
import type { OriginRelation } from '../../preload/contract/vocabulary.ts';
import { countOrigins, type Lineage, type Lineages, type Subject } from '../domain/origins.ts';
import type { Read } from './sql.ts';

/** A passage, a document or a source, and what is recorded of where it comes from. */
export interface Step {
  readonly id: number;
  readonly noun: 'passage' | 'document' | 'source';
  /** Of a passage. */
  readonly documentId: number | null;
  /** Of a document. */
  readonly sourceId: number | null;
  readonly relation: OriginRelation | null;
  readonly note: string | null;
  readonly targetId: number | null;
  readonly targetNoun: 'passage' | 'document' | 'source' | null;
}

/** How many documents and how many independent origins stand behind what supports a record. */
export const tallyOf = (read: Read, recordId: number): OriginTally =>
  talliesOf(read, [recordId]).get(recordId) ?? NONE;

const NONE: OriginTally = { documents: 0, origins: 0, unknown: 0, loops: 0 };

/** The same of many records at once: those without any support are left out. */
export function talliesOf(read: Read, recordIds: readonly number[]): ReadonlyMap<number, OriginTally> {
  const supporting = supportsOf(read, recordIds);
  const passages = [...new Set([...supporting.values()].flat())];
  const lineages = lineagesIn(stepsBehind(read, passages));
  return new Map([...supporting].map(([recordId, ids]) => [recordId, countOrigins(ids, lineages)]));
}

/** The passages that support each of some records, each once. */
export function supportsOf(read: Read, recordIds: readonly number[]): ReadonlyMap<number, number[]> {
  const supporting = new Map<number, number[]>();
  for (const { recordId, passageId } of read.all<{ recordId: number; passageId: number }>(
    `SELECT DISTINCT e.record_id AS recordId, e.passage_id AS passageId
     FROM json_each(:records) wanted
     CROSS JOIN evidence e ON e.record_id = wanted.value AND e.stance = 'supports'
     CROSS JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
     CROSS JOIN record pr ON pr.id = e.passage_id AND pr.deleted_at IS NULL`,
    { records: JSON.stringify(recordIds) },
  )) {
    const passages = supporting.get(recordId);
    if (passages === undefined) supporting.set(recordId, [passageId]);
    else passages.push(passageId);
  }
  return supporting;
}

/** All that lies behind some passages: from a passage to its document, and from either to what it is said to come from. */
export const stepsBehind = (read: Read, passages: readonly number[]): readonly Step[] =>
  read.all<Step>(
    `WITH RECURSIVE
       recorded AS (
         SELECT o.subject_id, o.relation, o.target_id, o.note
         FROM origin o JOIN record r ON r.id = o.id AND r.deleted_at IS NULL
       ),
       behind (id) AS (
         SELECT value FROM json_each(:passages)
         UNION SELECT p.document_id FROM passage p JOIN behind b ON p.id = b.id
         UNION SELECT o.target_id FROM recorded o JOIN behind b ON o.subject_id = b.id WHERE o.target_id IS NOT NULL
       )
     SELECT r.id, r.kind AS noun, p.document_id AS documentId, d.source_id AS sourceId,
       o.relation, o.note, t.id AS targetId, t.kind AS targetNoun
     FROM behind b
     JOIN record r ON r.id = b.id
     LEFT JOIN passage p ON p.id = r.id
     LEFT JOIN document d ON d.id = r.id
     LEFT JOIN recorded o ON o.subject_id = r.id
     LEFT JOIN record t ON t.id = o.target_id AND t.deleted_at IS NULL`,
    { passages: JSON.stringify(passages) },
  );

/** What the rule that counts origins asks of the dossier. */
export function lineagesIn(all: readonly Step[]): Lineages {
  const steps = new Map(all.map((step) => [step.id, step]));
  return {
    recorded: ({ id }) => lineageOf(steps.get(id)),
    documentOf: (passage) => steps.get(passage)?.documentId ?? passage,
    sourceOf: (document) => steps.get(document)?.sourceId ?? null,
  };
}

function lineageOf(step: Step | undefined): Lineage | null {
  if (step === undefined || step.relation === null) return null;
  const target: Subject | null =
    step.targetId === null || step.targetNoun === null ? null : { noun: step.targetNoun, id: step.targetId };
  return { relation: step.relation, target };
}
