-- One dossier: documents, the passages marked in them, and what rests on those passages.
-- Offsets are UTF-16 code units of the canonical text, and are only ever computed outside SQL (it counts code points).
-- Times are ISO 8601 in UTC; dates are EDTF.

CREATE TABLE dossier (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uid        TEXT NOT NULL UNIQUE,                       -- UUIDv7
  title      TEXT NOT NULL CHECK (title <> ''),
  language   TEXT NOT NULL CHECK (language IN ('fr', 'en')), -- of its new briefings
  created_at TEXT NOT NULL
) STRICT;

-- Every noun that has a table of its own below `record`.
CREATE TABLE noun (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO noun (name) VALUES
  ('source'), ('document'), ('passage'), ('code'), ('actor'), ('statement'),
  ('claim'), ('evidence'), ('origin'), ('briefing'), ('release');

-- The parent of every noun's own table: one id space, so that evidence, history and citations point at any of them.
CREATE TABLE record (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,          -- never given twice
  uid        TEXT NOT NULL UNIQUE,                       -- UUIDv7: the id that leaves the file
  kind       TEXT NOT NULL REFERENCES noun (name),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,                              -- the analyst's name
  updated_at TEXT NOT NULL,
  deleted_at TEXT,                                       -- null: it is there
  tlp        TEXT CHECK (tlp IN ('clear', 'green', 'amber', 'amber+strict', 'red')) -- TLP 2.0; null: not marked
) STRICT;
CREATE INDEX record_by_kind ON record (kind, id) WHERE deleted_at IS NULL;

CREATE TABLE source (
  id   INTEGER PRIMARY KEY REFERENCES record (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN
    ('outlet', 'agency', 'government', 'organisation', 'channel', 'person', 'think-tank', 'other')),
  url  TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX source_by_name ON source (name);

-- The reliability letter of a source is a history: the latest row counts.
CREATE TABLE source_grade (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id   INTEGER NOT NULL REFERENCES source (id),
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')), -- AJP-2.1; F: cannot be judged
  reason      TEXT NOT NULL DEFAULT '',
  graded_on   TEXT NOT NULL,                             -- EDTF
  graded_by   TEXT NOT NULL
) STRICT;
CREATE INDEX source_grade_by_source ON source_grade (source_id, id);

-- The bytes that came in. Immutable, named by their hash.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;

-- A canonical text: NFC, `\n`. Immutable; its blocks and marks are read with it.
CREATE TABLE text_body (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the text in UTF-8
  characters INTEGER NOT NULL,                           -- UTF-16 code units
  text       TEXT NOT NULL
) STRICT;

CREATE TABLE block (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,                          -- reading order
  kind        TEXT NOT NULL CHECK (kind IN
    ('heading', 'paragraph', 'quotation', 'list-item', 'table-row', 'preformatted')),
  level       INTEGER NOT NULL,                          -- of a heading or a list
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 >= start_utf16),
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('strong', 'emphasis', 'code', 'link')),
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
  href        TEXT,                                      -- of a link: shown, never followed by itself
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  source_id  INTEGER REFERENCES source (id),
  original   TEXT NOT NULL REFERENCES original (sha256),
  text_id    INTEGER NOT NULL REFERENCES text_body (id),
  title      TEXT NOT NULL CHECK (title <> ''),
  byline     TEXT,
  url        TEXT,
  media_type TEXT NOT NULL,
  file_name  TEXT NOT NULL,
  encoding   TEXT NOT NULL,                              -- as the importer read it
  language   TEXT,                                       -- BCP 47
  published  TEXT,                                       -- EDTF
  accessed   TEXT,                                       -- EDTF
  notices    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notices)) -- what the importer noticed
) STRICT;
CREATE INDEX document_by_source ON document (source_id);
CREATE INDEX document_by_original ON document (original);

-- A stretch of a document's text. The words and their context are kept: an anchor is never moved in silence.
CREATE TABLE passage (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  document_id INTEGER NOT NULL REFERENCES document (id),
  start_utf16 INTEGER NOT NULL CHECK (start_utf16 >= 0),
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
  exact       TEXT NOT NULL,
  prefix      TEXT NOT NULL,
  suffix      TEXT NOT NULL,
  state       TEXT NOT NULL DEFAULT 'exact' CHECK (state IN ('exact', 'moved', 'doubtful', 'lost')),
  note        TEXT NOT NULL DEFAULT '',
  colour      TEXT NOT NULL DEFAULT 'yellow' CHECK (colour IN ('yellow', 'green', 'blue', 'red', 'violet', 'grey'))
) STRICT;
CREATE INDEX passage_by_place ON passage (document_id, start_utf16, end_utf16);

