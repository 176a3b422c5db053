/** Statements: who said what, when, in what role, on which channel. */
import type { StatementDetail, StatementRow } from '../../preload/contract/statements.ts';
import { earliestDay } from '../domain/dates.ts';
import { actorNamed } from './actors/actors.ts';
import { checkDates } from './dates.ts';
import { addEvidence, evidenceOf } from './evidence.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, setColumns } from './sql.ts';

const ROW = `
  SELECT ${RECORD}, st.speaker_id AS speakerId, n.name AS speakerName, st.role, st.said, st.channel, st.audience, st.kind,
    st.words, st.language,
    (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
     WHERE e.record_id = st.id) AS evidence
  FROM statement st
  JOIN record r ON r.id = st.id AND r.deleted_at IS NULL
  LEFT JOIN actor_name n ON n.actor_id = st.speaker_id AND n.seq = 0`;

export const statementReads: Reads<'statement'> = {
  'statement.list': (read) =>
    read.all<StatementRow>(`${ROW} ORDER BY st.said_day DESC NULLS LAST, st.id DESC`),
  'statement.get': (read, { id }): StatementDetail => ({
    ...found(read.get<StatementRow>(`${ROW} WHERE st.id = :id`, { id }), 'statement', id),
    evidenceRows: evidenceOf(read, id),
  }),
};

/** The day to sort by: undefined where the date stays as it is. */
const dayOf = (said: string | null | undefined): string | null | undefined =>
  typeof said === 'string' ? earliestDay(said) : said;

export const statementWrites: Omit<Writes<'statement'>, 'statement.write'> = {
  'statement.create': (write, { speakerId, speakerName, passages, ...statement }) => {
    checkDates(statement.said);
    if (speakerId !== null) requireRecord(write, speakerId, 'actor');
    const speaker = speakerId ?? (speakerName === null ? null : actorNamed(write, speakerName));
    const id = write.newRecord('statement');
    write.run(
      `INSERT INTO statement (id, speaker_id, role, said, said_day, channel, audience, kind, words, language)
       VALUES (:id, :speaker, :role, :said, :day, :channel, :audience, :kind, :words, :language)`,
      { id, speaker, day: dayOf(statement.said) ?? null, ...statement },
    );
    for (const passage of passages) {
      addEvidence(write, { recordId: id, passage, stance: 'supports', credibility: null, note: '' });
    }
    return id;
  },
  'statement.update': (write, { id, speakerId, ...columns }) => {
    requireRecord(write, id, 'statement');
    checkDates(columns.said);
    if (typeof speakerId === 'number') requireRecord(write, speakerId, 'actor');
    setColumns(write, 'statement', id, { ...columns, speaker_id: speakerId, said_day: dayOf(columns.said) });
    return null;
  },
};
