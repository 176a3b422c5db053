/** Grades: the digit that rules propose for what a record says, and those that no longer stand. */
import type { DigitProposal, FallenDigit } from '../../preload/contract/grades.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Credibility, Reliability } from '../../preload/contract/vocabulary.ts';
import { proposeDigit } from '../domain/grades.ts';
import { allowsConfirmed, countOrigins, traceOrigins, type Trace } from '../domain/origins.ts';
import { checkDigits, checkField, confirmedIn } from './evidence.ts';
import type { Reads, Writes } from './handlers.ts';
import { lineagesIn, passagesBehind, stepsBehind, talliesOf, type Information } from './lineages.ts';
import { refsOf, requireRecord } from './records.ts';
import type { Read } from './sql.ts';

/** The letters of some origins: of sources; a document without one has none. */
function lettersOf(read: Read, { origins }: Trace): readonly (Reliability | null)[] {
  const sources = [...origins].map((key) => (key.startsWith('source:') ? Number(key.slice(7)) : null));
  const letters = new Map(
    read
      .all<{ id: number; letter: Reliability }>(
        `SELECT l.source_id AS id, l.reliability AS letter
         FROM json_each(:sources) wanted CROSS JOIN source_letter l ON l.source_id = wanted.value`,
        { sources: JSON.stringify(sources.filter((id) => id !== null)) },
      )
      .map(({ id, letter }) => [id, letter]),
  );
  return sources.map((id) => (id === null ? null : (letters.get(id) ?? null)));
}

/** The digits on the passages that support a record or a cell, and how many have which. */
const givenTo = (read: Read, recordId: number, field: string) =>
  read.all<{ credibility: Credibility | null; lines: number }>(
    `SELECT e.credibility, count(*) AS lines
     FROM evidence e JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
     WHERE e.record_id = :recordId AND e.field = :field AND e.stance = 'supports'
     GROUP BY e.credibility ORDER BY e.credibility`,
    { recordId, field },
  );

/** The side that gave way in a contradiction which was judged: the record as a whole. */
const isJudgedWrong = (read: Read, recordId: number): boolean =>
  read.value<number>(
    `SELECT 1 FROM contradiction c JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
     WHERE c.one_id = :recordId AND c.wrong_id = :recordId AND c.outcome = 'one-side-wrong'
     UNION ALL
     SELECT 1 FROM contradiction c JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
     WHERE c.other_id = :recordId AND c.wrong_id = :recordId AND c.outcome = 'one-side-wrong'
     LIMIT 1`,
    { recordId },
  ) === 1;

function propose(read: Read, recordId: number, field: string): DigitProposal {
  const saying = (stance: 'supports' | 'contradicts'): Information => ({ recordId, field, stance });
  const [supporting = [], contradicting = []] = passagesBehind(read, [
    saying('supports'),
    saying('contradicts'),
  ]);
  const lineages = lineagesIn(stepsBehind(read, [...supporting, ...contradicting]));
  const trace = traceOrigins(supporting, lineages);
  const contrary = countOrigins(contradicting, lineages);
  const given = givenTo(read, recordId, field);
  const digits = given.flatMap(({ credibility }) => (credibility === null ? [] : [credibility]));
  return {
    ...proposeDigit({
      documents: trace.documents.size,
      origins: lettersOf(read, trace),
      contradicting: contrary.origins,
      contraryDocuments: contrary.documents,
      judgedWrong: isJudgedWrong(read, recordId),
    }),
    tally: countOrigins(supporting, lineages),
    contradicting: contrary.origins,
    given: digits,
    ungraded: given.find(({ credibility }) => credibility === null)?.lines ?? 0,
    stands: !digits.includes(1) || allowsConfirmed({ origins: trace.origins.size }),
  };
}

export const gradeReads: Reads<'grade'> = {
  'grade.propose': (read, { recordId, field }) => {
    checkField(requireRecord(read, recordId), field);
    return propose(read, recordId, field);
  },
  'grade.fallen': (read, { offset, limit }) => {
    const confirmed = confirmedIn(read);
    const tallies = talliesOf(read, confirmed);
    const fallen = confirmed.flatMap((information, at) => {
      const tally = tallies[at];
      return tally === undefined || allowsConfirmed(tally) ? [] : [{ ...information, tally }];
    });
    const page = fallen.slice(offset, offset + limit);
    const refs = refsOf(
      read,
      page.map(({ recordId }) => recordId),
    );
    const rows = page.flatMap(({ recordId, field, stance, tally }): FallenDigit[] => {
      const ref = refs.get(recordId);
      return ref === undefined ? [] : [{ ...ref, field, stance, tally }];
    });
    return { total: fallen.length, rows };
  },
};

export const gradeWrites: Writes<'grade'> = {
  'grade.give': (write, { recordId, field, credibility }) => {
    checkField(requireRecord(write, recordId), field);
    const lines = write.run(
      `UPDATE evidence SET credibility = :credibility
       WHERE record_id = :recordId AND field = :field AND stance = 'supports'
         AND id IN (SELECT id FROM record WHERE deleted_at IS NULL)`,
      { recordId, field, credibility },
    );
    if (lines === 0) {
      throw new LiasseError(
        'invalid-input',
        'A digit grades what passages say, and none supports this yet.',
        {
          field: 'credibility',
          reason: 'no passage supports this yet',
        },
      );
    }
    if (credibility === 1) checkDigits(write, recordId);
    return lines;
  },
};
