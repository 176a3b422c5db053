/**
 * A part of a text that is set alone and comes out as it does amid the whole: from a paragraph on the page before what changed to one on the
 * page behind it. What stands above it on its first page is left free there, and its notes are set again. Pure.
 */
import type { Block, Lead, Sheet } from './sheet.ts';

/** Where a paragraph of the text begins. */
interface Place {
  /** Which of the sheet's blocks it is. */
  readonly block: number;
  /** From 1. */
  readonly page: number;
  /** How far down, in points. */
  readonly top: number;
}

/** Blocks of the sheet before, `from` to `until` (not included), in whose place others stand; `more`: so many more of them, or fewer. */
export interface Change {
  readonly from: number;
  readonly until: number;
  readonly more: number;
}

/** Where all of a text is that was set. */
export interface Places {
  readonly paragraphs: readonly Place[];
  /** Of each note at the foot of a page, the page on which it is called. */
  readonly notes: readonly number[];
}

/** A part to be set alone. */
export interface Span {
  /** Its first block; where that begins in the whole. */
  readonly first: number;
  readonly page: number;
  readonly top: number;
  /** Null where the part begins as the text does. */
  readonly lead: Lead | null;
  /** How many notes are called before it. */
  readonly called: number;
  /** The block behind its last. */
  readonly until: number;
  /** The pages on which the change may be seen at once, from 1; the last is included. */
  readonly shows: readonly [from: number, to: number];
}

/** So many paragraphs of the pages before and behind go along. */
const NEAR = 3;

/** Longer parts gain too little. */
const MOST_PAGES = 8;

/** A sheet in pieces that can be compared: a key changes one of them. */
export interface Compared {
  /** All that bears upon the pages of the text beside its own words. */
  readonly frame: string;
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
  /** What stands behind the text. */
  readonly rest: string;
}

export const compared = ({ blocks, notes, annex, changes, ...frame }: Sheet): Compared => ({
  frame: JSON.stringify(frame),
  blocks: blocks.map((block) => JSON.stringify(block)),
  notes: notes.map((note) => JSON.stringify(note)),
  rest: JSON.stringify([annex, changes]),
});

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

export const isSame = (before: Compared, after: Compared): boolean =>
  before.frame === after.frame &&
  before.rest === after.rest &&
  areSame(before.blocks, after.blocks) &&
  areSame(before.notes, after.notes);

/** What changed of the text from one sheet to another; null where nothing of it did, or more than the text. */
export function changeOf(before: Compared, after: Compared): Change | null {
  if (before.frame !== after.frame) return null;
  const [old, now] = [before.blocks, after.blocks];
  const least = Math.min(old.length, now.length);
  let from = 0;
  while (from < least && old[from] === now[from]) from += 1;
  let same = 0;
  while (same < least - from && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  const until = old.length - same;
  const more = now.length - old.length;
  return from === until && more === 0 ? null : { from, until, more };
}

/**
 * The part around a change that may be set alone: from the start of the text, or from the last paragraphs of the page before it, to the first
 * ones of the page behind it. Null where no paragraph tells.
 */
export function spanAround(
  { from, until }: Change,
  sheet: Sheet,
  { paragraphs, notes }: Places,
  pages: number,
): Span | null {
  const [top] = paragraphs;
  if (top === undefined) return null;
  const before = paragraphs.findLast(({ block }) => block < from) ?? top;
  // How the page before ends decides how the next one begins.
  const last = paragraphs.findLast(({ page }) => page < before.page) ?? top;
  const onLast = paragraphs.filter(({ page }) => page === last.page);
  const start = onLast.at(-NEAR) ?? onLast[0] ?? top;
  // Where no paragraph follows, what is behind the text does.
  const most = start.page + MOST_PAGES - 1;
  const to = paragraphs.find(({ block }) => block >= until)?.page ?? Math.min(pages, most);
  if (to > most) return null;
  const span = {
    page: start.page,
    // What follows a page may take a heading off it, and come up where words go.
    until: paragraphs.filter(({ page }) => page > to)[NEAR]?.block ?? sheet.blocks.length,
    shows: [before.page, to],
  } as const;
  // On its first page the text is set from its start.
  if (start.page === top.page) return { ...span, first: 0, top: top.top, called: 0, lead: null };
  const called = lastNote(sheet.blocks.slice(0, start.block), 0);
  const highest = Math.min(...paragraphs.map((place) => place.top));
  return {
    ...span,
    first: start.block,
    top: start.top,
    called,
    lead: {
      height: start.top - highest,
      notes: notes.flatMap((page, at) => (page === start.page && at < called ? [at + 1] : [])),
    },
  };
}

/**
 * The same, where its first paragraph came to begin at `top` when it was set; null where no lead mends that. What begins a page needs no room
 * above it, and none is asked for.
 */
export function ledTo(span: Span, top: number): Span | null {
  const { lead } = span;
  if (lead === null) return null;
  if (lead.height <= 0) return span;
  const height = lead.height + span.top - top;
  return height < 0 ? null : { ...span, lead: { ...lead, height } };
}

/** Whether a change is all within a part, and not at its start: there it could take the page's first line to the page before. */
export const isWithin = ({ from, until }: Change, span: Span): boolean =>
  until <= span.until && (from > span.first || span.lead === null);

/** The sheet of a part alone; `more`: how many more blocks the part has now. `pages`: of the whole. */
export function excerptOf(sheet: Sheet, span: Span, more: number, pages: number): Sheet {
  const before = sheet.blocks.slice(0, span.first);
  const blocks = sheet.blocks.slice(span.first, span.until + more);
  const note = (span.lead?.notes[0] ?? span.called + 1) - 1;
  return {
    ...sheet,
    blocks,
    notes: sheet.notes.slice(note, lastNote(blocks, span.called)),
    annex: NOTHING,
    excerpt: {
      page: span.page,
      pages,
      note,
      headings: headingsOf(before),
      head: span.lead === null && span.page === 1,
      lead: span.lead,
    },
  };
}

/** Whether the notes that a part begins behind are the same in both sheets: they are what its first page begins below. */
export const sameBefore = (before: Compared, after: Compared, { called }: Span): boolean =>
  areSame(before.notes.slice(0, called), after.notes.slice(0, called));

const NOTHING: Sheet['annex'] = {
  title: '',
  summaryTitle: '',
  summaryText: [],
  summary: [],
  sourcesTitle: '',
  sources: [],
  none: '',
  passagesTitle: '',
  passages: [],
  keysTitle: '',
  keys: [],
};

/** The last number that is called: they are counted in the order of the text. */
function lastNote(part: unknown, before: number): number {
  if (typeof part !== 'object' || part === null) return before;
  if (Array.isArray(part)) return part.reduce<number>((last, each) => lastNote(each, last), before);
  if ('note' in part && typeof part.note === 'number') return Math.max(before, part.note);
  return Object.values(part).reduce<number>((last, each) => lastNote(each, last), before);
}

/** As Typst counts them: a heading begins those of the levels below it anew. */
function headingsOf(blocks: readonly Block[]): readonly number[] {
  const counts: number[] = [];
  const walk = (block: Block): void => {
    if (block.kind === 'kept') for (const each of block.blocks) walk(each);
    if (block.kind !== 'heading') return;
    while (counts.length < block.level) counts.push(0);
    counts.length = block.level;
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
  };
  for (const block of blocks) walk(block);
  return counts.length === 0 ? [0] : counts;
}
