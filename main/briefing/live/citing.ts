/** The calls of notes in the rows of a live part: those that the store counted among what the briefing cites, in the same order. */
import {
  citedByPart,
  type AidContent,
  type LiveContent,
  type LiveRecord,
} from '../../../preload/contract/live-parts.ts';
import type { Cite } from '../body.ts';
import type { Run } from '../sheet.ts';

/** The call of a row’s note; nothing where the row cites nothing. */
export type CitePart = (record: LiveRecord) => readonly Run[];

export function citing(content: Exclude<LiveContent, AidContent>, cite: Cite): CitePart {
  const cited = new Set(citedByPart(content));
  return ({ uid, sourced }) => (sourced && cited.has(uid) ? [{ text: '', note: cite([uid]) }] : []);
}
