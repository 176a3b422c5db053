/** What the next key acts on: words that are not a passage yet, or a passage. Pure. */
import type { PassageRef } from '../../../preload/contract/index.ts';

export type Subject =
  | { readonly kind: 'words'; readonly documentId: number; readonly start: number; readonly end: number }
  | { readonly kind: 'passage'; readonly passageId: number };

/** As the commands take it. Words become a passage in the same operation. */
export function refOf(subject: Subject): PassageRef {
  return subject.kind === 'passage'
    ? { passageId: subject.passageId }
    : { documentId: subject.documentId, start: subject.start, end: subject.end };
}

/** Claims and statements hold at most this many UTF-16 code units: the contract's bound on free text. */
const MAX_WORDS = 20_000;

/** The words as the text of a claim: line breaks and runs of spaces become single spaces, nothing else changes. */
export function asOneLine(words: string): string {
  const line = words.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
  if (line.length <= MAX_WORDS) return line;
  const cut = line.slice(0, MAX_WORDS - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
