-- A release is one frozen text, whatever it was exported as: its files stand beside it.
CREATE TABLE release_file (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  release_id INTEGER NOT NULL REFERENCES release (id),
  form       TEXT NOT NULL CHECK (form <> ''),           -- pdf, html, md, …
  file_name  TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the file
  pages      INTEGER NOT NULL,
  since      INTEGER,                                    -- the release whose changes it tells, by its number; null: it tells none
  written_at TEXT NOT NULL,                              -- the moment that the file carries
  UNIQUE (release_id, file_name, sha256)
) STRICT;
CREATE INDEX release_file_by_sha256 ON release_file (sha256);

INSERT INTO release_file (release_id, form, file_name, sha256, pages, since, written_at)
SELECT id,
  CASE
    WHEN lower(file_name) LIKE '%.html' OR lower(file_name) LIKE '%.htm' THEN 'html'
    WHEN lower(file_name) LIKE '%.md' OR lower(file_name) LIKE '%.markdown' THEN 'md'
    ELSE 'pdf'
  END,
  file_name, sha256, pages, NULL, released_at
FROM release ORDER BY id;

-- No view may name a column that goes.
DROP VIEW origin_now;
DROP VIEW record_title;
ALTER TABLE release DROP COLUMN file_name;
ALTER TABLE release DROP COLUMN sha256;
ALTER TABLE release DROP COLUMN pages;
ALTER TABLE release ADD COLUMN note TEXT NOT NULL DEFAULT '';            -- what is new in it, in its author's words
ALTER TABLE release ADD COLUMN known_operation INTEGER;               -- the last operation that it knows
ALTER TABLE release ADD COLUMN known_at TEXT;                            -- when that was
ALTER TABLE release ADD COLUMN findings TEXT CHECK (json_valid(findings)); -- of the linter, counted; null: nobody looked

UPDATE release SET known_operation = (
  SELECT max(o.id) FROM operation o
  WHERE o.id < (
    SELECT min(c.operation_id) FROM change c
    WHERE c.table_name = 'release' AND c.row_id = release.id AND c.before IS NULL));
UPDATE release SET known_at = (SELECT o.until FROM operation o WHERE o.id = release.known_operation);
UPDATE release SET findings = (
  SELECT json_object(
    'error', count(*) FILTER (WHERE f.value ->> '$.severity' = 'error' AND f.value ->> '$.waived' IS NULL),
    'warning', count(*) FILTER (WHERE f.value ->> '$.severity' = 'warning' AND f.value ->> '$.waived' IS NULL),
    'note', count(*) FILTER (WHERE f.value ->> '$.severity' = 'note' AND f.value ->> '$.waived' IS NULL),
    'waived', count(*) FILTER (WHERE f.value ->> '$.waived' IS NOT NULL))
  FROM json_each(release.ledger, '$.findings') f)
WHERE json_type(ledger, '$.findings') = 'array';

-- The journal tells of a release and of its file what it told of both together.
INSERT INTO change (operation_id, table_name, row_id, record_id, noun, before, after)
SELECT c.operation_id, 'release_file', f.id, f.release_id, 'release', NULL, json_object(
  'id', f.id, 'release_id', f.release_id, 'form', f.form, 'file_name', f.file_name, 'sha256', f.sha256, 'pages', f.pages,
  'since', f.since, 'written_at', f.written_at)
FROM change c JOIN release_file f ON f.release_id = c.row_id
WHERE c.table_name = 'release' AND c.before IS NULL
ORDER BY c.id;
UPDATE change SET
  before = json_insert(json_remove(before, '$.file_name', '$.sha256', '$.pages'), '$.note', '',
    '$.known_operation', (SELECT known_operation FROM release WHERE id = change.row_id),
    '$.known_at', (SELECT known_at FROM release WHERE id = change.row_id),
    '$.findings', (SELECT findings FROM release WHERE id = change.row_id)),
  after = json_insert(json_remove(after, '$.file_name', '$.sha256', '$.pages'), '$.note', '',
    '$.known_operation', (SELECT known_operation FROM release WHERE id = change.row_id),
    '$.known_at', (SELECT known_at FROM release WHERE id = change.row_id),
    '$.findings', (SELECT findings FROM release WHERE id = change.row_id))
WHERE table_name = 'release';

