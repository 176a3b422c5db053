/** The live parts that a text holds: what they show, and what they cite. */
import type { Node } from 'prosemirror-model';
import { citedUids } from '../../../preload/contract/briefing-schema.ts';
import { citedByPart, type LedgerPart } from '../../../preload/contract/live-parts.ts';
import { withJson, type Read } from '../sql.ts';

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
