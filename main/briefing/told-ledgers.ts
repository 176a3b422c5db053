/**
 * A ledger on its way to the typesetter's process. Who types changes one block of it: what is the same as the time before does not travel
 * again. Both sides know the last one of all.
 */
import type { BriefingDetail, BriefingLedger } from '../../preload/contract/briefings.ts';
import { tellText, textOf, type KnownText, type WrittenText } from '../../preload/contract/written-text.ts';

type Head = Omit<BriefingDetail, 'body'>;
type Rest = Omit<BriefingLedger, 'briefing'>;

export interface ToldLedger {
  readonly head: Head;
  readonly text: WrittenText;
  /** All but the briefing; null: as it was. */
  readonly rest: Rest | null;
}

interface Known {
  readonly text: KnownText;
  readonly rest: Rest;
}

const isSame = (one: Rest, other: Rest): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as ReadonlySet<keyof Rest>;
  return [...names].every((name) => one[name] === other[name]);
};

/** The side that has ledgers. What is the same is known by being the same object. */
export function ledgerTeller(): {
  readonly tell: (ledger: BriefingLedger) => ToldLedger;
  readonly forget: () => void;
} {
  let known: Known | null = null;
  let number = 0;
  return {
    tell: ({ briefing: { body, ...head }, ...rest }) => {
      const before = known;
      known = { text: { number: ++number, blocks: body.content ?? [] }, rest };
      return {
        head,
        text: tellText(before?.text ?? null, known.text),
        rest: before !== null && isSame(before.rest, rest) ? null : rest,
      };
    },
    forget: () => {
      known = null;
    },
  };
}

/** The side that typesets. Throws where it was not told what a ledger differs from. */
export function ledgerHearer(): (told: ToldLedger) => BriefingLedger {
  let known: Known | null = null;
  return ({ head, text: written, rest: other }) => {
    const text = textOf(known?.text ?? null, written);
    const rest = other ?? known?.rest;
    if (text === null || rest === undefined) throw new Error('What this ledger differs from was never told.');
    known = { text, rest };
    return { ...rest, briefing: { ...head, body: { type: 'doc', content: [...text.blocks] } } };
  };
}
