-- Profiles of the linter that analysts keep beside the given ones: how grave each finding is, for whom. Known by its name, also in the
-- file that a team shares.
CREATE TABLE lint_profile (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
  based_on     TEXT NOT NULL CHECK (based_on IN ('ministry', 'newsroom', 'think-tank')),
  severities   TEXT NOT NULL CHECK (json_valid(severities)), -- by rule: 'error', 'warning', 'note' or 'off'; a rule that is not named is as in what it is based on
  oldest       INTEGER NOT NULL CHECK (oldest > 0),          -- days that the newest source of a sentence may be old
  figures_from INTEGER NOT NULL CHECK (figures_from >= 0)    -- units of its currency from which a sum tells its stage and its date; 0: every sum
) STRICT;

-- Null: the given profile that `profile` names.
ALTER TABLE briefing ADD COLUMN own_profile TEXT REFERENCES lint_profile (name) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX briefing_by_own_profile ON briefing (own_profile) WHERE own_profile IS NOT NULL;

-- The author's own words above the summary of sourcing, and the hash of the facts of the summary that they were written from.
ALTER TABLE briefing ADD COLUMN summary TEXT CHECK (summary <> '');
ALTER TABLE briefing ADD COLUMN summary_basis TEXT CHECK ((summary IS NULL) = (summary_basis IS NULL));

UPDATE change SET
  before = json_insert(before, '$.own_profile', NULL, '$.summary', NULL, '$.summary_basis', NULL),
  after = json_insert(after, '$.own_profile', NULL, '$.summary', NULL, '$.summary_basis', NULL)
WHERE table_name = 'briefing';
