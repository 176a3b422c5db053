/** Evidence: which passages a record rests on, with stance and digit. */
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import type { PassageRef } from '../../preload/contract/common.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { fieldOf, isRegister } from '../../preload/contract/registers/index.ts';
import {
  TLPS,
  type Credibility,
  type Noun,
  type Stance,
  type Tlp,
} from '../../preload/contract/vocabulary.ts';
import { allowsConfirmed } from '../domain/origins.ts';
import type { Reads, Writes } from './handlers.ts';
import { talliesOf, type Information } from './lineages.ts';
import { passageFrom } from './passages.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, setColumns, withJson, type Read, type Write } from './sql.ts';

/** What a passage brings to a line of evidence: `p` the passage, `pr` its record. */
export const PASSAGE_COLUMNS = `
  p.id AS passageId, p.exact, p.state, p.document_id AS documentId, d.title AS documentTitle, d.published,
  pr.tlp AS passageTlp, s.id AS sourceId, s.name AS sourceName, l.reliability,
  coalesce(
    (SELECT origin FROM origin_now WHERE subject_id = p.id),
    (SELECT origin FROM origin_now WHERE subject_id = d.id)) AS origin`;

/** `CROSS JOIN` fixes the order: from the few rows asked for to what each of them points at. */
export const PASSAGE_JOINS = `
  CROSS JOIN record pr ON pr.id = p.id AND pr.deleted_at IS NULL
  CROSS JOIN document d ON d.id = p.document_id
  LEFT JOIN source s ON s.id = d.source_id
  LEFT JOIN source_letter l ON l.source_id = s.id`;

/** Lines of evidence; `where` chooses them. */
export const EVIDENCE = (where: string): string => `
  SELECT ${RECORD}, e.record_id AS recordId, e.field, e.stance, e.credibility, e.note, ${PASSAGE_COLUMNS}
  FROM evidence e
  CROSS JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
  CROSS JOIN passage p ON p.id = e.passage_id
  ${PASSAGE_JOINS}
  WHERE ${where}`;

/** As SQL gives it: the origin as JSON, the marking of the passage beside its own. */
export type EvidenceLine = EvidenceRow & { readonly passageTlp: Tlp | null };

/** A line of evidence is marked at least as strictly as its passage. */
export function evidenceRow({ passageTlp, ...line }: EvidenceLine): EvidenceRow {
  const tlp = TLPS.toReversed().find((each) => each === passageTlp || each === line.tlp) ?? null;
  return withJson({ ...line, tlp }, 'origin');
}

/** The evidence of a record, in the order in which it was linked. */
export const evidenceOf = (read: Read, recordId: number): readonly EvidenceRow[] =>
  read
    .all<EvidenceLine>(`${EVIDENCE('e.record_id = :recordId')} ORDER BY e.id`, { recordId })
    .map(evidenceRow);

export const evidenceReads: Reads<'evidence'> = {
  'evidence.ofRecord': (read, { recordId, field }) =>
    evidenceOf(read, recordId).filter((line) => field === undefined || line.field === field),
};

interface NewEvidence {
  readonly recordId: number;
  /** The cell that the passage stands behind; `''`: the record as a whole. */
  readonly field?: string;
  readonly passage: PassageRef;
  readonly stance: Stance;
  readonly credibility: Credibility | null;
  readonly note: string;
}

/** Links a record to a passage. Digits are checked once all is linked (`checkDigits`). */
export function addEvidence(
  write: Write,
  { recordId, field = '', passage, stance, credibility, note }: NewEvidence,
): number {
  const passageId = passageFrom(write, passage);
  const id = write.newRecord('evidence');
  write.run(
    `INSERT INTO evidence (id, record_id, field, passage_id, stance, credibility, note)
     VALUES (:id, :recordId, :field, :passageId, :stance, :credibility, :note)`,
    { id, recordId, field, passageId, stance, credibility, note },
  );
  return id;
}

/** What a record says, in which of its cells, where somebody gave it the digit 1. */
const CONFIRMED = `
  SELECT DISTINCT e.record_id AS recordId, e.field, e.stance
  FROM evidence e INDEXED BY evidence_confirmed
  JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
  WHERE e.credibility = 1`;

export const confirmedIn = (read: Read): readonly (Information & { readonly field: string })[] =>
  read.all(`${CONFIRMED} ORDER BY e.record_id, e.field, e.stance`);

/** "Confirmed by other independent sources": the digit 1 needs two independent origins that say the same. */
export function checkDigits(read: Read, recordId: number): void {
  const confirmed = read.all<Information>(`${CONFIRMED} AND e.record_id = :recordId`, { recordId });
  const fallen = talliesOf(read, confirmed).find((tally) => !allowsConfirmed(tally));
  if (fallen === undefined) return;
  throw new LiasseError(
    'too-few-origins',
    `Digit 1 needs two independent origins; ${fallen.origins} ${fallen.origins === 1 ? 'stands' : 'stand'} behind ${fallen.documents} documents.`,
    { origins: fallen.origins, documents: fallen.documents },
  );
}

/** Evidence stands behind a field that there is. */
export function checkField(noun: Noun, field: string): void {
  if (field === '' || (isRegister(noun) && fieldOf(noun, field) !== undefined)) return;
  // A name of an actor is a cell of its own: it keeps who used it.
  if (noun === 'actor' && /^name\.[1-9]\d*$/.test(field)) return;
  throw new LiasseError('invalid-input', `A ${noun} has no field “${field}”.`, {
    field,
    reason: `a ${noun} has no such field`,
  });
}

export const evidenceWrites: Writes<'evidence'> = {
  'evidence.add': (write, evidence) => {
    const noun = requireRecord(write, evidence.recordId);
    checkField(noun, evidence.field);
    const id = addEvidence(write, evidence);
    if (evidence.credibility === 1) checkDigits(write, evidence.recordId);
    return id;
  },
  'evidence.update': (write, { id, ...columns }) => {
    requireRecord(write, id, 'evidence');
    setColumns(write, 'evidence', id, columns);
    const recordId = found(
      write.value<number>('SELECT record_id FROM evidence WHERE id = :id', { id }),
      'evidence',
      id,
    );
    // A digit that falls because of something else is told (`grade.fallen`), not in the way.
    if (columns.credibility === 1) checkDigits(write, recordId);
    return null;
  },
};
