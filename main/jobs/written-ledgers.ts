/**
 * The ledger of a briefing as it is being written. What its text rests on is read once, and again only when the text cites other
 * records or the dossier changed: a key that changes a word asks nobody.
 */
import { citedUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode, BriefingLedger } from '../../preload/contract/briefings.ts';
import { textOf, type KnownText, type WrittenText } from '../../preload/contract/written-text.ts';
import type { Session } from './session.ts';

export interface WrittenLedgers {
  /**
   * As it is being written, or without a text as it is kept; null where the text that it differs from is not known here. Throws
   * `invalid-briefing` where it is no text of a briefing.
   */
  read(id: number, written?: WrittenText): Promise<BriefingLedger | null>;
  /** Something of the dossier is another than it was, or it is another dossier. */
  changed(): void;
}

interface Read {
  readonly id: number;
  readonly rests: string;
  readonly ledger: BriefingLedger;
}

export function writtenLedgers({ query }: Pick<Session, 'query'>): WrittenLedgers {
  /** Of one briefing: who writes another one tells all of it first. */
  let known: { readonly id: number; readonly text: KnownText } | null = null;
  let last: Read | null = null;
  let changes = 0;

  return {
    read: async (id, written) => {
      if (written === undefined) return query('briefing.ledger', { id });
      const text = textOf(known?.id === id ? known.text : null, written);
      if (text === null) return null;
      known = { id, text };
      const body: BodyNode = { type: 'doc', content: [...text.blocks] };
      const rests = text.blocks.map(restsOf).join(' ');
      if (last?.id === id && last.rests === rests) {
        const { briefing, ...others } = last.ledger;
        return { ...others, briefing: { ...briefing, body } };
      }
      const before = changes;
      const ledger = await query('briefing.ledger', { id, body });
      if (before === changes) last = { id, rests, ledger };
      return ledger;
    },
    changed: () => {
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
