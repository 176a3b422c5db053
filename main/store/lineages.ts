/** Reads the lineages behind records' supporting passages, for the rule that counts origins. */
import type { OriginTally } from '../../preload/contract/origins.ts';
import type { OriginRelation, Stance } from '../../preload/contract/vocabulary.ts';
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

/** What is asked about: the passages that say the same of a record. */
export interface Information {
  readonly recordId: number;
  /** A cell, behind which also stands what is linked to the record as a whole; null: all cells together. */
  readonly field: string | null;
  readonly stance: Stance;
}

/** How many documents and how many independent origins stand behind what supports a record. */
export const tallyOf = (read: Read, recordId: number): OriginTally =>
  talliesOf(read, [{ recordId, field: null, stance: 'supports' }])[0] ?? NONE;

const NONE: OriginTally = { documents: 0, origins: 0, unknown: 0, loops: 0 };

/** The same of many informations at once, in their order. */
export function talliesOf(read: Read, informations: readonly Information[]): readonly OriginTally[] {
  const passages = passagesBehind(read, informations);
  const lineages = lineagesIn(stepsBehind(read, [...new Set(passages.flat())]));
  return passages.map((ids) => countOrigins(ids, lineages));
}

/** The passages behind each of some informations, each once. */
export function passagesBehind(
  read: Read,
  informations: readonly Information[],
): readonly (readonly number[])[] {
  const passages = informations.map((): number[] => []);
  for (const { at, passageId } of read.all<{ at: number; passageId: number }>(
    `SELECT DISTINCT wanted.key AS at, e.passage_id AS passageId
     FROM json_each(:wanted) wanted
     CROSS JOIN evidence e ON e.record_id = wanted.value ->> '$[0]' AND e.stance = wanted.value ->> '$[2]'
       AND (wanted.value ->> '$[1]' IS NULL OR e.field IN ('', wanted.value ->> '$[1]'))
     CROSS JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
     CROSS JOIN record pr ON pr.id = e.passage_id AND pr.deleted_at IS NULL`,
    { wanted: JSON.stringify(informations.map(({ recordId, field, stance }) => [recordId, field, stance])) },
  )) {
    passages[at]?.push(passageId);
  }
  return passages;
}

/** All that lies behind some passages: from a passage to its document, and from either to what it is said to come from. */
export const stepsBehind = (read: Read, passages: readonly number[]): readonly Step[] =>
  read.all<Step>(
    `WITH RECURSIVE behind (id) AS (
       SELECT value FROM json_each(:passages)
       UNION
       SELECT p.document_id FROM behind b CROSS JOIN passage p ON p.id = b.id
       UNION
       SELECT o.target_id
       FROM behind b
       CROSS JOIN origin o ON o.subject_id = b.id AND o.target_id IS NOT NULL
       CROSS JOIN record k ON k.id = o.id AND k.deleted_at IS NULL
     )
     SELECT r.id, r.kind AS noun, p.document_id AS documentId, d.source_id AS sourceId,
       o.relation, o.note, t.id AS targetId, t.kind AS targetNoun
     FROM behind b
     CROSS JOIN record r ON r.id = b.id
     LEFT JOIN passage p ON p.id = r.id
     LEFT JOIN document d ON d.id = r.id
     LEFT JOIN origin o ON o.id = (
       SELECT l.id FROM origin l JOIN record k ON k.id = l.id AND k.deleted_at IS NULL WHERE l.subject_id = r.id)
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
