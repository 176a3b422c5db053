-- Search: what each record says, as the index knows it; and searches that are kept by name.

INSERT INTO noun (name) VALUES ('saved_search');

CREATE TABLE saved_search (
  id    INTEGER PRIMARY KEY REFERENCES record (id),
  name  TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL                                    -- as it was typed
) STRICT;

-- Two indexes of words: documents are long and few, all else is short and many. Contentless: texts are kept once, in their own tables. The words come in folded and cut (main/domain/search),
-- so that the tokenizer has only to split at spaces. A row is numbered as its record.
CREATE VIRTUAL TABLE document_words USING fts5 (
  title, body, other, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3 4');
CREATE VIRTUAL TABLE record_words USING fts5 (
  title, body, other, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3 4');

-- What filters and counts go by, for each record that is in an index. It repeats what other tables say, and is written as often as they are: no keys but its own.
CREATE TABLE index_entry (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  noun        TEXT NOT NULL,
  document_id INTEGER,                                   -- of a document or a passage
  source_id   INTEGER,                                   -- of its document; of a source: itself
  language    TEXT,                                      -- BCP 47
  first_day   TEXT,                                      -- of its date: the first day that it may mean
  last_day    TEXT,                                      -- the last
  tlp         TEXT
) STRICT;

CREATE INDEX index_entry_by_noun ON index_entry (noun, id);
CREATE INDEX index_entry_by_document ON index_entry (document_id) WHERE document_id IS NOT NULL;

-- Forms that are one word: by the stem in a language (`fr:navir`), or by the key of a name (`name:cmihal`); and each form that there is, by the empty key.
CREATE TABLE word_form (
  key  TEXT NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (key, form)
) STRICT, WITHOUT ROWID;

-- Numbers and codes, each once, by any three signs of it: they are looked for by their middle.
CREATE VIRTUAL TABLE form_parts USING fts5 (form, tokenize = 'trigram', detail = 'none', columnsize = 0);

-- How far the index is built: records above `after` are in it, those up to it are still to come.
CREATE TABLE index_state (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  rules INTEGER NOT NULL,                                -- the version of the rules by which words are cut
  after INTEGER NOT NULL
) STRICT;

INSERT INTO index_state (id, rules, after) VALUES (1, 0, 0);

-- Larger pieces are written less often: bytes of words that wait in memory until the operation ends.
INSERT INTO document_words (document_words, rank) VALUES ('hashsize', 16777216);
INSERT INTO record_words (record_words, rank) VALUES ('hashsize', 16777216);

DROP VIEW record_title;

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
    WHEN 'saved_search' THEN (SELECT name FROM saved_search WHERE id = r.id)
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
    WHEN 'saved_search' THEN (SELECT query FROM saved_search WHERE id = r.id)
  END, '') AS detail
FROM record r;
