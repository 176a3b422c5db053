-- Blocks also hold footnotes, marks the references to them: what a block or a mark can be is widened.
ALTER TABLE block RENAME TO block_before;
CREATE TABLE block (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,                          -- reading order
  kind        TEXT NOT NULL CHECK (kind IN
    ('heading', 'paragraph', 'quotation', 'list-item', 'table-row', 'preformatted', 'footnote')),
  level       INTEGER NOT NULL,                          -- of a heading or a list; the number of a footnote
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 >= start_utf16),
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO block SELECT text_id, seq, kind, level, start_utf16, end_utf16 FROM block_before;
DROP TABLE block_before;

ALTER TABLE mark RENAME TO mark_before;
CREATE TABLE mark (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('strong', 'emphasis', 'code', 'link', 'note-reference')),
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
  href        TEXT,                                      -- of a link: shown, never followed; of a reference: the note's number
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO mark SELECT text_id, seq, kind, start_utf16, end_utf16, href FROM mark_before;
DROP TABLE mark_before;

-- What is known of a document, and where each thing that is known of it was found.
ALTER TABLE document ADD COLUMN publisher TEXT;
-- JSON: {field: {"value": …, "where": …}} as the importer found it; a field that says something else now was entered by hand.
ALTER TABLE document ADD COLUMN found TEXT CHECK (json_valid(found));
-- What finds the document again in a later file: `telegram:channel123/89`, `mid:…`.
ALTER TABLE document ADD COLUMN series_key TEXT;
-- The mail that it was attached to.
ALTER TABLE document ADD COLUMN parent_id INTEGER REFERENCES document (id);
-- The version before it.
ALTER TABLE document ADD COLUMN revises_id INTEGER REFERENCES document (id);
-- Of a message: the day on which a later export of its chat came in that no longer has it.
ALTER TABLE document ADD COLUMN gone TEXT;
-- Of a message: the `series_key` of the one that it answers, in the dossier or not.
ALTER TABLE document ADD COLUMN replies_to TEXT;
-- When it was published, in UTC, where the file tells the time of the day.
ALTER TABLE document ADD COLUMN published_at TEXT;
-- When whoever published it last changed its words, in UTC; null: never, as far as the file tells.
ALTER TABLE document ADD COLUMN edited TEXT;
CREATE INDEX document_by_series ON document (series_key) WHERE series_key IS NOT NULL;
CREATE INDEX document_by_answer ON document (replies_to) WHERE replies_to IS NOT NULL;
CREATE INDEX document_by_url ON document (url) WHERE url IS NOT NULL;
CREATE INDEX document_by_parent ON document (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX document_by_revises ON document (revises_id) WHERE revises_id IS NOT NULL;

UPDATE change SET
  before = json_insert(before, '$.publisher', NULL, '$.found', NULL, '$.series_key', NULL, '$.parent_id', NULL, '$.revises_id', NULL, '$.gone', NULL, '$.replies_to', NULL, '$.published_at', NULL, '$.edited', NULL),
  after = json_insert(after, '$.publisher', NULL, '$.found', NULL, '$.series_key', NULL, '$.parent_id', NULL, '$.revises_id', NULL, '$.gone', NULL, '$.replies_to', NULL, '$.published_at', NULL, '$.edited', NULL)
WHERE table_name = 'document';

-- The pages of a text, as they lie on paper.
CREATE TABLE page (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,                          -- 0, 1, … in the file's order
  label       TEXT NOT NULL,                             -- as the file numbers it: “iv”, “12”
  width       REAL NOT NULL CHECK (width > 0),           -- points, as shown
  height      REAL NOT NULL CHECK (height > 0),
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
  runs        BLOB NOT NULL,                             -- float32: start, end, x, y, width, height, angle of each run of words
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;

-- A passage on a page without words: [page, x, y, width, height], points from the top left of the page as shown.
ALTER TABLE passage ADD COLUMN area TEXT CHECK (json_valid(area));
UPDATE change SET before = json_insert(before, '$.area', NULL), after = json_insert(after, '$.area', NULL)
WHERE table_name = 'passage';

-- Where a passage stands in a later version of its document. The passage itself stays with the version that it was taken from.
CREATE TABLE anchor (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_id  INTEGER NOT NULL REFERENCES passage (id),
  document_id INTEGER NOT NULL REFERENCES document (id), -- the later version
  state       TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'doubtful', 'lost')),
  start_utf16 INTEGER CHECK (start_utf16 >= 0),          -- null: it stands nowhere
  end_utf16   INTEGER CHECK (end_utf16 > start_utf16),
  score       REAL NOT NULL CHECK (score BETWEEN 0 AND 1), -- how much of the words is the same
  settled_by  TEXT,                                      -- the analyst who decided; null: the program placed it
  UNIQUE (passage_id, document_id),
  CHECK ((start_utf16 IS NULL) = (end_utf16 IS NULL)),
  CHECK (state NOT IN ('exact', 'moved') OR start_utf16 IS NOT NULL)
) STRICT;
CREATE INDEX anchor_by_document ON anchor (document_id, state);

-- The shingles of a text in brief (MinHash), so that copies are found without comparing all with all.
CREATE TABLE text_signature (
  text_id  INTEGER PRIMARY KEY REFERENCES text_body (id),
  shingles INTEGER NOT NULL,                             -- how many different ones
  minima   BLOB NOT NULL                                 -- uint32, little-endian
) STRICT;
-- A band of the signature: texts that share one may be copies.
CREATE TABLE signature_band (
  band    INTEGER NOT NULL,
  hash    INTEGER NOT NULL,
  text_id INTEGER NOT NULL REFERENCES text_body (id),
  PRIMARY KEY (band, hash, text_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_by_text ON document (text_id);

-- Two documents that share most of their words, and that the analyst says are no copies.
CREATE TABLE copy_dismissed (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  later_id INTEGER NOT NULL REFERENCES document (id),
  earlier_id INTEGER NOT NULL REFERENCES document (id),
  UNIQUE (later_id, earlier_id)
) STRICT;

-- Words that mean nothing of the kind in this document: they are not suggested there again.
CREATE TABLE suggestion_dismissed (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  kind        TEXT NOT NULL CHECK (kind IN ('actor', 'country', 'organisation', 'date', 'amount', 'speech')),
  words       TEXT NOT NULL,                             -- as they stand in the canonical text
  UNIQUE (document_id, kind, words)
) STRICT;
