/** The records that a text cites, with all that stands behind them. */
import type { BriefingLedger, LedgerDocument, LedgerRecord } from '../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import { EVIDENCE, evidenceRow, PASSAGE_COLUMNS, PASSAGE_JOINS, type EvidenceLine } from './evidence.ts';
import { RECORD, withJson, type Read } from './sql.ts';

/** The records asked for, in their order. */
const CITED = 'WITH cited AS (SELECT value AS id, key AS seq FROM json_each(:ids))';

export const recordsOf = (read: Read, ids: readonly number[]): readonly Omit<LedgerRecord, 'evidence'>[] =>
  read.all(
    `${CITED}
     SELECT r.id, r.uid, r.kind AS noun, r.tlp, coalesce(c.text, st.words, p.exact, t.title) AS text, c.kind,
       c.likelihood, c.yardstick, c.confidence, n.name AS speaker, st.role, st.said, st.channel
     FROM cited
     JOIN record r ON r.id = cited.id
     JOIN record_title t ON t.id = r.id
     LEFT JOIN claim c ON c.id = r.id
     LEFT JOIN statement st ON st.id = r.id
     LEFT JOIN actor_name n ON n.actor_id = st.speaker_id AND n.seq = 0
     LEFT JOIN passage p ON p.id = r.id
     ORDER BY cited.seq`,
    { ids: JSON.stringify(ids) },
  );

/** The evidence of each record; a cited passage is the evidence of its own words. */
export const evidenceOf = (read: Read, ids: readonly number[]): readonly EvidenceRow[] =>
  read
    .all<EvidenceLine>(
      `${CITED}
       ${EVIDENCE('e.record_id IN (SELECT id FROM cited)')}
       UNION ALL
       SELECT ${RECORD.replaceAll('r.', 'pr.')}, p.id AS recordId, '' AS field, 'supports' AS stance, NULL AS credibility, '' AS note,
         ${PASSAGE_COLUMNS}
       FROM cited
       CROSS JOIN passage p ON p.id = cited.id
       ${PASSAGE_JOINS}
       ORDER BY recordId, id`,
      { ids: JSON.stringify(ids) },
    )
    .map(evidenceRow);

const documentsOf = (read: Read, ids: readonly number[]): readonly LedgerDocument[] =>
  read
    .all<LedgerDocument>(
      `SELECT d.id, r.uid, d.title, s.name AS sourceName, l.reliability, d.byline, d.published, d.accessed, d.url,
         d.language, d.media_type AS mediaType, d.file_name AS fileName, d.original AS sha256, r.tlp,
         (SELECT origin FROM origin_now WHERE subject_id = d.id) AS origin
       FROM json_each(:ids) wanted
       JOIN document d ON d.id = wanted.value
       JOIN record r ON r.id = d.id
       LEFT JOIN source s ON s.id = d.source_id
       LEFT JOIN source_letter l ON l.source_id = s.id
       ORDER BY wanted.key`,
      { ids: JSON.stringify(ids) },
    )
    .map((row) => withJson(row, 'origin'));

/** The records that a briefing cites, each once, in the order of their first citation. */
const CITED_BY = `
  SELECT bc.record_id
  FROM briefing_citation bc
  JOIN record r ON r.id = bc.record_id AND r.deleted_at IS NULL
  WHERE bc.briefing_id = :id
  GROUP BY bc.record_id
  ORDER BY min(bc.seq)`;

/** The same of a text that is being written. What it cites and is not there is left to the page to tell. */
const CITED_IN = `
  SELECT r.id
  FROM json_each(:uids) wanted
  JOIN record r ON r.uid = wanted.value AND r.deleted_at IS NULL
  GROUP BY r.id
  ORDER BY min(wanted.key)`;

/** All that a briefing rests on, as it is kept, or would with a text that cites these uids. */
export function restsOn(
  read: Read,
  id: number,
  uids?: readonly string[],
): Pick<BriefingLedger, 'records' | 'documents'> {
  const cited =
    uids === undefined
      ? read.column(CITED_BY, { id })
      : read.column(CITED_IN, { uids: JSON.stringify(uids) });
  const evidence = Map.groupBy(evidenceOf(read, cited), (row) => row.recordId);
  const records = recordsOf(read, cited).map((record) => ({
    ...record,
    evidence: evidence.get(record.id) ?? [],
  }));
  const documents = new Set(records.flatMap((record) => record.evidence.map((row) => row.documentId)));
  return { records, documents: documentsOf(read, [...documents]) };
}
