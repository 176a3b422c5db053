/** Work on many places at once, each of it one operation. */
import type { PassageRef } from '../../preload/contract/common.ts';
import type { Made } from '../../preload/contract/many.ts';
import { saidLike } from '../../preload/contract/statements.ts';
import { sentencesAround } from '../domain/sentences-around.ts';
import { claimWrites } from './claims.ts';
import { codeNamed } from './codes.ts';
import { addEvidence, checkField } from './evidence.ts';
import type { Writes } from './handlers.ts';
import { addPassage, putCode } from './passages.ts';
import { requireRecord } from './records.ts';
import type { Write } from './sql.ts';
import { statementWrites } from './statements.ts';
import { textOf } from './texts.ts';

/** UTF-16 code units of a claim. */
const LONGEST = 20_000;

const THERE = `
  SELECT p.id FROM passage p
  JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
  WHERE p.document_id = :documentId AND p.start_utf16 = :start AND p.end_utf16 = :end AND p.area IS NULL
  ORDER BY p.id LIMIT 1`;

/** The passage of a place. */
function passageOf(write: Write, place: PassageRef): number {
  if ('passageId' in place) {
    requireRecord(write, place.passageId, 'passage');
    return place.passageId;
  }
  const { documentId } = place;
  const range = sentencesAround(textOf(write, documentId), place);
  return write.value<number>(THERE, { documentId, ...range }) ?? addPassage(write, { documentId, ...range });
}

/** Each passage once, in their order. */
const passagesOf = (write: Write, places: readonly PassageRef[]): readonly number[] => [
  ...new Set(places.map((place) => passageOf(write, place))),
];

const made = (write: Write, ids: readonly number[]): readonly Made[] =>
  write.all<Made>(
    `SELECT r.id, r.uid FROM json_each(:ids) wanted CROSS JOIN record r ON r.id = wanted.value ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  );

interface Words {
  readonly exact: string;
  readonly language: string | null;
  readonly published: string | null;
}

/** What stands at a passage, and what its document tells of it. */
function wordsOf(write: Write, id: number): Words {
  const words = write.get<Words>(
    `SELECT p.exact, d.language, d.published FROM passage p JOIN document d ON d.id = p.document_id WHERE p.id = :id`,
    { id },
  );
  if (words === undefined) throw new Error('A passage stands in a document.');
  return { ...words, exact: words.exact.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST) };
}

export const manyWrites: Writes<'many'> = {
  'many.mark': (write, { places }) => made(write, passagesOf(write, places)),
  'many.code': (write, { places, code }) => {
    const codeId = 'id' in code ? code.id : codeNamed(write, code.name);
    const passages = passagesOf(write, places);
    for (const passage of passages) putCode(write, passage, codeId);
    return made(write, passages);
  },
  'many.claim': (write, { places }) => {
    const claims = passagesOf(write, places).map((passageId) =>
      claimWrites['claim.create'](write, {
        text: wordsOf(write, passageId).exact,
        kind: 'fact',
        likelihood: null,
        yardstick: 'icd-203',
        confidence: null,
        note: '',
        evidence: [{ passage: { passageId }, stance: 'supports', credibility: null, note: '' }],
      }),
    );
    return made(write, claims);
  },
  'many.statement': (write, { places }) => {
    const statements = passagesOf(write, places).map((passageId) => {
      const { exact, language, published } = wordsOf(write, passageId);
      return statementWrites['statement.create'](write, {
        speakerId: null,
        speakerName: null,
        role: null,
        said: saidLike(published),
        channel: null,
        audience: null,
        kind: 'announcement',
        words: exact,
        language,
        place: null,
        aboutId: null,
        translation: null,
        translationLanguage: null,
        passages: [{ passageId }],
      });
    });
    return made(write, statements);
  },
  'many.link': (write, { recordId, field, places, stance }) => {
    checkField(requireRecord(write, recordId), field);
    const passages = passagesOf(write, places);
    const linked = new Set(
      write.column(
        `SELECT e.passage_id FROM evidence e JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
         WHERE e.record_id = :recordId AND e.field = :field`,
        { recordId, field },
      ),
    );
    for (const passageId of passages) {
      if (linked.has(passageId)) continue;
      addEvidence(write, { recordId, field, passage: { passageId }, stance, credibility: null, note: '' });
    }
    return made(write, passages);
  },
};
