/** What the chips of a briefing say: read from its ledger, from what was just picked, and from the dossier for the rest. */
import { useEffect, useMemo, useState } from 'react';
import { LiasseError, type BriefingLedger, type RecordRef } from '../../../preload/contract/index.ts';
import type { Citations, Cited } from '../../editor/citations.ts';
import { ask, listen } from './data.ts';

/** Words that were seen once, so that a record that was deleted can still be named. */
const seen = new Map<string, Pick<Cited, 'noun' | 'words'>>();

export interface CitationBook {
  readonly citations: Citations;
  /** A record was picked: its words are shown before the text is kept. */
  picked(record: RecordRef): void;
}

/** Operations to look back through for the words of what was deleted. */
const LOOK_BACK = 1000;

/** What a deleted record was, from the operation that made it; undefined where that is too long ago. */
async function formerly(uid: string): Promise<Pick<Cited, 'noun' | 'words'> | undefined> {
  const { rows } = await ask('journal.list', { limit: LOOK_BACK });
  const made = rows.flatMap((row) => row.changes).find(({ after }) => after?.['uid'] === uid);
  if (made === undefined) return undefined;
  const was = { noun: made.noun, words: made.title ?? '' };
  seen.set(uid, was);
  return was;
}

/** What the dossier holds under a uid now; null where it cannot be told. */
async function look(uid: string): Promise<Cited | null> {
  try {
    const { noun, title } = await ask('record.byUid', { uid });
    seen.set(uid, { noun, words: title });
    return { noun, words: title, missing: false };
  } catch (error) {
    if (!(error instanceof LiasseError) || error.code !== 'not-found') return null;
    const before = seen.get(uid) ?? (await formerly(uid));
    return { noun: before?.noun ?? null, words: before?.words ?? '', missing: true };
  }
}

/** `uids`: what the text cites now, which may be ahead of the ledger. */
export function useCitations(ledger: BriefingLedger | undefined, uids: readonly string[]): CitationBook {
  const [others, setOthers] = useState<ReadonlyMap<string, Cited>>(new Map());
  const [change, setChange] = useState(0);
  const inLedger = useMemo(() => {
    const known = new Map<string, Cited>();
    for (const { uid, noun, text } of ledger?.records ?? []) {
      known.set(uid, { noun, words: text, missing: false });
      seen.set(uid, { noun, words: text });
    }
    return known;
  }, [ledger]);

  // Deleted, brought back, renamed: what is not in the ledger is looked up again.
  useEffect(() => listen('changed', () => setChange((now) => now + 1)), []);
  const beside = [...new Set(uids)].filter((uid) => !inLedger.has(uid));
  const wish = beside.length === 0 ? '' : [change, ...beside].join();
  useEffect(() => {
    if (wish === '') return undefined;
    let current = true;
    const lookAll = async (): Promise<void> => {
      const uids = wish.split(',').slice(1);
      const found = await Promise.all(uids.map(look));
      if (!current) return;
      setOthers((now) => {
        const next = new Map(now);
        for (const [at, uid] of uids.entries()) {
          const cited = found[at];
          if (cited !== null && cited !== undefined) next.set(uid, cited);
        }
        return next;
      });
    };
    void lookAll();
    return () => {
      current = false;
    };
  }, [wish]);

  return useMemo(
    () => ({
      citations: new Map([...others, ...inLedger]),
      picked: ({ uid, noun, title }) => {
        seen.set(uid, { noun, words: title });
        setOthers((now) => new Map([...now, [uid, { noun, words: title, missing: false }]]));
      },
    }),
    [others, inLedger],
  );
}
