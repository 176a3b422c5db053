/** Statements: who said what, when, in what role, on which channel. */
import { statementRegister } from '../../preload/contract/registers/people.ts';
import type { CommandParams } from '../../preload/contract/api.ts';
import type { StatementDetail, StatementRow } from '../../preload/contract/statements.ts';
import { earliestDay } from '../domain/dates.ts';
import { actorNamed } from './actors/actors.ts';
import { checkDates } from './dates.ts';
import { addEvidence, evidenceOf } from './evidence.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import { setColumns, type Write } from './sql.ts';
import { STATEMENT } from './statement-rows.ts';
import { linkStatements, rolesAt, saidBy, threadOf, unlinkStatements } from './threads.ts';

export const statementReads: Reads<'statement'> = {
  'statement.list': (read) =>
    read.all<StatementRow>(`${STATEMENT} ORDER BY st.said_day DESC NULLS LAST, st.id DESC`),
  'statement.get': (read, { id }): StatementDetail => ({
    ...found(read.get<StatementRow>(`${STATEMENT} WHERE st.id = :id`, { id }), 'statement', id),
    evidenceRows: evidenceOf(read, id),
  }),
  'statement.thread': (read, { id }) => threadOf(read, id),
  'statement.ofActor': (read, { actorId }) => saidBy(read, actorId),
  'statement.rolesAt': (read, { actorId, date }) => rolesAt(read, actorId, date),
};

const ABOUT = statementRegister.fields['about']?.nouns ?? [];

/** The day to sort by: undefined where the date stays as it is. */
const dayOf = (said: string | null | undefined): string | null | undefined =>
  typeof said === 'string' ? earliestDay(said) : said;

/** Records a speech act with its passages; throws `not-found`, `invalid-date`. */
export function addStatement(
  write: Write,
  { speakerId, speakerName, passages, ...statement }: CommandParams<'statement.create'>,
): number {
  checkDates(statement.said);
  if (speakerId !== null) requireRecord(write, speakerId, 'actor');
  if (statement.aboutId !== null) requireRecord(write, statement.aboutId, ...ABOUT);
  const speaker = speakerId ?? (speakerName === null ? null : actorNamed(write, speakerName));
  const id = write.newRecord('statement');
  write.run(
    `INSERT INTO statement (id, speaker_id, role, said, said_day, channel, audience, kind, words, language,
         place, about_id, translation, translation_language)
       VALUES (:id, :speaker, :role, :said, :day, :channel, :audience, :kind, :words, :language,
         :place, :aboutId, :translation, :translationLanguage)`,
    { id, speaker, day: dayOf(statement.said) ?? null, ...statement },
  );
  for (const passage of passages) {
    addEvidence(write, { recordId: id, passage, stance: 'supports', credibility: null, note: '' });
  }
  return id;
}

export const statementWrites: Omit<Writes<'statement'>, 'statement.write'> = {
  'statement.create': addStatement,
  'statement.update': (write, { id, speakerId, aboutId, translationLanguage, ...columns }) => {
    requireRecord(write, id, 'statement');
    checkDates(columns.said);
    if (typeof speakerId === 'number') requireRecord(write, speakerId, 'actor');
    if (typeof aboutId === 'number') requireRecord(write, aboutId, ...ABOUT);
    setColumns(write, 'statement', id, {
      ...columns,
      speaker_id: speakerId,
      about_id: aboutId,
      translation_language: translationLanguage,
      said_day: dayOf(columns.said),
    });
    return null;
  },
  'statement.link': linkStatements,
  'statement.unlink': unlinkStatements,
};
