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
