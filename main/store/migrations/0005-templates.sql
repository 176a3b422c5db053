-- How a briefing is set: a template that the program ships, or a file (`letter.typ`) of the house's own folder.
ALTER TABLE briefing ADD COLUMN template TEXT NOT NULL DEFAULT 'briefing' CHECK (template <> '');
UPDATE change SET before = json_insert(before, '$.template', 'briefing'), after = json_insert(after, '$.template', 'briefing')
WHERE table_name = 'briefing';
