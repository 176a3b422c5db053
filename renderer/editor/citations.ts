/** What the citations of a text show: their numbers in reading order, and the words of what they cite. Pure. */
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { briefingSchema } from '../../preload/contract/briefing-schema.ts';
import type { Noun } from '../../preload/contract/index.ts';

/** What is known of a cited record. `missing`: it is not in the dossier any more; `words` is what it was, if that is known. */
export interface Cited {
  readonly noun: Noun | null;
  readonly words: string;
  readonly missing: boolean;
}

export type Citations = ReadonlyMap<string, Cited>;

/** The numbers of the notes, as the page counts them: every citation has its own, in reading order. */
export interface CitationNumbers {
  /** By the citation's place in the text (a ProseMirror position). */
  readonly at: ReadonlyMap<number, number>;
  /** By the uid of what is cited: where it is cited first. */
  readonly first: ReadonlyMap<string, number>;
}

/** `notesOf`: how many notes the rows of a live part call, by its uid. */
export function citationNumbers(doc: Node, notesOf: (uid: string) => number = () => 0): CitationNumbers {
  const at = new Map<number, number>();
  const first = new Map<string, number>();
  let last = 0;
  doc.descendants((node, position) => {
    const uid = String(node.attrs['uid']);
    if (node.type === briefingSchema.nodes.live) last += notesOf(uid);
    if (node.type !== briefingSchema.nodes.citation) return;
    last += 1;
    at.set(position, last);
    if (!first.has(uid)) first.set(uid, last);
  });
  return { at, first };
}

/** Whether every citation has kept its number where a change moved it to, and there is no other. */
export function areKept(
  before: CitationNumbers,
  now: CitationNumbers,
  mapping: Transaction['mapping'],
): boolean {
  if (before.at.size !== now.at.size) return false;
  return [...before.at].every(([position, number]) => now.at.get(mapping.map(position)) === number);
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
