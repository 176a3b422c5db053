/**
 * The ledger of a briefing as it is being written. What its text rests on is read once, and again only when the text cites other
 * records or the dossier changed: a key that changes a word asks nobody.
 */
import { citedUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode, BriefingLedger } from '../../preload/contract/briefings.ts';
import type { Change } from '../../preload/contract/define.ts';
import { isOwnText } from '../../preload/contract/written-text.ts';
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
      if (last?.id === id && last.rests === rests) {
        const { briefing, ...others } = last.ledger;
        return { ...others, briefing: { ...briefing, body } };
      }
      const before = changes;
      const ledger = await query('briefing.ledger', { id, body });
      if (before === changes) last = { id, rests, ledger };
      return ledger;
    },
    changed: (change) => {
      // What a text cites is what it rests on, kept or not.
      if (change !== undefined && last !== null && isOwnText(change, last.id)) return;
      changes += 1;
      last = null;
    },
  };
}

/** What a block cites and the live parts that it holds. Only blocks that were found to be such are here. */
const restsOn = new WeakMap<BodyNode, string>();

/** The uids that a block names; throws `invalid-briefing`. */
function restsOf(block: BodyNode): string {
  const before = restsOn.get(block);
  if (before !== undefined) return before;
  const now = citedUids(parseBody({ type: 'doc', content: [block] }), (live) => [live]).join(' ');
  restsOn.set(block, now);
  return now;
}
