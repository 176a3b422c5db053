-- Whom a briefing is for: how grave what the linter finds is.
ALTER TABLE briefing ADD COLUMN profile TEXT NOT NULL DEFAULT 'ministry'
  CHECK (profile IN ('ministry', 'newsroom', 'think-tank'));
UPDATE change SET before = json_insert(before, '$.profile', 'ministry'), after = json_insert(after, '$.profile', 'ministry')
WHERE table_name = 'briefing';

-- What the author decided of a sentence: by its words, since a sentence has no other name. Other words are another sentence.
CREATE TABLE sentence_kind (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  words       TEXT NOT NULL CHECK (words <> ''),         -- single spaces, NFC
  kind        TEXT NOT NULL CHECK (kind IN ('fact', 'statement', 'assumption', 'judgement', 'gap')),
  UNIQUE (briefing_id, words)
) STRICT;

-- What the author lets stand, and why: it stays in the ledger.
CREATE TABLE lint_waiver (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  rule        TEXT NOT NULL,
  words       TEXT NOT NULL CHECK (words <> ''),         -- of the sentence: single spaces, NFC
  reason      TEXT NOT NULL CHECK (reason <> ''),
  waived_by   TEXT NOT NULL,
  UNIQUE (briefing_id, rule, words)
) STRICT;
