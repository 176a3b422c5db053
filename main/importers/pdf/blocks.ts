/** The pages of a document as one text: blocks in reading order, and where each run of its words lies on paper. */
import {
  NO_TEXT,
  RUN_LENGTH,
  type Block,
  type BlockKind,
  type Mark,
  type NewDocument,
} from '../../../preload/contract/documents.ts';
import { regionsOf } from './columns.ts';
import type { Fragment, PageWords } from './fragments.ts';
import { headingLevels, type HeadingLevel } from './headings.ts';
import { linesOf, paragraphsOf, type Line, type Paragraph } from './lines.ts';
import { textOf, type Joining } from './joining.ts';

export interface PageParagraphs {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly paragraphs: readonly Paragraph[];
}

/** The paragraphs of a page in reading order: what runs along the page first, what stands across it after that. */
export function paragraphsOfPage({ fragments }: Pick<PageWords, 'fragments'>): readonly Paragraph[] {
  const byAngle = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    const known = byAngle.get(fragment.angle);
    if (known === undefined) byAngle.set(fragment.angle, [fragment]);
    else known.push(fragment);
  }
  return [...byAngle]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .flatMap(([, words]) => regionsOf(words).flatMap((region) => paragraphsOf(linesOf(region))));
}

export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly pages: NewDocument['pages'];
}

/** What the outline calls a heading, by its words without spaces. */
export type Outline = ReadonlyMap<string, number>;

/**
 * Puts the pages together. Blocks are joined by one `\n`; a paragraph that goes on over a page's or a column's end is one
 * block; a page without words is one block of `NO_TEXT`.
 */
export function assemble(pages: readonly PageParagraphs[], outline: Outline, joining: Joining): Assembled {
  const levelOf = headingLevels(pages, outline);
  const parts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const kept: NewDocument['pages'] = [];
  let length = 0;
  let last: { readonly paragraph: Paragraph; readonly kind: BlockKind } | null = null;
  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  for (const { label, width, height, paragraphs } of pages) {
    const start = length === 0 ? 0 : length + 1;
    const runs: number[] = [];
    let first = start;
    for (const [at, paragraph] of paragraphs.entries()) {
      const kind = kindOf(paragraph, levelOf);
      const joined = textOf(paragraph.lines, paragraph.kind === 'row', joining);
      if (joined.text === '') continue;
      const before = last;
      const goesOn =
        before !== null &&
        kind.kind === 'paragraph' &&
        before.kind === 'paragraph' &&
        goesOver(before.paragraph, paragraph);
      const seam = !goesOn ? '\n' : joining.seam(parts.at(-1) ?? '', joined.text);
      if (length > 0) {
        if (goesOn && seam.startsWith('-')) {
          // A word parted at the end: its hyphen is on the page, and not in the text.
          const tail = parts.pop() ?? '';
          length -= tail.length;
          append(tail.slice(0, -1));
        } else append(seam);
      }
      const from = length;
      if (at === 0) first = from;
      append(joined.text);
      const block = blocks.at(-1);
      if (goesOn && block !== undefined) blocks[blocks.length - 1] = { ...block, end: length };
      else blocks.push({ ...kind, start: from, end: length });
      for (const { start: a, end: b, note } of joined.references) {
        marks.push({ kind: 'note-reference', start: from + a, end: from + b, href: note });
      }
      for (const { start: a, end: b, fragment } of joined.runs) {
        const { x, y, width: w, height: h, angle } = fragment;
        runs.push(from + a, from + b, x, y, w, h, angle);
      }
      last = { paragraph, kind: kind.kind };
    }
    if (runs.length === 0) {
      if (length > 0) append('\n');
      first = length;
      append(NO_TEXT);
      blocks.push({ kind: 'paragraph', level: 0, start: first, end: length });
      last = null;
    }
    kept.push({ label, width, height, start: first, end: length, runs: bytesOf(runs) });
  }
  return { text: parts.join(''), blocks, marks, pages: kept };
}

const bytesOf = (runs: readonly number[]): Uint8Array => {
  if (runs.length % RUN_LENGTH !== 0) throw new Error('A run has too few numbers.');
  return new Uint8Array(Float32Array.from(runs).buffer);
};

function kindOf(paragraph: Paragraph, levelOf: HeadingLevel): Pick<Block, 'kind' | 'level'> {
  if (paragraph.kind === 'row') return { kind: 'table-row', level: 0 };
  const level = levelOf(paragraph);
  if (level !== null) return { kind: 'heading', level };
  return paragraph.kind === 'item' ? { kind: 'list-item', level: 1 } : { kind: 'paragraph', level: 0 };
}

/** A sentence that has not ended, in letters of the same size: it goes on at the top of the next column or page. */
function goesOver(before: Paragraph, after: Paragraph): boolean {
  const end = wordsIn(before.lines.at(-1));
  const start = wordsIn(after.lines[0]);
  return (
    Math.abs(before.size - after.size) < 0.5 &&
    /[\p{L}\p{N},;–—-]$/u.test(end) &&
    (/^\p{Ll}/u.test(start) || /\p{L}[-‐]$/u.test(end))
  );
}

const wordsIn = (line: Line | undefined): string =>
  (line?.fragments ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();
