/** Claims: atomic assertions and what they rest on. */
import type { ClaimDetail, ClaimRow } from '../../preload/contract/claims.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { LIKELIHOODS_ON } from '../../preload/contract/vocabulary.ts';
import { addEvidence, checkDigits, evidenceOf } from './evidence.ts';
import type { Reads, Writes } from './handlers.ts';
import { tallyOf } from './lineages.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, setColumns, type Write } from './sql.ts';

const counted = (stance: 'supports' | 'contradicts'): string => `
  (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
   WHERE e.record_id = c.id AND e.stance = '${stance}') AS ${stance}`;

const ROW = `
  SELECT ${RECORD}, c.text, c.kind, c.likelihood, c.yardstick, c.confidence, c.note, ${counted('supports')}, ${counted('contradicts')}
  FROM claim c
  JOIN record r ON r.id = c.id AND r.deleted_at IS NULL`;

/** `remote chance` is no word of ICD 203. */
function checkLikelihood(write: Write, id: number): void {
  const claim = write.get<Pick<ClaimRow, 'likelihood' | 'yardstick'>>(
    'SELECT likelihood, yardstick FROM claim WHERE id = :id AND likelihood IS NOT NULL',
    { id },
  );
  if (claim === undefined || claim.likelihood === null) return;
  if (LIKELIHOODS_ON[claim.yardstick].includes(claim.likelihood)) return;
  const reason = `“${claim.likelihood}” is no word of the yardstick ${claim.yardstick}`;
  throw new LiasseError('invalid-input', `The claim was not kept: ${reason}.`, {
    field: 'likelihood',
    reason,
  });
}

export const claimReads: Reads<'claim'> = {
  'claim.list': (read) => read.all<ClaimRow>(`${ROW} ORDER BY c.id DESC`),
  'claim.predicates': (read) =>
    read
      .all<{ predicate: string }>(
        `SELECT c.predicate
         FROM claim c INDEXED BY claim_by_subject
         WHERE c.subject_id IS NOT NULL AND c.predicate IS NOT NULL
         GROUP BY c.predicate
         ORDER BY count(*) DESC, c.predicate
         LIMIT 200`,
      )
      .map(({ predicate }) => predicate),
  'claim.get': (read, { id }): ClaimDetail => ({
    ...found(read.get<ClaimRow>(`${ROW} WHERE c.id = :id`, { id }), 'claim', id),
    evidence: evidenceOf(read, id),
    tally: tallyOf(read, id),
    citedBy: read.all(
      `SELECT DISTINCT b.id, b.title
       FROM briefing_citation bc
       JOIN briefing b ON b.id = bc.briefing_id
       JOIN record r ON r.id = b.id AND r.deleted_at IS NULL
       WHERE bc.record_id = :id
       ORDER BY b.id`,
      { id },
    ),
  }),
};

export const claimWrites: Omit<Writes<'claim'>, 'claim.write'> = {
  'claim.create': (write, { evidence, ...claim }) => {
    const id = write.newRecord('claim');
    write.run(
      `INSERT INTO claim (id, text, kind, likelihood, yardstick, confidence, note)
       VALUES (:id, :text, :kind, :likelihood, :yardstick, :confidence, :note)`,
      { id, ...claim },
    );
    for (const line of evidence) addEvidence(write, { recordId: id, ...line });
    checkLikelihood(write, id);
    checkDigits(write, id);
    return id;
  },
  'claim.update': (write, { id, ...columns }) => {
    requireRecord(write, id, 'claim');
    setColumns(write, 'claim', id, columns);
    checkLikelihood(write, id);
    return null;
  },
};
