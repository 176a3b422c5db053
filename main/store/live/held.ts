/** The live parts that a text holds: what they show, and what they cite. */
import type { Node } from 'prosemirror-model';
import { citedUids } from '../../../preload/contract/briefing-schema.ts';
import { citedByPart, type LedgerPart } from '../../../preload/contract/live-parts.ts';
import { withJson, type Read, type Write } from '../sql.ts';

export const PART = 'p.uid, p.settings, p.as_of AS asOf, p.content';

/** The parts with these uids, in their order, each once; those that are not there are left out. */
export const partsOf = (read: Read, uids: readonly string[]): readonly LedgerPart[] =>
  uids.length === 0
    ? []
    : read
        .all<LedgerPart>(
          `SELECT ${PART}
           FROM json_each(:uids) wanted CROSS JOIN live_part p ON p.uid = wanted.value
           ORDER BY wanted.key`,
          { uids: JSON.stringify([...new Set(uids)]) },
        )
        .map((part) => withJson(part, 'settings', 'content'));

/** All that a text cites, in reading order: itself, and the rows of its live parts. */
export function allCitedUids(body: Node, parts: readonly LedgerPart[]): readonly string[] {
  const cited = new Map(parts.map(({ uid, content }) => [uid, citedByPart(content)]));
  return citedUids(body, (uid) => cited.get(uid) ?? []);
}

/**
 * What a text is about to hold again comes back as it was: the editor's own undo, or words that were cut and pasted, bring back a part
 * whose row went with its place.
 */
export function bringBack(write: Write, held: readonly string[]): void {
  const missing = write
    .all<{ uid: string }>(
      'SELECT value AS uid FROM json_each(:held) WHERE value NOT IN (SELECT uid FROM live_part)',
      { held: JSON.stringify(held) },
    )
    .map(({ uid }) => uid);
  if (missing.length === 0) return;
  write.run(
    `INSERT INTO live_part (id, uid, briefing_id, part, settings, as_of, content)
     SELECT c.row_id, wanted.value, c.before ->> '$.briefing_id', c.before ->> '$.part', c.before ->> '$.settings',
       c.before ->> '$.as_of', c.before ->> '$.content'
     FROM json_each(:missing) wanted
     JOIN change c ON c.id = (
       SELECT max(gone.id) FROM change gone
       WHERE gone.table_name = 'live_part' AND gone.before ->> '$.uid' = wanted.value)`,
    { missing: JSON.stringify(missing) },
  );
}

/** Parts that a briefing's text holds as it is kept and would not hold any more as `text`, and that no other briefing holds, go. */
export function letGo(write: Write, briefingId: number, text: string): void {
  write.run(
    `DELETE FROM live_part
     WHERE instr(:text, uid) = 0
       AND EXISTS (SELECT 1 FROM briefing b WHERE b.id = :briefingId AND instr(b.body, live_part.uid) > 0)
       AND NOT EXISTS (
         SELECT 1 FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL
         WHERE b.id <> :briefingId AND instr(b.body, live_part.uid) > 0)`,
    { briefingId, text },
  );
}
