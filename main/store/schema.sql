CREATE TABLE actor (
  id   INTEGER PRIMARY KEY REFERENCES record (id),
  kind TEXT NOT NULL CHECK (kind IN ('state', 'organisation', 'person')),
  iso  TEXT CHECK (length(iso) = 2),                     -- ISO 3166-1 alpha-2, of a state
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE actor_merge (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  kept_id INTEGER NOT NULL REFERENCES actor (id),
  gone_id INTEGER NOT NULL REFERENCES actor (id) CHECK (gone_id <> kept_id),
  reason  TEXT NOT NULL DEFAULT '',
  undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE actor_moved (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  merge_id   INTEGER NOT NULL REFERENCES actor_merge (id),
  kept_id    INTEGER NOT NULL REFERENCES actor (id),
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  row_id     INTEGER NOT NULL,
  before     TEXT CHECK (json_valid(before))             -- of a row that the merge took out, or of what it changed besides
) STRICT;

CREATE TABLE actor_name (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  seq      INTEGER NOT NULL,
  name     TEXT NOT NULL CHECK (name <> ''),
  language TEXT,                                         -- BCP 47
  script   TEXT CHECK (length(script) = 4),              -- ISO 15924
  UNIQUE (actor_id, seq)
) STRICT;

CREATE TABLE agreement (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  title        TEXT NOT NULL CHECK (title <> ''),
  kind         TEXT NOT NULL DEFAULT 'memorandum' CHECK (kind IN
    ('memorandum', 'agreement', 'security-agreement', 'letter-of-intent', 'joint-declaration', 'treaty', 'other')),
  coalition_id INTEGER REFERENCES coalition (id),
  signed       TEXT,                                     -- EDTF
  signed_day   TEXT,
  place        TEXT,
  from_date    TEXT,                                     -- EDTF: in force
  from_day     TEXT,
  to_date      TEXT,                                     -- EDTF
  to_day       TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

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

CREATE TABLE briefing (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  title      TEXT NOT NULL CHECK (title <> ''),
  author     TEXT,
  reference  TEXT,
  recipients TEXT,
  date       TEXT,                                       -- EDTF
  language   TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  body       TEXT NOT NULL CHECK (json_valid(body))      -- ProseMirror JSON; its schema is in the contract
, profile TEXT NOT NULL DEFAULT 'ministry'
  CHECK (profile IN ('ministry', 'newsroom', 'think-tank')), template TEXT NOT NULL DEFAULT 'briefing' CHECK (template <> ''), own_profile TEXT REFERENCES lint_profile (name) DEFERRABLE INITIALLY DEFERRED, summary TEXT CHECK (summary <> ''), summary_basis TEXT CHECK ((summary IS NULL) = (summary_basis IS NULL))) STRICT;

CREATE TABLE briefing_citation (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  seq         INTEGER NOT NULL,
  record_id   INTEGER NOT NULL REFERENCES record (id),
  UNIQUE (briefing_id, seq)
) STRICT;

CREATE TABLE cell_origin (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  record_id   INTEGER NOT NULL REFERENCES record (id),
  field       TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document (id),
  sheet       TEXT NOT NULL,
  cell        TEXT NOT NULL,                             -- such as `B12`
  start_utf16 INTEGER NOT NULL,                          -- in the document's canonical text
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 >= start_utf16),
  reported    TEXT NOT NULL,                             -- the words of the table
  UNIQUE (record_id, field)
) STRICT;

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

CREATE TABLE "claim" (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  text        TEXT NOT NULL CHECK (text <> ''),
  kind        TEXT NOT NULL CHECK (kind IN ('fact', 'statement', 'assumption', 'judgement', 'gap')),
  likelihood  TEXT CHECK (likelihood IN (
    'almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain', -- ICD 203
    'remote-chance', 'highly-unlikely', 'realistic-possibility', 'highly-likely')), -- with the words they share: PHIA
  confidence  TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  note        TEXT NOT NULL DEFAULT '',
  yardstick   TEXT NOT NULL DEFAULT 'icd-203' CHECK (yardstick IN ('icd-203', 'phia')), -- whose words the likelihood is in
  subject_id  INTEGER REFERENCES record (id),
  predicate   TEXT,
  negated     INTEGER NOT NULL DEFAULT 0 CHECK (negated IN (0, 1)),
  object_id   INTEGER REFERENCES record (id),
  value       TEXT,                                      -- as it was said: a number, an amount, a date, words
  value_kind  TEXT CHECK (value_kind IN ('number', 'amount', 'date', 'text')),
  value_milli INTEGER,                                   -- of a number or an amount
  value_unit  TEXT,                                      -- ISO 4217, or the unit counted
  value_rough INTEGER CHECK (value_rough IN (0, 1)),     -- said to be approximate or uncertain
  value_key   TEXT,                                      -- of words: folded
  value_day   TEXT,                                      -- of a date: the first day that it may mean
  value_last_day TEXT,                                   -- the last
  from_date   TEXT,                                      -- EDTF: when it was true
  from_day    TEXT,
  to_date     TEXT,                                      -- EDTF
  to_day      TEXT
) STRICT;

CREATE TABLE coalition (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  short_name   TEXT,
  kind         TEXT NOT NULL DEFAULT 'coalition' CHECK (kind IN
    ('alliance', 'coalition', 'expeditionary-force', 'capability-coalition', 'format', 'fund', 'other')),
  framework_id INTEGER REFERENCES actor (id),            -- the framework nation, or who leads it
  from_date    TEXT,                                     -- EDTF
  from_day     TEXT,
  to_date      TEXT,                                     -- EDTF
  to_day       TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE code (
  id        INTEGER PRIMARY KEY REFERENCES record (id),
  parent_id INTEGER REFERENCES code (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  colour    TEXT NOT NULL DEFAULT 'grey' CHECK (colour IN ('yellow', 'green', 'blue', 'red', 'violet', 'grey'))
) STRICT;

CREATE TABLE contradiction (
  id       INTEGER PRIMARY KEY REFERENCES record (id),
  kind     TEXT NOT NULL CHECK (kind IN ('value', 'polarity', 'statement', 'status', 'double-announcement')),
  one_id   INTEGER NOT NULL REFERENCES record (id),
  other_id INTEGER NOT NULL REFERENCES record (id) CHECK (other_id > one_id),
  outcome  TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN
    ('open', 'different-basis', 'superseded', 'one-side-wrong', 'same-money')),
  wrong_id INTEGER REFERENCES record (id),               -- of 'one-side-wrong' and 'superseded': which side
  reason   TEXT NOT NULL DEFAULT '',
  UNIQUE (one_id, other_id, kind)
) STRICT;

CREATE TABLE copy_dismissed (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  later_id INTEGER NOT NULL REFERENCES document (id),
  earlier_id INTEGER NOT NULL REFERENCES document (id),
  UNIQUE (later_id, earlier_id)
) STRICT;

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
, publisher TEXT, found TEXT CHECK (json_valid(found)), series_key TEXT, parent_id INTEGER REFERENCES document (id), revises_id INTEGER REFERENCES document (id), gone TEXT, replies_to TEXT, published_at TEXT, edited TEXT) STRICT;

CREATE VIRTUAL TABLE document_words USING fts5 (
  title, body, other, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3 4');

CREATE TABLE 'document_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'document_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'document_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'document_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE dossier (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uid        TEXT NOT NULL UNIQUE,                       -- UUIDv7
  title      TEXT NOT NULL CHECK (title <> ''),
  language   TEXT NOT NULL CHECK (language IN ('fr', 'en')), -- of its new briefings
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE effort (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  coalition_id INTEGER NOT NULL REFERENCES coalition (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  kind         TEXT NOT NULL DEFAULT 'line-of-effort' CHECK (kind IN ('line-of-effort', 'capability')),
  domain       TEXT NOT NULL DEFAULT 'other' CHECK (domain IN
    ('hybrid-threats', 'air-defence', 'drones', 'critical-infrastructure', 'long-range-strike', 'maritime', 'artillery',
     'armour', 'cyber', 'demining', 'training', 'industry', 'exercises', 'other')),
  lead_id      INTEGER REFERENCES actor (id),
  from_date    TEXT,                                     -- EDTF
  from_day     TEXT,
  to_date      TEXT,                                     -- EDTF
  to_day       TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE event (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  kind         TEXT NOT NULL DEFAULT 'meeting' CHECK (kind IN
    ('summit', 'ministerial', 'meeting', 'joint-exercise', 'conference', 'visit', 'deployment', 'other')),
  coalition_id INTEGER REFERENCES coalition (id),
  place        TEXT,
  from_date    TEXT,                                     -- EDTF
  from_day     TEXT,
  to_date      TEXT,                                     -- EDTF
  to_day       TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  record_id   INTEGER NOT NULL REFERENCES record (id),
  passage_id  INTEGER NOT NULL REFERENCES passage (id),
  stance      TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  note        TEXT NOT NULL DEFAULT ''
, field TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE flow (
  id                 INTEGER PRIMARY KEY REFERENCES record (id),
  programme_id       INTEGER REFERENCES programme (id),
  donor_id           INTEGER REFERENCES actor (id),
  recipient_id       INTEGER REFERENCES actor (id),
  stage              TEXT NOT NULL CHECK (stage IN
    ('pledge', 'commitment', 'allocation', 'disbursement', 'delivery')),
  kind               TEXT NOT NULL DEFAULT 'money' CHECK (kind IN ('money', 'kit')),
  amount             TEXT,                               -- as reported
  amount_milli       INTEGER,                            -- thousandths of the major unit; of a range its lower end
  amount_upper_milli INTEGER CHECK (amount_upper_milli >= amount_milli),
  amount_certainty   TEXT CHECK (amount_certainty IN
    ('reported', 'approximate', 'uncertain', 'at-least', 'at-most', 'unknown')), -- uncertain: SIPRI's brackets
  currency           TEXT CHECK (length(currency) = 3),  -- ISO 4217
  date               TEXT,                               -- EDTF
  date_day           TEXT,                               -- the first day that it may mean
  date_last_day      TEXT,                               -- the last
  basis              TEXT NOT NULL DEFAULT 'nominal' CHECK (basis IN
    ('nominal', 'constant', 'market-value', 'book-value', 'replacement-cost')), -- of the price
  item               TEXT,                               -- of kit
  quantity           REAL,
  quantity_certainty TEXT CHECK (quantity_certainty IN
    ('reported', 'approximate', 'uncertain', 'at-least', 'at-most', 'unknown')),
  unit               TEXT,                               -- of the quantity
  iati_type          INTEGER CHECK (iati_type BETWEEN 1 AND 13), -- IATI transaction type
  finance_type       TEXT,                               -- OECD DAC codes, as IATI gives them
  flow_type          TEXT,
  aid_type           TEXT,
  follows_id         INTEGER REFERENCES flow (id),       -- the step before: what this pays or delivers
  same_as_id         INTEGER REFERENCES flow (id),       -- the same money, announced before
  reference          TEXT,                               -- of others
  note               TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE VIRTUAL TABLE form_parts USING fts5 (form, tokenize = 'trigram', detail = 'none', columnsize = 0);

CREATE TABLE 'form_parts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'form_parts_content'(id INTEGER PRIMARY KEY, c0);

CREATE TABLE 'form_parts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'form_parts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE index_state (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  rules INTEGER NOT NULL,                                -- the version of the rules by which words are cut
  after INTEGER NOT NULL
) STRICT;

CREATE TABLE lint_profile (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
  based_on     TEXT NOT NULL CHECK (based_on IN ('ministry', 'newsroom', 'think-tank')),
  severities   TEXT NOT NULL CHECK (json_valid(severities)), -- by rule: 'error', 'warning', 'note' or 'off'; a rule that is not named is as in what it is based on
  oldest       INTEGER NOT NULL CHECK (oldest > 0),          -- days that the newest source of a sentence may be old
  figures_from INTEGER NOT NULL CHECK (figures_from >= 0)    -- units of its currency from which a sum tells its stage and its date; 0: every sum
) STRICT;

CREATE TABLE lint_waiver (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  rule        TEXT NOT NULL,
  words       TEXT NOT NULL CHECK (words <> ''),         -- of the sentence: single spaces, NFC
  reason      TEXT NOT NULL CHECK (reason <> ''),
  waived_by   TEXT NOT NULL,
  UNIQUE (briefing_id, rule, words)
) STRICT;

CREATE TABLE live_part (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id), -- for which it was made; a pasted text may hold it too
  part        TEXT NOT NULL CHECK (part IN ('register', 'timeline', 'aid', 'matrix')),
  settings    TEXT NOT NULL CHECK (json_valid(settings)),
  as_of       TEXT NOT NULL,                             -- ISO 8601 in UTC: when its data was read
  content     TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE mapped_row (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  mapping_id INTEGER NOT NULL REFERENCES mapping (id),
  key        TEXT NOT NULL,
  record_id  INTEGER NOT NULL REFERENCES record (id),
  UNIQUE (mapping_id, key)
) STRICT;

CREATE TABLE mapping (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  name       TEXT NOT NULL CHECK (name <> ''),
  register   TEXT NOT NULL,                              -- a noun
  definition TEXT NOT NULL CHECK (json_valid(definition)) -- its schema is in the contract
) STRICT;

CREATE TABLE mark (
  text_id     INTEGER NOT NULL REFERENCES text_body (id),
  seq         INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('strong', 'emphasis', 'code', 'link', 'note-reference')),
  start_utf16 INTEGER NOT NULL,
  end_utf16   INTEGER NOT NULL CHECK (end_utf16 > start_utf16),
  href        TEXT,                                      -- of a link: shown, never followed; of a reference: the note's number
  PRIMARY KEY (text_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  coalition_id INTEGER NOT NULL REFERENCES coalition (id),
  actor_id     INTEGER NOT NULL REFERENCES actor (id),
  status       TEXT NOT NULL DEFAULT 'participating-nation' CHECK (status IN
    ('framework-nation', 'participating-nation', 'member', 'enhanced-partner', 'partner', 'observer', 'contributor',
     'applicant', 'invited', 'suspended', 'withdrawn', 'not-member')),
  role         TEXT,                                     -- what the actor does in it
  from_date    TEXT,                                     -- EDTF
  from_day     TEXT,
  to_date      TEXT,                                     -- EDTF
  to_day       TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE noun (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

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

CREATE TABLE origin (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  subject_id INTEGER NOT NULL REFERENCES record (id),
  relation   TEXT NOT NULL CHECK (relation IN
    ('first-hand', 'quotes', 'relays', 'syndicates', 'translates', 'unknown')),
  target_id  INTEGER REFERENCES record (id),             -- a passage, a document or a source; null: not named
  note       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;

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

CREATE TABLE participant (
  id       INTEGER PRIMARY KEY REFERENCES record (id),
  event_id INTEGER NOT NULL REFERENCES event (id),
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  part     TEXT NOT NULL DEFAULT 'participant' CHECK (part IN
    ('host', 'chair', 'participant', 'observer', 'invited', 'absent')),
  note     TEXT NOT NULL DEFAULT ''
) STRICT;

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
, area TEXT CHECK (json_valid(area))) STRICT;

CREATE TABLE passage_code (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_id INTEGER NOT NULL REFERENCES passage (id),
  code_id    INTEGER NOT NULL REFERENCES code (id),
  UNIQUE (passage_id, code_id)
) STRICT;

CREATE TABLE programme (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  name       TEXT NOT NULL CHECK (name <> ''),
  mechanism  TEXT NOT NULL DEFAULT 'bilateral' CHECK (mechanism IN
    ('bilateral', 'pooled-fund', 'procurement', 'loan', 'budget-support', 'capability-coalition', 'training', 'other')),
  lead_id    INTEGER REFERENCES actor (id),
  sectors    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sectors)), -- words of the vocabulary
  status     TEXT CHECK (status IN                       -- IATI activity status 1 to 6
    ('pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended')),
  from_date  TEXT,                                       -- EDTF
  from_day   TEXT,
  to_date    TEXT,                                       -- EDTF
  to_day     TEXT,
  identifier TEXT,                                       -- of others: an IATI identifier, a package's number
  note       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE programme_recipient (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  programme_id INTEGER NOT NULL REFERENCES programme (id),
  actor_id     INTEGER NOT NULL REFERENCES actor (id),
  UNIQUE (programme_id, actor_id)
) STRICT;

CREATE TABLE rate (
  table_id INTEGER NOT NULL REFERENCES rate_table (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),   -- ISO 4217
  day      TEXT NOT NULL CHECK (length(day) = 10),
  per_euro REAL NOT NULL CHECK (per_euro > 0),           -- units of the currency for 1 EUR
  PRIMARY KEY (table_id, currency, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_set (
  id       INTEGER PRIMARY KEY REFERENCES record (id),
  name     TEXT NOT NULL CHECK (name <> ''),             -- whose rates they are
  table_id INTEGER NOT NULL REFERENCES rate_table (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
) STRICT;

CREATE TABLE rate_table (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)       -- of the file
) STRICT;

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

CREATE VIRTUAL TABLE record_words USING fts5 (
  title, body, other, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3 4');

CREATE TABLE 'record_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'record_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'record_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'record_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE release (
  id          INTEGER PRIMARY KEY REFERENCES record (id),
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  number      INTEGER NOT NULL,                          -- 1, 2, … of this briefing
  citations   INTEGER NOT NULL,
  released_at TEXT NOT NULL,
  ledger      TEXT NOT NULL CHECK (json_valid(ledger)), note TEXT NOT NULL DEFAULT '', known_operation INTEGER, known_at TEXT, findings TEXT CHECK (json_valid(findings)),
  UNIQUE (briefing_id, number)
) STRICT;

CREATE TABLE release_basis (
  release_id INTEGER NOT NULL REFERENCES release (id),
  record_id  INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (release_id, record_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE role (
  id              INTEGER PRIMARY KEY REFERENCES record (id),
  actor_id        INTEGER NOT NULL REFERENCES actor (id),
  title           TEXT NOT NULL CHECK (title <> ''),
  organisation_id INTEGER REFERENCES actor (id),
  from_date       TEXT,                                  -- EDTF
  from_day        TEXT,
  to_date         TEXT,                                  -- EDTF
  to_day          TEXT,
  note            TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE saved_search (
  id    INTEGER PRIMARY KEY REFERENCES record (id),
  name  TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL                                    -- as it was typed
) STRICT;

CREATE TABLE saved_view (
  id         INTEGER PRIMARY KEY REFERENCES record (id),
  name       TEXT NOT NULL CHECK (name <> ''),
  register   TEXT NOT NULL,                              -- a noun
  definition TEXT NOT NULL CHECK (json_valid(definition)) -- its schema is in the contract
) STRICT;

CREATE TABLE sentence_kind (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id),
  words       TEXT NOT NULL CHECK (words <> ''),         -- single spaces, NFC
  kind        TEXT NOT NULL CHECK (kind IN ('fact', 'statement', 'assumption', 'judgement', 'gap')),
  UNIQUE (briefing_id, words)
) STRICT;

CREATE TABLE signatory (
  id           INTEGER PRIMARY KEY REFERENCES record (id),
  agreement_id INTEGER NOT NULL REFERENCES agreement (id),
  actor_id     INTEGER NOT NULL REFERENCES actor (id),
  person_id    INTEGER REFERENCES actor (id),            -- who signed for it
  capacity     TEXT,                                     -- in which office
  signed       TEXT,                                     -- EDTF, where it is not the agreement's
  signed_day   TEXT,
  note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE signature_band (
  band    INTEGER NOT NULL,
  hash    INTEGER NOT NULL,
  text_id INTEGER NOT NULL REFERENCES text_body (id),
  PRIMARY KEY (band, hash, text_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id   INTEGER PRIMARY KEY REFERENCES record (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN
    ('outlet', 'agency', 'government', 'organisation', 'channel', 'person', 'think-tank', 'other')),
  url  TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE source_grade (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id   INTEGER NOT NULL REFERENCES source (id),
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')), -- AJP-2.1; F: cannot be judged
  reason      TEXT NOT NULL DEFAULT '',
  graded_on   TEXT NOT NULL,                             -- EDTF
  graded_by   TEXT NOT NULL
) STRICT;

CREATE TABLE "statement" (
  id                   INTEGER PRIMARY KEY REFERENCES record (id),
  speaker_id           INTEGER REFERENCES actor (id),
  role                 TEXT,                             -- of the speaker, at that time
  said                 TEXT,                             -- EDTF
  said_day             TEXT,                             -- the first day that `said` may mean
  channel              TEXT,
  audience             TEXT,
  kind                 TEXT NOT NULL CHECK (kind IN
    ('announcement', 'pledge', 'confirmation', 'denial', 'request', 'position', 'other')),
  words                TEXT NOT NULL CHECK (words <> ''),
  language             TEXT,                             -- BCP 47, of the words
  place                TEXT,
  translation          TEXT,
  translation_language TEXT,                             -- BCP 47
  about_id             INTEGER REFERENCES record (id)    -- a coalition, a programme, a flow, an agreement, an event, an actor
) STRICT;

CREATE TABLE statement_link (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_id INTEGER NOT NULL REFERENCES statement (id),
  earlier_id   INTEGER NOT NULL REFERENCES statement (id) CHECK (earlier_id <> statement_id),
  relation     TEXT NOT NULL CHECK (relation IN ('repeats', 'confirms', 'denies', 'updates', 'answers')),
  UNIQUE (statement_id, earlier_id)
) STRICT;

CREATE TABLE suggestion_dismissed (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  kind        TEXT NOT NULL CHECK (kind IN ('actor', 'country', 'organisation', 'date', 'amount', 'speech')),
  words       TEXT NOT NULL,                             -- as they stand in the canonical text
  UNIQUE (document_id, kind, words)
) STRICT;

CREATE TABLE text_body (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),  -- of the text in UTF-8
  characters INTEGER NOT NULL,                           -- UTF-16 code units
  text       TEXT NOT NULL
) STRICT;

CREATE TABLE text_signature (
  text_id  INTEGER PRIMARY KEY REFERENCES text_body (id),
  shingles INTEGER NOT NULL,                             -- how many different ones
  minima   BLOB NOT NULL                                 -- uint32, little-endian
) STRICT;

CREATE TABLE word_form (
  key  TEXT NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (key, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_merge_by_gone ON actor_merge (gone_id);

CREATE INDEX actor_merge_by_kept ON actor_merge (kept_id);

CREATE INDEX actor_moved_by_merge ON actor_moved (merge_id);

CREATE INDEX actor_name_by_name ON actor_name (name);

CREATE INDEX agreement_by_coalition ON agreement (coalition_id);

CREATE INDEX anchor_by_document ON anchor (document_id, state);

CREATE INDEX briefing_by_own_profile ON briefing (own_profile) WHERE own_profile IS NOT NULL;

CREATE INDEX briefing_citation_by_record ON briefing_citation (record_id);

CREATE INDEX cell_origin_by_document ON cell_origin (document_id);

CREATE INDEX change_by_operation ON change (operation_id);

CREATE INDEX change_by_record ON change (record_id, operation_id);

CREATE INDEX change_of_contradiction ON change (after ->> '$.wrong_id') WHERE table_name = 'contradiction';

CREATE INDEX change_of_effort ON change (after ->> '$.coalition_id') WHERE table_name = 'effort';

CREATE INDEX change_of_membership ON change (after ->> '$.coalition_id') WHERE table_name = 'membership';

CREATE INDEX claim_by_object ON claim (object_id) WHERE object_id IS NOT NULL;

CREATE INDEX claim_by_subject ON claim (subject_id, predicate) WHERE subject_id IS NOT NULL;

CREATE INDEX coalition_by_framework ON coalition (framework_id);

CREATE INDEX coalition_by_name ON coalition (name);

CREATE INDEX code_by_name ON code (name);

CREATE INDEX code_by_parent ON code (parent_id);

CREATE INDEX contradiction_by_other ON contradiction (other_id);

CREATE INDEX contradiction_by_wrong ON contradiction (wrong_id) WHERE wrong_id IS NOT NULL;

CREATE INDEX document_by_answer ON document (replies_to) WHERE replies_to IS NOT NULL;

CREATE INDEX document_by_original ON document (original);

CREATE INDEX document_by_parent ON document (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX document_by_revises ON document (revises_id) WHERE revises_id IS NOT NULL;

CREATE INDEX document_by_series ON document (series_key) WHERE series_key IS NOT NULL;

CREATE INDEX document_by_source ON document (source_id);

CREATE INDEX document_by_text ON document (text_id);

CREATE INDEX document_by_url ON document (url) WHERE url IS NOT NULL;

CREATE INDEX effort_by_coalition ON effort (coalition_id);

CREATE INDEX effort_by_lead ON effort (lead_id);

CREATE INDEX event_by_coalition ON event (coalition_id);

CREATE INDEX evidence_by_passage ON evidence (passage_id, stance, record_id, field);

CREATE INDEX evidence_by_record ON evidence (record_id, field, stance, passage_id);

CREATE INDEX evidence_confirmed ON evidence (record_id) WHERE credibility = 1;

CREATE INDEX flow_by_day ON flow (date_day);

CREATE INDEX flow_by_donor ON flow (donor_id, stage, date_day);

CREATE INDEX flow_by_follows ON flow (follows_id) WHERE follows_id IS NOT NULL;

CREATE INDEX flow_by_programme ON flow (programme_id, stage, date_day);

CREATE INDEX flow_by_recipient ON flow (recipient_id);

CREATE INDEX flow_by_same ON flow (same_as_id) WHERE same_as_id IS NOT NULL;

CREATE INDEX index_entry_by_document ON index_entry (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX index_entry_by_noun ON index_entry (noun, id);

CREATE INDEX live_part_by_briefing ON live_part (briefing_id);

CREATE INDEX mapped_row_by_record ON mapped_row (record_id);

CREATE INDEX membership_by_actor ON membership (actor_id);

CREATE INDEX membership_by_coalition ON membership (coalition_id, actor_id);

CREATE INDEX operation_to_redo ON operation (undone_by) WHERE undone_by IS NOT NULL;

CREATE INDEX operation_to_undo ON operation (id) WHERE kind = 'do' AND undoable = 1 AND undone_by IS NULL;

CREATE INDEX origin_by_subject ON origin (subject_id);

CREATE INDEX origin_by_target ON origin (target_id) WHERE target_id IS NOT NULL;

CREATE INDEX participant_by_actor ON participant (actor_id);

CREATE INDEX participant_by_event ON participant (event_id);

CREATE INDEX passage_by_place ON passage (document_id, start_utf16, end_utf16);

CREATE INDEX passage_code_by_code ON passage_code (code_id);

CREATE INDEX programme_by_identifier ON programme (identifier);

CREATE INDEX programme_by_lead ON programme (lead_id);

CREATE INDEX programme_by_name ON programme (name);

CREATE INDEX programme_recipient_by_actor ON programme_recipient (actor_id);

CREATE INDEX record_by_kind ON record (kind, id) WHERE deleted_at IS NULL;

CREATE INDEX record_gone ON record (id) WHERE deleted_at IS NOT NULL;

CREATE INDEX release_basis_by_record ON release_basis (record_id);

CREATE INDEX release_file_by_sha256 ON release_file (sha256);

CREATE INDEX role_by_actor ON role (actor_id);

CREATE INDEX role_by_organisation ON role (organisation_id);

CREATE INDEX saved_view_by_register ON saved_view (register);

CREATE INDEX signatory_by_actor ON signatory (actor_id);

CREATE INDEX signatory_by_agreement ON signatory (agreement_id);

CREATE INDEX signatory_by_person ON signatory (person_id);

CREATE INDEX source_by_name ON source (name);

CREATE INDEX source_grade_by_source ON source_grade (source_id, id);

CREATE INDEX statement_by_about ON statement (about_id, kind);

CREATE INDEX statement_by_day ON statement (said_day);

CREATE INDEX statement_by_speaker ON statement (speaker_id, said_day);

CREATE INDEX statement_link_by_earlier ON statement_link (earlier_id);

CREATE VIEW origin_now AS
SELECT o.subject_id, json_object(
  'id', o.id, 'uid', r.uid, 'createdAt', r.created_at, 'createdBy', r.created_by, 'updatedAt', r.updated_at, 'tlp', r.tlp,
  'subjectId', o.subject_id, 'relation', o.relation, 'targetId', o.target_id,
  'targetNoun', (SELECT noun FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'targetTitle', (SELECT title FROM record_title WHERE id = o.target_id AND deleted_at IS NULL),
  'note', o.note) AS origin
FROM origin o
CROSS JOIN record r ON r.id = o.id AND r.deleted_at IS NULL;

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

CREATE VIEW source_letter AS
SELECT source_id, reliability
FROM source_grade g
WHERE id = (SELECT max(id) FROM source_grade WHERE source_id = g.source_id);
