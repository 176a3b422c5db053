/**
 * The texts that are being written, one save queue per briefing for as long as the window lives: a text that could not be
 * kept is still there when people come back to it.
 */
import type { BodyNode } from '../../../preload/contract/index.ts';
import { SaveQueue } from '../../editor/save-queue.ts';
import { ask } from './data.ts';
import { tell } from './telling.ts';

export type Draft = SaveQueue<BodyNode>;

const drafts = new Map<string, Draft>();

/** By uid, so that a briefing of another dossier with the same number is another draft. */
export function draftOf(briefing: { readonly id: number; readonly uid: string }): Draft {
  const known = drafts.get(briefing.uid);
  if (known !== undefined) return known;
  const { id, uid } = briefing;
  const made: Draft = new SaveQueue((body) =>
    tell(id, body, (written) => ask('briefing.keep', { id, uid, written })),
  );
  drafts.set(briefing.uid, made);
  return made;
}