-- What every record is called, whatever its noun; a release by the first of its files.
CREATE VIEW record_title AS
SELECT
  r.id, r.uid, r.kind AS noun, r.deleted_at,
  coalesce(CASE r.kind
    WHEN 'source' THEN (SELECT name FROM source WHERE id = r.id)
    WHEN 'document' THEN (SELECT title FROM document WHERE id = r.id)
    WHEN 'passage' THEN (SELECT exact FROM passage WHERE id = r.id)
    WHEN 'code' THEN (SELECT name FROM code WHERE id = r.id)
    WHEN 'actor' THEN (SELECT name FROM actor_name WHERE actor_id = r.id AND seq = 0)
    WHEN 'statement' THEN (SELECT words FROM statement WHERE id = r.id)
    WHEN 'claim' THEN (SELECT text FROM claim WHERE id = r.id)
    WHEN 'evidence' THEN (SELECT p.exact FROM evidence e JOIN passage p ON p.id = e.passage_id WHERE e.id = r.id)
    WHEN 'origin' THEN (SELECT relation FROM origin WHERE id = r.id)
    WHEN 'briefing' THEN (SELECT title FROM briefing WHERE id = r.id)
    WHEN 'release' THEN (SELECT file_name FROM release_file WHERE release_id = r.id ORDER BY id LIMIT 1)
    WHEN 'coalition' THEN (SELECT name FROM coalition WHERE id = r.id)
    WHEN 'membership' THEN (
      SELECT n.name || ' – ' || coalesce(c.short_name, c.name)
      FROM membership m JOIN coalition c ON c.id = m.coalition_id
      JOIN actor_name n ON n.actor_id = m.actor_id AND n.seq = 0 WHERE m.id = r.id)
    WHEN 'effort' THEN (SELECT name FROM effort WHERE id = r.id)
    WHEN 'agreement' THEN (SELECT title FROM agreement WHERE id = r.id)
    WHEN 'signatory' THEN (
      SELECT n.name || ' – ' || a.title
      FROM signatory s JOIN agreement a ON a.id = s.agreement_id
      JOIN actor_name n ON n.actor_id = s.actor_id AND n.seq = 0 WHERE s.id = r.id)
    WHEN 'event' THEN (SELECT name FROM event WHERE id = r.id)
    WHEN 'participant' THEN (
      SELECT n.name || ' – ' || v.name
      FROM participant p JOIN event v ON v.id = p.event_id
      JOIN actor_name n ON n.actor_id = p.actor_id AND n.seq = 0 WHERE p.id = r.id)
    WHEN 'role' THEN (
      SELECT n.name || ' – ' || o.title
      FROM role o JOIN actor_name n ON n.actor_id = o.actor_id AND n.seq = 0 WHERE o.id = r.id)
    WHEN 'programme' THEN (SELECT name FROM programme WHERE id = r.id)
    WHEN 'flow' THEN (
      SELECT concat_ws(' – ', n.name, coalesce(f.amount || coalesce(' ' || f.currency, ''), f.item), g.name, f.date)
      FROM flow f LEFT JOIN actor_name n ON n.actor_id = f.donor_id AND n.seq = 0
      LEFT JOIN programme g ON g.id = f.programme_id WHERE f.id = r.id)
    WHEN 'mapping' THEN (SELECT name FROM mapping WHERE id = r.id)
    WHEN 'rate_set' THEN (SELECT name FROM rate_set WHERE id = r.id)
    WHEN 'saved_view' THEN (SELECT name FROM saved_view WHERE id = r.id)
    WHEN 'contradiction' THEN (SELECT reason FROM contradiction WHERE id = r.id)
  END, '') AS title,
  coalesce(CASE r.kind
    WHEN 'source' THEN (SELECT kind FROM source WHERE id = r.id)
    WHEN 'document' THEN (SELECT s.name FROM document d JOIN source s ON s.id = d.source_id WHERE d.id = r.id)
    WHEN 'passage' THEN (SELECT d.title FROM passage p JOIN document d ON d.id = p.document_id WHERE p.id = r.id)
    WHEN 'actor' THEN (SELECT kind FROM actor WHERE id = r.id)
    WHEN 'statement' THEN (
      SELECT n.name FROM statement s JOIN actor_name n ON n.actor_id = s.speaker_id AND n.seq = 0 WHERE s.id = r.id)
    WHEN 'claim' THEN (SELECT kind FROM claim WHERE id = r.id)
    WHEN 'evidence' THEN (SELECT stance FROM evidence WHERE id = r.id)
    WHEN 'briefing' THEN (SELECT reference FROM briefing WHERE id = r.id)
    WHEN 'release' THEN (SELECT released_at FROM release WHERE id = r.id)
    WHEN 'coalition' THEN (SELECT kind FROM coalition WHERE id = r.id)
    WHEN 'membership' THEN (SELECT status FROM membership WHERE id = r.id)
    WHEN 'agreement' THEN (SELECT kind FROM agreement WHERE id = r.id)
    WHEN 'event' THEN (SELECT kind FROM event WHERE id = r.id)
    WHEN 'programme' THEN (SELECT mechanism FROM programme WHERE id = r.id)
    WHEN 'flow' THEN (SELECT stage FROM flow WHERE id = r.id)
    WHEN 'contradiction' THEN (SELECT outcome FROM contradiction WHERE id = r.id)
  END, '') AS detail
FROM record r;

CREATE VIEW origin_now AS
SELECT o.subject_id, json_object(
  'id', o.id, 'uid', r.uid, 'createdAt', r.created_at, 'createdBy', r.created_by, 'updatedAt', r.updated_at, 'tlp', r.tlp,
  'subjectId', o.subject_id, 'relation', o.relation, 'targetId', o.target_id,
  'targetNoun', (SELECT noun FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'targetTitle', (SELECT title FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'note', o.note) AS origin
FROM origin o
CROSS JOIN record r ON r.id = o.id AND r.deleted_at IS NULL;
