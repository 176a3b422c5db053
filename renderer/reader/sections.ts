/** Cuts a document into pieces that the window can lay out one at a time: pure, so that the cutting can be tested. */
import type { Block } from '../../preload/contract/index.ts';
import { splitsCodePoint } from './offsets.ts';

/** A block, or a part of one that is too long to be laid out at once. `continued`: its beginning is in the piece before. */
export interface Piece extends Block {
  readonly continued: boolean;
}

/** Neighbouring pieces that are built, laid out and skipped together. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** UTF-16 code units. About two screens of text: small enough to lay out within a frame. */
const SECTION_LENGTH = 4_000;
/** UTF-16 code units. A block longer than this is cut at a space. */
const PIECE_LENGTH = 6_000;

/**
 * Blocks in reading order without overlaps, covering every code unit that is not whitespace: a reader must be able
 * to see and to select all of the canonical text, whatever an importer said about its structure.
 */
export function coverText(text: string, blocks: readonly Block[]): Block[] {
  const covered: Block[] = [];
  let at = 0;
  const fill = (to: number): void => {
    for (const line of text.slice(at, to).matchAll(/[^\n]*\S[^\n]*/g)) {
      const start = at + line.index;
      covered.push({ kind: 'paragraph', level: 0, start, end: start + line[0].length });
    }
  };
  const ordered = blocks.every(
    (block, index) => index === 0 || (blocks[index - 1]?.start ?? 0) <= block.start,
  )
    ? blocks
    : blocks.toSorted((a, b) => a.start - b.start);
  for (const block of ordered) {
    const start = Math.max(at, block.start);
    const end = Math.min(text.length, block.end);
    if (start >= end) continue;
    if (start > at) fill(start);
    covered.push({ kind: block.kind, level: block.level, start, end });
    at = end;
  }
  if (at < text.length) fill(text.length);
  return covered;
}

/** Where to cut a long block: behind the last whitespace before the limit, else at the limit, never inside a code point. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + PIECE_LENGTH / 2; at -= 1) {
    if (/\s/u.test(text.charAt(at - 1))) return at;
  }
  return splitsCodePoint(text, limit) ? limit - 1 : limit;
}

function* piecesOf(text: string, block: Block): Generator<Piece> {
  let start = block.start;
  while (block.end - start > PIECE_LENGTH) {
    const end = cutBefore(text, start, start + PIECE_LENGTH);
    yield { ...block, start, end, continued: start > block.start };
    start = end;
  }
  yield { ...block, start, end: block.end, continued: start > block.start };
}

/** The whole text as sections, in reading order. */
export function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first !== undefined && last !== undefined)
      sections.push({ start: first.start, end: last.end, pieces });
    pieces = [];
  };
  for (const block of coverText(text, blocks)) {
    for (const piece of piecesOf(text, block)) {
      const first = pieces[0];
      if (first !== undefined && piece.end - first.start > SECTION_LENGTH) close();
      pieces.push(piece);
    }
  }
  close();
  return sections;
}

/** A first guess of a section's height in pixels, until it has been laid out. */
export function estimatedHeight(section: Section, charactersPerLine: number, lineHeight: number): number {
  let height = 0;
  for (const piece of section.pieces) {
    height += Math.ceil((piece.end - piece.start) / charactersPerLine) * lineHeight + lineHeight * 0.8;
  }
  return Math.round(height);
}
