import { RECORD } from './sql.ts';

/** One statement, as the contract gives it. */
export const STATEMENT = `
  SELECT ${RECORD}, st.speaker_id AS speakerId, n.name AS speakerName, st.role, st.said, st.channel, st.audience, st.kind,
    st.words, st.language, st.place, st.about_id AS aboutId, a.title AS aboutTitle, a.noun AS aboutNoun, st.translation,
    st.translation_language AS translationLanguage,
    (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
     WHERE e.record_id = st.id) AS evidence
  FROM statement st
  JOIN record r ON r.id = st.id AND r.deleted_at IS NULL
  LEFT JOIN actor_name n ON n.actor_id = st.speaker_id AND n.seq = 0
  LEFT JOIN record_title a ON a.id = st.about_id`;
