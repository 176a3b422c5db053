/**
 * The ledger of a briefing as it is being written. What its text rests on is read once, and again only when the text cites other
 * records or the dossier changed: a key that changes a word asks nobody.
 */
import { citedUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode, BriefingLedger } from '../../preload/contract/briefings.ts';
import { isOwnText, type Change } from '../../preload/contract/define.ts';
import type { Session } from './session.ts';

export interface WrittenLedgers {
  /** As it is being written, or without a text as it is kept. Throws `invalid-briefing` where it is no text of a briefing. */
  read(id: number, body?: BodyNode): Promise<BriefingLedger>;
  /** Something of the dossier is another than it was, or, without a change, it is another dossier. */
  changed(change?: Change): void;
}

interface Read {
  readonly id: number;
  readonly rests: string;
  readonly ledger: BriefingLedger;
}

export function writtenLedgers({ query }: Pick<Session, 'query'>): WrittenLedgers {
  let last: Read | null = null;
  let changes = 0;

  return {
    read: async (id, body) => {
      if (body === undefined) return query('briefing.ledger', { id });
      const rests = (body.content ?? []).map(restsOf).join(' ');
      if (last?.id === id && last.rests === rests) return withText(last.ledger, body);
      const before = changes;
      const ledger = await query('briefing.ledger', { id, body });
      if (before === changes && holdsAll(ledger, rests)) last = { id, rests, ledger };
      return withText(ledger, body);
    },
    changed: (change) => {
      // A text that is kept rests on what it rested on as it was being written.
      if (change !== undefined && last !== null && isOwnText(change, last.id)) return;
      changes += 1;
      last = null;
    },
  };
}

/** The same blocks as were given: what knows them need not look at them again. */
const withText = (ledger: BriefingLedger, body: BodyNode): BriefingLedger => ({
  ...ledger,
  briefing: { ...ledger.briefing, body },
});

const LIVE = 'live:';

/** Whether each live part of the text is there: one that is put back into a text comes back when that is kept. */
function holdsAll({ live }: BriefingLedger, rests: string): boolean {
  const there = new Set(live.map(({ uid }) => LIVE + uid));
  return rests.split(' ').every((each) => !each.startsWith(LIVE) || there.has(each));
}

/** What a block cites and the live parts that it holds. Only blocks that were found to be such are here. */
const restsOn = new WeakMap<BodyNode, string>();

/** The uids that a block names; throws `invalid-briefing`. */
function restsOf(block: BodyNode): string {
  const before = restsOn.get(block);
  if (before !== undefined) return before;
  const now = citedUids(parseBody({ type: 'doc', content: [block] }), (uid) => [LIVE + uid]).join(' ');
  restsOn.set(block, now);
  return now;
}