-- A tag, in a tree.
CREATE TABLE code (
  id        INTEGER PRIMARY KEY REFERENCES record (id),
  parent_id INTEGER REFERENCES code (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  colour    TEXT NOT NULL DEFAULT 'grey' CHECK (colour IN ('yellow', 'green', 'blue', 'red', 'violet', 'grey'))
) STRICT;
CREATE INDEX code_by_parent ON code (parent_id);
CREATE INDEX code_by_name ON code (name);

CREATE TABLE passage_code (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_id INTEGER NOT NULL REFERENCES passage (id),
  code_id    INTEGER NOT NULL REFERENCES code (id),
  UNIQUE (passage_id, code_id)
) STRICT;
CREATE INDEX passage_code_by_code ON passage_code (code_id);

CREATE TABLE actor (
  id   INTEGER PRIMARY KEY REFERENCES record (id),
  kind TEXT NOT NULL CHECK (kind IN ('state', 'organisation', 'person')),
  iso  TEXT CHECK (length(iso) = 2),                     -- ISO 3166-1 alpha-2, of a state
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- The first name is the one that is shown.
CREATE TABLE actor_name (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  seq      INTEGER NOT NULL,
  name     TEXT NOT NULL CHECK (name <> ''),
  language TEXT,                                         -- BCP 47
  script   TEXT CHECK (length(script) = 4),              -- ISO 15924
  UNIQUE (actor_id, seq)
) STRICT;
CREATE INDEX actor_name_by_name ON actor_name (name);

-- A speech act.
CREATE TABLE statement (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  speaker_id INTEGER REFERENCES actor (id),
  role       TEXT,                                       -- of the speaker, at that time
  said       TEXT,                                       -- EDTF
  said_day   TEXT,                                       -- the first day that `said` may mean, for sorting only
  channel    TEXT,
  audience   TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('announcement', 'pledge', 'denial', 'request', 'position', 'other')),
  words      TEXT NOT NULL CHECK (words <> ''),
  language   TEXT                                        -- BCP 47, of the words
) STRICT;
CREATE INDEX statement_by_speaker ON statement (speaker_id);
CREATE INDEX statement_by_day ON statement (said_day);

-- An atomic assertion.
CREATE TABLE claim (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  text       TEXT NOT NULL CHECK (text <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('fact', 'statement', 'assumption', 'judgement', 'gap')),
  likelihood TEXT CHECK (likelihood IN                   -- ICD 203
    ('almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain')),
  confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')), -- ICD 203
  note       TEXT NOT NULL DEFAULT ''
) STRICT;

-- A record <- passage link. The digit grades what this passage says (AJP-2.1; 6: cannot be judged).
CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  record_id   INTEGER NOT NULL REFERENCES record (id),
  passage_id  INTEGER NOT NULL REFERENCES passage (id),
  stance      TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX evidence_by_record ON evidence (record_id);
CREATE INDEX evidence_by_passage ON evidence (passage_id);

-- Where a passage or a document comes from.
CREATE TABLE origin (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  subject_id INTEGER NOT NULL REFERENCES record (id),
  relation   TEXT NOT NULL CHECK (relation IN
    ('first-hand', 'quotes', 'relays', 'syndicates', 'translates', 'unknown')),
  target_id  INTEGER REFERENCES record (id),             -- a passage, a document or a source; null: not named
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX origin_by_subject ON origin (subject_id);

CREATE TABLE briefing (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  title      TEXT NOT NULL CHECK (title <> ''),
  author     TEXT,
  reference  TEXT,
  recipients TEXT,
  date       TEXT,                                       -- EDTF
  language   TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  body       TEXT NOT NULL CHECK (json_valid(body))      -- ProseMirror JSON; its schema is in the contract
) STRICT;

-- What the body cites, in reading order; rewritten whenever the body is.
CREATE TABLE briefing_citation (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  seq         INTEGER NOT NULL,
  record_id   INTEGER NOT NULL REFERENCES record (id),
  UNIQUE (briefing_id, seq)
) STRICT;
CREATE INDEX briefing_citation_by_record ON briefing_citation (record_id);

-- An export, with the ledger as it stood.
CREATE TABLE release (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  number      INTEGER NOT NULL,                          -- 1, 2, … of this briefing
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64), -- of the file
  pages       INTEGER NOT NULL,
  citations   INTEGER NOT NULL,
  released_at TEXT NOT NULL,
  ledger      TEXT NOT NULL CHECK (json_valid(ledger)),
  UNIQUE (briefing_id, number)
) STRICT;

-- The journal: one row an operation, one row a changed row. Written by temporary triggers, so that no command can forget.
CREATE TABLE operation (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,                               -- the command, such as `claim.create`
  kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  at        TEXT NOT NULL,
  until     TEXT NOT NULL,                               -- of a stretch of typing: when it ended
  by        TEXT NOT NULL,                               -- the analyst's name
  target_id INTEGER REFERENCES operation (id),           -- what an undo takes back, what a redo does again
  undone_by INTEGER REFERENCES operation (id),           -- null: it stands
  stretch   TEXT,                                        -- typing with the same key soon after joins this operation
  undoable  INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1))
) STRICT;
CREATE INDEX operation_to_undo ON operation (id) WHERE kind = 'do' AND undoable = 1 AND undone_by IS NULL;
CREATE INDEX operation_to_redo ON operation (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE change (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id INTEGER NOT NULL REFERENCES operation (id),
  table_name   TEXT NOT NULL,
  row_id       INTEGER NOT NULL,
  record_id    INTEGER,                                  -- whose history it belongs to; null: the dossier's own
  noun         TEXT,
  before       TEXT CHECK (json_valid(before)),          -- null: the row was not there
  after        TEXT CHECK (json_valid(after))            -- null: it is not there any more
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id);
CREATE INDEX change_by_record ON change (record_id, operation_id);

-- How any record is called, in lists, pickers and the journal.
CREATE VIEW record_title AS
SELECT
  r.id, r.uid, r.kind AS noun, r.deleted_at,
  coalesce(
    s.name, d.title, p.exact, k.name, a_name.name, st.words, c.text,
    e_passage.exact, o.relation, b.title, rl.file_name, ''
  ) AS title,
  coalesce(
    CASE r.kind
      WHEN 'source' THEN s.kind
      WHEN 'document' THEN d_source.name
      WHEN 'passage' THEN p_document.title
      WHEN 'actor' THEN a.kind
      WHEN 'statement' THEN st_name.name
      WHEN 'claim' THEN c.kind
      WHEN 'evidence' THEN e.stance
      WHEN 'briefing' THEN b.reference
      WHEN 'release' THEN rl.released_at
    END, '') AS detail
FROM record r
LEFT JOIN source s ON s.id = r.id
LEFT JOIN document d ON d.id = r.id
LEFT JOIN source d_source ON d_source.id = d.source_id
LEFT JOIN passage p ON p.id = r.id
LEFT JOIN document p_document ON p_document.id = p.document_id
LEFT JOIN code k ON k.id = r.id
LEFT JOIN actor a ON a.id = r.id
LEFT JOIN actor_name a_name ON a_name.actor_id = a.id AND a_name.seq = 0
LEFT JOIN statement st ON st.id = r.id
LEFT JOIN actor_name st_name ON st_name.actor_id = st.speaker_id AND st_name.seq = 0
LEFT JOIN claim c ON c.id = r.id
LEFT JOIN evidence e ON e.id = r.id
LEFT JOIN passage e_passage ON e_passage.id = e.passage_id
LEFT JOIN origin o ON o.id = r.id
LEFT JOIN briefing b ON b.id = r.id
LEFT JOIN release rl ON rl.id = r.id;

-- The letter that a source carries now.
CREATE VIEW source_letter AS
SELECT source_id, reliability
FROM source_grade g
WHERE id = (SELECT max(id) FROM source_grade WHERE source_id = g.source_id);

-- Where each passage or document is recorded to come from, as a JSON row of the contract.
CREATE VIEW origin_now AS
SELECT o.subject_id, json_object(
  'id', o.id, 'uid', r.uid, 'createdAt', r.created_at, 'createdBy', r.created_by, 'updatedAt', r.updated_at, 'tlp', r.tlp,
  'subjectId', o.subject_id, 'relation', o.relation, 'targetId', o.target_id,
  'targetNoun', (SELECT noun FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'targetTitle', (SELECT title FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'note', o.note) AS origin
FROM origin o
CROSS JOIN record r ON r.id = o.id AND r.deleted_at IS NULL; -- in this order: by subject, then its record
