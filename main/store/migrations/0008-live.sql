-- A live part of a briefing: what it shows, as it was read at one moment. The briefing's text holds its uid.
CREATE TABLE live_part (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  briefing_id INTEGER NOT NULL REFERENCES briefing (id), -- for which it was made; a pasted text may hold it too
  part        TEXT NOT NULL CHECK (part IN ('register', 'timeline', 'aid', 'matrix')),
  settings    TEXT NOT NULL CHECK (json_valid(settings)),
  as_of       TEXT NOT NULL,                             -- ISO 8601 in UTC: when its data was read
  content     TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX live_part_by_briefing ON live_part (briefing_id);
