/**
 * What rests on a record, as one statement: from it to its passages and to what comes from them, from these to the cells that they
 * support, and to who cites any of that. What is deleted is left out by the few deleted, not by a look at each row; an index that
 * holds all that is asked of evidence gives half a million links in a third of a second.
 */
const isThere = (id: string): string => `${id} NOT IN (SELECT id FROM record WHERE deleted_at IS NOT NULL)`;

/**
 * - `reach`: the record, its documents, their passages (direct), and what is recorded to come from these;
 * - `lost`: what would be gone without the record;
 * - `resting`: the claims (as wholes) and the cells that a passage in reach supports, or that an import took from a document.
 */
const RESTING = `
WITH RECURSIVE
  reach (id, direct) AS (
    SELECT :recordId, 1
    UNION
    SELECT d.id, b.direct
    FROM reach b CROSS JOIN document d ON d.source_id = b.id
    WHERE ${isThere('d.id')}
    UNION
    SELECT p.id, b.direct
    FROM reach b CROSS JOIN passage p ON p.document_id = b.id
    WHERE ${isThere('p.id')} AND (
      b.direct = 1
      OR NOT EXISTS (SELECT 1 FROM origin own WHERE own.subject_id = p.id AND ${isThere('own.id')}))
    UNION
    SELECT o.subject_id, 0
    FROM reach b CROSS JOIN origin o ON o.target_id = b.id
    WHERE o.relation NOT IN ('first-hand', 'unknown') AND ${isThere('o.id')}
  ),
  reached (id, direct) AS MATERIALIZED (SELECT id, max(direct) FROM reach GROUP BY id),
  lost (id) AS MATERIALIZED (SELECT id FROM reached WHERE direct = 1),
  supported (record_id, field, direct) AS MATERIALIZED (
    SELECT record_id, field, max(direct)
    FROM (
      SELECT e.record_id, e.field, b.direct
      FROM reached b CROSS JOIN evidence e ON e.passage_id = b.id AND e.stance = 'supports'
      WHERE ${isThere('e.id')}
      UNION ALL
      SELECT c.record_id, c.field, 1
      FROM lost b CROSS JOIN cell_origin c ON c.document_id = b.id
      WHERE ${isThere('c.record_id')})
    GROUP BY record_id, field
  ),
  resting (record_id, field, direct, is_claim) AS (
    SELECT s.record_id, '', max(s.direct), 1
    FROM supported s WHERE s.record_id IN (SELECT id FROM claim) GROUP BY s.record_id
    UNION ALL
    SELECT s.record_id, s.field, s.direct, 0
    FROM supported s WHERE s.record_id NOT IN (SELECT id FROM claim)
  )`;

/** Nothing else supports it: a claim as a whole, a cell with what supports its row. The row of `resting` is `rests`. */
const FALLS = `(
  rests.direct = 1
  AND NOT EXISTS (
    SELECT 1 FROM evidence e
    WHERE e.record_id = rests.record_id AND (rests.is_claim = 1 OR e.field IN ('', rests.field)) AND e.stance = 'supports'
      AND e.passage_id NOT IN (SELECT id FROM lost) AND ${isThere('e.id')})
  AND NOT EXISTS (
    SELECT 1 FROM cell_origin c
    WHERE c.record_id = rests.record_id AND (rests.is_claim = 1 OR c.field = rests.field)
      AND c.document_id NOT IN (SELECT id FROM lost)))`;

/** `+`: the few citations are looked at, not half a million numbers looked up in them. */
const isTouched = (id: string): string =>
  `(+${id} IN (SELECT id FROM reached) OR +${id} IN (SELECT record_id FROM supported))`;

const CITING = `
  SELECT DISTINCT c.briefing_id AS id FROM briefing_citation c
  WHERE ${isThere('c.briefing_id')} AND ${isTouched('c.record_id')}`;

const RELEASED = `
  SELECT DISTINCT b.release_id AS id FROM release_basis b
  WHERE ${isThere('b.release_id')} AND ${isTouched('b.record_id')}`;

export const COUNTS = `${RESTING},
  judged (is_claim, falls) AS MATERIALIZED (SELECT rests.is_claim, ${FALLS} FROM resting rests)
SELECT
  (SELECT count(*) FROM lost WHERE id IN (SELECT id FROM document)) AS documents,
  (SELECT count(*) FROM lost WHERE id IN (SELECT id FROM passage)) AS passages,
  (SELECT count(*) FROM reached WHERE direct = 0) AS relayed,
  count(*) FILTER (WHERE judged.is_claim = 1) AS claims,
  count(*) FILTER (WHERE judged.is_claim = 1 AND judged.falls) AS claimsFalling,
  count(*) FILTER (WHERE judged.is_claim = 0) AS cells,
  count(*) FILTER (WHERE judged.is_claim = 0 AND judged.falls) AS cellsFalling,
  (SELECT count(*) FROM (${CITING})) AS briefings,
  (SELECT count(*) FROM (${RELEASED})) AS releases
FROM judged`;

/** What is called how, of a page of numbers. */
const REF = 'r.id, r.uid, r.noun, substr(r.title, 1, 300) AS title, r.detail';

/** A page of the claims or the cells. */
export const restingPage = (isClaim: 0 | 1, falling: boolean): string => `${RESTING}
SELECT ${REF}, page.field, page.direct, page.falls, NULL AS briefingId
FROM (
  SELECT rests.record_id, rests.field, rests.direct, ${FALLS} AS falls
  FROM resting rests
  WHERE rests.is_claim = ${isClaim}${falling ? ` AND ${FALLS}` : ''}
  ORDER BY rests.record_id, rests.field
  LIMIT :limit OFFSET :offset) page
CROSS JOIN record_title r ON r.id = page.record_id
ORDER BY page.record_id, page.field`;

/** A page of the briefings that cite any of it, or of the files that were released on it. */
export const citingPage = (kind: 'briefings' | 'releases'): string => `${RESTING}
SELECT ${REF}, '' AS field, 1 AS direct, 0 AS falls,
  (SELECT briefing_id FROM release WHERE id = page.id) AS briefingId
FROM (${kind === 'briefings' ? CITING : RELEASED} ORDER BY id LIMIT :limit OFFSET :offset) page
CROSS JOIN record_title r ON r.id = page.id
ORDER BY page.id`;

/** Where somebody gave the digit 1 to what rests on it. */
export const CONFIRMED_RESTING = `${RESTING}
SELECT DISTINCT e.record_id AS recordId, e.field, 'supports' AS stance
FROM evidence e INDEXED BY evidence_confirmed
WHERE e.credibility = 1 AND e.stance = 'supports' AND ${isThere('e.id')}
  AND e.record_id IN (SELECT record_id FROM supported)
ORDER BY e.record_id, e.field`;

export const LOST = `${RESTING}
SELECT id FROM lost`;
