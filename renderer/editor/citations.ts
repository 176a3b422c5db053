/** What the citations of a text show: their numbers in reading order, and the words of what they cite. Pure. */
import type { Node } from 'prosemirror-model';
import { citedUids } from '../../preload/contract/briefing-schema.ts';
import type { Noun } from '../../preload/contract/index.ts';

/** What is known of a cited record. `missing`: it is not in the dossier any more; `words` is what it was, if that is known. */
export interface Cited {
  readonly noun: Noun | null;
  readonly words: string;
  readonly missing: boolean;
}

export type Citations = ReadonlyMap<string, Cited>;

/** The number of each cited uid: 1, 2, 3 … in the order in which they are cited first. */
export function citationNumbers(doc: Node): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const uid of citedUids(doc)) if (!numbers.has(uid)) numbers.set(uid, numbers.size + 1);
  return numbers;
}

/** UTF-16 code units of a chip's words. */
const SHORT = 48;

/** The beginning of a record's words, cut between words. */
export function shortWords(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= SHORT) return line;
  const cut = line.slice(0, SHORT - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > SHORT / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.\ud800-\udbff]+$/u, '')}…`;
}
